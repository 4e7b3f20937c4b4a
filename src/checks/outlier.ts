import { showNumber } from '../domain/figure.ts';
import { differenceUnit, type Indicator } from '../domain/indicator.ts';
import { monthsBetween, type Period } from '../domain/period.ts';
import { type Reading, subjectOf, withUnit } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { pointsBefore, seriesKey } from '../domain/series.ts';
import { mean, standardDeviation } from '../domain/statistics.ts';
import { targetOf } from '../domain/trajectory.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';

interface Params {
  readonly what: string;
  readonly now: string;
  readonly usual: string;
  readonly spread: string;
  readonly seasonal: boolean;
}

/** How many standard deviations from the others a value must lie, and how many others there must be. */
const FAR = 3;
const LEAST = 8;
/** Months after which a season can be told from a change. */
const TWO_YEARS = 24;

/**
 * Notices a value far from its own history: leave-one-out z > 3 with at least eight earlier values, which are left out
 * of their own judgement since a plain z cannot exceed (n − 1)/√n, 2.5 at n = 8 (Shiffler 1988). With a season the
 * changes on the same month of the year before are judged instead.
 *
 * A difference within the indicator's tolerance or margin is none, and the second value at a new level is not asked about
 * again.
 */
export const outlier = defineCheck<Params>({
  id: 'outlier',
  level: 'history',
  severity: 'query',
  reason: 'One slipped digit makes a crisis or a triumph. Few questions, and right ones, are answered.',

  *check(given) {
    for (const reading of given.readings) {
      const { indicator, place, reported } = reading;
      if (!indicator || !place || reported === null || isSmall(reading, indicator)) continue;
      const { now, past, seasonal } = sample(reading, indicator, reported, given);
      const slack = Math.max(toleranceOf(indicator, place.id, given.register), indicator.margin ?? 0);
      const side = far(now, past, slack);
      if (side === 0 || side === far(past.at(-1) ?? 0, past.slice(0, -1), slack)) continue;
      yield {
        ...sighted(reading),
        params: {
          what: subjectOf(indicator, place),
          now: withUnit(showNumber(reported, indicator.decimals), indicator.unit),
          usual: withUnit(
            showNumber(mean(past), indicator.decimals, seasonal),
            seasonal ? differenceUnit(indicator) : indicator.unit,
          ),
          spread: withUnit(showNumber(standardDeviation(past), indicator.decimals), differenceUnit(indicator)),
          seasonal,
        },
      };
    }
  },

  message: ({ what, now, usual, spread, seasonal }) => ({
    is: `${what} is ${now}`,
    expected: seasonal
      ? `on the same month of the year before it changes by ${usual} on average, with a spread of ${spread}`
      : `its past lies around ${usual}, with a spread of ${spread}`,
    remedy: 'Say what happened, or send a correction.',
  }),

  examples: [
    {
      // Mean 88, standard deviation 0.76; 90 is 2.6 of them away, and 84 within the tolerance of 3 points no more.
      title: 'near its past',
      given: exampleCase([{ value: 90 }], {
        before: examplePast('attendance', 'punjab', '2013-Q2', [87, 88, 89, 88, 87, 88, 89, 88]),
      }),
      finds: [],
    },
    {
      title: 'digits exchanged: 78.8 for 87.8',
      given: exampleCase([{ value: 78.8 }], {
        before: examplePast('attendance', 'punjab', '2013-Q2', [87, 88, 89, 88, 87, 88, 89, 88]),
      }),
      finds: ['Figures!C2'],
    },
    {
      title: 'too few earlier values to tell',
      given: exampleCase([{ value: 78.8 }], {
        before: examplePast('attendance', 'punjab', '2013-Q3', [88, 89, 88, 87, 88, 89, 88]),
      }),
      finds: [],
    },
  ],
});

interface Sample {
  readonly now: number;
  readonly past: readonly number[];
  readonly seasonal: boolean;
}

/** Rates of so few cases that the plan does not rate them move by chance alone. */
function isSmall({ denominator }: Reading, { smallNumbers }: Indicator): boolean {
  return typeof denominator?.number === 'number' && denominator.number < (smallNumbers ?? 0);
}

/** The value and its past, or with a season and two years of past their changes on the year before. */
function sample({ place, period }: Reading, indicator: Indicator, reported: number, { before }: Case): Sample {
  const points = period ? pointsBefore(before.get(seriesKey(indicator.id, place?.id ?? '')), period) : [];
  const plain = { now: reported, past: points.map((point) => point.value), seasonal: false };
  if (!indicator.season || !period || points.length < LEAST) return plain;

  const values = new Map<string, number>(points.map((point) => [point.period, point.value]));
  const then = values.get(yearBefore(period));
  if (then === undefined || monthsBetween(points[0]?.period ?? period, period) < TWO_YEARS) return plain;
  const past = points.flatMap((point) => {
    const earlier = values.get(yearBefore(point.period));
    return earlier === undefined ? [] : [point.value - earlier];
  });
  return past.length < LEAST ? plain : { now: reported - then, past, seasonal: true };
}

/** The same month or quarter of the year before, as it is written. */
function yearBefore(period: Period): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}

/** +1 above or −1 below by more than three standard deviations of the others and the slack; else 0. */
function far(value: number, others: readonly number[], slack: number): -1 | 0 | 1 {
  if (others.length < LEAST) return 0;
  const off = value - mean(others);
  if (Math.abs(off) <= Math.max(FAR * standardDeviation(others), slack)) return 0;
  return off > 0 ? 1 : -1;
}

/** The Amber-Red tolerance in units of the indicator; of the planned improvement where it is agreed so. */
function toleranceOf({ id, tolerance }: Indicator, place: string, register: RegisterIndex): number {
  if (tolerance.of === 'value') return tolerance.amberRed;
  const path = register.trajectory.get(seriesKey(id, place));
  return path ? tolerance.amberRed * Math.abs(targetOf(path).value - (path.points[0]?.value ?? 0)) : 0;
}
