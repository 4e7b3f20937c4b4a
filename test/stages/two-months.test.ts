import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import type { Register } from '../../src/domain/register.ts';
import { seriesKey } from '../../src/domain/series.ts';
import { blankOf, rate, takeReturns } from './take-returns.ts';

const UNIT = { ...EXAMPLE_UNIT, cadence: 'two-months' as const };
const [, attendance] = EXAMPLE_REGISTER.indicators;
if (!attendance) throw new Error('the example has a plan');

/** Attendance, counted every month and rated every second one. */
const REGISTER: Register = {
  ...EXAMPLE_REGISTER,
  priorities: EXAMPLE_REGISTER.priorities.filter(({ id }) => id === attendance.priority),
  indicators: [{ ...attendance, frequency: 'month', placeKinds: ['whole'] }],
  baselines: [],
  trajectories: [],
  history: [],
};

describe('a unit that takes stock every second month', () => {
  const take = takeReturns(
    REGISTER,
    {
      // Typed by the month, then for both months together.
      '2015-B2': {
        rows: {
          attendance: [
            { ...rate(90, 100), measuredIn: 'Mar 2015' },
            { ...rate(42, 50), measuredIn: 'Apr 2015' },
          ],
        },
      },
      '2015-B3': { rows: { attendance: rate(184, 200) } },
    },
    UNIT,
  );

  it('asks for two months', () => {
    expect(blankOf(REGISTER, '2015-B3', UNIT).heading).toBe('School Education · May–Jun 2015');
  });

  it('rates what both months give', async () => {
    const stocktake = await take;
    expect(stocktake.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    // (90 + 42)/150 = 88, then 184/200 = 92 of 90
    expect(stocktake.ratings.get(seriesKey('attendance', 'punjab'))).toMatchObject({
      period: '2015-B3',
      value: { value: 92 },
      light: 'G',
      previousPeriod: '2015-B2',
      previousValue: { value: 88 },
      last: 'AR',
    });
  });
});
