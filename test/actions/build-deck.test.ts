import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/actions/build-deck.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import { period } from '../../src/domain/period.ts';
import { DATA, sampleWorkspace } from './sample.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

describe('building a deck', () => {
  it.each(['punjab-smu', 'england-ae'] as const)(
    'gives the same bytes for %s twice in a process and in another',
    { timeout: 180_000 },
    async (unit) => {
      const workspace = await sampleWorkspace(unit);
      const first = await buildDeck.run(workspace, {});
      const bytes = readFileSync(first.file);
      const second = await buildDeck.run(workspace, {});
      expect(readFileSync(second.file).equals(bytes)).toBe(true);
      expect(second.changes).toEqual({ ratings: [], figures: [], slides: [] });

      const elsewhere = await sampleWorkspace(unit);
      const args = [
        '--import',
        import.meta.resolve('tsx'),
        CLI,
        'build',
        '--json',
        '--workspace',
        elsewhere.folder.path,
      ];
      const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(status).toBe(0);
      expect(JSON.parse(stdout).sha256).toBe(sha256(bytes));
    },
  );

  it('says which ratings, figures and slides a late return changed', { timeout: 120_000 }, async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    await buildDeck.run(workspace, {});
    rmSync(workspace.folder.at('returns', '2015-Q2', 'school-education.xlsx'));
    const { changes } = await buildDeck.run(workspace, {});
    expect(changes?.figures).toContain('Participation, Punjab: 90.4 (2015-06) → 89.3 (2014-11)');
    expect(changes?.ratings.length).toBeGreaterThan(0);
    expect(changes?.slides.length).toBeGreaterThan(0);
  });

  it('leaves the earlier deck untouched when it is open in PowerPoint', { timeout: 120_000 }, async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { file } = await buildDeck.run(workspace, {});
    const before = readFileSync(file);
    rmSync(workspace.folder.at('returns', '2015-Q2', 'health.xlsx'));
    writeFileSync(join(file, '..', `~$${basename(file)}`), 'owner');
    await expect(buildDeck.run(workspace, {})).rejects.toMatchObject({ code: 'file-in-use', place: file });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('builds without the returns that are missing or cannot be read, and says what that costs', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    const { folder } = workspace;
    writeFileSync(folder.at('returns', '2015-Q2', 'health.xlsx'), '');
    rmSync(folder.at('returns', '2015-Q2', 'local-government.xlsx'));
    const built = await buildDeck.run(workspace, {});
    expect(built.missing).toEqual(['Health', 'Local Government and Community Development']);
    expect(built.unused).toEqual(['returns/2015-Q2/health.xlsx: this file is empty']);
    expect(built.notValidated).toContain('Schools visited');
    expect(built.stale).toContain('Safe water');
    // Without any return the register's own history is all there is, and too old for every quarterly indicator.
    rmSync(folder.at('returns'), { recursive: true });
    const bare = await buildDeck.run(workspace, {});
    expect(bare.missing).toHaveLength(4);
    expect(bare.stale.length).toBeGreaterThan(20);
  });

  it.each(['{broken', '{}', 'null'])('takes a record of %s for none', async (record) => {
    const workspace = await sampleWorkspace('punjab-smu');
    await workspace.folder.write('output/2015-Q2/record.json', record);
    expect((await buildDeck.run(workspace, {})).changes).toBeNull();
    expect((await buildDeck.run(workspace, {})).changes).toEqual({ ratings: [], figures: [], slides: [] });
  });

  it('writes to nothing but a file that ends in .pptx', () => {
    for (const output of ['deck', 'deck.ppt', 'register.xlsx', '.pptx', '/dev/null', '']) {
      expect(buildDeck.input.safeParse({ output }).success, output).toBe(false);
    }
    expect(buildDeck.input.safeParse({ output: 'Stocktake.PPTX' }).success).toBe(true);
  });

  it('names the periods there are when it is given another', async () => {
    const workspace = await sampleWorkspace('punjab-smu');
    await expect(buildDeck.run(workspace, { period: period('2019-Q1') })).rejects.toMatchObject({
      code: 'unknown-period',
      message: expect.stringContaining('2015-Q1, 2015-Q2'),
    });
  });

  it('writes nothing into the sample folders', () => {
    expect(existsSync(join(DATA, 'punjab-smu', 'output'))).toBe(false);
    expect(existsSync(join(DATA, 'england-ae', 'output'))).toBe(false);
  });
});
