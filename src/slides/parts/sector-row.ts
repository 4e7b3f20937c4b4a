import type { ConfidenceGrade } from '../../domain/confidence.ts';
import { type Scale, stepsTo } from '../../domain/display.ts';
import { type Figure, showFigure } from '../../domain/figure.ts';
import { tallyMilestones } from '../../domain/followed-milestones.ts';
import { expectedIn, type RangeGoal } from '../../domain/goal.ts';
import type { SourceKind } from '../../domain/indicator.ts';
import type { Light } from '../../domain/light.ts';
import { lastMonth, type MonthIndex, monthPeriod, periodHolding } from '../../domain/period.ts';
import { ratedKind } from '../../domain/rated-points.ts';
import type { Movement, Rating } from '../../domain/rating.ts';
import type { BoxDraft, TableCell } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { agreed, counted, inCell, trimmed, withSign } from './figures.ts';
import { type Headline, pointsOf } from './headline.ts';
import { lettersOf, markNow, metWord, ratingMark } from './marks.ts';
import { rowTrend } from './row-trend.ts';
import { type Column, cell, number, words } from './table.ts';
import { line, SMALL, type Type } from './text-box.ts';
import type { Trend } from './trend.ts';

/** Where the table of a sector stands; its rows have one height. */
export const SECTOR_TABLE = { x: 0.5, y: 1.66, head: 0.3 };

const WIDTHS = [0.34, 3.02, 1.34, 0.72, 0.92, 0.78, 0.66, 0.95, 0.7, 0.82, 0.6, 0.86, 0.623] as const;

/** Left edge of a column. */
function columnX(index: number): number {
  return WIDTHS.slice(0, index).reduce<number>((x, width) => x + width, SECTOR_TABLE.x);
}

const TREND_X = 3.86;
const LAST = { x: columnX(8), size: 0.16, inset: 0.25 };
const NOW = { x: columnX(9), size: 0.25, inset: 0.34 };
const FORECAST = { x: columnX(11), size: 0.2, inset: 0.3 };

const PLAN: Type = { size: 13, colour: 'plan' };

/** The columns; the trend's says since when. */
export function sectorColumns(since: MonthIndex | null): Column[] {
  const heads: readonly (readonly [Wording, 'right'?])[] = [
    [phrase('sector.head.number')],
    [phrase('sector.head.priority')],
    [since === null ? '' : phrase('sector.head.since', { since: monthPeriod(since) })],
    [phrase('sector.head.actual'), 'right'],
    [phrase('sector.head.plan'), 'right'],
    [phrase('sector.head.gap'), 'right'],
    [phrase('sector.head.target'), 'right'],
    [phrase('sector.head.by')],
    [phrase('sector.head.last')],
    [phrase('sector.head.now')],
    [phrase('sector.head.movement')],
    [phrase('sector.head.forecast')],
    [phrase('sector.head.data')],
  ];
  return heads.map(([head, align], i) => ({ head, width: WIDTHS[i] ?? 0, ...(align ? { align } : {}) }));
}

/** The cells of a priority; a dense row leaves its measure out. */
export function sectorRow(
  stocktake: Stocktake,
  headline: Headline,
  trend: Trend | null,
  dense: boolean,
): TableCell<Wording>[] {
  const { priority, indicator, goal, rating } = headline;
  const { revision } = stocktake.register;
  const { scale } = stocktake.unit;
  const rated = rating?.status === 'rated' ? rating : null;
  const name = line(priority.name, { size: 13, bold: true });
  const source = rating?.milestones?.length
    ? 'departmental'
    : indicator && pointsOf(stocktake, indicator).at(-1)?.source;
  return [
    words(String(priority.number), { size: 13, bold: true, colour: 'ink2' }),
    cell(dense || !indicator ? [name] : [name, line(indicator.measure, SMALL)]),
    words(trend ? '' : (milestonesDone(stocktake, rating) ?? phrase('sector.no-value')), SMALL),
    number(inCell(rated?.value ?? null), actualType(rated?.value)),
    number(goal?.kind === 'range' ? rangeOf(goal, revision) : inCell(planNow(stocktake, headline)), PLAN),
    number(inCell(gapOf(headline)), { size: 13, bold: true }),
    number(targetOf(headline, revision), PLAN),
    words(dueOf(headline), SMALL, 0.06),
    words(lettersOf(rating?.last, scale), { size: 11, bold: true, colour: 'ink2' }, rating?.last ? LAST.inset : 0),
    nowCell(headline, scale),
    movementCell(headline, scale),
    words(lettersOf(rating?.lights.forecast, scale), { size: 13, bold: true }, forecastOf(rating) ? FORECAST.inset : 0),
    source && goal ? dataCell(source, rating?.confidence?.grade, dense) : words('–', { size: 11 }),
  ];
}

/** "4 of 5 done", where a trend stands in other rows; null for what is not made from milestones, or of which none is due. */
function milestonesDone({ period }: Stocktake, rating: Rating | null): Wording | null {
  const { done, due } = tallyMilestones(rating?.milestones ?? [], period);
  if (due === 0) return null;
  return phrase('sector.milestones', {
    done: counted(done, 'milestones due and done'),
    due: counted(due, 'milestones due'),
  });
}

