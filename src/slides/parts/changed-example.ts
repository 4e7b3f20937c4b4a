import type { AgreedChange } from '../../domain/agreed-change.ts';
import { agreedDifferences } from '../../domain/agreed-differences.ts';
import { calendarDate } from '../../domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_REGISTER } from '../../domain/example.ts';
import type { Rating } from '../../domain/rating.ts';
import { indexRegister } from '../../domain/register.ts';
import { type RegisterChange, withChanges } from '../../domain/register-change.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { EXAMPLE_RATING, EXAMPLE_STOCKTAKE, exampleFigure } from './example.ts';

const KEY = seriesKey('participation', 'punjab');
const ON = calendarDate('2015-07-20');
const baseline = EXAMPLE_INDEX.baseline.get(KEY) ?? null;
const path = EXAMPLE_INDEX.trajectory.get(KEY) ?? null;
const start = { value: 86.2 };

/** Participation measured from 86.2 in place of 84.8: its baseline, and with it the start of its path. */
const CHANGES: readonly RegisterChange[] = [
  {
    part: 'baselines',
    from: baseline,
    to: baseline && { ...baseline, ...start, agreedOn: ON, agreedBy: 'Chief Secretary' },
  },
  {
    part: 'trajectories',
    from: path,
    to: path && { ...path, points: path.points.map((point, i) => (i === 0 ? { ...point, ...start } : point)) },
  },
];

/**
 * June 2015 under the plan from 86.2: 43 of 76 months have passed, so 86.2 + 13.8 × 43/76 = 94.0 is due, and 90.4 is 3.6
 * short. A quarter of the improvement is 3.45, so the level is Red; under the first plan it was Amber-Red.
 */
const NOW: Rating = {
  ...EXAMPLE_RATING,
  light: 'R',
  lights: { ...EXAMPLE_RATING.lights, level: 'R' },
  expected: exampleFigure(94),
  gap: { ...exampleFigure(-3.6, 'points'), signed: true },
  baseline: exampleFigure(86.2),
};

const CHANGE: AgreedChange = {
  revision: 2,
  on: ON,
  approval: {
    proposal: 'P1',
    category: 'denominator',
    justification: 'The survey was weighted anew, to the projection of the census',
    proposedBy: 'Secretary, School Education',
    approvedBy: 'Chief Secretary',
    evidence: [{ file: 'evidence/9f86d081884c-weights.pdf', sha256: '9f86d081884c'.padEnd(64, '0') }],
  },
  differences: CHANGES.flatMap(agreedDifferences),
  effects: [
    { indicator: 'participation', place: 'punjab', period: EXAMPLE_PERIOD, before: EXAMPLE_RATING, after: NOW },
  ],
};

/** The example in the quarter in which one baseline was changed. */
export const EXAMPLE_CHANGED: Stocktake = {
  ...EXAMPLE_STOCKTAKE,
  register: indexRegister(withChanges(EXAMPLE_REGISTER, CHANGES) ?? EXAMPLE_REGISTER, 2),
  ratings: new Map([...EXAMPLE_STOCKTAKE.ratings, [KEY, NOW]]),
  changes: [CHANGE],
  former: new Map(
    EXAMPLE_REGISTER.indicators
      .filter(({ id }) => id === 'participation')
      .map((indicator) => [
        KEY,
        {
          first: { indicator, baseline, trajectory: path, revision: 1 },
          transition: { rating: EXAMPLE_RATING, isFirst: true, on: ON },
        },
      ]),
  ),
};
