import { isBehind } from '../domain/display.ts';
import type { Indicator } from '../domain/indicator.ts';
import { kindName, kindWord } from '../domain/kind-name.ts';
import { observedFigure } from '../domain/observed-figure.ts';
import { lastMonth, monthPeriod, type Period, shortPeriod } from '../domain/period.ts';
import type { BoxDraft, Inches, TableCell } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_PLACES } from './parts/example-places.ts';
import { counted, inCell, withSign } from './parts/figures.ts';
import { lettersOf, ratingMark } from './parts/marks.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { hasParts, indicatorsOf } from './parts/place-indicator.ts';
import { type PlaceRating, placeRatings } from './parts/place-ratings.ts';
import { type Column, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, SMALL } from './parts/text-box.ts';
import { titleName } from './parts/title-name.ts';

const BLOCKS: readonly Inches[] = [0.5, 6.883];
const TABLE = { y: 1.72, head: 0.3, row: 0.255 };
const ROWS = 18;
const WIDTHS = { place: 1.85, placeAlone: 2.6, number: 0.75, rating: 0.85, period: 1 };
const MARK = { x: WIDTHS.place + 3 * WIDTHS.number + 0.15, size: 0.15, inset: 0.36 };
/** Two parts of a whole stand side by side on a slide of their own. */
const LEAST_PLACES = 3;

/** Every place of a breakdown with its value, what was agreed, the gap and the rating: what the slides before it draw. */
export const allDistricts = defineSlide({
  id: 'all-districts',
  of: 'priority',
  make(stocktake, subject) {
    const id = subject.of === 'priority' ? subject.priority : '';
    const priority = stocktake.register.priority.get(id);
    const found = indicatorsOf(stocktake, id).flatMap((indicator) => {
      const places = placeRatings(stocktake, indicator).toSorted((a, b) => (a.place.name < b.place.name ? -1 : 1));
      const isReported = places.some(({ points }) => points.length > 0);
      return isReported && places.length >= LEAST_PLACES ? [{ indicator, places }] : [];
    });
    if (!priority || found.length === 0) {
      const isExpected = !priority || hasParts(stocktake, id, LEAST_PLACES);
      return isExpected ? { omitted: phrase('omitted.all-districts', { priority: priority?.name ?? id }) } : [];
    }
    return found.flatMap(({ indicator, places }) => {
      const kind = places[0]?.place.kind ?? '';
      const planned = places.some(({ goal }) => goal);
      const pages = pagesOf(places, ROWS * BLOCKS.length);
      return pages.map((page, i) => ({
        id: pageId(`all-districts:${indicator.id}`, i),
        layout: 'content' as const,
        kicker: {
          what: phrase('places.kicker'),
          of: phrase('places.kicker-of', {
            name: indicator.name,
            place: kindWord(kind),
            unit: indicator.unit || null,
            period: monthPeriod(lastMonth(stocktake.period)),
          }),
        },
        title: titleOf(stocktake, indicator, places, kind, continuation(i, pages.length)),
        ...tagOf(stocktake),
        boxes: pagesOf(page, ROWS).flatMap((block, b) =>
          blockOf(stocktake, indicator, block, { kind, planned, index: b }),
        ),
        source: phrase('places.source', {
          places: kindName(kind),
          planned,
          demonstration: stocktake.unit.demonstration !== undefined,
        }),
        notes: [
          phrase('notes.indicator', {
            name: indicator.name,
            definition: indicator.definition,
            owner: indicator.owner,
            officer: priority.officer,
          }),
        ],
        annex: true,
      }));
    });
  },
  examples: [
    {
      title: 'three districts with their ratings',
      given: EXAMPLE_PLACES,
      subject: { of: 'priority', sector: 'education', priority: 'pupils-present' },
      gives: ['title.places.rated'],
    },
    {
      title: 'districts that nothing rates',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'pupils-present' },
      gives: ['title.places.unrated'],
    },
    {
      title: 'districts that have never reported',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: { omitted: 'omitted.all-districts' },
    },
  ],
});

