import { textWidth } from '../../domain/letter-widths.ts';
import type { MonthIndex } from '../../domain/period.ts';
import type { BoxDraft, Inches } from '../../domain/slide.ts';
import type { Unit } from '../../domain/unit.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { briefValue } from './brief-value.ts';
import { ratingMark } from './marks.ts';
import type { PlaceRating } from './place-ratings.ts';
import { line, textBox } from './text-box.ts';
import { type Trend, type TrendPoint, trendFrame } from './trend.ts';

/** A place and the lines that are drawn for it. */
export interface Multiple extends PlaceRating {
  readonly trend: Trend;
}

/** What all panels share: their months and the extremes of their values. */
export interface MultipleScale {
  readonly span: { readonly first: MonthIndex; readonly last: MonthIndex };
  readonly low: number;
  readonly high: number;
}

const PANEL = { w: 1.219, h: 1.165, words: 0.24, top: 0.3, bottom: 1.06, foot: 1.1 };
/** Inner area in shares of the lines' frame: room for the mark at the end. */
const INNER = { left: 0, right: 0.92, top: 0.08, bottom: 0.92 };
const NAME_SIZE = 10.5;
const VALUE_SIZE = 12;
const MARK = 0.125;
/** The type of a template may run a fifth wider, and a number is never cut. */
const WIDER = 1.2;

/** The months and values that hold every panel. */
export function scaleOf(multiples: readonly Multiple[]): MultipleScale {
  const values = multiples.flatMap(({ trend }) => [...trend.plan, ...trend.actual].flat().map(({ value }) => value));
  return {
    span: {
      first: Math.min(...multiples.map(({ trend }) => trend.first)),
      last: Math.max(...multiples.map(({ trend }) => trend.last)),
    },
    low: Math.min(...values),
    high: Math.max(...values),
  };
}

/** One place: its name and latest value, what was agreed and what happened as freeforms, and the mark of its light. */
export function multiplePanel(
  { place, trend, rating, points }: Multiple,
  { x, y }: { readonly x: Inches; readonly y: Inches },
  { span, low, high }: MultipleScale,
  scale: Unit['scale'],
): readonly BoxDraft[] {
  const name = `place:${place.id}`;
  // The lines and the mark at their end keep their direction where the slide is mirrored; the words change sides.
  const drawing = `${name}:lines`;
  const region = { x, y: y + PANEL.top, w: PANEL.w, h: PANEL.bottom - PANEL.top };
  const ends = [low, high].map((value): TrendPoint => ({ month: span.first, value }));
  const at = trendFrame({ plan: [ends], actual: [] }, span, INNER);
  const value = briefValue(rating?.value);
  const wide = value ? WIDER * textWidth(value.sample, VALUE_SIZE, true) + 0.03 : 0;
  const room = PANEL.w - wide - 0.03;
  const polyline = (kind: string, line: readonly TrendPoint[], i: number): BoxDraft[] => {
    if (line.length < 2) return [];
    const stroke =
      kind === 'plan'
        ? ({ colour: 'plan', width: 1, dash: 'dash' } as const)
        : ({ colour: 'ink', width: 1.5, dash: 'solid' } as const);
    return [
      { kind: 'shape', name: `${drawing}:${kind}:${i + 1}`, shape: 'polyline', region, points: line.map(at), stroke },
    ];
  };
  const last = trend.actual.at(-1)?.at(-1);
  return [
    textBox(
      `${name}:name`,
      { x, y, w: room, h: PANEL.words },
      [line(nameIn(place, room), { size: NAME_SIZE })],
      'middle',
    ),
    ...(value
      ? [
          textBox(
            `${name}:value`,
            { x: x + PANEL.w - wide, y, w: wide, h: PANEL.words },
            [line(value.text, { size: VALUE_SIZE, bold: true }, { align: 'right' })],
            'middle',
          ),
        ]
      : []),
    {
      kind: 'shape',
      name: `${name}:foot`,
      shape: 'line',
      region: { x, y: y + PANEL.foot, w: PANEL.w, h: 0 },
      stroke: { colour: 'line', width: 0.75, dash: 'solid' },
    },
    ...trend.plan.flatMap((line, i) => polyline('plan', line, i)),
    ...trend.actual.flatMap((line, i) => polyline('actual', line, i)),
    ...(last ? [endOf(at(last))] : []),
  ];

  function endOf(point: { readonly x: number; readonly y: number }): BoxDraft {
    const middle = { x: region.x + point.x * region.w, y: region.y + point.y * region.h };
    const alt = altOf();
    if (rating?.light) {
      const mark = ratingMark(place.id, 'now', rating.light, { ...middle, size: MARK }, scale);
      return { ...mark, name: `${drawing}:now`, alt };
    }
    const dot = { x: middle.x - MARK / 4, y: middle.y - MARK / 4, w: MARK / 2, h: MARK / 2 };
    return { kind: 'shape', name: `${drawing}:last`, shape: 'ellipse', region: dot, fill: 'ink', alt };
  }

  function altOf(): Wording {
    return phrase('multiples.alt', {
      place: place.name,
      value: rating?.value ?? null,
      period: points.at(-1)?.period ?? null,
      expected: rating?.light ? rating.expected : null,
      light: rating?.light ?? null,
    });
  }
}

function nameIn({ name, short }: Multiple['place'], room: Inches): string {
  return textWidth(name, NAME_SIZE, false) <= room ? name : (short ?? name);
}
