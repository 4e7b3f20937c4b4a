import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import {
  BECAUSE,
  byHand,
  editedRegister,
  firstRevision,
  jsonOf,
  on,
  printedHead,
  sayInProfile,
  sealed,
  slidesOf,
  withNumber,
  workspaceUnder,
} from './workspaces.ts';

const BY = ['--by', 'Head of Unit'] as const;
const PROPOSE = ['baseline', 'propose', 'participation', '--value', '80', ...BECAUSE, ...BY] as const;

/** Edits of the workbook that would recolour slides, and what the import says of each. */
const EDITS: readonly (readonly [what: string, edit: (register: Register) => Partial<Register>, said: RegExp])[] = [
  [
    'a baseline and the start of its path',
    ({ baselines, trajectories }) => ({
      baselines: baselines.map((one) => (one.indicator === 'attendance' ? { ...one, value: 80 } : one)),
      trajectories: trajectories.map((one) =>
        one.indicator === 'attendance'
          ? { ...one, points: one.points.map((point, i) => (i === 0 ? { ...point, value: 80 } : point)) }
          : one,
      ),
    }),
    /the baseline of attendance in punjab is 80; 83 was agreed/,
  ],
  [
    'one more point on a path',
    ({ trajectories }) => ({
      trajectories: trajectories.map((one) => {
        const [start, ...rest] = one.points;
        const bent = start && { period: period('2015-06'), value: 90 };
        return one.indicator === 'participation' && one.place === 'punjab' && start && bent
          ? { ...one, points: [start, bent, ...rest] }
          : one;
      }),
    }),
    /the path of participation in punjab at 2015-06 is 90; nothing was agreed/,
  ],
  [
    'a tolerance',
    ({ indicators }) => ({
      indicators: indicators.map((one) =>
        one.id === 'participation' ? { ...one, tolerance: { ...one.tolerance, amberRed: 0.5 } } : one,
      ),
    }),
    /the tolerance \(amberRed\) of participation is 0.5; 0.25 was agreed/,
  ],
  [
    'a rating method',
    ({ indicators }) => ({
      indicators: indicators.map((one) => (one.id === 'participation' ? { ...one, method: 'fixed-thresholds' } : one)),
    }),
    /the rating method of participation is fixed-thresholds; trajectory was agreed/,
  ],
  [
    'the preference of sources',
    ({ indicators }) => ({
      indicators: indicators.map((one) =>
        one.id === 'attendance' ? { ...one, sources: ['departmental', 'survey'] as const satisfies string[] } : one,
      ),
    }),
    /the order of sources of attendance is departmental, survey; .* was agreed/,
  ],
  [
    'a margin of error',
    ({ indicators }) => ({
      indicators: indicators.map((one) => (one.id === 'participation' ? { ...one, margin: 9 } : one)),
    }),
    /the margin of error of participation is 9; \S+ was agreed/,
  ],
  [
    'the limit of a check, where the usual one held',
    () => ({ thresholds: [{ check: 'outlier', limit: 9 }] }),
    /the limit of outlier is 9; nothing was agreed/,
  ],
  [
    'a past value that is left out',
    ({ history }) => ({ history: history.slice(1) }),
    /the past value of \S+ in \S+ at \S+ \(\w+\) is not in the workbook/,
  ],
];

