import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { OpenBook } from '../domain/open-book.ts';
import { type Place, placeExists } from '../domain/place.ts';
import { rateOf } from '../domain/read-entry.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { seriesKey } from '../domain/series.ts';

/** A value with both its parts, which alone can be added. */
type Counted = Observation & { readonly numerator: number; readonly denominator: number };

/** The places of one kind that a place is divided into: its districts, or its urban and rural parts. */
type Division = readonly Place[];

/**
 * Enters Σn/Σd for every place and period without a value of its own whose parts have numerator and denominator; never
 * the mean of percentages. Parts come before the places above them, so that totals rise to the whole.
 *
 * Of several divisions of a place the one with the largest Σd is taken, the kind that the indicator names first among
 * equals.
 */
export function enterTotals(book: OpenBook, register: RegisterIndex): void {
  const parents = parentsFromBelow(register);
  for (const indicator of register.register.indicators) {
    if (indicator.kind === 'count') continue;
    for (const [place, divisions] of parents) {
      const own = new Set(book.series.get(seriesKey(indicator.id, place))?.points.map(({ period }) => period));
      const totals = new Map<string, Counted>();
      for (const division of inOrderOf(indicator, divisions)) {
        for (const total of totalsOf(indicator, place, division, book)) {
          const rival = totals.get(total.period);
          if (!own.has(total.period) && (!rival || total.denominator > rival.denominator))
            totals.set(total.period, total);
        }
      }
      for (const total of totals.values()) book.enter(total);
    }
  }
}

/**
 * One total for each period in which at least half of the parts that exist then have numerator and denominator: a few
 * districts do not speak for the whole.
 */
function totalsOf(indicator: Indicator, place: string, division: Division, book: OpenBook): Counted[] {
  const byPeriod = new Map<string, Counted[]>();
  for (const part of division) {
    for (const point of book.series.get(seriesKey(indicator.id, part.id))?.points ?? []) {
      if (!isCounted(point)) continue;
      const group = byPeriod.get(point.period);
      if (group) group.push(point);
      else byPeriod.set(point.period, [point]);
    }
  }
  return [...byPeriod.values()].flatMap((parts) => {
    const when = parts[0]?.period;
    const existing = when ? division.filter((part) => placeExists(part, when)).length : 0;
    return 2 * parts.length >= existing ? (sum(indicator, place, parts) ?? []) : [];
  });
}

function isCounted(point: Observation): point is Counted {
  return point.numerator !== undefined && point.denominator !== undefined;
}

function sum(indicator: Indicator, place: string, parts: readonly Counted[]): Counted | null {
  const numerator = parts.reduce((total, part) => total + part.numerator, 0);
  const denominator = parts.reduce((total, part) => total + part.denominator, 0);
  const value = rateOf(indicator, numerator, denominator);
  const first = parts[0];
  if (value === null || !first) return null;
  const revisions = parts.flatMap((part) => part.revision ?? []);
  return {
    indicator: indicator.id,
    place,
    period: first.period,
    source: first.source,
    value,
    numerator,
    denominator,
    cells: parts.flatMap((part) => part.cells),
    ...(revisions.length > 0 && { revision: Math.max(...revisions) }),
    formula: `Σn/Σd over ${parts.length} places`,
  };
}

/** Places that have parts, the deepest first. */
function parentsFromBelow({ register, place }: RegisterIndex): Map<string, Division[]> {
  const depth = (id: string | undefined, steps = 0): number => {
    const above = id === undefined || steps > register.places.length ? undefined : place.get(id)?.parent;
    return above === undefined ? steps : depth(above, steps + 1);
  };
  const children = new Map<string, Map<string, Place[]>>();
  for (const part of register.places) {
    if (part.parent === undefined) continue;
    const kinds = children.get(part.parent) ?? new Map<string, Place[]>();
    kinds.set(part.kind, [...(kinds.get(part.kind) ?? []), part]);
    children.set(part.parent, kinds);
  }
  const fromBelow = [...children].sort(([a], [b]) => depth(b) - depth(a));
  return new Map(fromBelow.map(([id, kinds]) => [id, [...kinds.values()]]));
}

function inOrderOf({ placeKinds }: Indicator, divisions: readonly Division[]): Division[] {
  const rank = ([first]: Division) => {
    const at = first ? placeKinds.indexOf(first.kind) : -1;
    return at < 0 ? placeKinds.length : at;
  };
  return divisions.toSorted((a, b) => rank(a) - rank(b));
}
