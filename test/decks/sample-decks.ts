import { join } from 'node:path';
import { closePeriod } from '../../src/actions/close-period.ts';
import { stocktakeOf, type Tools, type Workspace } from '../../src/actions/define.ts';
import { initWorkspace } from '../../src/actions/init-workspace.ts';
import { makePreReads } from '../../src/actions/make-pre-reads.ts';
import { receiveReturn } from '../../src/actions/receive-return.ts';
import type { Brand } from '../../src/adapters/powerpoint/brand/brand-base.ts';
import { period } from '../../src/domain/period.ts';
import type { RunningOrder } from '../../src/domain/running-order.ts';
import type { Deck } from '../../src/domain/slide.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { openWorkspace } from '../../src/open-workspace.ts';
import { compose } from '../../src/stages/compose.ts';
import type { Measure } from '../../src/stages/compose-fit.ts';
import { measuresOn } from '../../src/stages/measures-on.ts';
import { openPhotographs } from '../../src/stages/open-photographs.ts';
import { pictureCharts } from '../../src/stages/picture-charts.ts';
import { readRunningOrder } from '../../src/stages/read-running-order.ts';

/** The sample units. */
export const UNITS = ['punjab-smu', 'england-ae', 'kp-ssu', 'federal-pmdu', 'sindh-department'] as const;

export type SampleUnit = (typeof UNITS)[number];

/** After every meeting of the samples. */
export const AFTER_ALL = new Date('2020-03-02T09:00:00Z');

/** A sample of which stock was taken: all that its deck is made from, in whatever form. */
export interface SampleStock {
  readonly workspace: Workspace;
  readonly stocktake: Stocktake;
  readonly order: RunningOrder;
  readonly measure: Measure;
  readonly close: () => Promise<void>;
}

/** Makes a sample’s workspace in a folder and takes stock of its latest period. */
export async function takeStockOf(unit: SampleUnit, folder: string): Promise<SampleStock> {
  const { workspace, close } = openWorkspace(
    join(folder, unit),
    () => undefined,
    () => AFTER_ALL,
  );
  await initWorkspace.run(workspace, { unit, by: BY });
  if (unit === 'sindh-department') {
    await restateOctober(workspace);
    await makePreReads.run(workspace, {});
  }
  const found = await stocktakeOf(workspace, undefined);
  const photographs = await openPhotographs(found, workspace.folder, workspace.tools.preparePhotograph);
  const order = await readRunningOrder(found.unit.deck, workspace.folder, workspace.tools.templates);
  const measure = await workspace.tools.measure();
  return { workspace, stocktake: { ...found, photographs }, order, measure, close };
}

const BY = 'Head of Unit';

/** Locks the first period of the sample and takes in the return that came too late for it. */
async function restateOctober(workspace: Workspace): Promise<void> {
  const first = period('2017-10');
  await closePeriod.run(workspace, { period: first, by: BY });
  const file = workspace.folder.at('late', first, 'mother-child.xlsx');
  const restates = 'Mothers of one town were registered twice';
  await receiveReturn.run(workspace, { file, period: first, restates, by: BY });
}

/** How a deck is made: the template it stands on and the language it speaks. */
export interface DeckForm {
  readonly brand: Brand | null;
  readonly language: Unit['language'];
}

/** Composes the deck of a sample, its charts not yet drawn as pictures. */
export async function composeDeck(
  { workspace, stocktake, order, measure }: SampleStock,
  { brand, language }: DeckForm,
): Promise<Deck> {
  return compose({ ...stocktake, unit: { ...stocktake.unit, language } }, order, {
    texts: await workspace.tools.texts(language),
    ...measuresOn(brand, measure),
  }).deck;
}

/** Puts pictures in the place of the charts of a deck where that is asked for. */
export async function chartsAs(
  charts: 'native' | 'picture',
  deck: Deck,
  { workspace, stocktake }: SampleStock,
  brand: Brand | null,
): Promise<Deck> {
  return charts === 'native' ? deck : pictureCharts(deck, stocktake, workspace.tools.drawChart, brand);
}

/** Writes a deck on a template, or on the program’s own look. */
export async function write({ writeDeck }: Tools, deck: Deck, brand: Brand | null): Promise<Uint8Array> {
  return writeDeck(deck, brand ?? undefined);
}
