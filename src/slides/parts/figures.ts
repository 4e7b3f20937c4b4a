import { computed, type Figure, roundHalfAway } from '../../domain/figure.ts';
import { differenceUnit, type Indicator } from '../../domain/indicator.ts';
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

/**
 * The figure without its unit, where the subject of the sentence names what is counted ("Closed schools is down 884") or
 * the unit is too long to be said three times ("per 1,000 births").
 */
export function inSentence(figure: Figure, { kind, unit }: Pick<Indicator, 'kind' | 'unit'>): Figure {
  return kind === 'count' || unit.length > SHORT_UNIT ? { ...figure, unit: '' } : figure;
}

/** Whole where its value is: a target of 93 is no measurement and gains nothing from "93.0". */
export function trimmed(figure: Figure): Figure {
  return figure.value !== null && Number.isInteger(figure.value) ? { ...figure, decimals: 0 } : figure;
}

/** True when the figure reads as nought at the decimals it is shown with. */
export function readsAsZero(figure: Figure): boolean {
  return figure.value !== null && roundHalfAway(figure.value, figure.decimals) === 0;
}

/** The number alone, as a cell shows it: in millions from a million on, an en dash where it is missing. */
export function inCell(figure: Figure | null): Wording {
  if (figure?.value == null) return '–';
  if (Math.abs(figure.value) < 1e6) return phrase('cell.number', { x: figure });
  return phrase('cell.millions', {
    x: { ...computed(figure.value / 1e6, figure, 'value / 1,000,000', [figure]), decimals: 2 },
  });
}
