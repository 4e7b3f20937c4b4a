import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck } from '../src/actions/build-deck.ts';
import type { Workspace } from '../src/actions/define.ts';
import { initWorkspace } from '../src/actions/init-workspace.ts';
import { traceDeck } from '../src/actions/trace-deck.ts';
import type { TracedSource } from '../src/domain/deck-provenance.ts';
import { deflated, zip } from '../src/opc/zip.ts';
import { openWorkspace } from '../src/open-workspace.ts';
import { NOW } from './actions/sample.ts';
import { runHere } from './commands/run-cli.ts';
import { type SampleUnit, UNITS } from './decks/sample-decks.ts';
import { temporaryFolder } from './folder.ts';
import { unzip } from './opc/unzip.ts';

interface Sample {
  readonly workspace: Workspace;
  readonly file: string;
  readonly slides: number;
}

/** The decks of the samples, each built once for all tests of it. */
const SAMPLES = new Map<SampleUnit, Sample>();
const folder = mkdtempSync(join(tmpdir(), 'stocktake-trace-'));

beforeAll(async () => {
  const opened = UNITS.map((unit) => {
    return {
      unit,
      ...openWorkspace(
        join(folder, unit),
        () => undefined,
        () => NOW,
      ),
    };
  });
  for (const { unit, workspace } of opened) {
    await initWorkspace.run(workspace, { unit, by: 'Head of Unit' });
    const { file, slides } = await buildDeck.run(workspace, {});
    SAMPLES.set(unit, { workspace, file, slides });
  }
  return async () => {
    for (const { close } of opened) await close();
    rmSync(folder, { recursive: true, force: true });
  };
});

function builtSample(unit: SampleUnit): Sample {
  const sample = SAMPLES.get(unit);
  if (!sample) throw new Error(`${unit} was not built`);
  return sample;
}

/** A copy of a deck in which some part reads otherwise. */
function edited(
  file: string,
  change: (name: string, part: string, bytes: Buffer) => string | Uint8Array | undefined,
): string {
  const parts = [...unzip(readFileSync(file))];
  const changed = parts.map(([name, bytes]) => ({ name, bytes, now: change(name, bytes.toString('utf8'), bytes) }));
  expect(changed.filter(({ now }) => now !== undefined)).toHaveLength(1);
  const copy = join(temporaryFolder(), 'edited.pptx');
  writeFileSync(copy, zip(changed.map(({ name, bytes, now }) => ({ name, packed: deflated(now ?? bytes) }))));
  return copy;
}

/** The number of the first chart that draws a value. */
function chartWith(file: string, value: string): string {
  const found = [...unzip(readFileSync(file))].find(
    ([name, bytes]) => name.startsWith('ppt/charts/chart') && bytes.toString('utf8').includes(`<c:v>${value}</c:v>`),
  );
  if (!found) throw new Error(`no chart draws ${value}`);
  return /\d+/.exec(found[0])?.[0] ?? '';
}

/** The first slide whose title has these words: the name of its part. */
function slideWith(file: string, words: string): string {
  const found = [...unzip(readFileSync(file))].find(
    ([name, bytes]) => /^ppt\/slides\/slide\d+\.xml$/.test(name) && bytes.toString('utf8').includes(words),
  );
  if (!found) throw new Error(`no slide says “${words}”`);
  return found[0];
}

const differing = async (workspace: Workspace, file: string) => {
  const { numbers, sources } = await traceDeck.run(workspace, { file });
  return numbers
    .filter(({ state }) => state !== 'equal' && state !== 'exempt')
    .map(({ state, shape, is, was, source }) => ({ state, shape, is, was, cells: sources[source ?? -1]?.cells ?? [] }));
};

/** Whether a source names a cell, a revision of the register, or what was computed from which. */
function saysWhence(source: TracedSource | undefined): boolean {
  return (
    source !== undefined && (source.cells.length > 0 || source.revision !== undefined || source.formula !== undefined)
  );
}

/** A year, a day, a quarter or half, a month of a year, or the number of a day as a workbook counts them. */
const DATE = /^[−-]?(\d{1,2}|(19|20|21)\d\d)$|^[34]\d{4}$/;

