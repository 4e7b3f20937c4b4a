import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Register } from '../../src/domain/register.ts';
import { temporaryFolder } from '../folder.ts';
import { chartsOf } from '../read-chart.ts';
import {
  BECAUSE,
  byHand,
  editedRegister,
  jsonOf,
  on,
  printedHead,
  rebase,
  slidesOf,
  workspaceUnder,
} from './workspaces.ts';

const BY = ['--by', 'Secretary, School Education'] as const;
const PROPOSE = ['baseline', 'propose', 'participation', '--value', '86.2', ...BECAUSE] as const;

describe('under an adjustable policy', () => {
  it('an approved change shows in the history, the annex, the pale path and both ratings', {
    timeout: 180_000,
  }, async () => {
    const path = await workspaceUnder('adjustable');
    const before = await jsonOf(path, 'rate', '--indicator', 'participation');
    const first = await jsonOf(path, 'build');
    const firstHead = printedHead(first.file);
    const evidence = join(temporaryFolder(), 'weights of 2015.pdf');
    writeFileSync(evidence, 'the new weights');

    const proposed = await on(path, ...PROPOSE, '--evidence', evidence, ...BY);
    expect(proposed).toMatchObject({ code: 0, stderr: '' });
    expect(proposed.stdout).toContain('the baseline of participation in punjab: 84.8 → 86.2');
    expect(await jsonOf(path, 'rate', '--indicator', 'participation')).toEqual(before);
    expect(await on(path, 'baseline', 'approve', 'p1', '--by', 'Chief Secretary')).toMatchObject({
      code: 0,
      stderr: '',
    });

    // June 2015: 86.2 + 13.8 × 43/76 = 94.0 is due, 90.4 is 3.6 short, and a quarter of 13.8 is 3.45: Red. It was 3.0
    // short of 93.4, where a quarter of 15.2 is 3.8: Amber-Red.
    const after = await jsonOf(path, 'rate', '--indicator', 'participation');
    expect(before.ratings[0]).toMatchObject({ rating: 'AR', trajectory: expect.closeTo(93.4, 6) });
    expect(after.ratings[0]).toMatchObject({ rating: 'R', trajectory: expect.closeTo(94.0079, 3) });

    const { stdout } = await on(path, 'baseline', 'history', 'participation');
    const history = stdout.replace(/\s+/g, ' ');
    expect(history).toContain('2015-08-06 Secretary, School Education, as stated: P1 proposed (denominator)');
    expect(history).toContain('Approved 2015-08-06 by Chief Secretary, as stated, revision 2.');
    expect(history).toMatch(/Evidence: evidence\/[0-9a-f]{12}-weights-of-2015\.pdf\./);

    const { file } = await jsonOf(path, 'build');
    const slides = slidesOf(file);
    const annex = slides.find((words) => words.includes('Changes of what was agreed')) ?? '';
    expect(annex).toContain('84.8 → 86.2');
    expect(annex).toContain('Denominator: The survey was weighted anew.');
    expect(annex).toContain('Asked: Secretary, School Education Approved: Chief Secretary, 6 Aug 2015 Q2 2015: AR → R');
    const register = slides.find((words) => words.includes('Baseline register')) ?? '';
    expect(register).toMatch(
      /Children in school 84\.8 86\.2 .* Chief Secretary, 6 Aug 2015 Denominator, 6 Aug 2015 Q2 2015: AR → R/,
    );
    expect(register).toContain('baselines has changed since first agreed');
    expect(slides.filter((words) => words.includes('AR under the first plan, changed 6 August 2015'))).toHaveLength(1);
    expect(printedHead(file)).not.toBe(firstHead);

    // 84.8 + 15.2 × 43/76 = 93.4 on the pale path, and no other chart has one.
    const pale = chartsOf(readFileSync(file)).flatMap(({ cache }) => cache.filter(({ name }) => name === 'First plan'));
    expect(pale).toHaveLength(1);
    expect(pale[0]?.values[0]).toBe(84.8);
    expect(pale[0]?.values).toContainEqual(expect.closeTo(93.4, 6));
    expect(pale[0]?.values.at(-1)).toBe(100);

    const verified = await on(path, 'register', 'verify', '--head', firstHead);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.stdout).toContain(`The head ${firstHead} is revision 1.`);
  });

  it('a proposal given again while it is open is the same one, and another office’s is another', async () => {
    const path = await workspaceUnder('adjustable');
    const ids = [];
    for (const by of ['Secretary, School Education', 'Secretary, School Education', 'Secretary, Health']) {
      ids.push((await jsonOf(path, ...PROPOSE, '--by', by)).proposal.id);
    }
    expect(ids).toEqual(['P1', 'P1', 'P2']);
  });

  it('both ratings stand until a stocktake was locked after the change', { timeout: 180_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    await rebase(path);
    const under = async (...words: readonly string[]) => {
      const { file } = await jsonOf(path, 'build', ...words);
      return slidesOf(file).filter((text) => text.includes('under the first plan'));
    };
    // The change is of 6 August; the data of the second quarter were locked the day before, those of the third after it.
    const agenda = readFileSync(join(path, 'stocktakes', '2015-Q2.yaml'), 'utf8');
    const next = (period: string, number: number, day: string, cutOff: string) =>
      writeFileSync(
        join(path, 'stocktakes', `${period}.yaml`),
        `period: ${period}\nnumber: ${number}\ndate: ${day}\ncutOff: ${cutOff}\n`,
      );
    expect(agenda).toContain('cutOff: 2015-08-05');
    next('2015-Q3', 15, '2015-11-11', '2015-11-04');
    next('2015-Q4', 16, '2016-02-10', '2016-02-03');
    expect(await under('--period', '2015-Q2')).toHaveLength(1);
    expect(await under('--period', '2015-Q3')).toHaveLength(1);
    expect(await under('--period', '2015-Q4')).toHaveLength(0);
  });

  it('one office proposes, another approves, each once', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    await on(path, ...PROPOSE, ...BY);
    for (const by of ['Secretary, School Education', ' secretary  SCHOOL education ']) {
      const { code, stderr } = await on(path, 'baseline', 'approve', 'P1', '--by', by);
      expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('cannot approve it as well') });
    }
    expect(await on(path, 'baseline', 'approve', 'P1', '--by', 'Chief Secretary')).toMatchObject({ code: 0 });
    for (const decide of [
      ['approve', 'P1'],
      ['reject', 'P1', '--why', 'No.'],
    ]) {
      const { code, stderr } = await on(path, 'baseline', ...decide, '--by', 'Head of Unit');
      expect({ code, stderr }).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('P1 was approved on 6 August 2015'),
      });
    }
    expect(await on(path, 'baseline', 'approve', 'P7', '--by', 'x')).toMatchObject({ code: 3 });
    expect(await jsonOf(path, 'register', 'history')).toHaveLength(2);
  });

  it('a rejected proposal changes nothing and is told', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    await on(path, ...PROPOSE, ...BY);
    expect(await on(path, 'baseline', 'reject', 'P1', '--why', 'Not published.', ...BY)).toMatchObject({ code: 0 });
    expect((await on(path, 'baseline', 'history')).stdout).toContain(
      'Rejected 2015-08-06 by Secretary, School Education, as stated: Not published.',
    );
    expect(await jsonOf(path, 'register', 'history')).toHaveLength(1);
  });

  it('a proposal does not undo what was approved since it was made', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    await on(path, ...PROPOSE, ...BY);
    const other = ['baseline', 'propose', 'participation', '--value', '85.6', ...BECAUSE, ...BY];
    await on(path, ...other);
    expect(await on(path, 'baseline', 'approve', 'P2', '--by', 'Chief Secretary')).toMatchObject({ code: 0 });
    const { code, stderr } = await on(path, 'baseline', 'approve', 'P1', '--by', 'Chief Secretary');
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('P1 starts from revision 1') });
  });

  it('evidence that was altered stops an approval, and verify names it', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    const evidence = join(temporaryFolder(), 'weights.pdf');
    writeFileSync(evidence, 'the new weights');
    const { proposal } = await jsonOf(path, ...PROPOSE, '--evidence', evidence, ...BY);
    writeFileSync(join(path, ...proposal.evidence[0].file.split('/')), 'others');
    const { code, stderr } = await on(path, 'baseline', 'approve', 'P1', '--by', 'Chief Secretary');
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('is altered') });
    const verified = await on(path, 'register', 'verify');
    expect(verified).toMatchObject({
      code: 4,
      stdout: expect.stringContaining(`${proposal.evidence[0].file} is altered.`),
    });
  });

  it('what would make no plan is refused with its place, and enters nothing', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    const target = ['baseline', 'propose', 'participation', '--value', '99', '--target', '90', ...BECAUSE, ...BY];
    const { code, stdout } = await on(path, ...target);
    expect({ code, stdout }).toMatchObject({ code: 3, stdout: expect.stringContaining('the target is 90 from 99') });
    expect((await jsonOf(path, 'baseline', 'history')).proposals).toEqual([]);
  });

  it('the exported workbook holds what is in force, and the old one is refused', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    await rebase(path);
    const old = await on(path, 'register', 'import', join(path, 'register.xlsx'), '--by', 'Head of Unit');
    expect(old).toMatchObject({ code: 3, stderr: expect.stringContaining('register export') });
    expect(await on(path, 'register', 'export', '--output', join(path, 'register.xlsx'))).toMatchObject({ code: 0 });
    const now = await on(path, 'register', 'import', join(path, 'register.xlsx'), '--by', 'Head of Unit');
    expect(now.stdout).toContain('Nothing to do: revision 2 holds the same.');
  });

  it('an edited workbook is proposed as one, with all that it changes', { timeout: 120_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    const edited = await editedRegister(path, ({ indicators, places }) => ({
      indicators: indicators.map((one) =>
        one.id === 'participation'
          ? { ...one, name: 'Participation', tolerance: { ...one.tolerance, amberRed: 0.15 } }
          : one,
      ),
      places: [...places, { id: 'new-town', name: 'New Town', kind: 'district', parent: 'punjab', aliases: [] }],
      thresholds: [{ check: 'outlier', limit: 4 }],
    }));
    const { differences } = await jsonOf(path, 'register', 'propose', edited, ...BECAUSE, ...BY);
    expect(differences.map(({ name }: { name: string }) => name)).toEqual([
      'the tolerance (amberRed) of participation',
      'the limit of outlier',
    ]);
    expect(await on(path, 'register', 'approve', 'P1', '--by', 'Chief Secretary')).toMatchObject({ code: 0 });
    const { register } = await jsonOf(path, 'register', 'show');
    expect(Register.parse(register).places.at(-1)?.id).toBe('new-town');
    expect(await on(path, 'register', 'import', edited, ...BY)).toMatchObject({
      stdout: expect.stringContaining('holds the same'),
    });
    // 3.0 short of 93.4; 0.15 × 15.2 = 2.28, so Amber-Red became Red, and the path is as it was: nothing pale.
    const { file } = await jsonOf(path, 'build');
    const log = slidesOf(file).find((words) => words.includes('Changes of what was agreed')) ?? '';
    expect(log).toContain('tolerance (amberRed) 0.25 → 0.15');
    expect(log).toContain('Q2 2015: AR → R');
    expect(log).toContain('Data check limit of outlier nothing → 4');
    expect(log).toMatch(/all \d+ baselines stand as agreed, two other figures have changed/);
    expect(chartsOf(readFileSync(file)).flatMap(({ cache }) => cache.map(({ name }) => name))).not.toContain(
      'First plan',
    );
  });

  it('a revision that was taken out again, or whose approval was, is missed', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    await rebase(path);
    const other = await workspaceUnder('adjustable');
    await rebase(other);
    byHand(path, (database) => {
      database.exec('delete from revision where number = 2');
    });
    expect(await on(path, 'register', 'verify')).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('Revision 2 is not there as the ledger tells of it.'),
    });
    byHand(other, (database) => {
      database.exec('drop trigger ledger_no_delete; delete from ledger where number > 1');
    });
    expect(await on(other, 'register', 'verify')).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('Revision 2 changed what nobody approved:'),
    });
  });
});
