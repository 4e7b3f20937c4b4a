import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDirective } from '../../src/actions/add-directive.ts';
import { archiveStocktake } from '../../src/actions/archive-stocktake.ts';
import { buildDeck } from '../../src/actions/build-deck.ts';
import { closePeriod } from '../../src/actions/close-period.ts';
import type { Workspace } from '../../src/actions/define.ts';
import { exportArchived } from '../../src/actions/export-archived.ts';
import { filePaper } from '../../src/actions/file-paper.ts';
import { importRegister } from '../../src/actions/import-register.ts';
import { makePreReads } from '../../src/actions/make-pre-reads.ts';
import { rebuildArchived } from '../../src/actions/rebuild-archived.ts';
import { receiveReturn } from '../../src/actions/receive-return.ts';
import { verifyArchiveOf } from '../../src/actions/verify-archive.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import { archiveHead } from '../../src/domain/archive-head.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { compareText } from '../../src/domain/finding.ts';
import { type Period, period } from '../../src/domain/period.ts';
import { copyAs, correctedCopy } from '../actions/sample.ts';
import { changeOfficer } from '../durability/cases.ts';
import { temporaryFolder } from '../folder.ts';
import { unzip } from '../opc/unzip.ts';
import { openSample, tamper } from './made-archive.ts';

const FIRST = period('2017-Q3');
const SECOND = period('2017-Q4');
const BY = 'Delivery unit';

let workspace: Workspace;
let finish: () => Promise<void>;
beforeAll(async () => {
  ({ workspace, close: finish } = await openSample('federal-pmdu', new Date('2018-03-01T09:00:00Z')));
});
afterAll(() => finish());

const deckOf = (when: Period) => `output/${when}/federal-pmdu-${when}.pptx`;
const add = (when: Period, deck?: string) =>
  archiveStocktake.run(workspace, { period: when, by: BY, ...(deck && { deck }) });
const archive = () => workspace.tools.openArchive(workspace.folder.at('archive'));
const rolesOf = async (number: number) => {
  const { record } = await archive().record(number);
  return record.files.map(({ role, name }) => `${role}: ${name}`);
};
const verify = (head?: string) => verifyArchiveOf.run(workspace, head === undefined ? {} : { head });

