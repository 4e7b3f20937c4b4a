import type { Figure } from './figure.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';

/** A value as it was observed, as a figure of its indicator, with its cells. */
export function observedFigure(
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
  { value, cells, revision, formula }: Pick<Observation, 'value' | 'cells' | 'revision' | 'formula'>,
): Figure {
  const agreed = revision === undefined ? {} : { revision };
  return { value, unit, decimals, provenance: { cells, ...agreed, ...(formula === undefined ? {} : { formula }) } };
}