/** Numbers of a text as somebody else would count them: runs of digits, with points and commas between digits. */
const NUMBER = /[0-9]+(?:[.,][0-9]+)*/g;

function countNumbers(file: string): number {
  let count = 0;
  for (const [name, bytes] of unzip(readFileSync(file))) {
    if (!/^ppt\/(slides|notesSlides|charts)\/[^/]+\.xml$/.test(name)) continue;
    // Runs of one paragraph are read together: "1" and "2.5" side by side are one number to a reader.
    const xml = bytes.toString('utf8').replace(/<a:br>.*?<\/a:br>|<a:br\/>/g, '<a:t>\n</a:t>');
    for (const [, paragraph = ''] of xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)) {
      const text = [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join('');
      count += text.match(NUMBER)?.length ?? 0;
    }
    for (const [, value = ''] of xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)) {
      count += Number.isFinite(Number(value)) && value.trim() !== '' ? 1 : (value.match(NUMBER)?.length ?? 0);
    }
  }
  return count;
}

describe.each(UNITS)('the numbers of the deck of %s', (unit) => {
  it('are all accounted for: traced and exempt together are every number in it', async () => {
    const { workspace, file } = builtSample(unit);
    const { counts, exempt, record, numbers, sources } = await traceDeck.run(workspace, { file });
    expect(record).toBe('as built');
    expect(counts).toMatchObject({ altered: 0, untraced: 0, missing: 0 });
    expect(counts.equal + counts.exempt).toBe(countNumbers(file));
    expect(exempt.date + exempt['page number'] + exempt.words).toBe(counts.exempt);
    expect(counts.equal).toBeGreaterThan(200);
    // Every one has its source, those in charts too: what is measured, agreed, or computed and from what.
    const known = numbers.filter(({ source }) => source !== null && saysWhence(sources[source]));
    expect(known).toHaveLength(counts.equal);
    expect(numbers.filter(({ state, source }) => state === 'equal' && source === null)).toEqual([]);
  });

  it('are exempt only as dates, page numbers, and in words that say of what and not how much', async () => {
    const { workspace, file, slides } = builtSample(unit);
    const { numbers } = await traceDeck.run(workspace, { file });
    const exempt = numbers.filter(({ state }) => state === 'exempt');
    const strange = exempt.filter(({ exempt, is }) => exempt === 'date' && !DATE.test(is ?? ''));
    expect(strange.map(({ is, context }) => `${is}: ${context}`)).toEqual([]);
    const pages = exempt.filter(({ exempt }) => exempt === 'page number');
    const notes = [...unzip(readFileSync(file)).keys()].filter((name) => /notesSlide\d+\.xml$/.test(name)).length;
    // Each slide but the cover has its number, and each page of notes.
    expect(pages).toHaveLength(slides - 1 + notes);
  });

  it('do not include one that somebody added: it is named as untraced', async () => {
    const { workspace, file } = builtSample(unit);
    const copy = edited(file, (name, part) =>
      name === 'ppt/slides/slide2.xml' ? part.replace('</a:t>', ' 47,113</a:t>') : undefined,
    );
    expect(await differing(workspace, copy)).toMatchObject([{ state: 'untraced', is: '47,113', was: null }]);
  });
});

