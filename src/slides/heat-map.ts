import { looksAlike } from '../domain/display.ts';
import type { Indicator } from '../domain/indicator.ts';
import { kindName, kindWord } from '../domain/kind-name.ts';
import { textWidth } from '../domain/letter-widths.ts';
import { lastMonth, monthPeriod } from '../domain/period.ts';
import type { BoxDraft, Inches } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_PLACES } from './parts/example-places.ts';
import { counted } from './parts/figures.ts';
import { countLights, type Heat, type HeatRow, heatCell, heatOf, widestValue } from './parts/heat-cells.ts';
import { heatKey } from './parts/heat-key.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { cell } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line } from './parts/text-box.ts';

const BLOCKS = [0.5, 4.7, 8.9];
const BLOCK = { y: 1.72, w: 3.93, name: 1.34, head: 0.28, row: 0.335, rows: 12 };
const HEAD = { size: 9.5, bold: true, colour: 'ink2' } as const;
/** Of places on more sheets than this the first sheet is shown, of those in most need: the annex has them all. */
const MOST_SHEETS = 2;
/** As many places with Red cells are few. */
const FEW = 6;
/** Narrowest and widest column of values, and how many stand beside one another at most. */
const COLUMN = { least: 0.432, most: 0.9, count: 6 };

/** What every place stands at by every indicator it is rated by, as numbers on the ground of their light. */
export const heatMap = defineSlide({
  id: 'heat-map',
  of: 'deck',
  make(stocktake) {
    const heat = heatOf(stocktake);
    if (!heat) return { omitted: phrase('omitted.heat-map') };
    const { kind, indicators, rows } = heat;
    const fitting = Math.floor((BLOCK.w - BLOCK.name) / Math.max(COLUMN.least, widestValue(heat) + 0.06));
    const columns = pagesOf(indicators, Math.max(1, Math.min(COLUMN.count, fitting)));
    const onSheet = BLOCK.rows * BLOCKS.length;
    const shown = rows.length > MOST_SHEETS * onSheet ? rows.slice(0, onSheet) : rows;
    const sheets = pagesOf(shown, onSheet).flatMap((places) => columns.map((of) => ({ places, of })));
    return sheets.map(({ places, of }, i) => ({
      id: pageId('heat-map', i),
      layout: 'content' as const,
      kicker: {
        what: phrase('heat.kicker', { places: kindName(kind) }),
        of: phrase('heat.kicker-of', {
          n: counted(indicators.length, 'indicators'),
          period: monthPeriod(lastMonth(stocktake.period)),
        }),
      },
      title: titleOf(stocktake, heat, i, sheets.length),
      ...tagOf(stocktake),
      boxes: [...blocksOf(stocktake, heat, places, of), ...heatKey(stocktake.unit.scale)],
      source: phrase('heat.source', {
        places: kindName(kind),
        most: shown.length < rows.length ? counted(shown.length, 'rows shown') : null,
        total: counted(rows.length, kindName(kind)),
        columns: of.map(({ name, unit }, c) => `${headsOf(of)[c] ?? ''}: ${unit ? `${name}, ${unit}` : name}`),
        demonstration: stocktake.unit.demonstration !== undefined,
      }),
      notes: of.map(({ name, definition }) => phrase('heat.note', { name, definition })),
      annex: false,
    }));
  },
  examples: [
    { title: 'three districts by two indicators', given: EXAMPLE_PLACES, gives: ['title.heat'] },
    {
      title: 'places that nothing rates',
      given: EXAMPLE_STOCKTAKE,
      gives: { omitted: 'omitted.heat-map' },
    },
  ],
});

function columnWidth(columns: number): Inches {
  return Math.min(COLUMN.most, (BLOCK.w - BLOCK.name) / columns);
}

