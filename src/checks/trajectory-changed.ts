import { showNumber } from '../domain/figure.ts';
import { agreedFor } from '../domain/goal.ts';
import { longPeriod, type Period } from '../domain/period.ts';
import { asTyped, differsFrom, type Reading, subjectOf, withUnit } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { seriesKey } from '../domain/series.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly agreed: string;
  readonly when: string;
}

/** Notices a target or trajectory that differs from the register's, which is used whatever the return says. */
export const trajectoryChanged = defineCheck<Params>({
  id: 'trajectory-changed',
  level: 'history',
  severity: 'query',
  reason: 'Lowering the line is easier than meeting it. The register’s figure is used, so that nothing is won by it.',

  *check({ readings, register, issued, returned }) {
    for (const reading of readings) {
      const { indicator, place, period, expected } = reading;
      // The blank return shows the plan at the end of its period, which a survey may have been held before.
      const when = returned.period ?? period;
      const typed = expected?.number ?? null;
      const agreed = agreedIn(reading, when, register);
      if (!indicator || !when || agreed === null || !expected || typed === null) continue;
      const measured = agreedIn(reading, period, register) ?? agreed;
      const then = issued ? [agreedIn(reading, when, issued), agreedIn(reading, period, issued)] : [];
      const known = [agreed, measured, ...then].filter((value) => value !== null);
      if (!known.every((value) => differsFrom(typed, value, indicator))) continue;
      yield {
        ...sighted(reading, expected.cell),
        params: {
          what: subjectOf(indicator, place),
          typed: asTyped(expected, indicator.unit),
          agreed: withUnit(showNumber(agreed, indicator.decimals), indicator.unit),
          when: longPeriod(when),
        },
      };
    }
  },

  message: ({ what, typed, agreed, when }) => ({
    is: `the trajectory of ${what} is ${typed} for ${when}`,
    expected: `the register has ${agreed}, which is used`,
    remedy: 'Put the agreed figure back, or propose a revision to the unit.',
  }),

  examples: [
    {
      // 84.8 + 15.2 × 43/76 = 93.4: 43 of the 76 months from November 2011 to March 2018 have passed in June 2015.
      title: 'the agreed points of a path and of a standing goal',
      given: exampleCase([
        { indicator: 'participation', value: 90.4, expected: 93.4 },
        { value: 91.2, expected: 90 },
      ]),
      finds: [],
    },
    {
      title: '91.0 where 93.4 is agreed',
      given: exampleCase([{ indicator: 'participation', value: 90.4, expected: 91 }]),
      finds: ['Figures!H2'],
    },
  ],
});

function agreedIn({ indicator, place }: Reading, when: Period | null, register: RegisterIndex): number | null {
  if (!indicator || !place || !when) return null;
  const key = seriesKey(indicator.id, place.id);
  return agreedFor(indicator, register.baseline.get(key) ?? null, register.trajectory.get(key) ?? null, when);
}
