import { describe, expect, it } from 'vitest';
import { easyTargets } from '../../src/domain/easy-target.ts';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister, Register } from '../../src/domain/register.ts';

interface Plan {
  readonly indicator?: Partial<Indicator>;
  readonly baseline: readonly [string, number] | null;
  readonly target?: readonly [string, number];
  readonly history?: readonly (readonly [string, number])[];
}

/** The easy targets of a register that has one indicator, participation. */
function easy({ indicator = {}, baseline, target, history = [] }: Plan) {
  const [participation] = EXAMPLE_REGISTER.indicators;
  const [agreed] = EXAMPLE_REGISTER.baselines;
  if (!participation || !agreed) throw new Error('the example has no participation');
  const point = ([when, value]: readonly [string, number]) => ({ period: period(when), value });
  const register = Register.parse({
    ...EXAMPLE_REGISTER,
    indicators: [{ ...participation, ...indicator }],
    baselines: baseline ? [{ ...agreed, ...point(baseline) }] : [],
    trajectories:
      baseline && target
        ? [
            {
              indicator: participation.id,
              place: 'punjab',
              interpolation: 'linear',
              points: [point(baseline), point(target)],
            },
          ]
        : [],
    history: history.map((one) => ({
      indicator: participation.id,
      place: 'punjab',
      sourceKind: 'survey',
      source: 'Survey',
      ...point(one),
    })),
  });
  return easyTargets(indexRegister(register, 1), 'punjab');
}

describe('a target is easy', () => {
  it('when it asks for less a year than was gained a year before', () => {
    // Asked: 90 → 95 in five years is 1.0 a year. Before: 84 → 90 in three years was 2.0 a year.
    const plan: Plan = { baseline: ['2012-06', 90], target: ['2017-06', 95], history: [['2009-06', 84]] };
    expect(easy(plan)).toEqual({
      total: 1,
      easy: [{ indicator: 'participation', why: 'slower-than-before', asked: 1, before: 2 }],
    });
  });

  it('not when it asks for as much or more', () => {
    // Asked 10 in five years, 2.0 a year; before 6 in three, 2.0 a year.
    expect(easy({ baseline: ['2012-06', 90], target: ['2017-06', 100], history: [['2009-06', 84]] }).easy).toEqual([]);
  });

  it('where lower is better, by the fall', () => {
    // Asked: 3,410 → 2,410 in two years is 500 a year. Before: 4,610 → 3,410 in two was 600 a year.
    const counted = { unit: 'schools', kind: 'count', decimals: 0, polarity: 'lower' } as const;
    const plan: Plan = {
      indicator: counted,
      baseline: ['2014-03', 3410],
      target: ['2016-03', 2410],
      history: [
        ['2013-03', 3900],
        ['2012-03', 4610],
      ],
    };
    expect(easy(plan).easy).toMatchObject([{ why: 'slower-than-before', asked: 500, before: 600 }]);
  });

  it('when its baseline meets it already', () => {
    expect(easy({ baseline: ['2012-06', 97], target: ['2017-06', 95] }).easy).toEqual([
      { indicator: 'participation', why: 'met-at-baseline', baseline: 97 },
    ]);
    const standing = {
      goal: 'standing',
      standing: 90,
      tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
    } as const;
    expect(easy({ indicator: standing, baseline: ['2012-06', 92] }).easy).toHaveLength(1);
    expect(easy({ indicator: standing, baseline: ['2012-06', 88] }).easy).toHaveLength(0);
    const range = { ...standing, goal: 'range', polarity: 'range', low: 75, high: 85 } as const;
    expect(easy({ indicator: range, baseline: ['2012-06', 85] }).easy).toHaveLength(1);
    expect(easy({ indicator: range, baseline: ['2012-06', 86] }).easy).toHaveLength(0);
  });

  it('cannot be told from a history of less than a year, or without a baseline', () => {
    expect(easy({ baseline: ['2012-06', 90], target: ['2017-06', 95], history: [['2011-11', 84]] }).easy).toEqual([]);
    const standing = {
      goal: 'standing',
      standing: 90,
      tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
    } as const;
    expect(easy({ indicator: standing, baseline: null })).toEqual({ total: 1, easy: [] });
  });

  it('with a season, by a value of the same month', () => {
    // Against June 2010 (88) two years gave 2, 1.0 a year: not more than the 1.2 asked. March 2010 would have given far more.
    const plan: Plan = {
      indicator: { frequency: 'month', season: true },
      baseline: ['2012-06', 90],
      target: ['2017-06', 96],
      history: [
        ['2010-03', 70],
        ['2010-06', 88],
      ],
    };
    expect(easy(plan).easy).toEqual([]);
  });
});
