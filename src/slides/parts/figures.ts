import { computed, type Figure, roundHalfAway, showFigure } from '../../domain/figure.ts';
import { differenceUnit, type Indicator } from '../../domain/indicator.ts';
import type { Rating } from '../../domain/rating.ts';
import { phrase, type Wording } from '../../domain/wording.ts';

/** A number of things that the slide counted itself; `of` names them: "actions done". */
export function counted(value: number, of: string): Figure {
  return { value, unit: '', decimals: 0, provenance: { cells: [], formula: `number of ${of}` } };
}

/** A share of things that the slide counted, in per cent. */
export function percentage(value: number, formula: string): Figure {
  return { value, unit: '%', decimals: 0, provenance: { cells: [], formula } };
}

/** A figure agreed in the register. */
export function agreed(value: number, indicator: Indicator, revision: number): Figure {
  return { value, unit: indicator.unit, decimals: indicator.decimals, provenance: { cells: [], revision } };
}

/** `a` less `b`, in the unit of a difference: points for two percentages. */
export function difference(a: Figure, b: Figure, indicator: Indicator, formula: string): Figure | null {
  if (a.value === null || b.value === null) return null;
  return { ...computed(a.value - b.value, a, formula, [a, b]), unit: differenceUnit(indicator) };
}

/** The figure without its sign, for sentences that say the direction in words. */
export function absolute(figure: Figure): Figure {
  const { signed: _, ...plain } = figure;
  return { ...plain, value: figure.value === null ? null : Math.abs(figure.value) };
}

/** The figure with its plus or minus. */
export function withSign(figure: Figure): Figure {
  return { ...figure, signed: true };
}

/** Longest unit that may stand after every number of a sentence. */
const SHORT_UNIT = 8;
/** Letters that the subject of a title and its unit may have together. */
const ROOM_FOR_BOTH = 30;

/**
 * The figure for its first mention in a sentence: without its unit only where the subject names what is counted ("Closed
 * schools are down 884") or both together are too long for a title.
 */
export function firstMention(figure: Figure, subject: string): Figure {
  const { unit } = figure;
  if (unit === '%' || unit === 'points') return figure;
  const named = subject.toLowerCase().includes(unit.toLowerCase());
  return named || subject.length + unit.length > ROOM_FOR_BOTH ? { ...figure, unit: '' } : figure;
}

/** The figure where its unit has been said already: a long one is not said again. */
export function nextMention(figure: Figure, subject: string): Figure {
  const first = firstMention(figure, subject);
  return first.unit.length > SHORT_UNIT ? { ...first, unit: '' } : first;
}

/** Whole where its value is: a target of 93 is no measurement and gains nothing from "93.0". */
export function trimmed(figure: Figure): Figure {
  return figure.value !== null && Number.isInteger(figure.value) ? { ...figure, decimals: 0 } : figure;
}

/** True when the figure reads as nought at the decimals it is shown with. */
export function readsAsZero(figure: Figure): boolean {
  return figure.value !== null && roundHalfAway(figure.value, figure.decimals) === 0;
}

/** True when two figures are printed alike. */
export function readAlike(a: Figure, b: Figure): boolean {
  return showFigure(a) === showFigure(b);
}

/** True when value less plan, as both are printed, is not the gap that is printed: it was rounded once, from the values. */
export function isRoundedApart({ value, expected, gap }: Pick<Rating, 'value' | 'expected' | 'gap'>): boolean {
  if (value?.value == null || expected?.value == null || gap?.value == null) return false;
  const printed = roundHalfAway(value.value, value.decimals) - roundHalfAway(expected.value, expected.decimals);
  return roundHalfAway(printed, gap.decimals) !== roundHalfAway(gap.value, gap.decimals);
}

/** The number alone, as a cell shows it: in millions from a million on, an en dash where it is missing. */
export function inCell(figure: Figure | null): Wording {
  if (figure?.value == null) return '–';
  return isLarge(figure) ? phrase('cell.millions', { x: inMillions(figure) }) : phrase('cell.number', { x: figure });
}

/** The same in the words that documents of every language keep of it. */
export function shownInCell(figure: Figure | null): string {
  if (figure?.value == null) return '–';
  return isLarge(figure) ? `${showFigure(inMillions(figure))} m` : showFigure(figure);
}

function isLarge({ value }: Figure): boolean {
  return value !== null && Math.abs(value) >= 1e6;
}

function inMillions(figure: Figure): Figure {
  return { ...computed((figure.value ?? 0) / 1e6, figure, 'value / 1,000,000', [figure]), decimals: 2 };
}
