import { beforeAll, describe, expect, it } from 'vitest';
import { seriesKey } from '../../src/domain/series.ts';
import { DATA } from './sample-files.ts';
import { type Sample, takeSample } from './take-sample.ts';

describe('the workspace sindh-department', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await takeSample(`${DATA}/sindh-department`);
  });

  it('has a register without a finding: one department, its four directorates, 29 districts', () => {
    const { unit, register, registerFindings } = sample;
    expect(registerFindings).toEqual([]);
    expect(unit.departments).toHaveLength(4);
    expect(register.places.filter(({ kind }) => kind === 'district')).toHaveLength(29);
    expect([unit.cadence, unit.scale, unit.baselinePolicy]).toEqual(['month', 'three-point', 'fixed']);
  });

  it('adds up: the whole is the sum of its districts, numerators over denominators', () => {
    for (const indicator of ['third-dose', 'facility-births']) {
      const at = (place: string) =>
        sample.book.get(seriesKey(indicator, place))?.points.find(({ period }) => period === '2017-11');
      const districts = sample.register.places.filter(({ kind }) => kind === 'district').map(({ id }) => at(id));
      const sum = (part: 'numerator' | 'denominator') =>
        districts.reduce((total, point) => total + (point?.[part] ?? Number.NaN), 0);
      expect(at('sindh')).toMatchObject({ numerator: sum('numerator'), denominator: sum('denominator') });
    }
  });

  it('gives one question: a number with a comma for its decimals', () => {
    expect(sample.findings.map(({ check, file }) => `${check} ${file}`)).toEqual([
      'text-for-number returns/2017-10/hospitals.xlsx',
    ]);
  });
});
