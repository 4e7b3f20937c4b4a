import type { Indicator } from '../../domain/indicator.ts';
import type { RatingCase, RatingExample } from '../define.ts';
import { exampleCase } from './examples.ts';

/** A case with one value in the second quarter of 2015 and a value to keep. */
export function fixedCase(standing: number, value: number, changes: Partial<Indicator> = {}): RatingCase {
  const given = exampleCase('attendance', [['2015-Q2', value]]);
  return { ...given, indicator: { ...given.indicator, method: 'fixed-thresholds', standing, ...changes } };
}

const LOWER = { polarity: 'lower', kind: 'number', unit: 'days' } as const;

/** Worked answers: a share of 80, and of 50 where lower is better. */
export const FIXED_EXAMPLES: readonly RatingExample[] = [
  { title: '80 of 80', given: fixedCase(80, 80), gives: { status: 'rated', light: 'G', level: 'G', pace: null } },
  { title: '64 of 80 is 80 %', given: fixedCase(80, 64), gives: { status: 'rated', light: 'AG', level: 'AG' } },
  { title: '48 of 80 is 60 %', given: fixedCase(80, 48), gives: { status: 'rated', light: 'AR', level: 'AR' } },
  { title: '47.9 of 80 is less', given: fixedCase(80, 47.9), gives: { status: 'rated', light: 'R', level: 'R' } },
  {
    title: 'lower is better: 60 days where 50 were agreed exceed them by 20 %, which leaves 80',
    given: fixedCase(50, 60, LOWER),
    gives: { status: 'rated', light: 'AG', level: 'AG' },
  },
  {
    title: 'lower is better: 75 days exceed them by half',
    given: fixedCase(50, 75, LOWER),
    gives: { status: 'rated', light: 'R', level: 'R' },
  },
  {
    title: 'nothing is a share of zero',
    given: fixedCase(0, 3, LOWER),
    gives: { status: 'not-computable', light: null },
  },
];
