import { showNumber } from '../domain/figure.ts';
import { agreedFor } from '../domain/goal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type Reading, subjectOf } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { seriesKey } from '../domain/series.ts';
import { chiSquareOfEqual } from '../domain/statistics.ts';
import { type Case, defineCheck } from './define.ts';
import { type ExampleRow, exampleCase } from './example.ts';
import { partsReported, sightedColumn } from './parts/columns.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly target: string;
  readonly reached: number;
  readonly short: number;
}

/**
 * Notices shares of places that crowd just on the good side of what was agreed, within one point, with hardly any on the
 * other: χ² of as many here as there above 10.83, which chance exceeds once in a thousand (1 degree of freedom).
 */
export const bunchedAtThreshold = defineCheck<Params>({
  id: 'bunched-at-threshold',
  level: 'distribution',
  severity: 'note',
  reason: 'Where a target pays, figures are rounded up to it. Real ones lie on both sides of any line.',

  *check(given) {
    for (const [indicator, readings] of partsReported(given)) {
      if (indicator.kind !== 'share' || indicator.polarity === 'range') continue;
      const { reached, short } = aboutTarget(indicator, readings, given);
      if (reached <= short || chiSquareOfEqual([reached, short]) <= limitOf(given.register, 'bunched-at-threshold'))
        continue;
      const [first] = readings;
      const target = targetOf(first, given.register);
      yield {
        ...sightedColumn(first),
        params: {
          what: subjectOf(indicator, null),
          target: target === null ? '' : showNumber(target, indicator.decimals),
          reached,
          short,
        },
      };
    }
  },

  message: ({ what, target, reached, short }) => ({
    is: `${what} is within a point of ${target} % in ${reached + short} places: ${reached} reach it, ${short} fall short`,
    expected: 'about as many fall just short as just reach it',
    remedy: 'Say how the figures are measured.',
  }),

  examples: [
    {
      // 8 and 5: (8 − 6.5)²/6.5 × 2 = 0.69.
      title: 'eight places just above 90 and five just below',
      given: exampleCase([...placesAt(90.2, 8), ...placesAt(89.7, 5)]),
      finds: [],
    },
    {
      // 13 and 1: (13 − 7)²/7 × 2 = 10.29; 14 and 1: (14 − 7.5)²/7.5 × 2 = 11.27.
      title: 'fourteen just above and one just below',
      given: exampleCase([...placesAt(90.2, 14), ...placesAt(89.7, 1)]),
      finds: ['Figures!C2'],
    },
    {
      title: 'thirteen just above and one just below, which chance may do',
      given: exampleCase([...placesAt(90.2, 13), ...placesAt(89.7, 1)]),
      finds: [],
    },
  ],
});

/** Places within a point of what is agreed for them: those that reach it and those that do not. */
function aboutTarget({ polarity }: Indicator, readings: readonly Reading[], { register }: Case) {
  let reached = 0;
  let short = 0;
  for (const reading of readings) {
    const target = targetOf(reading, register);
    if (target === null || target >= 100 || target <= 0 || reading.reported === null) continue;
    const ahead = (reading.reported - target) * (polarity === 'lower' ? -1 : 1);
    if (ahead >= 0 && ahead < 1) reached += 1;
    if (ahead < 0 && ahead >= -1) short += 1;
  }
  return { reached, short };
}

/** What is agreed for the place of a reading, or else for the whole above it. */
function targetOf({ indicator, place, period }: Reading, register: RegisterIndex): number | null {
  if (!indicator || !period) return null;
  for (let at = place?.id; at !== undefined; at = register.place.get(at)?.parent) {
    const key = seriesKey(indicator.id, at);
    const agreed = agreedFor(
      indicator,
      register.baseline.get(key) ?? null,
      register.trajectory.get(key) ?? null,
      period,
    );
    if (agreed !== null) return agreed;
  }
  return null;
}

function placesAt(value: number, count: number): ExampleRow[] {
  return Array.from({ length: count }, () => ({ place: 'lahore', value }));
}
