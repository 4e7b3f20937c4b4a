import { holdsPeriod, isAfter, longPeriod, type Period, period } from '../domain/period.ts';
import { isFilled } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  /** As typed, or as the period is read; empty when nothing is said. */
  readonly declared: string;
  readonly open: Period;
  /** One figure of the return, not the return: dated later than it can be, or in words that are no date. */
  readonly figure?: 'later' | 'undated';
}

/** Notices a return that speaks of another period than the one it was received for. */
export const wrongPeriod = defineCheck<Params>({
  id: 'wrong-period',
  level: 'file',
  severity: 'block',
  reason: 'Last quarter’s figures shown as this quarter’s would be believed. A month within the period is no finding.',

  *check({ returned, readings, period: open }) {
    if (returned.layout === null) return;
    const { period, cover } = returned;
    if (!period || !holdsPeriod(open, period)) {
      const cell = cover.period;
      const where = cell && { sheet: cell.at.sheet, cell: cell.at.cell };
      yield { ...where, params: { declared: period ? longPeriod(period) : '', open } };
    }
    for (const reading of readings) {
      const { periodCell: cell } = reading.entry;
      const figure = reading.period ? isAfter(reading.period, open) && 'later' : cell && 'undated';
      if (!figure || !isFilled(reading)) continue;
      const declared = cell?.shown.trim() ?? (reading.period ? longPeriod(reading.period) : '');
      yield { ...sighted(reading, cell), severity: 'query', params: { declared, open, figure } };
    }
  },

  message: ({ declared, open, figure }) =>
    figure
      ? {
          is: `the figure is dated “${declared}”`,
          expected:
            figure === 'later'
              ? `it was received for ${longPeriod(open)} and cannot be later, so it is not used`
              : 'a period is written Jun 2015, so the figure is not used',
          remedy: `Write the month of measurement, or leave the cell blank for ${longPeriod(open)}.`,
        }
      : {
          is: declared ? `the return is for ${declared}` : 'the return names no period',
          expected: `it was received for ${longPeriod(open)}`,
          remedy: `Send the return of ${longPeriod(open)}, or correct the period on its cover.`,
        },

  examples: [
    { title: 'the period it was received for', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'a month of the quarter',
      given: exampleCase([{ value: 91.2 }], {}, { period: period('2015-06') }),
      finds: [],
    },
    {
      title: 'the quarter before',
      given: exampleCase([{ value: 91.2 }], {}, { period: period('2015-Q1') }),
      finds: ['Cover!C6'],
    },
    {
      title: 'a figure dated in words that are no month',
      given: exampleCase([{ value: 91.2, period: 'last winter' }]),
      finds: ['Figures!I2'],
    },
    {
      title: 'a survey of the month before the quarter, and one of a year that is yet to come',
      given: exampleCase([
        { indicator: 'participation', value: 90.4, period: 'Mar 2015' },
        { indicator: 'participation', place: 'lahore', value: 90.4, period: 'Jun 2051' },
      ]),
      finds: ['Figures!I3'],
    },
  ],
});
