import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTexts } from '../../src/adapters/text/text.ts';
import { period } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { optionsWith, type RatingCase } from '../../src/ratings/define.ts';
import { RATINGS } from '../../src/ratings/index.ts';
import { fixedCase } from '../../src/ratings/parts/fixed-examples.ts';
import { growthCase } from '../../src/ratings/parts/growth-examples.ts';
import { type MilestoneLine, milestoneCase, milestonesFor } from '../../src/ratings/parts/milestone-examples.ts';
import { REASON_PATTERNS } from '../../src/ratings/parts/reason-patterns.ts';

const texts = openTexts(join(import.meta.dirname, '../../templates/texts'), 'en');
const PATTERNS: Readonly<Record<string, readonly string[]>> = REASON_PATTERNS;

/** Rates a case by its own method and limits; every reason is given just what its pattern speaks of. */
function rate(given: RatingCase): Rating & { readonly says: string } {
  const method = RATINGS.find(({ id }) => id === given.indicator.method);
  if (!method) throw new Error(`no method ${given.indicator.method}`);
  const rating = method.rate(given, optionsWith(method, given.indicator.limits));
  expect(Object.keys(rating.reason.params).toSorted()).toEqual([...(PATTERNS[rating.reason.pattern] ?? [])].toSorted());
  return { ...rating, says: texts.say(rating.reason).text };
}

describe('compound growth', () => {
  it('says both rates and their ratio', () => {
    // √1.1881 − 1 = 9 %; (146.41/100)^(1/4) − 1 = 10 %; 9/10
    const rating = rate(growthCase(100, 146.41, 118.81));
    expect(rating.pace).toBeCloseTo(0.9, 9);
    expect(rating.says).toBe(
      '119 Rs million in Q4 2014: +9.0% a year since the baseline where +10.0% is required, 0.90 of it: Amber-Green (limits 0.95, 0.60 and 0.00).',
    );
  });

  it('holds the value against the path that grows by the same share: 100 × 1.1² = 121', () => {
    const rating = rate(growthCase(100, 146.41, 110.25));
    expect(rating.expected?.value).toBeCloseTo(121, 6);
    expect(rating.gap?.value).toBeCloseTo(-10.75, 6);
    expect(rating.limits).toBeNull();
  });

  it('says that a series moves away, and where growth is not defined', () => {
    expect(rate(growthCase(100, 146.41, 98.01)).says).toContain('−1.0% a year since the baseline');
    expect(rate(growthCase(100, 146.41, 98.01)).says).toContain('away from the target: Red');
    expect(rate(growthCase(0, 146.41, 121)).says).toBe(
      '121 Rs million in Q4 2014 cannot be rated by its growth from 0 Rs million to 146 Rs million: growth is defined between values above zero alone.',
    );
  });

  it('takes the limits of the indicator', () => {
    const given = growthCase(100, 146.41, 118.81); // 0.90
    expect(rate({ ...given, indicator: { ...given.indicator, limits: [0.9, 0.5, 0.1] } }).light).toBe('G');
  });

  it('keeps the last light where the margin of error spans it', () => {
    // 121 ± 3: 118 is 8.6 % a year, 0.86, Amber-Green; 124 is 11.4 %, Green
    const given = growthCase(100, 146.41, 121);
    const noisy = { ...given, indicator: { ...given.indicator, margin: 3 } };
    expect(rate({ ...noisy, last: 'AG' })).toMatchObject({ light: 'AG', marks: ['not-distinguishable'] });
    expect(rate({ ...noisy, last: 'R' })).toMatchObject({ light: 'G' });
  });

  it('is not started before its baseline, like every path', () => {
    const given = growthCase(100, 146.41, 121);
    expect(rate({ ...given, period: period('2012-Q2') })).toMatchObject({ status: 'not-started', light: null });
  });
});

