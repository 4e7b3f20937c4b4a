import type { Indicator } from '../../domain/indicator.ts';
import { placeExists } from '../../domain/place.ts';
import { decimalsOf, type Reading, roundingAt } from '../../domain/reading.ts';
import type { RegisterIndex } from '../../domain/register.ts';
import { valueKey } from '../../domain/series.ts';
import type { Case } from '../define.ts';

/** A total and all of its parts by one kind of place, each reported once. */
export interface Family {
  readonly total: Reading;
  readonly parts: readonly Reading[];
  /** "district": the kind of its parts. */
  readonly kind: string;
}

/** The families of the readings of a return, which several checks look at one after the other. */
const FAMILIES = new WeakMap<
  readonly Reading[],
  { readonly register: RegisterIndex; readonly families: readonly Family[] }
>();

/** The totals with their parts; a kind of place of which one is missing makes none. */
export function familiesOf({ readings, register }: Pick<Case, 'readings' | 'register'>): readonly Family[] {
  const seen = FAMILIES.get(readings);
  if (seen?.register === register) return seen.families;
  const families = [...familiesIn(readings, register)];
  FAMILIES.set(readings, { register, families });
  return families;
}

function* familiesIn(readings: readonly Reading[], register: RegisterIndex): Generator<Family> {
  const totals = new Map<string, Reading>();
  const groups = new Map<string, { above: string; parts: Reading[] }>();
  for (const reading of readings) {
    const { indicator, place, period } = reading;
    if (!indicator || !place || !period) continue;
    totals.set(valueKey(indicator.id, place.id, period), reading);
    if (!place.parent) continue;
    const above = valueKey(indicator.id, place.parent, period);
    const group = groups.get(`${above}\u0000${place.kind}`);
    if (group) group.parts.push(reading);
    else groups.set(`${above}\u0000${place.kind}`, { above, parts: [reading] });
  }
  for (const { above, parts } of groups.values()) {
    const total = totals.get(above);
    const kind = parts[0]?.place?.kind ?? '';
    const period = total?.period;
    if (!total || !period) continue;
    const all = register.register.places.filter(
      (place) => place.parent === total.place?.id && place.kind === kind && placeExists(place, period),
    );
    const reported = new Set(parts.map((part) => part.place?.id));
    if (all.every(({ id }) => reported.has(id)) && reported.size === parts.length) yield { total, parts, kind };
  }
}

/** A family of rates, all of them reported and none of them blocked. */
export interface RateFamily extends Family {
  readonly indicator: Indicator;
  /** The rate of the total, and those of its parts in their order. */
  readonly rate: number;
  readonly rates: readonly number[];
}

/** The families of indicators whose total is made of the numerators and denominators of its parts. */
export function* rateFamiliesOf(given: Pick<Case, 'readings' | 'register' | 'open'>): Generator<RateFamily> {
  const blocks = given.open.filter(({ severity }) => severity === 'block');
  const isBlocked = ({ indicator, place }: Reading) =>
    blocks.some((block) => block.indicator === indicator?.id && block.place === place?.id);
  for (const family of familiesOf(given)) {
    const { total, parts } = family;
    const { indicator, reported: rate } = total;
    const rates = parts.flatMap(({ reported }) => reported ?? []);
    const isRate = indicator?.kind === 'share' || indicator?.periodValue === 'ratio';
    if (!indicator || !isRate || rate === null || rates.length < parts.length) continue;
    if (![total, ...parts].some(isBlocked)) yield { ...family, indicator, rate, rates };
  }
}

/** By how much rounding may have moved a rate: half of the last decimal typed, nothing where it is computed. */
export function roundingOf({ value }: Reading): number {
  return typeof value?.number === 'number' ? roundingAt(decimalsOf(value.number)) : 1e-9;
}
