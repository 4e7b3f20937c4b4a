import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartConfiguration, configuredValues } from '../src/adapters/canvas/chart-configuration.ts';
import type { Chart } from '../src/domain/chart.ts';
import { isMeasured } from '../src/domain/indicator.ts';
import type { Deck } from '../src/domain/slide.ts';
import { overflows } from '../src/stages/compose-fit.ts';
import { hashOf } from './decks/deck-hashes.ts';
import { layoutFaults } from './decks/layout-faults.ts';
import { contentsOf, counted, readBack } from './decks/read-back.ts';
import { chartsAs, composeDeck, type SampleStock, type SampleUnit, takeStockOf, write } from './decks/sample-decks.ts';
import { faultsIn } from './decks/validate.ts';
import { unzip } from './opc/unzip.ts';
import { chartsOf } from './read-chart.ts';

interface Built extends SampleStock {
  readonly deck: Deck;
  readonly bytes: Uint8Array;
}

async function build(folder: string, unit: SampleUnit): Promise<Built> {
  const stock = await takeStockOf(unit, folder);
  const deck = await composeDeck(stock, { brand: null, language: 'en' });
  return { ...stock, deck, bytes: await write(stock.workspace.tools, deck, null) };
}

const chartsIn = (deck: Deck): Chart[] =>
  deck.slides.flatMap(({ boxes }) =>
    boxes.flatMap((box) => (box.kind === 'chart' && !('request' in box.chart) ? [box.chart] : [])),
  );

describe.each([
  { unit: 'punjab-smu', slides: 20, charts: 15, traced: 15 },
  { unit: 'england-ae', slides: 6, charts: 2, traced: 2 },
  { unit: 'kp-ssu', slides: 44, charts: 30, traced: 34 },
  // Its projects have milestones and no series.
  { unit: 'federal-pmdu', slides: 20, charts: 0, traced: 13 },
  { unit: 'sindh-department', slides: 16, charts: 10, traced: 10 },
] as const)('the deck of $unit', ({ unit, slides, charts, traced }) => {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-decks-'));
  let built: Built;
  beforeAll(async () => {
    built = await build(folder, unit);
    return async () => {
      await built.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  it('reads back as it was composed: titles, tables, charts, pictures, alternative texts and notes', () => {
    const read = readBack(built.bytes);
    expect(read).toEqual(contentsOf(built.deck));
    expect(counted(read).titles).toBeGreaterThanOrEqual(slides);
    expect(counted(read).notes).toBeGreaterThanOrEqual(traced);
  });

  it('shows in every native chart what its workbook, its cache and the picture hold', () => {
    const wanted = chartsIn(built.deck);
    const read = chartsOf(built.bytes);
    expect(read.length).toBeGreaterThanOrEqual(charts);
    const given = wanted.map(({ series }) => series.map(({ name, values }) => ({ name, values })));
    expect(read.map(({ cache }) => cache)).toEqual(given);
    expect(read.map(({ workbook }) => workbook)).toEqual(given);
    const drawn = wanted.map((chart) => configuredValues(chartConfiguration(chart, { w: 744, h: 475 })));
    expect(drawn).toEqual(wanted.map(({ series }) => series.map(({ values }) => values)));
  });

  it('charts the stored values of the ratings, unrounded', () => {
    const place = built.stocktake.unit.place;
    const rated = [...built.stocktake.ratings.values()].filter((rating) => rating.place === place && rating.light);
    const charted = new Set(chartsIn(built.deck).flatMap(({ series }) => series.flatMap(({ values }) => values)));
    const headlines = rated.filter(({ indicator: id }) => {
      const indicator = built.stocktake.register.indicator.get(id);
      return indicator?.headline && isMeasured(indicator);
    });
    expect(headlines.length).toBeGreaterThanOrEqual(Math.min(charts, 2));
    expect(
      headlines.filter(({ value }) => !charted.has(value?.value ?? null)).map(({ indicator }) => indicator),
    ).toEqual([]);
  });

  it('overflows no box, by the advance widths of the type', () => {
    expect(built.deck.slides.length).toBeGreaterThanOrEqual(slides);
    expect(overflows(built.deck, built.measure)).toEqual([]);
  });

  it('has no words or marks over one another, out of their place or off the slide, the labels of charts among them', () => {
    expect(layoutFaults(built.deck)).toEqual([]);
  });

  it('has a title on every slide, alt text on every chart, table and picture, and provenance in the notes', () => {
    const parts = unzip(built.bytes);
    const slideParts = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slideParts).toHaveLength(built.deck.slides.length);
    for (const [name, content] of slideParts) {
      const source = content.toString('utf8');
      expect(source, name).toMatch(/<p:ph type="(ctrTitle|title)"/);
      const frames = [...source.matchAll(/<p:graphicFrame>.*?<p:cNvPr ([^>]*)/gs)].map((match) => match[1] ?? '');
      expect(
        frames.filter((attributes) => !/descr="[^"]{10,}"/.test(attributes)),
        name,
      ).toEqual([]);
      const ids = [...source.matchAll(/<p:cNvPr id="(\d+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
    const notes = [...parts]
      .filter(([name]) => /notesSlide\d+\.xml$/.test(name))
      .map(([, content]) => content.toString());
    expect(notes.filter((text) => /returns\/20\d\d-\w+\/.+!?[A-Z]+\d+/.test(text)).length).toBeGreaterThanOrEqual(
      traced,
    );
  });

  it('carries no instant of the clock and no path of the machine', () => {
    const written = [...unzip(built.bytes)].filter(([name]) => /\.(xml|rels)$/.test(name));
    const text = written.map(([, part]) => part.toString('utf8')).join('');
    expect(written.length).toBeGreaterThan(20);
    expect(text).not.toContain(folder);
    expect(text).not.toContain(`${new Date().getFullYear()}-`);
  });
});

describe('a deck made again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-again-'));
  const opened: Built[] = [];
  beforeAll(async () => {
    for (const again of ['once', 'again']) opened.push(await build(join(folder, again), 'sindh-department'));
    return async () => {
      for (const { close } of opened) await close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  it('from another workspace has the same bytes', () => {
    const [one, other] = opened.map(({ bytes }) => hashOf('sindh-department', bytes));
    expect(one).toEqual(other);
  });

  it.skipIf(process.platform !== 'linux')(
    'in Urdu, its charts as pictures, has no fault that the Open XML SDK finds (its validator runs on Linux only)',
    async () => {
      const [stock] = opened;
      if (!stock) throw new Error('nothing was made');
      const spoken = await composeDeck(stock, { brand: null, language: 'ur' });
      const deck = await chartsAs('picture', spoken, stock, null);
      const path = join(folder, 'deck.pptx');
      writeFileSync(path, await write(stock.workspace.tools, deck, null));
      expect(await faultsIn(path)).toEqual([]);
    },
  );
});
