import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerFinding } from '../src/actions/answer-finding.ts';
import { buildDeck } from '../src/actions/build-deck.ts';
import type { Workspace } from '../src/actions/define.ts';
import { listFindings } from '../src/actions/list-findings.ts';
import { traceDeck } from '../src/actions/trace-deck.ts';
import { deflated, zip } from '../src/opc/zip.ts';
import { sampleWorkspace } from './actions/sample.ts';
import { unzip } from './opc/unzip.ts';

/** Rewrites words of a deck where it stands, as an analyst does in PowerPoint; each must be there once in the slides. */
function rewrite(file: string, changes: Readonly<Record<string, string>>): void {
  const left = new Set(Object.keys(changes));
  const parts = [...unzip(readFileSync(file))].map(([name, bytes]) => {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) return { name, packed: deflated(bytes) };
    let text = bytes.toString('utf8');
    for (const [from, to] of Object.entries(changes)) {
      if (!text.includes(from) || !left.delete(from)) continue;
      text = text.replace(from, to);
    }
    return { name, packed: deflated(text) };
  });
  expect([...left]).toEqual([]);
  writeFileSync(file, zip(parts));
}

const saidIn = (file: string) =>
  [...unzip(readFileSync(file))]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) => bytes.toString('utf8'))
    .join('\n');

/** Corrects the value of a finding, so that the next build has other figures. */
async function correct(workspace: Workspace, words: string, value: number): Promise<void> {
  const { findings } = await listFindings.run(workspace, { open: true });
  const finding = findings.find(({ finding: { message } }) => message.includes(words));
  if (!finding) throw new Error(`no finding says “${words}”`);
  await answerFinding.run(workspace, {
    kind: 'corrected',
    finding: finding.id,
    text: 'Typing error',
    value,
    by: 'Secretary, School Education',
  });
}

it('keeps a rewritten title and bullet when the deck is built again, and traces their figures', {
  timeout: 120_000,
}, async () => {
  const workspace = await sampleWorkspace('punjab-smu');
  const { file } = await buildDeck.run(workspace, {});
  rewrite(file, {
    'Participation is up 1.1 points since November 2014,': 'In one winter participation rose 1.1 points,',
    'but 2018 is heading for 94%, not 100%': 'yet 2018 heads for 94% and not 100%',
  });
  const again = await buildDeck.run(workspace, { keepEdits: file });
  expect(again.edits).toMatchObject([
    { outcome: 'kept', edit: { slide: 'priority:children-in-school', shape: 'Title' } },
  ]);
  expect(saidIn(again.file)).toContain('In one winter participation rose 1.1 points,');
  expect(readFileSync(workspace.folder.at('edits', '2015-Q2.yaml'), 'utf8')).toContain('In one winter');
  // The figures that the new title repeats are still traced to their cells.
  const { counts, numbers } = await traceDeck.run(workspace, { file: again.file });
  expect(counts).toMatchObject({ altered: 0, untraced: 0, missing: 0 });
  expect(numbers.find(({ shape, is, slide }) => shape === 'Title' && is === '1.1' && slide > 1)?.state).toBe('equal');
  // The next build keeps them by itself.
  expect((await buildDeck.run(workspace, {})).edits).toMatchObject([{ outcome: 'kept' }]);
});

it('lets the new sentence stand where its numbers have changed, and says so', { timeout: 120_000 }, async () => {
  const workspace = await sampleWorkspace('punjab-smu');
  const { file } = await buildDeck.run(workspace, {});
  expect(saidIn(file)).toContain('Complaints cannot be rated');
  const title = /<a:t>(Complaints cannot be rated[^<]*)</.exec(saidIn(file))?.[1] ?? '';
  rewrite(file, { [title]: 'We do not know how complaints stand;' });
  await correct(workspace, 'complaints are 0.883 %', 88.3);
  const { edits, file: again } = await buildDeck.run(workspace, { keepEdits: file });
  expect(edits).toMatchObject([{ outcome: 'conflict', edit: { instead: expect.stringContaining('We do not know') } }]);
  expect(edits[0]?.now).toContain('2.8 points since Q1 2015');
  expect(saidIn(again)).not.toContain('We do not know');
});
