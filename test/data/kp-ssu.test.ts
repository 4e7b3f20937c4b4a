import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { seriesKey } from '../../src/domain/series.ts';
import { DATA } from './sample-files.ts';
import { type Sample, takeSample } from './take-sample.ts';

const PUBLISHED = resolve(import.meta.dirname, '../../../shared/data/kp_imu_province_2014.csv');

/** Indicators of the sample by the names under which the monitors published them. */
const INDICATORS: Readonly<Record<string, string>> = {
  'Enrolment-attendance gap': 'attendance-gap',
  'Teacher absenteeism': 'teachers-absent',
  'Schools found closed': 'closed-schools',
  'Schools monitored': 'schools-monitored',
  'Schools without building': 'without-building',
  'Schools illegally occupied': 'occupied-schools',
  'Schools with no teacher posted': 'no-teacher',
};

describe('the workspace kp-ssu', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await takeSample(`${DATA}/kp-ssu`);
  });

  it('has a register without a finding: six sectors of five priorities of three initiatives, and eleven special ones', () => {
    const { register, registerFindings } = sample;
    expect(registerFindings).toEqual([]);
    const initiatives = register.sectors.map(({ id }) =>
      register.priorities
        .filter(({ sector }) => sector === id)
        .map((priority) => register.initiatives.filter((initiative) => initiative.priority === priority.id).length),
    );
    const three = [3, 3, 3, 3, 3];
    // Energy and Power is the fifth: its two sub-sectors have the priorities.
    expect(initiatives).toEqual([three, three, three, three, [], three, three, [3, 3, 3, 2]]);
    expect(register.sectors.filter(({ parent }) => parent === 'energy').map(({ id }) => id)).toEqual([
      'hydropower',
      'oil-gas',
    ]);
  });

  it('reports a milestone of every initiative', () => {
    const reported = new Set(
      sample.returns.flatMap(({ period, returned }) =>
        period === '2014-H2' ? returned.rows.map(({ cells }) => cells.initiative?.shown) : [],
      ),
    );
    const silent = sample.register.initiatives.filter(({ name }) => !reported.has(name)).map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('gives three questions: a count that monitors contradict, one that a visit does, and a number typed as text', () => {
    expect(sample.findings.map(({ check, file, severity }) => `${severity} ${check} ${file}`)).toEqual([
      'query sources-disagree returns/2014-H1/health.xlsx',
      'query field-visit-disagrees returns/2014-H2/health.xlsx',
      'query text-for-number returns/2014-H2/local-government.xlsx',
    ]);
  });

  it.skipIf(!existsSync(PUBLISHED))('holds the published findings of the monitors (needs shared/data)', () => {
    const [, ...rows] = readFileSync(PUBLISHED, 'utf8').trim().split('\n');
    const differing = rows.flatMap((row) => {
      const [period = '', name = '', value] = row.split(',');
      const indicator = INDICATORS[name];
      if (!indicator) return [];
      const points = sample.book.get(seriesKey(indicator, 'province'))?.points ?? [];
      const held = points.find((point) => point.period === period)?.value;
      return held === Number(value) ? [] : [`${row}: ${held}`];
    });
    expect(rows.length).toBe(16);
    expect(differing).toEqual([]);
  });
});
