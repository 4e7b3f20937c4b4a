import { describe, expect, it } from 'vitest';
import { answerFinding } from '../../src/actions/answer-finding.ts';
import type { Workspace } from '../../src/actions/define.ts';
import { listFindings } from '../../src/actions/list-findings.ts';
import { rateIndicators } from '../../src/actions/rate-indicators.ts';
import { sampleWorkspace } from './sample.ts';

const by = 'Secretary, School Education';

async function findingOf(workspace: Workspace, check: string): Promise<string> {
  const { findings } = await listFindings.run(workspace, { open: true });
  const found = findings.find(({ finding }) => finding.check === check);
  if (!found) throw new Error(`the sample has no open finding ${check}`);
  return found.id;
}

describe('answering a finding', () => {
  it('keeps an explanation with its office, and the query is no longer open', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const finding = await findingOf(workspace, 'outlier');
    const before = await listFindings.run(workspace, { open: true });
    const answer = { finding, kind: 'explained' as const, text: 'A flood closed the schools.', by };
    await answerFinding.run(workspace, answer);
    const after = await listFindings.run(workspace, { open: true });
    expect(after.findings).toHaveLength(before.findings.length - 1);
    const all = await listFindings.run(workspace, { open: false });
    expect(all.findings.find(({ id }) => id === finding)?.finding.answer).toMatchObject({
      kind: 'explained',
      text: 'A flood closed the schools.',
      by,
      at: '2015-08-06T09:00:00.000Z',
    });
  });

  it('enters the same words of the same office once, and other words after them', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const finding = await findingOf(workspace, 'outlier');
    const answer = { finding, kind: 'explained' as const, text: 'A flood closed the schools.', by };
    await answerFinding.run(workspace, answer);
    await answerFinding.run(workspace, answer);
    await answerFinding.run(workspace, { ...answer, text: 'A flood closed 41 schools.' });
    const answers = await (await workspace.store()).answers();
    expect(answers.map(({ text }) => text)).toEqual(['A flood closed the schools.', 'A flood closed 41 schools.']);
  });

  it('uses a correction in place of a blocked value, and says who corrected it', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const input = { indicator: 'complaints' };
    const blocked = await rateIndicators.run(workspace, input);
    expect(blocked.ratings[0]?.rating.status).toBe('not-validated');

    // 0.883 was typed for 88.3 %.
    const finding = await findingOf(workspace, 'percent-as-fraction');
    await answerFinding.run(workspace, { finding, kind: 'corrected', value: 88.3, text: 'A share of one.', by });
    const { rating } = (await rateIndicators.run(workspace, input)).ratings[0] ?? {};
    expect(rating?.status).toBe('rated');
    expect(rating?.value?.value).toBe(88.3);
    expect(rating?.value?.provenance.formula).toContain(`corrected by ${by}`);
    expect(rating?.value?.provenance.cells.length).toBeGreaterThan(0);
  });

  it('refuses to accept what blocks, to correct without a value, and a name that fits none or several', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const finding = await findingOf(workspace, 'out-of-range');
    const answer = { finding, text: 'So it is.', by };
    await expect(answerFinding.run(workspace, { ...answer, kind: 'accepted' })).rejects.toMatchObject({
      code: 'bad-input',
      remedy: expect.stringContaining('findings correct'),
    });
    await expect(answerFinding.run(workspace, { ...answer, kind: 'corrected' })).rejects.toThrow(/needs the value/);
    await expect(answerFinding.run(workspace, { ...answer, finding: '00000000', kind: 'explained' })).rejects.toThrow(
      /no finding 00000000/,
    );
  });

  it('gives a finding the same name in every run', async () => {
    const [one, other] = [await sampleWorkspace('punjab-smu'), await sampleWorkspace('punjab-smu')];
    const names = async (workspace: Workspace) =>
      (await listFindings.run(workspace, { open: false })).findings.map(({ id }) => id);
    const first = await names(one);
    expect(first.length).toBeGreaterThanOrEqual(12);
    expect(new Set(first).size).toBe(first.length);
    expect(await names(other)).toEqual(first);
  });
});