describe('a deck that somebody changed', () => {
  it('gives away one digit in a title, with the cell it came from', async () => {
    const { workspace, file } = builtSample('punjab-smu');
    const slide = slideWith(file, 'Participation is up 1.1 points');
    const copy = edited(file, (name, part) =>
      name === slide ? part.replace('is up 1.1 points', 'is up 1.7 points') : undefined,
    );
    const [found, ...others] = await differing(workspace, copy);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ state: 'altered', shape: 'Title', is: '1.7', was: '1.1' });
    expect(found?.cells.join()).toContain('school-education.xlsx');
  });

  it('gives away one digit in the cell of a table', async () => {
    const { workspace, file } = builtSample('punjab-smu');
    const slide = slideWith(file, 'School Education: ');
    const copy = edited(file, (name, part) =>
      name === slide ? part.replace('<a:t>90.4</a:t>', '<a:t>94.4</a:t>') : undefined,
    );
    expect(await differing(workspace, copy)).toEqual([
      { state: 'altered', shape: 'priorities', is: '94.4', was: '90.4', cells: expect.any(Array) },
    ]);
  });

  it('gives away one digit in what a chart draws', async () => {
    const { workspace, file } = builtSample('punjab-smu');
    const chart = chartWith(file, '90.4');
    const copy = edited(file, (name, part) =>
      name === `ppt/charts/chart${chart}.xml` ? part.replace('<c:v>90.4</c:v>', '<c:v>93.4</c:v>') : undefined,
    );
    const found = await differing(workspace, copy);
    // What is drawn is not what was built, and the data behind it are not what is drawn.
    expect(found.filter(({ state }) => state === 'altered')).toMatchObject([
      { shape: 'trajectory', is: '93.4', was: '90.4' },
    ]);
  });

  it('gives away one digit in the workbook that Edit Data opens', async () => {
    const { workspace, file } = builtSample('punjab-smu');
    const chart = chartWith(file, '90.4');
    const copy = edited(file, (name, _, bytes) => {
      if (name !== `ppt/embeddings/Microsoft_Excel_Sheet${chart}.xlsx`) return undefined;
      const parts = [...unzip(bytes)].map(([part, content]) => ({
        name: part,
        packed: deflated(content.toString('utf8').replace('<v>90.4</v>', '<v>80.4</v>')),
      }));
      return zip(parts);
    });
    expect(await differing(workspace, copy)).toMatchObject([{ state: 'altered', is: '80.4', was: '90.4' }]);
  });

  it('gives away a number that was added, and one that was taken out', async () => {
    const { workspace, file } = builtSample('punjab-smu');
    const slide = slideWith(file, 'Participation is up 1.1 points');
    const added = edited(file, (name, part) =>
      name === slide ? part.replace('is heading for 94%', 'is heading for 94% of 31,000 schools') : undefined,
    );
    expect(await differing(workspace, added)).toMatchObject([{ state: 'untraced', is: '31,000', was: null }]);
    const taken = edited(file, (name, part) =>
      name === slide ? part.replace('is up 1.1 points', 'is up') : undefined,
    );
    expect(await differing(workspace, taken)).toMatchObject([{ state: 'missing', is: null, was: '1.1' }]);
  });

  it('is still understood after its slides were put in another order', async () => {
    const { workspace, file } = builtSample('punjab-smu');
    const copy = edited(file, (name, part) => {
      if (name !== 'ppt/presentation.xml') return undefined;
      const ids = part.match(/<p:sldId [^>]*>/g) ?? [];
      return part.replace(ids.join(''), ids.toReversed().join(''));
    });
    expect((await traceDeck.run(workspace, { file: copy })).counts).toMatchObject({
      altered: 0,
      untraced: 0,
      missing: 0,
    });
  });

  it('ends with the exit code of what does not verify; and a deck that says nothing of its figures is named', async () => {
    const { workspace, file } = builtSample('england-ae');
    const slide = slideWith(file, '<a:t>95');
    const copy = edited(file, (name, part) => (name === slide ? part.replace('<a:t>95', '<a:t>85') : undefined));
    const { code, stdout, stderr } = await runHere(['trace', copy, '--workspace', workspace.folder.path]);
    expect([code, stderr]).toEqual([4, `${copy} does not say what it was built to say.\n`]);
    expect(stdout).toContain('1 altered');
    const without = edited(file, (name, part) =>
      name === 'ppt/_rels/presentation.xml.rels' ? part.replace(/<Relationship [^>]*customXml"[^>]*>/, '') : undefined,
    );
    await expect(traceDeck.run(workspace, { file: without })).rejects.toThrow(
      /does not say where its figures come from/,
    );
  });

  it('cannot hide behind an altered account of its figures', async () => {
    const { workspace, file } = builtSample('england-ae');
    const copy = edited(file, (name, part) =>
      name === 'customXml/item1.xml' ? part.replace('England', 'Engelland') : undefined,
    );
    expect((await traceDeck.run(workspace, { file: copy })).record).toBe('not known here');
  });
});