/** The kind of source and under it how far it may be trusted; a dense row has room for the grade alone. */
function dataCell(kind: SourceKind, grade: ConfidenceGrade | undefined, dense: boolean): TableCell<Wording> {
  const source = line(phrase('sector.source', { kind }), { size: 11 });
  if (!grade) return cell([source]);
  const trust = line(grade, { size: 11, bold: true });
  return cell(dense ? [trust] : [source, trust]);
}

/** The actual value is large; a long one is set in the size its column holds. */
function actualType(value: Figure | null | undefined): Type {
  const long = value ? showFigure(value).length > 5 : false;
  return { size: long ? 12 : 16, bold: true };
}

function targetOf({ goal, rating }: Headline, revision: number): Wording {
  if (goal?.kind === 'standing') {
    const x = trimmed(agreed(goal.value, goal.indicator, revision));
    return phrase(goal.direction < 0 ? 'sector.at-most' : 'sector.at-least', { x });
  }
  if (goal?.kind === 'range') return rangeOf(goal, revision);
  return inCell(rating?.target ? trimmed(rating.target) : null);
}

export function rangeOf({ low, high, indicator }: RangeGoal, revision: number): Wording {
  const bound = (value: number) => trimmed(agreed(value, indicator, revision));
  return phrase('sector.range', { low: bound(low), high: bound(high) });
}

/** Actual less plan with its sign; of a range the distance outside it, nought inside. */
export function gapOf({ goal, rating }: Headline): Figure | null {
  const gap = rating?.status === 'rated' ? rating.gap : null;
  const inside = goal?.kind === 'range' && rating?.lights.level === 'G';
  return gap && withSign(inside ? { ...gap, value: 0 } : gap);
}

function dueOf({ goal, rating }: Headline): Wording {
  if (rating?.milestones) return phrase('sector.goal.milestones');
  if (goal && goal.kind !== 'path') return phrase(`sector.goal.${goal.kind}`);
  return rating?.targetPeriod ? phrase('sector.by', { period: rating.targetPeriod }) : '–';
}

/** What was agreed for the value, or for the period of the stocktake where the value is missing. */
export function planNow({ register, unit, period }: Stocktake, { goal, rating, indicator }: Headline): Figure | null {
  if (rating?.expected || !goal || !indicator || goal.kind === 'range') return rating?.expected ?? null;
  const due = periodHolding(lastMonth(period), ratedKind(indicator, unit.cadence));
  return agreed(expectedIn(goal, due, 0), indicator, register.revision);
}

/** The light ahead; a dashed circle where there is none because there is none now. */
export function forecastOf(rating: Rating | null): Light | 'no-data' | null {
  return rating?.lights.forecast ?? (markNow(rating) === 'no-data' ? 'no-data' : null);
}

function nowCell({ rating }: Headline, scale: Scale): TableCell<Wording> {
  const mark = markNow(rating);
  if (mark) return words(lettersOf(mark, scale), { size: 15, bold: true }, NOW.inset);
  return words(rating ? phrase(`status.${rating.status}`) : phrase('status.nothing-agreed'), { size: 10.5 });
}

function movementCell({ rating }: Headline, scale: Scale): TableCell<Wording> {
  if (!rating) return words('', SMALL);
  if (rating.status !== 'rated') {
    const reason = markNow(rating) === 'no-data' && rating.status !== 'no-data';
    return words(reason ? phrase(`status.${rating.status}`) : '', { size: 10.5 });
  }
  const movement = lightMovement(rating, scale);
  const met = rating.marks.includes('target-met') ? metWord(scale, 'short') : null;
  return cell([
    ...(movement ? [line(phrase(`movement.${movement}`), movement === 'same' ? SMALL : { size: 11, bold: true })] : []),
    ...(met ? [line(met, { size: 11, bold: true })] : []),
  ]);
}

/** How the light moved since the last stocktake; null where there was none. */
function lightMovement({ light, last }: Rating, scale: Scale): Movement | null {
  if (!light || !last) return null;
  const worse = stepsTo(light, last, scale);
  return worse === 0 ? 'same' : worse < 0 ? 'up' : 'down';
}

/** The trend and the marks lie over the row at computed places: its height is fixed. */
export function overSectorRow(
  { priority, rating }: Headline,
  trend: Trend | null,
  { top, row }: { top: number; row: number },
  span: { first: MonthIndex; last: MonthIndex },
  scale: Scale,
): BoxDraft[] {
  const y = top + row / 2;
  const mark = (
    column: typeof LAST,
    variant: 'last' | 'now' | 'forecast',
    light: Light | 'no-data' | null | undefined,
  ) =>
    light
      ? [ratingMark(priority.id, variant, light, { x: column.x + 0.02 + column.size / 2, y, size: column.size }, scale)]
      : [];
  const height = row - 0.165;
  return [
    ...(trend
      ? rowTrend(priority.id, { x: TREND_X, y: top + (row - height) / 2, w: 1.2, h: height }, trend, span)
      : []),
    ...mark(LAST, 'last', rating?.last),
    ...mark(NOW, 'now', markNow(rating)),
    ...mark(FORECAST, 'forecast', forecastOf(rating)),
  ];
}
