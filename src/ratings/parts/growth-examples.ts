import { period } from '../../domain/period.ts';
import type { RatingCase, RatingExample } from '../define.ts';
import { exampleCase } from './examples.ts';

/**
 * A case of something that is to grow from `from` at the end of 2012 to `to` four years later, and stands at `value` after
 * two: from 100 to 146.41 is 10 % a year, since 1.1⁴ = 1.4641.
 */
export function growthCase(from: number, to: number, value: number): RatingCase {
  const given = exampleCase('closed-schools', [['2014-Q4', value]]);
  const { baseline, trajectory } = given;
  if (!baseline || !trajectory) throw new Error('the example has a plan');
  const start = { period: period('2012-Q4'), value: from };
  return {
    ...given,
    indicator: {
      ...given.indicator,
      kind: 'number',
      unit: 'Rs million',
      method: 'compound-growth',
      polarity: to < from ? 'lower' : 'higher',
    },
    baseline: { ...baseline, ...start },
    trajectory: { ...trajectory, interpolation: 'growth', points: [start, { period: period('2016-Q4'), value: to }] },
    period: period('2014-Q4'),
  };
}

/** Worked answers, by hand: growth of two years is the square root of the factor, less 1. */
export const GROWTH_EXAMPLES: readonly RatingExample[] = [
  {
    title: '121 of 100 after two years is 10 % a year, all that is required',
    given: growthCase(100, 146.41, 121),
    gives: { status: 'rated', light: 'G', level: null, pace: 'G', forecast: null },
  },
  {
    title: '118.81 is 9 % a year, 0.90 of it',
    given: growthCase(100, 146.41, 118.81),
    gives: { status: 'rated', light: 'AG', pace: 'AG' },
  },
  {
    title: '110.25 is 5 % a year, 0.50 of it',
    given: growthCase(100, 146.41, 110.25),
    gives: { status: 'rated', light: 'AR', pace: 'AR' },
  },
  {
    title: '98.01 is a fall of 1 % a year: away from the target',
    given: growthCase(100, 146.41, 98.01),
    gives: { status: 'rated', light: 'R', pace: 'R' },
  },
  {
    title: 'lower is better: 90.25 is a fall of 5 % a year where 10 is required, to 0.9⁴ = 0.6561',
    given: growthCase(100, 65.61, 90.25),
    gives: { status: 'rated', light: 'AR', pace: 'AR' },
  },
  {
    title: 'lower is better: nothing is left of it',
    given: growthCase(100, 65.61, 0),
    gives: { status: 'rated', light: 'G', pace: 'G' },
  },
  {
    title: 'no growth starts from zero',
    given: growthCase(0, 146.41, 121),
    gives: { status: 'not-computable', light: null },
  },
  {
    title: 'nor from below it',
    given: growthCase(-100, 146.41, 121),
    gives: { status: 'not-computable', light: null },
  },
  {
    title: 'a value that has changed its sign has no growth',
    given: growthCase(100, 146.41, -5),
    gives: { status: 'not-computable', light: null },
  },
  {
    title: 'nor has a target of the other sign',
    given: growthCase(100, -20, 90),
    gives: { status: 'not-computable', light: null },
  },
];
