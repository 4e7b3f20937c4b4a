import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/domain/finding.ts';
import { Indicator } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { Period, period } from '../../src/domain/period.ts';
import { ratedPoints } from '../../src/domain/rated-points.ts';
import { exampleCase } from '../../src/ratings/parts/examples.ts';
import { trajectory } from '../../src/ratings/trajectory.ts';

const SOURCE = new URL('../../../shared/data/nhs_ae_attendances_2016-04_2019-03.csv', import.meta.url);

/** All providers and types of a month together: attendances within four hours over attendances. */
function england(): readonly Observation[] {
  const months = new Map<string, { numerator: number; denominator: number }>();
  for (const line of readFileSync(SOURCE, 'utf8').trim().split('\n').slice(1)) {
    const [day = '', , , attendances = '', breaches = ''] = line.split(',');
    const month = day.slice(0, 7);
    const sum = months.get(month) ?? { numerator: 0, denominator: 0 };
    sum.numerator += Number(attendances) - Number(breaches);
    sum.denominator += Number(attendances);
    months.set(month, sum);
  }
  return [...months]
    .sort(([a], [b]) => compareText(a, b))
    .map(([when, { numerator, denominator }]) => ({
      indicator: 'four-hours',
      place: 'england',
      period: Period.parse(when),
      source: 'departmental',
      value: (100 * numerator) / denominator,
      numerator,
      denominator,
      cells: [],
    }));
}

const given = exampleCase('attendance', []);
const indicator = Indicator.parse({ ...given.indicator, standing: 95, frequency: 'month', periodValue: 'last' });

describe.skipIf(!existsSync(SOURCE))('NHS England A&E within four hours (needs ../shared/data)', () => {
  const points = existsSync(SOURCE) ? england() : [];

  it('is Red in 36 of 36 months against a standing 95 with tolerances of 1 and 3', () => {
    const lights = points.map((_, i) => {
      const latest = points[i]?.period ?? period('2016-04');
      const upTo = points.slice(0, i + 1);
      return trajectory.rate({ ...given, indicator, points: upTo, period: latest }, trajectory.options.parse({})).light;
    });
    expect(lights).toEqual(Array.from({ length: 36 }, () => 'R'));
  });

  it('gives the published months, and a pooled quarter that is no mean of them', () => {
    const at = (when: string) => points.find((point) => point.period === when)?.value.toFixed(2);
    expect([at('2016-04'), at('2018-12'), at('2019-02'), at('2019-03')]).toEqual(['90.04', '86.45', '84.23', '86.60']);
    const pooled = ratedPoints(points, { ...indicator, periodValue: 'ratio' }, 'quarter');
    expect(pooled).toHaveLength(12);
    expect(pooled.find((point) => point.period === '2018-Q4')?.value.toFixed(2)).toBe('87.69');
  });
});
