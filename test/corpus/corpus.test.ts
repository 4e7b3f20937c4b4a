import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHere } from '../sheet/read-here.ts';
import { DISAGREEMENTS, REFUSED } from './disagreements.ts';
import { differences, nothing, peerTallies, tallyOf, workbooksIn } from './tally.ts';

/** Real files from public repositories, not part of this one: the tests are skipped where the folders are not. */
const FOLDERS = ['corpus', 'real'].map((name) => resolve(import.meta.dirname, '../../../shared', name));
const here = FOLDERS.every((folder) => existsSync(folder));
const files = here ? workbooksIn(FOLDERS) : [];

describe.skipIf(!here)('real workbooks of ../shared/corpus and ../shared/real', () => {
  it('are there', () => {
    expect(files.length).toBe(100);
    const names = new Set(files.map(({ name }) => name));
    const listed = [...REFUSED.keys(), ...[...DISAGREEMENTS.keys()].map((key) => key.split('!')[0] ?? '')];
    expect(listed.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(files)('$name is read as a peer reads it, or refused by name', async ({ name, path }) => {
    const bytes = readFileSync(path);
    const read = await readHere(bytes, name);
    expect('refused' in read ? read.verdict : undefined).toBe(REFUSED.get(name));
    if ('refused' in read) return;

    const peer = peerTallies(bytes);
    if (typeof peer === 'string') throw new Error(`the peer does not read it: ${peer}`);
    for (const sheet of read.sheets) {
      const theirs = peer.get(sheet.name);
      if (!theirs) throw new Error(`the peer has no sheet ${sheet.name}`);
      expect(differences(tallyOf(sheet), theirs)).toEqual(DISAGREEMENTS.get(`${name}!${sheet.name}`)?.by ?? []);
    }
  });
});

it('a difference between two readers is seen', () => {
  const ours = { ...nothing(), numbers: 2, sum: 7 };
  expect(differences(ours, { ...ours, sum: 7.5, dates: 1 })).toEqual(['sum −0.5', 'dates −1']);
  expect(differences({ ...ours, sum: 0.1 + 0.2 }, { ...ours, sum: 0.3 })).toEqual([]);
});
