import { beforeAll, describe, expect, it } from 'vitest';
import { milestonesOf } from '../../src/stages/milestones.ts';
import { DATA } from './sample-files.ts';
import { type Sample, takeSample } from './take-sample.ts';

describe('the workspace federal-pmdu', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await takeSample(`${DATA}/federal-pmdu`);
  });

  it('has a register without a finding: thirteen projects that are rated by milestones and have no series', () => {
    const { register, registerFindings } = sample;
    expect(registerFindings).toEqual([]);
    expect(register.priorities).toHaveLength(13);
    expect(new Set(register.indicators.map(({ method }) => method))).toEqual(new Set(['milestones']));
    expect([register.baselines, register.trajectories, register.history]).toEqual([[], [], []]);
    expect(sample.unit.scale).toBe('four-status');
  });

  it('reports planned and actual progress and spending of every step, but where there is no information', () => {
    const steps = sample.returns.flatMap(({ period, returned }) =>
      period === '2017-Q4' ? milestonesOf(returned, sample.unit.dates) : [],
    );
    expect(steps.length).toBeGreaterThan(50);
    const silent = steps.filter(({ actual }) => actual === null);
    expect(silent.map(({ state, text }) => `${state}: ${text}`)).toEqual([
      'no information: Cost and loan agreed in principle',
    ]);
    const overspent = steps.filter(({ spent, actual }) => (spent ?? 0) > (actual ?? 0)).map(({ text }) => text);
    expect(overspent).toContain('River diverted');
  });

  it('gives one question: a return that nobody has signed off', () => {
    expect(sample.findings.map(({ check, file }) => `${check} ${file}`)).toEqual([
      'no-sign-off returns/2017-Q3/railways.xlsx',
    ]);
  });
});