/** Up to three tables beside one another, read down. */
function blocksOf({ unit }: Stocktake, heat: Heat, places: readonly HeatRow[], of: readonly Indicator[]): BoxDraft[] {
  const width = columnWidth(of.length);
  const name = BLOCK.w - width * of.length;
  const rows = Math.ceil(places.length / BLOCKS.length);
  return pagesOf(places, rows).map((block, i): BoxDraft => {
    const heads = headsOf(of).map((head) => ({
      paragraphs: [line(head, HEAD, { align: 'centre' })],
      anchor: 'bottom' as const,
    }));
    return {
      kind: 'table',
      name: `heat:${i + 1}`,
      alt: phrase('heat.alt', {
        places: kindName(heat.kind),
        n: counted(block.length, 'rows'),
        columns: of.map(({ short }) => short),
      }),
      x: BLOCKS[i] ?? 0,
      y: BLOCK.y,
      columns: [name, ...of.map(() => width)],
      apart: true,
      rowHeights: [BLOCK.head, ...block.map(() => BLOCK.row)],
      rows: [
        [
          { paragraphs: [line(phrase('heat.head', { place: kindWord(heat.kind) }), HEAD)], anchor: 'bottom' as const },
          ...heads,
        ],
        ...block.map(({ place, ratings }) => [
          cell([line(nameIn(place, name), DENSE)]),
          ...of.map((indicator) => heatCell(ratings[heat.indicators.indexOf(indicator)] ?? null, unit.scale)),
        ]),
      ],
    };
  });
}

function nameIn({ name, short }: HeatRow['place'], width: Inches): string {
  return textWidth(name, DENSE.size, false) <= width - 0.05 ? name : (short ?? name);
}

/** The short name of each indicator as far as its column holds it; told apart by a number where two would read alike. */
function headsOf(of: readonly Indicator[]): readonly string[] {
  const room = columnWidth(of.length) - 0.04;
  const heads = of.map(({ short }) => headIn(short, room));
  return heads.map((head, i) => (heads.indexOf(head) === i ? head : String(i + 1)));
}

function headIn(short: string, room: Inches): string {
  const fits = (words: string) => textWidth(words, HEAD.size, true) <= room;
  const [first = ''] = short.split(' ');
  if (fits(short)) return short;
  if (fits(first)) return first;
  const letters = Array.from(first);
  while (letters.length > 1 && !fits(`${letters.join('')}.`)) letters.pop();
  return `${letters.join('')}.`;
}

function titleOf({ unit: { scale } }: Stocktake, heat: Heat, page: number, pages: number): Phrase {
  const places = kindName(heat.kind);
  const isRed = (light: Parameters<typeof looksAlike>[0]) => looksAlike(light, 'R', scale);
  const reds = heat.rows
    .map(({ ratings }) => ratings.filter((rating) => rating?.light && isRed(rating.light)).length)
    .filter((count) => count > 0)
    .sort((a, b) => b - a);
  const all = reds.reduce((sum, count) => sum + count, 0);
  const { holders, held } = concentrated(reds, all);
  const behindBy = (indicator: Indicator) => countLights(heat, (light) => light !== 'G', indicator);
  const [worst] = heat.indicators.toSorted((a, b) => behindBy(b) - behindBy(a));
  return phrase('title.heat', {
    places,
    place: kindWord(heat.kind),
    d: counted(holders, `${places} with the most Red cells`),
    r: counted(held, `Red cells of these ${places}`),
    reds: counted(all, 'Red cells'),
    none: all === 0,
    every: held === all,
    worst: worst?.short ?? null,
    goal: worst?.goal ?? null,
    n: worst ? counted(behindBy(worst), `${places} that are not Green by it`) : null,
    total: worst
      ? counted(
          countLights(heat, () => true, worst),
          `${places} that are rated by it`,
        )
      : null,
    ...continuation(page, pages),
  });
}

/** The fewest places that hold at least half of the Red cells; all that have any where those are few, or have one each. */
function concentrated(reds: readonly number[], all: number): { holders: number; held: number } {
  if (reds.length <= FEW) return { holders: reds.length, held: all };
  let held = 0;
  let holders = 0;
  for (const count of reds) {
    if (2 * held >= all) break;
    held += count;
    holders += 1;
  }
  return holders === held ? { holders: reds.length, held: all } : { holders, held };
}
