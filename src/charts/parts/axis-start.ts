import type { ValueAxis } from '../../domain/chart.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { phrase, type Wording } from '../../domain/wording.ts';

/** Says under the head where an axis of lines starts, unless that is at zero. */
export function axisStart(
  { min, decimals }: ValueAxis,
  { unit }: Pick<Indicator, 'unit'>,
): { readonly subhead?: Wording } {
  if (min === 0) return {};
  const start = { value: min, unit, decimals, provenance: { cells: [], formula: 'foot of the axis' } };
  return { subhead: phrase('chart.axis-starts', { start }) };
}
