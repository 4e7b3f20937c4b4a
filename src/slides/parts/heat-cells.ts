import type { Ink } from '../../domain/chart.ts';
import { shownLight } from '../../domain/display.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { textWidth } from '../../domain/letter-widths.ts';
import { type Light, lightRank } from '../../domain/light.ts';
import type { Place } from '../../domain/place.ts';
import { breakdownsOf } from '../../domain/place-points.ts';
import type { Rating } from '../../domain/rating.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Inches, TableCell } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Wording } from '../../domain/wording.ts';
import { briefValue } from './brief-value.ts';
import { cell } from './table.ts';
import { line } from './text-box.ts';

/** A place and its rating by each of the indicators, null where it has none with a light. */
export interface HeatRow {
  readonly place: Place;
  readonly ratings: readonly (Rating | null)[];
}

/** The places of one breakdown by the indicators they are rated by; the places in most need first. */
export interface Heat {
  readonly kind: string;
  readonly indicators: readonly Indicator[];
  readonly rows: readonly HeatRow[];
}

/** Places of which an indicator rates fewer say nothing of where it is worst. */
const LEAST_RATED = 2;
const VALUE_SIZE = 12;

/** Gathers the breakdown that most indicators rate the parts of the whole by; null unless at least two do. */
export function heatOf(stocktake: Stocktake): Heat | null {
  const { register, ratings, unit } = stocktake;
  const ratingOf = (indicator: Indicator, place: Place) => {
    const rating = ratings.get(seriesKey(indicator.id, place.id));
    return rating?.light ? rating : null;
  };
  const rated = register.register.indicators.flatMap((indicator) => {
    const places = breakdownsOf(stocktake, indicator, unit.place)[0] ?? [];
    const enough = places.filter((place) => ratingOf(indicator, place)).length >= LEAST_RATED;
    const [first] = places;
    return first && enough ? [{ indicator, places, kind: first.kind }] : [];
  });
  const having = (kind: string) => rated.filter((one) => one.kind === kind);
  const [kind] = rated.map((one) => one.kind).sort((a, b) => having(b).length - having(a).length);
  const chosen = kind === undefined ? [] : having(kind);
  if (kind === undefined || chosen.length < 2) return null;

  const indicators = chosen.map(({ indicator }) => indicator);
  const places = [...new Set(chosen.flatMap((one) => one.places))];
  const rows = places.map((place) => ({ place, ratings: indicators.map((indicator) => ratingOf(indicator, place)) }));
  return { kind, indicators, rows: rows.sort(mostNeedFirst) };
}

function mostNeedFirst(a: HeatRow, b: HeatRow): number {
  return needOf(b) - needOf(a) || worstOf(b) - worstOf(a) || (a.place.name < b.place.name ? -1 : 1);
}

function needOf({ ratings }: HeatRow): number {
  return ratings.reduce((sum, rating) => sum + (rating?.light ? lightRank(rating.light) : 0), 0);
}

function worstOf({ ratings }: HeatRow): number {
  return Math.max(...ratings.map((rating) => (rating?.light ? lightRank(rating.light) : 0)));
}

/** Ground and type of a light: darker is worse, in colour and in print. */
export const HEAT: Readonly<Record<Light, { readonly fill?: Ink; readonly colour: Ink; readonly bold: boolean }>> = {
  R: { fill: 'R', colour: 'paper', bold: true },
  AR: { fill: 'ARheat', colour: 'ink', bold: true },
  AG: { fill: 'AGheat', colour: 'ink', bold: false },
  G: { colour: 'ink', bold: false },
};

/** One value on the ground of its light; an en dash where there is none. */
export function heatCell(rating: Rating | null, scale: Unit['scale']): TableCell<Wording> {
  const shown = briefValue(rating?.value);
  if (!rating?.light || !shown) return cell([line('–', { size: VALUE_SIZE, colour: 'ink2' }, { align: 'centre' })]);
  const { fill, colour, bold } = HEAT[shownLight(rating.light, scale).mark];
  const made = cell([line(shown.text, { size: VALUE_SIZE, bold, colour }, { align: 'centre' })]);
  return fill ? { ...made, fill } : made;
}

/** Width that the widest value needs. */
export function widestValue({ rows }: Heat): Inches {
  const values = rows.flatMap(({ ratings }) => ratings.map((rating) => briefValue(rating?.value)?.sample ?? ''));
  const widths = values.map((sample) => textWidth(sample, VALUE_SIZE, true));
  return Math.max(0, ...widths);
}

/** How many places have each light, by one of the indicators or by all of them. */
export function countLights({ rows, indicators }: Heat, test: (light: Light) => boolean, by?: Indicator): number {
  const column = by ? indicators.indexOf(by) : undefined;
  return rows
    .flatMap(({ ratings }) => (column === undefined ? ratings : [ratings[column] ?? null]))
    .filter((rating) => rating?.light && test(rating.light)).length;
}