/** The steps of a unit that files its stocktakes, one on the other. */
describe('a unit that files its stocktakes', { timeout: 120_000 }, () => {
  it('is told to build first, and nothing is filed', async () => {
    await expect(add(FIRST)).rejects.toMatchObject({
      code: 'bad-input',
      message: 'there is no deck of 2017-Q3 to file: none was built',
      remedy: 'Build it first with: stocktake build --period 2017-Q3',
    });
    expect(await verify()).toMatchObject({ verifies: true, records: 0, head: null });
  });

  it('files the deck with everything that it was made of, and what it said', async () => {
    await buildDeck.run(workspace, { period: FIRST });
    const filed = await add(FIRST);
    expect(filed).toMatchObject({
      record: 1,
      title: 'Review for the Prime Minister 5, 8 November 2017',
      already: false,
      notKept: [],
      unread: [],
    });
    const { record, sha256: hash } = await archive().record(1);
    expect(record).toMatchObject({
      number: 1,
      previous: null,
      period: FIRST,
      origin: 'computed',
      status: 'final',
      version: 2,
      by: BY,
      tool: { node: process.versions.node },
      register: { revision: 1 },
      built: {},
    });
    expect(hash).toBe(filed.sha256);
    expect(await rolesOf(1)).toEqual([
      `deck: ${deckOf(FIRST)}`,
      'findings: findings/2017-Q3.json',
      'findings: findings/2017-Q3.csv',
      'profile: unit.yaml',
      'register: register.xlsx',
      'agenda: stocktakes/2017-Q3.yaml',
      'return: returns/2017-Q3/communications.xlsx',
      'return: returns/2017-Q3/maritime.xlsx',
      'return: returns/2017-Q3/power-division.xlsx',
      'return: returns/2017-Q3/railways.xlsx',
      'template: templates/decks/projects.yaml',
      expect.stringMatching(/^template: templates\/texts\/en\./),
      expect.stringMatching(/^template: templates\/texts\/en\./),
      expect.stringMatching(/^template: templates\/texts\/en\./),
      expect.stringMatching(/^template: templates\/texts\/en\./),
      'register: memory/revisions/0001.json',
      'memory: memory/ledger.json',
      'memory: memory/receipts.json',
      'memory: memory/answers.json',
      'words: words.json',
      'figures: figures.json',
    ]);
    expect(record.files.find(({ name }) => name.endsWith('railways.xlsx'))?.department).toBe('railways');
    const deck = record.files.find(({ role }) => role === 'deck');
    expect(deck?.sha256).toBe(sha256(readFileSync(workspace.folder.at(deckOf(FIRST)))));
  });

  it('files the same once: given again, the command says so and writes nothing', async () => {
    const before = readdirSync(archive().path, { recursive: true });
    expect(await add(FIRST)).toMatchObject({ record: 1, already: true });
    expect(readdirSync(archive().path, { recursive: true })).toEqual(before);
    expect(
      (await (await workspace.store()).ledger()).filter(({ content }) => content.kind === 'archived'),
    ).toHaveLength(1);
  });

  it('refuses a deck that was edited, and files it beside the one that was built', async () => {
    const deck = workspace.folder.at(deckOf(FIRST));
    const built = readFileSync(deck);
    const shown = correctedCopy(deck, 'shown on the day.pptx');
    cpSync(shown, deck);
    await expect(add(FIRST)).rejects.toMatchObject({
      message: `${deckOf(FIRST)} is not the deck that was built last: it was edited, or built elsewhere`,
    });
    writeFileSync(deck, built);
    expect(await add(FIRST, shown)).toMatchObject({ record: 2, already: false });
    expect(await rolesOf(2)).toContain('deck as shown: output/2017-Q3/as-shown/shown on the day.pptx');
    await expect(add(FIRST, copyAs(workspace.folder.at('unit.yaml'), 'x.pptx'))).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('refuses a deck that a build would not give any more, and names its parts', async () => {
    const agenda = workspace.folder.at('stocktakes', `${FIRST}.yaml`);
    writeFileSync(agenda, readFileSync(agenda, 'utf8').replace('version: 2', 'version: 3'));
    const before = await verify();
    await expect(add(FIRST)).rejects.toMatchObject({
      message: expect.stringMatching(/is not what a build gives now; it differs in .*ppt\/slides\/slide1\.xml/),
      remedy: expect.stringContaining('stocktake build --period 2017-Q3'),
    });
    expect(await verify()).toEqual(before);
    await buildDeck.run(workspace, { period: FIRST });
    // What changed becomes a record of its own; the earlier ones stay.
    expect(await add(FIRST)).toMatchObject({ record: 3, already: false });
    expect((await archive().record(3)).record).toMatchObject({
      version: 3,
      previous: (await archive().record(2)).sha256,
    });
  });

  it('prints the head of the archive in the annex of the next deck, which verifies by it', async () => {
    await makePreReads.run(workspace, { period: SECOND });
    await buildDeck.run(workspace, { period: SECOND, charts: 'picture' });
    const { sha256: head } = await archive().record(3);
    const parts = [...unzip(readFileSync(workspace.folder.at(deckOf(SECOND))))].map(([, part]) =>
      part.toString('utf8'),
    );
    expect(parts.some((part) => part.includes(`; archive head ${head.slice(0, 12)}.`))).toBe(true);
    expect(archiveHead(await (await workspace.store()).ledger(), SECOND)).toBe(head);
    expect(await verify(head.slice(0, 12))).toMatchObject({
      verifies: true,
      asked: { at: 'records/000003-2017-Q3.json' },
    });
    expect(await add(SECOND)).toMatchObject({ record: 4, earlier: [] });
    const { record } = await archive().record(4);
    expect(record.built).toEqual({ charts: 'picture' });
    // A pre-read and a workbook for each of the four departments, and the brief.
    expect(record.files.filter(({ role }) => role === 'pre-read').map(({ department }) => department)).toHaveLength(8);
    expect(record.files.filter(({ role }) => role === 'brief').map(({ department }) => department)).toEqual([
      undefined,
    ]);
    expect(record.files.filter(({ madeOf }) => madeOf === 'record')).toHaveLength(9);
  });

  it('files what came of it later, by then of locked data', async () => {
    await closePeriod.run(workspace, { period: SECOND, by: BY });
    await addDirective.run(workspace, {
      text: 'Open the third adit',
      owner: 'Secretary Power',
      due: calendarDate('2018-03-31'),
      period: SECOND,
      by: BY,
    });
    const minutes = copyAs(workspace.folder.at('README.md'), 'minutes.md');
    const paper = { file: minutes, kind: 'minutes' as const, title: 'Minutes', period: SECOND, by: BY };
    await filePaper.run(workspace, paper);
    await filePaper.run(workspace, {
      ...paper,
      file: correctedCopy(workspace.folder.at('register.xlsx'), 'lost.xlsx'),
    });
    rmSync(workspace.folder.at('papers', SECOND, 'lost.xlsx'));
    await buildDeck.run(workspace, { period: SECOND });
    const filed = await add(SECOND);
    expect(filed).toMatchObject({
      record: 5,
      notKept: [{ file: 'papers/2017-Q4/lost.xlsx', state: 'missing' }],
      // It says by now that the data are locked.
      earlier: expect.arrayContaining(['output/2017-Q4/pre-reads/federal-pmdu-2017-Q4-brief.html']),
    });
    expect(await rolesOf(5)).toEqual(
      expect.arrayContaining(['paper: papers/2017-Q4/minutes.md', 'directives: directives/2017-Q4.json']),
    );
  });

  it('builds every record again, byte for byte, whatever has changed since', async () => {
    const { folder } = workspace;
    await closePeriod.run(workspace, { period: FIRST, by: BY });
    const restated = correctedCopy(folder.at('returns', SECOND, 'railways.xlsx'), 'railways-again.xlsx');
    await receiveReturn.run(workspace, {
      file: restated,
      period: SECOND,
      supersedes: 'railways.xlsx',
      restates: 'Counted again',
      by: BY,
    });
    await changeOfficer(folder.path, 'register.xlsx');
    await importRegister.run(workspace, { file: folder.at('register.xlsx'), by: BY });
    const profile = folder.at('unit.yaml');
    writeFileSync(profile, readFileSync(profile, 'utf8').replace(/^name: .*$/m, 'name: Another name'));
    rmSync(folder.at('stocktakes', `${FIRST}.yaml`));
    rmSync(folder.at('output'), { recursive: true });

    const rebuilt = await rebuildArchived.run(workspace, { all: true });
    expect(rebuilt.map(({ record, outcome }) => [record, outcome])).toEqual(
      [1, 2, 3, 4, 5].map((record) => [record, 'identical']),
    );
    expect(rebuilt[3]?.documents).toEqual({ count: 9, differ: [] });
    expect(await verify()).toMatchObject({ verifies: true, records: 5, notes: [] });
  });

  it('names the parts in which a record differs that was made by another version', async () => {
    const { record } = await archive().record(1);
    const deck = record.files.find(({ role }) => role === 'deck');
    const other = record.files.find(({ role }) => role === 'agenda');
    expect(deck && other).toBeTruthy();
    const [one] = await rebuildArchived.run(
      { ...workspace, tools: { ...workspace.tools, version: '0.0.9', writeDeck: async () => Buffer.from('PK') } },
      { record: 1 },
    );
    expect(one).toMatchObject({ outcome: 'differs', otherThan: [`version ${record.tool.version} of the program`] });
    expect(one?.parts).toContain('ppt/presentation.xml');
  });
});

describe('an export', () => {
  it('needs no program: every file under its own name, sums, and a page', async () => {
    const folder = join(temporaryFolder(), 'out');
    const exported = await exportArchived.run(workspace, { record: '5', output: folder });
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(sums).toHaveLength(exported.files - 1);
    for (const line of sums) {
      const [hash = '', name = ''] = line.split('  ');
      expect(sha256(readFileSync(join(folder, ...name.split('/')))), name).toBe(hash);
    }
    const { sha256: hash } = await archive().record(5);
    expect(sums).toContain(`${hash}  record.json`);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toContain('href="papers/2017-Q4/minutes.md"');
    expect(page).toContain(hash);
    expect(page).not.toMatch(/https?:|<script/);
    await expect(exportArchived.run(workspace, { output: folder })).rejects.toMatchObject({ code: 'bad-input' });

    const zipped = join(temporaryFolder(), 'out.zip');
    await exportArchived.run(workspace, { record: '5', output: zipped });
    const inside = unzip(readFileSync(zipped));
    expect([...inside.keys()].sort()).toEqual(
      ['SHA256SUMS', ...sums.map((line) => line.split('  ')[1] ?? '')].sort(compareText),
    );
    expect(inside.get('index.html')?.toString()).toBe(page);
  });

  it('of a damaged record writes nothing', async () => {
    const { record } = await archive().record(1);
    const [file] = record.files;
    tamper(archive().path, `objects/${file?.sha256.slice(0, 2)}/${file?.sha256}`, (bytes) => bytes.subarray(1));
    const output = join(temporaryFolder(), 'out');
    await expect(exportArchived.run(workspace, { record: '1', output })).rejects.toMatchObject({
      code: 'archive-damaged',
    });
    expect(readdirSync(join(output, '..'))).toEqual([]);
  });
});
