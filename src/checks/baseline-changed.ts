import { showNumber } from '../domain/figure.ts';
import { longPeriod } from '../domain/period.ts';
import { asTyped, differsFrom, subjectOf, withUnit } from '../domain/reading.ts';
import { seriesKey } from '../domain/series.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly agreed: string;
  readonly when: string;
}

/** Notices a baseline that differs from the register's, which is used whatever the return says. */
export const baselineChanged = defineCheck<Params>({
  id: 'baseline-changed',
  level: 'history',
  severity: 'query',
  reason: 'A quietly moved baseline turns a Red green. The register’s figure is used, so that nothing is won by it.',

  *check({ readings, register, issued }) {
    for (const reading of readings) {
      const { indicator, place, baseline } = reading;
      const agreed = register.baseline.get(seriesKey(indicator?.id ?? '', place?.id ?? ''));
      if (!indicator || !agreed || !baseline || baseline.number === null) continue;
      // What was agreed when the blank was written has not been moved by the department.
      const then = issued?.baseline.get(seriesKey(indicator.id, place?.id ?? '')) ?? agreed;
      const typed = baseline.number;
      if (![agreed, then].every(({ value }) => differsFrom(typed, value, indicator))) continue;
      yield {
        ...sighted(reading, baseline.cell),
        params: {
          what: subjectOf(indicator, place),
          typed: asTyped(baseline, indicator.unit),
          agreed: withUnit(showNumber(agreed.value, indicator.decimals), indicator.unit),
          when: longPeriod(agreed.period),
        },
      };
    }
  },

  message: ({ what, typed, agreed, when }) => ({
    is: `the baseline of ${what} is ${typed}`,
    expected: `the register has ${agreed} (${when}), which is used`,
    remedy: 'Put the agreed figure back, or propose a revision to the unit.',
  }),

  examples: [
    {
      title: 'the agreed baseline, and one that was never agreed',
      given: exampleCase([
        { indicator: 'participation', value: 90.4, baseline: 84.8 },
        { indicator: 'closed-schools', place: 'lahore', value: 90, baseline: 100 },
      ]),
      finds: [],
    },
    {
      title: '84.84 where 84.8 is agreed, which read alike',
      given: exampleCase([{ indicator: 'participation', value: 90.4, baseline: 84.84 }]),
      finds: ['Figures!G2'],
    },
    {
      title: '86.0 where 84.8 is agreed',
      given: exampleCase([{ indicator: 'participation', value: 90.4, baseline: 86 }]),
      finds: ['Figures!G2'],
    },
  ],
});
