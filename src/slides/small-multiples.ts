import { looksAlike } from '../domain/display.ts';
import type { Figure } from '../domain/figure.ts';
import { reaches } from '../domain/goal.ts';
import type { Indicator } from '../domain/indicator.ts';
import { kindName, kindWord } from '../domain/kind-name.ts';
import { monthPeriod } from '../domain/period.ts';
import type { BoxDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_PLACES } from './parts/example-places.ts';
import { absolute, counted } from './parts/figures.ts';
import { KEY_MIDDLE, keyWords, lightKey } from './parts/key-row.ts';
import { type Multiple, type MultipleScale, multiplePanel, scaleOf } from './parts/multiple-panel.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { hasParts, indicatorsOf } from './parts/place-indicator.ts';
import { placeRatings } from './parts/place-ratings.ts';
import { priorityKicker } from './parts/priority-kicker.ts';
import { tagOf } from './parts/tag.ts';
import { line, SMALL, textBox } from './parts/text-box.ts';
import { titleName } from './parts/title-name.ts';
import { trendThrough } from './parts/trend.ts';

const GRID = { x: 0.5, y: 1.72, columns: 9, rows: 4, stepX: 1.389, stepY: 1.18 };
const KEY = { actual: 5.95, plan: 6.95, line: 0.3, words: 0.38, w: 0.6, scale: { x: 8.0, w: 4.833 } };
/** Fewer values than this are no trend; more places than that are for the annex. */
const LEAST_VALUES = 3;
const PLACES = { least: 3, most: 40 };

/** Every place's own line against its own plan, all on one scale: small, for the eye to compare. */
export const smallMultiples = defineSlide({
  id: 'small-multiples',
  of: 'priority',
  make(stocktake, subject) {
    const id = subject.of === 'priority' ? subject.priority : '';
    const priority = stocktake.register.priority.get(id);
    const shown = indicatorsOf(stocktake, id)
      .map((indicator) => ({ indicator, multiples: multiplesOf(stocktake, indicator) }))
      .find(({ multiples }) => multiples.length > 0);
    if (!priority || !shown) {
      const isExpected = !priority || hasParts(stocktake, id, PLACES.least);
      return isExpected ? { omitted: phrase('omitted.small-multiples', { priority: priority?.name ?? id }) } : [];
    }
    const { indicator, multiples } = shown;
    const scale = scaleOf(multiples);
    const kind = multiples[0]?.place.kind ?? '';
    const pages = pagesOf(multiples, GRID.columns * GRID.rows);
    return pages.map((page, i) => ({
      id: pageId(`small-multiples:${id}`, i),
      layout: 'content' as const,
      kicker: {
        what: priorityKicker(stocktake, priority),
        of: phrase('multiples.kicker', { name: indicator.name, place: kindWord(kind), unit: indicator.unit || null }),
      },
      title: titleOf(stocktake, indicator, multiples, kind, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        ...page.flatMap((one, n) => {
          const at = {
            x: GRID.x + GRID.stepX * (n % GRID.columns),
            y: GRID.y + GRID.stepY * Math.floor(n / GRID.columns),
          };
          return multiplePanel(one, at, scale, stocktake.unit.scale);
        }),
        ...keyOf(stocktake, indicator, scale),
      ],
      source: phrase('multiples.source', {
        season: multiples.some(({ goal }) => goal?.kind === 'path' && goal.trajectory.season !== undefined),
        unrated: multiples.some(({ rating }) => !rating?.light),
        demonstration: stocktake.unit.demonstration !== undefined,
      }),
      notes: page.flatMap(noteOf),
      annex: false,
    }));
  },
  examples: [
    {
      title: 'three districts against a standard',
      given: EXAMPLE_PLACES,
      subject: { of: 'priority', sector: 'education', priority: 'pupils-present' },
      gives: ['title.multiples'],
    },
    {
      title: 'places for which nothing is agreed',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: { omitted: 'omitted.small-multiples' },
    },
  ],
});

