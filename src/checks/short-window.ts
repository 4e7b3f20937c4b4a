import { showNumber } from '../domain/figure.ts';
import { dataPeriodKind } from '../domain/indicator.ts';
import { longPeriod, monthsIn, type PeriodKind, periodKind } from '../domain/period.ts';
import { partOf, subjectOf } from '../domain/reading.ts';
import { median } from '../domain/statistics.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { type Course, coursesOf } from './parts/course.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly is: string;
  /** The window that was agreed. */
  readonly agreed: PeriodKind;
}

/** Earlier counts that tell what a whole period counts, and how near to their median each of them lies. */
const LEAST = 4;
const STEADY = 0.2;
/** Weeks in a month: 365.25 days over 7 and 12. */
const WEEKS = 4.348;

/**
 * Notices a figure for a period that was measured over less of it: one dated by a part of a period whose parts are added
 * up, or one counted out of the share that a week or a month has in a steady count (of a quarter 1/13 and 1/3).
 */
export const shortWindow = defineCheck<Params>({
  id: 'short-window',
  level: 'history',
  severity: 'query',
  reason: 'One good week can be chosen; a quarter cannot, and the rate of a week does not speak for it.',

  *check(given) {
    // Two indicators may share what they are out of: it is asked about once.
    const asked = new Set<string | undefined>();
    for (const course of coursesOf(given)) {
      const { reading, indicator, place, now } = course;
      if (indicator.frequency === 'irregular') continue;
      const agreed = dataPeriodKind(indicator);
      if (indicator.periodValue !== 'last' && monthsIn(periodKind(now.period)) < monthsIn(agreed)) {
        const is = `${subjectOf(indicator, place)} is measured in ${longPeriod(now.period)} alone`;
        yield { ...sighted(reading, reading.entry.periodCell), params: { is, agreed } };
        continue;
      }
      const part = partCounted(course, limitOf(given.register, 'short-window'));
      const cell = reading.denominator?.cell;
      if (!part || asked.has(cell?.at.cell)) continue;
      asked.add(cell?.at.cell);
      const what = partOf({ reading, part: 'denominator' });
      const is = `${what}: ${showNumber(part.count, 0)} of ${showNumber(part.usual, 0)} as usual, the share of a ${part.window}`;
      yield { ...sighted(reading, cell), params: { is, agreed } };
    }
  },

  message: ({ is, agreed }) => ({
    is,
    expected: `the whole ${agreed} was agreed as its window`,
    remedy: `Send the figure of the whole ${agreed}, or say why it is measured over less.`,
  }),

  examples: [
    {
      title: 'a whole quarter, counted as before, and one that counts two thirds',
      given: exampleCase(
        [
          { value: 91, numerator: 2730, denominator: 3000 },
          { place: 'lahore', value: 90, numerator: 1800, denominator: 2000 },
        ],
        { before: new Map([...counted('punjab'), ...counted('lahore')]) },
      ),
      finds: [],
    },
    {
      title: 'a rate of June for the quarter',
      given: exampleCase([{ value: 91, period: '2015-06' }], {
        before: examplePast('attendance', 'punjab', '2015-04', [90, 91]),
      }),
      finds: ['Figures!I2'],
    },
    {
      // 231 of 3,000 is 0.077 or 1/13: thirteen weeks make a quarter.
      title: 'a quarter counted out of the share of a week',
      given: exampleCase([{ value: 91, numerator: 210, denominator: 231 }], { before: counted('punjab') }),
      finds: ['Figures!E2'],
    },
  ],
});

/** Four quarters of a rate out of 3,000. */
function counted(place: string) {
  return examplePast('attendance', place, '2014-Q2', [88, 89, 90, 91], { denominator: 3000 });
}

/** A count that has the share of a shorter window in the usual one, which is steady: half or less, whatever the window. */
function partCounted({ now, past, indicator }: Course, slack: number) {
  const count = now.denominator;
  const last = past.findLast(({ denominator }) => denominator !== undefined)?.denominator ?? 0;
  if (count === undefined || 2 * count > last) return null;
  const counts = past.flatMap(({ denominator }) => denominator ?? []);
  if (counts.length < LEAST) return null;
  const usual = median(counts);
  if (usual <= 0 || counts.some((other) => Math.abs(other - usual) > STEADY * usual)) return null;
  const months = monthsIn(dataPeriodKind(indicator));
  const windows = [
    { window: 'week', share: 1 / (months * WEEKS) },
    ...(months > 1 ? [{ window: 'month', share: 1 / months }] : []),
  ];
  const found = windows.find(({ share }) => Math.abs(count / usual / share - 1) <= slack);
  return found ? { ...found, count, usual } : null;
}