describe('under a fixed policy', () => {
  it.each(EDITS)('an import does not change %s', { timeout: 60_000 }, async (_, edit, said) => {
    const path = await workspaceUnder('fixed');
    const file = await editedRegister(path, edit);
    const { code, stdout, stderr } = await on(path, 'register', 'import', file, ...BY);
    expect(code).toBe(3);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(said);
    expect(stderr).toMatch(/changes what was agreed .* register propose/);
    expect(await jsonOf(path, 'register', 'history')).toHaveLength(1);
  });

  it('a proposal is refused, the limit of a check excepted, and a correction becomes a remark', {
    timeout: 60_000,
  }, async () => {
    const path = await workspaceUnder('fixed');
    const refused = await on(path, ...PROPOSE);
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    expect(refused.stderr).toMatch(
      /policy is fixed since 6 August 2015: the baseline of participation .*baseline annotate/,
    );

    const limits = await editedRegister(path, () => ({ thresholds: [{ check: 'outlier', limit: 4 }] }));
    expect(await on(path, 'register', 'propose', limits, ...BECAUSE, ...BY)).toMatchObject({ code: 0 });

    const remark = ['baseline', 'annotate', 'participation', '--value', '86.2', ...BECAUSE, '--by', 'Statistics'];
    expect(await on(path, ...remark)).toMatchObject({ code: 0, stderr: '' });
    const { file } = await jsonOf(path, 'build');
    const annex = slidesOf(file).find((words) => words.includes('Changes of what was agreed')) ?? '';
    expect(annex).toContain('84.8 stands 86.2 noted');
    expect(annex).toContain('Noted: Statistics 6 Aug 2015');
    expect(annex).toContain('baselines stand as agreed');
  });

  it('a hand-edited profile opens no door', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('fixed');
    sayInProfile(path, 'adjustable');
    const { code, stderr } = await on(path, ...PROPOSE);
    expect(code).toBe(3);
    expect(stderr).toContain('whatever unit.yaml says (adjustable)');
    const history = await on(path, 'baseline', 'history');
    expect(history.stdout).toMatch(
      /policy is fixed since 6 August 2015; unit.yaml says adjustable, which does not\s+count/,
    );
    const again = await on(path, 'register', 'import', join(path, 'register.xlsx'), ...BY);
    expect(again.stdout).toContain('unit.yaml says adjustable');
  });

  it('a proposal made while it was adjustable cannot be approved', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('adjustable');
    expect(await on(path, ...PROPOSE)).toMatchObject({ code: 0 });
    await on(path, 'register', 'policy', 'fixed', '--why', 'Decided by the cabinet.', '--by', 'Chief Secretary');
    const { code, stderr } = await on(path, 'baseline', 'approve', 'P1', '--by', 'Chief Secretary');
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('policy is fixed') });
  });

  it('a return that names another baseline is queried, and the register’s is used', { timeout: 120_000 }, async () => {
    const path = await workspaceUnder('fixed');
    const rated = await jsonOf(path, 'rate', '--indicator', 'participation');
    const file = join(path, 'returns', '2015-Q2', 'school-education.xlsx');
    // D5 of the sheet of indicators is the baseline of participation, 84.8.
    writeFileSync(file, withNumber(file, 'sheet2', 'D5', 80.1));
    const { findings } = await jsonOf(path, 'findings', 'list');
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'baseline-changed', severity: 'query', cell: 'D5', indicator: 'participation' }),
    );
    const again = await jsonOf(path, 'rate', '--indicator', 'participation');
    const essence = ({ ratings: [{ rating, trajectory, value }] }: typeof rated) => ({ rating, trajectory, value });
    expect(essence(again)).toEqual(essence(rated));
    // 84.8 + 15.2 × 43/76 months
    expect(essence(again)).toMatchObject({ rating: 'AR', trajectory: expect.closeTo(93.4, 6) });
  });

  it('a row altered by hand is named, and nothing is built on it', { timeout: 60_000 }, async () => {
    const path = await workspaceUnder('fixed');
    byHand(path, (database) => {
      database.exec(`update revision set content = replace(content, '84.8', '80.1') where number = 1`);
    });
    const verified = await on(path, 'register', 'verify');
    expect(verified.code).toBe(4);
    expect(verified.stdout).toContain('Revision 1 of the register was altered after it was entered.');
    expect(await on(path, 'build')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('revision 1 of the register'),
    });
  });

  it('a chain recomputed as a whole fails against the head printed in an earlier deck', {
    timeout: 120_000,
  }, async () => {
    const path = await workspaceUnder('fixed');
    const { file } = await jsonOf(path, 'build');
    const head = printedHead(file);
    expect(await on(path, 'register', 'verify', '--head', head)).toMatchObject({ code: 0 });

    byHand(path, (database) => {
      const row = firstRevision(database);
      const forged = { ...row, content: row.content.replaceAll('84.8', '80.1') };
      database
        .prepare('update revision set content = ?, hash = ? where number = 1')
        .run(forged.content, sealed(forged));
    });
    expect(await on(path, 'register', 'verify')).toMatchObject({ code: 0 });
    const verified = await on(path, 'register', 'verify', '--head', head);
    expect(verified.code).toBe(4);
    expect(verified.stdout).toContain(`No row has the head ${head}`);
  });

  it('a revision put in by hand, its hash right, is one that nobody approved', { timeout: 120_000 }, async () => {
    const path = await workspaceUnder('fixed');
    byHand(path, (database) => {
      const row = firstRevision(database);
      const added = { ...row, number: 2, previous: row.hash, content: row.content.replaceAll('84.8', '80.1') };
      database
        .prepare('insert into revision values (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(2, sealed(added), row.hash, row.at, row.by, row.source_file, row.source_sha256, added.content);
    });
    const verified = await on(path, 'register', 'verify');
    expect(verified.code).toBe(4);
    expect(verified.stdout).toContain('Revision 2 changed what nobody approved:');
    expect(verified.stdout).toContain('the baseline of participation in punjab: 84.8 → 80.1');
    const { file } = await jsonOf(path, 'build');
    expect(slidesOf(file).filter((words) => words.includes('was approved by nobody')).length).toBeGreaterThan(0);
  });

  it('is entered by the next import where an earlier version of the program entered none', {
    timeout: 60_000,
  }, async () => {
    const path = await workspaceUnder('fixed');
    byHand(path, (database) => {
      database.exec('drop trigger ledger_no_delete; delete from ledger');
    });
    expect((await jsonOf(path, 'baseline', 'history')).policy).toMatchObject({ policy: 'fixed', since: null });
    const { stdout } = await on(path, 'register', 'import', join(path, 'register.xlsx'), ...BY);
    expect(stdout).toContain('Nothing to do');
    sayInProfile(path, 'adjustable');
    expect((await jsonOf(path, 'baseline', 'history')).policy).toEqual({
      policy: 'fixed',
      since: '2015-08-06',
      profileSays: 'adjustable',
    });
  });
});