/** The places that have a trend, the widest gap first; none unless something is agreed for most of them. */
function multiplesOf(stocktake: Stocktake, indicator: Indicator): readonly Multiple[] {
  const places = placeRatings(stocktake, indicator);
  const multiples = places.flatMap((one): Multiple[] => {
    const trend = trendThrough(stocktake, indicator, one.goal, one.points, 'now');
    return trend && one.points.length >= LEAST_VALUES ? [{ ...one, trend }] : [];
  });
  const rated = multiples.filter(({ ahead }) => ahead !== null).length;
  const few = multiples.length < PLACES.least || multiples.length > PLACES.most;
  if (few || 2 * rated < multiples.length) return [];
  const order = ({ ahead }: Multiple) => ahead ?? Number.POSITIVE_INFINITY;
  return multiples.sort((a, b) =>
    order(a) === order(b) ? (a.place.name < b.place.name ? -1 : 1) : order(a) - order(b),
  );
}

function titleOf(
  { unit }: Stocktake,
  indicator: Indicator,
  multiples: readonly Multiple[],
  kind: string,
  page: number,
  pages: number,
): Phrase {
  const rated = multiples.filter(({ ahead }) => ahead !== null);
  const kept = rated.filter(({ ahead }) => reaches(ahead ?? -1, 0)).length;
  const red = rated.filter(({ rating }) => rating?.light && looksAlike(rating.light, 'R', unit.scale)).length;
  const [worst] = rated;
  const behind = worst && !reaches(worst.ahead ?? 0, 0) ? worst : null;
  return phrase('title.multiples', {
    short: indicator.short,
    places: kindName(kind),
    place: kindWord(kind),
    n: counted(kept, `${kindName(kind)} at or beyond what is agreed`),
    total: counted(rated.length, `${kindName(kind)} that are rated`),
    none: kept === 0,
    all: kept === rated.length,
    lower: indicator.polarity === 'lower',
    range: indicator.goal === 'range',
    standing: indicator.goal === 'standing',
    red: red > 0 ? counted(red, `${kindName(kind)} rated Red`) : null,
    worst: behind ? titleName(behind.place) : null,
    by: behind?.rating?.gap ? absolute(behind.rating.gap) : null,
    ...continuation(page, pages),
  });
}

function keyOf({ unit }: Stocktake, indicator: Indicator, { span, low, high }: MultipleScale): BoxDraft[] {
  const sample = (name: 'actual' | 'plan', x: number): BoxDraft[] => [
    {
      kind: 'shape',
      name: `key:${name}`,
      shape: 'line',
      region: { x, y: KEY_MIDDLE, w: KEY.line, h: 0 },
      stroke:
        name === 'plan' ? { colour: 'plan', width: 1, dash: 'dash' } : { colour: 'ink', width: 1.5, dash: 'solid' },
    },
    keyWords(name, x + KEY.words, KEY.w),
  ];
  const end = (value: number): Figure => ({
    value,
    unit: indicator.unit,
    decimals: indicator.decimals,
    provenance: { cells: [], formula: 'end of the scale of the panels' },
  });
  return [
    ...lightKey(unit.scale),
    ...sample('actual', KEY.actual),
    ...sample('plan', KEY.plan),
    textBox(
      'key:scale',
      { ...KEY.scale, y: KEY_MIDDLE - 0.12, h: 0.24 },
      [
        line(
          phrase('multiples.scale', {
            first: monthPeriod(span.first),
            last: monthPeriod(span.last),
            low: { ...end(low), unit: '' },
            high: end(high),
          }),
          { ...SMALL, size: 10.5 },
          { align: 'right' },
        ),
      ],
      'middle',
    ),
  ];
}

/** The numbers of a panel in words. */
function noteOf({ place, points, rating }: Multiple): Wording[] {
  if (!rating?.value) return [];
  return [
    phrase('multiples.note', {
      place: place.name,
      value: rating.value,
      period: points.at(-1)?.period ?? null,
      expected: rating.light ? rating.expected : null,
      gap: rating.light ? rating.gap : null,
      light: rating.light,
    }),
  ];
}
