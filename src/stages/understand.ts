import type { Indicator } from '../domain/indicator.ts';
import { placeFinder, placeKey } from '../domain/place.ts';
import { readEntry } from '../domain/read-entry.ts';
import type { Reading } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import type { Unit } from '../domain/unit.ts';

/** Matches the entries of a return with the plan and understands their cells; see `understander` for many returns. */
export function understand(returned: Return, register: RegisterIndex, unit: Unit): Reading[] {
  return understander(register, unit)(returned);
}

/**
 * Prepares to understand returns: names are looked up once, since a plan has hundreds of places.
 *
 * An indicator is named by its id, its name or its short name, the department's own first; a place by its id, name or
 * alias, and an empty place is the whole. Case, spaces and punctuation do not count.
 */
export function understander(register: RegisterIndex, unit: Unit): (returned: Return) => Reading[] {
  const findPlace = placeFinder(register.register.places);
  const whole = register.place.get(unit.place) ?? null;

  return (returned) => {
    const findIndicator = indicatorFinder(register.register.indicators, returned.department);
    return returned.entries.map((entry) =>
      readEntry(entry, {
        indicator: findIndicator(entry.indicator) ?? null,
        place: entry.place.trim() === '' ? whole : (findPlace(entry.place) ?? null),
        // A period that is typed and cannot be read is not the return's: the figure is left undated, and not used.
        period: entry.period ?? (entry.periodCell ? null : returned.period),
      }),
    );
  };
}

function indicatorFinder(
  indicators: readonly Indicator[],
  department: string | null,
): (name: string) => Indicator | undefined {
  const own = indicators.filter((indicator) => indicator.department === department);
  const known = new Map<string, Indicator>();
  const add = (name: string, indicator: Indicator) => {
    if (!known.has(placeKey(name))) known.set(placeKey(name), indicator);
  };
  for (const indicator of indicators) add(indicator.id, indicator);
  for (const indicator of [...own, ...indicators]) add(indicator.name, indicator);
  for (const indicator of [...own, ...indicators]) add(indicator.short, indicator);
  return (name) => known.get(placeKey(name));
}
