import type { Indicator } from '../domain/indicator.ts';
import type { Observation } from '../domain/observation.ts';
import type { OpenBook } from '../domain/open-book.ts';
import { monthsBetween, type Period } from '../domain/period.ts';
import { type Place, placeExists } from '../domain/place.ts';
import { rateOf } from '../domain/read-entry.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { seriesKey, valueKey } from '../domain/series.ts';
import { isBefore } from '../domain/succession.ts';

/** A value with both its parts, which alone can be added. */
type Counted = Observation & { readonly numerator: number; readonly denominator: number };

/** The places of one kind that a place is divided into: its districts, or its urban and rural parts. */
type Division = readonly Place[];

/**
 * Enters Σn/Σd for every place and period without a value of its own whose parts have numerator and denominator; never
 * the mean of percentages. Parts come before the places above them, so that totals rise to the whole. A period takes the
 * places that exist then; a place that was merged of others has theirs as its past.
 *
 * Of several divisions of a place the one with the largest Σd is taken, the kind that the indicator names first among
 * equals. `blocked` holds the `valueKey` of what was reported and is not used.
 */
export function enterTotals(book: OpenBook, register: RegisterIndex, blocked: ReadonlySet<string> = new Set()): void {
  const parents = parentsFromBelow(register);
  for (const indicator of register.register.indicators) {
    if (indicator.kind === 'count') continue;
    enterPastsOfMerged(book, register, indicator);
    for (const [place, divisions] of parents) {
      const own = new Set(book.series.get(seriesKey(indicator.id, place))?.points.map(({ period }) => period));
      const totals = new Map<string, Counted>();
      for (const division of inOrderOf(indicator, divisions)) {
        for (const total of totalsOf(indicator, place, division, book, blocked)) {
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
 * districts do not speak for the whole. It carries how many others report the indicator and are missing from it.
 */
function totalsOf(
  indicator: Indicator,
  place: string,
  division: Division,
  book: OpenBook,
  blocked: ReadonlySet<string>,
): Counted[] {
  const byPeriod = new Map<Period, Counted[]>();
  for (const part of division) {
    for (const point of book.series.get(seriesKey(indicator.id, part.id))?.points ?? []) {
      if (!isCounted(point) || !placeExists(part, point.period)) continue;
      const group = byPeriod.get(point.period);
      if (group) group.push(point);
      else byPeriod.set(point.period, [point]);
    }
  }
  return [...byPeriod].flatMap(([when, all]) => {
    // Where a place and its successor both tell of the period in which one gave way to the other, the successor counts.
    const existing = division.filter((part) => placeExists(part, when));
    const told = new Set(all.map((part) => part.place));
    const replaced = new Set(existing.flatMap(({ id, succeeds = [] }) => (told.has(id) ? succeeds : [])));
    const parts = all.filter((part) => !replaced.has(part.place));
    const expected = existing.filter(
      ({ id, succeeds = [] }) => !replaced.has(id) && (told.has(id) || !succeeds.some((before) => told.has(before))),
    );

    const total = 2 * parts.length >= expected.length ? sum(indicator, place, parts) : null;
    if (!total) return [];
    const speaks = (id: string) =>
      blocked.has(valueKey(indicator.id, id, when)) || stillReports(indicator, id, when, book);
    const lacking = expected.filter(({ id }) => !told.has(id) && speaks(id)).length + (total.lacking ?? 0);
    return lacking > 0 ? { ...total, lacking } : total;
  });
}

/** Months after its last value for which a place still counts as one that reports. */
const STILL_REPORTS = 12;

function stillReports({ id }: Indicator, place: string, when: Period, book: OpenBook): boolean {
  const points = book.series.get(seriesKey(id, place))?.points ?? [];
  return points.some(({ period }) => {
    const age = monthsBetween(period, when);
    return age >= 0 && age <= STILL_REPORTS;
  });
}

/** Before a merged place began, its past is Σn/Σd of the places it was merged of, where all of them have both. */
function enterPastsOfMerged(book: OpenBook, { succession, place }: RegisterIndex, indicator: Indicator): void {
  for (const [id, parts] of succession.mergedOf) {
    const merged = place.get(id);
    const [first, ...others] = parts.map((part) => book.series.get(seriesKey(indicator.id, part))?.points ?? []);
    for (const point of merged ? (first ?? []) : []) {
      const alike = others.flatMap((points) => points.find(({ period }) => period === point.period) ?? []);
      const counted = [point, ...alike].filter(isCounted);
      if (!merged || counted.length < parts.length || !isBefore(merged, point.period)) continue;
      const total = sum(indicator, id, counted);
      if (total) book.enter(total);
    }
  }
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
  const lacking = parts.reduce((total, part) => total + (part.lacking ?? 0), 0);
  return {
    indicator: indicator.id,
    place,
    period: first.period,
    source: first.source,
    value,
    numerator,
    denominator,
    ...(lacking > 0 && { lacking }),
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
