import { type Cell, showCell } from './cell.ts';
import { roundHalfAway, showNumber } from './figure.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import type { Entry } from './return.ts';
import { singular } from './singular.ts';

/** What a cell of a figure was understood to say. */
export interface NumberReading {
  /** The number meant, in the unit of the column; null when there is none. A percent-formatted cell is × 100. */
  readonly number: number | null;
  /**
   * `number`: stored as a number. `blank`, `dash` ("-", "–"): nothing reported. `text`: a number typed as text, repaired
   * here and always shown in a finding. `word`: text that is no number ("n/a"). `error`, `uncalculated`: a formula that
   * gives none.
   */
  readonly how: 'number' | 'blank' | 'dash' | 'text' | 'word' | 'error' | 'uncalculated';
  readonly cell: Cell;
}

/** An entry of a return matched with the plan and its cells understood; what the checks look at. */
export interface Reading {
  readonly entry: Entry;
  /** Null when the plan knows no such indicator. */
  readonly indicator: Indicator | null;
  /** Null when the plan knows no such place. */
  readonly place: Place | null;
  readonly period: Period | null;
  /** As reported; null when the layout has no column for it. */
  readonly value: NumberReading | null;
  readonly numerator: NumberReading | null;
  readonly denominator: NumberReading | null;
  readonly baseline: NumberReading | null;
  readonly expected: NumberReading | null;
  /**
   * The figure this entry reports, in the unit of the indicator: the reported value, or for a ratio without one
   * numerator/denominator (× 100 for a share). Null when nothing usable was reported.
   */
  readonly reported: number | null;
}

/** A cell of a figure and the part it plays: the value itself, what it is made of, or what is counted instead. */
export interface FigureCell {
  readonly reading: Reading;
  readonly part: 'value' | 'numerator' | 'denominator' | 'complement';
  readonly figure: NumberReading;
}

/** The cells in which a reading reports something, agreed figures left out. */
export function figureCells(reading: Reading): FigureCell[] {
  const { value, numerator, denominator, entry } = reading;
  const cells: FigureCell[] = [];
  if (value) cells.push({ reading, part: 'value', figure: value });
  if (numerator) cells.push({ reading, part: entry.numerator ? 'numerator' : 'complement', figure: numerator });
  if (denominator) cells.push({ reading, part: 'denominator', figure: denominator });
  return cells;
}

/** The cells of the readings of a return, which several checks look at one after the other. */
const DISTINCT = new WeakMap<readonly Reading[], readonly FigureCell[]>();

/** The same for many readings, each cell once: two indicators may share a denominator. */
export function distinctFigureCells(readings: readonly Reading[]): readonly FigureCell[] {
  const known = DISTINCT.get(readings);
  if (known) return known;
  const cells = new Map<string, FigureCell>();
  for (const reading of readings) {
    for (const cell of figureCells(reading)) {
      const address = showCell(cell.figure.cell.at);
      if (!cells.has(address)) cells.set(address, cell);
    }
  }
  const distinct = [...cells.values()];
  DISTINCT.set(readings, distinct);
  return distinct;
}

/** The first cell that a person would look at for the figure; undefined when the layout has none. */
export function mainCell(reading: Reading): Cell | undefined {
  const cells = figureCells(reading).map(({ figure }) => figure.cell);
  return cells.find((cell) => cell.type !== 'blank') ?? cells[0];
}

/** True when something is typed in any cell of the figure. */
export function isFilled(reading: Reading): boolean {
  return figureCells(reading).some(({ figure }) => figure.how !== 'blank' && figure.how !== 'dash');
}

/** "attendance in Lahore"; the place is left out for the whole. */
export function subjectOf(indicator: Indicator, place: Place | null): string {
  const name = /^\p{Lu}\p{Ll}/u.test(indicator.short)
    ? indicator.short.charAt(0).toLowerCase() + indicator.short.slice(1)
    : indicator.short;
  return place?.parent ? `${name} in ${place.name}` : name;
}

/** Longest name of what is counted that a message repeats. */
const LONG_NAME = 48;

/** What is counted, or its part in the rate where the name is too long to be repeated in a message. */
export function countedAs(indicator: Indicator, part: 'numerator' | 'denominator'): string {
  const name = indicator[part] ?? '';
  return name.length > LONG_NAME ? '' : name;
}

/** "attendance in Lahore", "pupils enrolled (attendance in Lahore)": what a cell of a figure counts. */
export function partOf({ reading, part }: Pick<FigureCell, 'reading' | 'part'>): string {
  const { indicator, place, entry } = reading;
  if (!indicator) return `${entry.indicator} in ${entry.place || 'the whole'}`;
  if (part === 'value') return subjectOf(indicator, place);
  const counted =
    part === 'complement'
      ? `not among ${countedAs(indicator, 'numerator') || 'the numerator'}`
      : countedAs(indicator, part) || `the ${part}`;
  return `${counted} (${subjectOf(indicator, place)})`;
}

/** The figure as it was typed, with its unit: "104 %", "“n/a”"; a number is not rounded as its cell may show it. */
export function asTyped({ how, cell }: NumberReading, unit: string): string {
  if (how !== 'number' || typeof cell.value !== 'number') return `“${cell.shown.trim()}”`;
  // In a column of lakhs or of fractions the number stands in the unit of the column, not of the indicator.
  const own = cell.notation?.scale ? '' : unit;
  return withUnit(plainNumber(cell.value * (cell.percent ? 100 : 1)), cell.percent ? '%' : own);
}

/** "104 %", "12 schools", "1 school", "3.5": the unit follows after a space. */
export function withUnit(number: string, unit: string): string {
  if (!unit) return number;
  return `${number} ${number === '1' ? singular(unit) : unit}`;
}

/** Decimals a number needs to be written in full. */
export function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}

/** A number with its decimals, four at most, grouped as on the deck. */
export function plainNumber(number: number): string {
  return showNumber(number, decimalsOf(roundHalfAway(number, 4)));
}

/** True when a typed figure is not the agreed one, as precisely as it is typed and at least as the indicator is shown. */
export function differsFrom(typed: number, agreed: number, { decimals }: Pick<Indicator, 'decimals'>): boolean {
  return Math.abs(typed - agreed) > roundingAt(Math.max(decimals, decimalsOf(typed)));
}

/** By how much rounding alone moves a number of so many decimals: half a unit of its last one. */
export function roundingAt(decimals: number): number {
  return 0.5 * 10 ** -decimals + 1e-9;
}
