import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { madeWorkspace } from './made-workspace.ts';
import { runCli, startCli } from './run-cli.ts';

const { copy, path: made } = madeWorkspace();

const DECK = join('output', '2015-Q2', 'punjab-smu-2015-Q2.pptx');

describe('the command line as a process', () => {
  it('builds from another folder what it is told to, when a return cannot be read', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'returns', '2015-Q2', 'health.xlsx'), 'PK');
    const elsewhere = temporaryFolder();
    const { code, stdout, stderr } = await runCli(['build', '-w', folder, '-o', 'deck.pptx'], elsewhere);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('No return is used from: 1 (Health)');
    expect(readdirSync(elsewhere)).toEqual(['deck.pptx']);
  });

  it('ends with the code of what it found, and complains once', async () => {
    expect((await runCli(['check'], made)).code).toBe(1);
    expect(await runCli(['bulid'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) });
    expect(await runCli(['rate'], temporaryFolder())).toMatchObject({ code: 3, stdout: '' });
  });

  it('is content when its reader has seen enough', async () => {
    const { child, ended } = startCli(['rate', '--place', 'all', '--json'], made);
    child.stdout.once('data', () => child.stdout.destroy());
    const stderr = await text(child.stderr);
    expect({ code: await ended, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('leaves no half of a deck when it is killed, and builds it the next time', async () => {
    const folder = copy();
    // From before the reading of the first return to the writing of the deck.
    for (const delay of [700, 1300]) {
      const { child, ended } = startCli(['build'], folder);
      setTimeout(() => child.kill('SIGKILL'), delay);
      child.stdout.resume();
      child.stderr.resume();
      await ended;
      const present = readdirSync(folder, { recursive: true, encoding: 'utf8' }).includes(DECK);
      // An archive ends with the record of its directory, PK 05 06 and 18 bytes more.
      if (present)
        expect(readFileSync(join(folder, DECK)).subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006');
    }
    expect((await runCli(['build'], folder)).code).toBe(0);
  });

  it('lets two commands do the same thing at once', async () => {
    const folder = copy();
    const builds = await Promise.all([runCli(['build', '--json'], folder), runCli(['build', '--json'], folder)]);
    expect(builds.map(({ code }) => code)).toEqual([0, 0]);
    expect(new Set(builds.map(({ stdout }) => JSON.parse(stdout).sha256)).size).toBe(1);
    rmSync(join(folder, '.stocktake'), { recursive: true });
    const words = ['register', 'import', 'register.xlsx', '--by', 'Head of Unit', '--json'];
    const imports = await Promise.all([runCli(words, folder), runCli(words, folder)]);
    expect(imports.map(({ code }) => code)).toEqual([0, 0]);
    expect(new Set(imports.map(({ stdout }) => JSON.parse(stdout).outcome))).toEqual(new Set(['stored', 'unchanged']));
  });
});