function titleOf(
  { unit: { scale } }: Stocktake,
  indicator: Indicator,
  places: readonly PlaceRating[],
  kind: string,
  pages: ReturnType<typeof continuation>,
): Phrase {
  const common = { short: indicator.short, places: kindName(kind), place: kindWord(kind), ...pages };
  const rated = places.filter(({ rating }) => rating?.light);
  const grey = places.length - rated.length;
  if (rated.length > 0) {
    const behind = rated.filter(({ rating }) => rating?.light && isBehind(rating.light, scale)).length;
    return phrase('title.places.rated', {
      ...common,
      n: counted(behind, `${kindName(kind)} rated Red or Amber-Red`),
      total: counted(places.length, kindName(kind)),
      none: behind === 0,
      grey: grey === 0 ? null : counted(grey, `${kindName(kind)} without a rating`),
    });
  }
  const latest = places.flatMap(({ place, points }) => {
    const point = points.at(-1);
    return point ? [{ place, figure: observedFigure(indicator, point) }] : [];
  });
  const inOrder = latest.toSorted((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));
  const [low] = inOrder;
  const high = inOrder.at(-1);
  return phrase('title.places.unrated', {
    ...common,
    low: low ? titleName(low.place) : null,
    lowValue: low?.figure ?? null,
    high: high ? titleName(high.place) : null,
    highValue: high?.figure ?? null,
  });
}

/** Where nothing is agreed for the places themselves there is no plan, gap or rating to give. */
function columnsOf(kind: string, planned: boolean): Column[] {
  const figures = (planned ? (['value', 'plan', 'gap'] as const) : (['value'] as const)).map(
    (id): Column => ({ head: phrase(`places.head.${id}`), width: WIDTHS.number, align: 'right' }),
  );
  const place = phrase('places.head.place', { place: kindWord(kind) });
  const period: Column = { head: phrase('places.head.period'), width: WIDTHS.period };
  if (!planned) return [{ head: place, width: WIDTHS.placeAlone }, ...figures, { ...period, inset: 0.15 }];
  const rating: Column = { head: phrase('places.head.rating'), width: WIDTHS.rating, inset: 0.15 };
  return [{ head: place, width: WIDTHS.place }, ...figures, rating, period];
}

/** One of two tables beside one another, with the marks over its rows. */
function blockOf(
  stocktake: Stocktake,
  indicator: Indicator,
  block: readonly PlaceRating[],
  { kind, planned, index }: { readonly kind: string; readonly planned: boolean; readonly index: number },
): BoxDraft[] {
  const x = BLOCKS[index] ?? 0;
  const { scale } = stocktake.unit;
  return [
    table(
      `places:${index + 1}`,
      phrase('places.alt', {
        places: kindName(kind),
        n: counted(block.length, 'rows'),
        name: indicator.name,
        planned,
      }),
      { x, ...TABLE },
      columnsOf(kind, planned),
      block.map((one) => rowOf(stocktake, indicator, one, planned)),
    ),
    ...block.flatMap(({ place, rating }, i): BoxDraft[] => {
      const y = TABLE.y + TABLE.head + TABLE.row * (i + 0.5);
      if (!rating?.light) return [];
      return [ratingMark(place.id, 'now', rating.light, { x: x + MARK.x + MARK.size / 2, y, size: MARK.size }, scale)];
    }),
  ];
}

function rowOf(
  { unit }: Stocktake,
  indicator: Indicator,
  { place, points, goal, rating }: PlaceRating,
  planned: boolean,
): TableCell<Wording>[] {
  const point = points.at(-1);
  const used = rating?.light ? rating : null;
  const value = used?.value ?? (point ? observedFigure(indicator, point) : null);
  const period: Period | null = used?.period ?? point?.period ?? null;
  const inRange = goal?.kind === 'range' && used?.lights.level === 'G';
  const name = words(place.name, DENSE);
  const measured = number(inCell(value), { ...DENSE, bold: true });
  const when = period ? shortPeriod(period) : '–';
  if (!planned) return [name, measured, words(when, SMALL, 0.15)];
  return [
    name,
    measured,
    number(inRange ? phrase('places.in-range') : inCell(used?.expected ?? null), { ...DENSE, colour: 'plan' }),
    number(inRange ? '–' : inCell(used?.gap ? withSign(used.gap) : null), DENSE),
    used?.light
      ? words(lettersOf(used.light, unit.scale), { ...DENSE, bold: true }, MARK.inset)
      : words(rating && goal ? phrase(`status.${rating.status}`) : '–', { size: 10.5 }, 0.15),
    words(when, SMALL),
  ];
}
