import { computed, type Figure, showFigure } from '../../domain/figure.ts';
import { type Phrase, phrase } from '../../domain/wording.ts';

/** A value in about four characters, and what it will read. */
export interface BriefValue {
  readonly text: Phrase;
  readonly sample: string;
}

/** A value where there is room for four characters: whole from ten on, in thousands from ten thousand on, in millions from ten million on; null for none. */
export function briefValue(figure: Figure | null | undefined): BriefValue | null {
  if (figure?.value == null) return null;
  const { signed: _, ...plain } = figure;
  const size = Math.abs(figure.value);
  if (size >= 10_000_000) {
    const x = { ...computed(figure.value / 1e6, figure, 'value / 1,000,000', [figure]), decimals: 0 };
    return { text: phrase('cell.millions', { x }), sample: `${showFigure(x)} m` };
  }
  if (size >= 10_000) {
    const x = { ...computed(figure.value / 1000, figure, 'value / 1,000', [figure]), decimals: 0 };
    return { text: phrase('cell.thousands', { x }), sample: `${showFigure(x)}k` };
  }
  const x = { ...plain, decimals: size >= 10 ? 0 : Math.min(figure.decimals, 1) };
  return { text: phrase('cell.number', { x }), sample: showFigure(x) };
}
