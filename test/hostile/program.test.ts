import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckedReturns } from '../../src/actions/check-return-files.ts';
import { sampleWorkspace } from '../actions/sample.ts';
import { runHere } from '../commands/run-cli.ts';
import { temporaryFolder } from '../folder.ts';
import { KINDS, saidOf } from './files.ts';
import { type HostileFile, isRefused } from './hostile-file.ts';
import { ODD_RETURNS, SOUND } from './returns.ts';

/** Writes each file into a folder of its own, and gives the paths. */
function written(files: readonly HostileFile[]): { path: string; file: HostileFile }[] {
  const folder = temporaryFolder();
  return files.map((file, n) => {
    mkdirSync(join(folder, String(n)));
    const path = join(folder, String(n), file.as ?? 'return.xlsx');
    writeFileSync(path, file.make());
    return { path, file };
  });
}

async function check(paths: readonly string[], workspace: string): Promise<CheckedReturns> {
  const { stdout, stderr } = await runHere(['check', ...paths, '--workspace', workspace, '--json']);
  expect(stderr).toBe('');
  const result: CheckedReturns = JSON.parse(stdout);
  return result;
}

describe('stocktake check', () => {
  it('of hostile files, all at once: an officer hears of each in its own words', { timeout: 120_000 }, async () => {
    const files = written(KINDS.flatMap(([, those]) => those));
    const { alone, findings, returns } = await check(
      files.map(({ path }) => path),
      temporaryFolder(),
    );
    expect(returns.map(({ file, status }) => [file, status])).toEqual(files.map(({ path }) => [path, 'unreadable']));
    expect(findings).toEqual([]);
    expect(alone?.unchecked).toHaveLength(files.length);
    for (const [n, { path, file }] of files.entries()) {
      expect(alone?.unchecked[n]?.startsWith(`${path}${saidOf(file)} `)).toBe(true);
    }
  });

  it('of one of each kind, in the unit: its analyst hears of each too', { timeout: 60_000 }, async () => {
    const { folder } = await sampleWorkspace('punjab-smu');
    const files = written(KINDS.flatMap(([, those]) => those.filter(isRefused).slice(0, 1)));
    const { findings } = await check(
      files.map(({ path }) => path),
      folder.path,
    );
    expect(findings).toHaveLength(files.length);
    for (const { path, file } of files) {
      expect(findings.find((finding) => finding.file === path)).toMatchObject({
        check: 'unreadable-workbook',
        severity: 'block',
        is: file.ends,
      });
    }
  });
});

describe('stocktake check of a return with', () => {
  it.each(ODD_RETURNS)('$what', { timeout: 20_000 }, async ({ make, says }) => {
    const folder = temporaryFolder();
    const path = join(folder, 'health.xlsx');
    writeFileSync(path, make());
    const said = await sentences(path, folder);
    const sound = await sentences(SOUND, folder);
    const own = said.filter((sentence) => !sound.includes(sentence));
    expect(own).toHaveLength(says.length);
    for (const words of says) expect(own.filter((sentence) => sentence.includes(words))).toHaveLength(1);
    if (says.length === 0) expect(said).toEqual(sound);
  });
});

async function sentences(path: string, workspace: string): Promise<string[]> {
  const { findings, alone } = await check([path], workspace);
  return [...findings.map(({ message }) => message), ...(alone?.unchecked ?? [])];
}