describe('fixed thresholds', () => {
  it('says the share and the limits', () => {
    const rating = rate(fixedCase(80, 64));
    expect(rating.achieved).toMatchObject({ value: 80, unit: '%' });
    expect(rating.says).toBe('64.0% in Q2 2015 against 80.0% agreed: 80% of it: Amber-Green (limits 100, 80 and 60%).');
    // A fifth and two fifths of 80
    expect(rating.limits?.amberGreen).toBeCloseTo(16, 9);
    expect(rating.limits?.amberRed).toBeCloseTo(32, 9);
  });

  it('counts down where lower is better', () => {
    // 60 exceeds 50 by a fifth
    const rating = rate(fixedCase(50, 60, { polarity: 'lower', kind: 'number', unit: 'days', decimals: 0 }));
    expect(rating.says).toBe(
      '60 days in Q2 2015 against at most 50 days agreed: 80% of it, counted down from 100 by what is over: Amber-Green (limits 100, 80 and 60%).',
    );
  });

  it('takes the limits of the indicator', () => {
    expect(rate(fixedCase(80, 76, { limits: [95, 85, 70] })).light).toBe('G'); // 95 %
    expect(rate(fixedCase(80, 64, { limits: [95, 85, 70] })).light).toBe('AR'); // 80 %
  });

  it('has no share of zero', () => {
    expect(rate(fixedCase(0, 3)).says).toBe(
      '3.0% in Q2 2015 cannot be rated by its share of what was agreed: that is zero.',
    );
  });
});

describe('milestones', () => {
  it('says how many are done and which is overdue longest', () => {
    const rating = rate(
      milestoneCase([
        ['2015-01-10', 'done'],
        ['2015-02-10', 'done'],
        ['2015-03-10', 'off track'],
        ['2015-05-10', 'no information'],
        ['2015-09-10', 'off track'],
      ]),
    );
    // 2 of 4; from March to June are three months
    expect(rating).toMatchObject({ light: 'R', value: { value: 50 }, expected: { value: 100 }, gap: { value: -50 } });
    expect(rating.says).toBe(
      '2 of 4 milestones due by Q2 2015 are done (50%): Red; the longest overdue, “Step 3”, by three months: Amber-Red. One has no information. One not yet due is off track.',
    );
    expect(rating.cells).toHaveLength(5);
  });

  it('is not called Green while something is unknown', () => {
    const rating = rate(
      milestoneCase([
        ['2015-01-10', 'done'],
        [null, 'on track'],
      ]),
    );
    expect(rating.says).toBe(
      '1 of 1 milestones due by Q2 2015 is done (100%): Green. One has no information. So it is not called Green.',
    );
    expect(rating.light).toBe('AG');
  });

  it('rates by the date that was first reported', () => {
    const given = milestoneCase([['2015-02-10', 'on track']]);
    const putOff = milestonesFor([['2015-12-10', 'on track']]).map((one, i) => ({
      ...one,
      firstDue: given.milestones?.[i]?.firstDue ?? null,
    }));
    expect(rate({ ...given, milestones: putOff })).toMatchObject({ light: 'R', value: { value: 0 } });
  });

  it('takes the months overdue from the indicator', () => {
    const given = milestoneCase([
      ...Array.from({ length: 9 }, (): MilestoneLine => ['2015-01-10', 'done']),
      ['2015-04-10', 'on track'],
    ]);
    expect(rate(given).light).toBe('AR'); // 90 % done, two months
    expect(rate({ ...given, indicator: { ...given.indicator, limits: [2, 4] } }).light).toBe('AG');
  });

  it('is completed when everything is done, and says what stands instead of a light', () => {
    expect(
      rate(
        milestoneCase([
          ['2015-08-10', 'done'],
          ['2015-01-10', 'done'],
        ]),
      ).marks,
    ).toEqual(['target-met']);
    expect(rate(milestoneCase([])).says).toBe('No milestone has been reported.');
    expect(rate(milestoneCase([['2015-08-10', 'on track']])).says).toBe('The one milestone is not due by Q2 2015.');
    expect(rate(milestoneCase([['2015-01-10', 'done']], { period: period('2015-Q3'), last: 'AR' }))).toMatchObject({
      status: 'stale',
      last: 'AR',
      says: 'No milestone was reported for Q3 2015; the last report is of Q2 2015.',
    });
  });
});

it('a total that lacks a place which reports it is at best Amber-Green, and says so', () => {
  const given = fixedCase(80, 84, { method: 'trajectory' });
  expect(rate(given).light).toBe('G');
  const partial = { ...given, points: given.points.map((point) => ({ ...point, lacking: 2 })) };
  expect(rate(partial)).toMatchObject({ light: 'AG', lights: { level: 'G' } });
  expect(rate(partial).says).toContain(
    'Two places that report it are missing from the total, so it is not called Green.',
  );
});
