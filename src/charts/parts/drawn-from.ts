import type { Provenance } from '../../domain/figure.ts';

/** The values of a series with where they come from, all of them from the same: what was agreed, or a computation. */
export function drawnFrom(
  values: readonly (number | null)[],
  source: Provenance,
): { readonly values: readonly (number | null)[]; readonly provenance: readonly (Provenance | null)[] } {
  return { values, provenance: values.map((value) => (value === null ? null : source)) };
}
