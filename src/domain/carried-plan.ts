import { z } from 'zod';
import { isTotal } from './observation.ts';
import { Register, type RegisterIndex } from './register.ts';
import { type SeriesBook, seriesKey } from './series.ts';
import { Unit } from './unit.ts';

/**
 * What a blank return carries of the plan, so that the department can check it with nothing but the file: the profile,
 * its own indicators and places, and its last values as their history. Nothing of another department is in it.
 */
export const CarriedPlan = z.strictObject({ unit: Unit, register: Register });
export type CarriedPlan = z.infer<typeof CarriedPlan>;

/** Values of a series that travel with the return: enough for a season and for the spread of a series. */
const CARRIED_VALUES = 24;

/** The part of the plan that one department's return needs. */
export function carriedPlan(
  { register }: RegisterIndex,
  unit: Unit,
  departmentId: string,
  book: SeriesBook,
): CarriedPlan {
  const own = new Set(register.indicators.flatMap(({ id, department }) => (department === departmentId ? [id] : [])));
  const indicators = register.indicators.filter(({ id }) => own.has(id));
  const priorityIds = new Set(indicators.map(({ priority }) => priority));
  const priorities = register.priorities.filter(({ id }) => priorityIds.has(id));
  const sectorIds = new Set(priorities.map(({ sector }) => sector));
  const kinds = new Set(indicators.flatMap(({ placeKinds }) => placeKinds));
  const places = register.places.filter(({ kind, id }) => kinds.has(kind) || id === unit.place);
  const ofOwn = ({ indicator }: { readonly indicator: string }) => own.has(indicator);
  return {
    unit: { ...unit, departments: unit.departments.filter(({ id }) => id === departmentId), parked: [] },
    register: {
      sectors: register.sectors.filter(({ id }) => sectorIds.has(id)),
      priorities,
      initiatives: register.initiatives.filter(({ department }) => department === departmentId),
      indicators: indicators.map((indicator) => ({
        ...indicator,
        companions: indicator.companions.filter((id) => own.has(id)),
      })),
      places: places.map(({ parent, ...place }) =>
        parent && places.some(({ id }) => id === parent) ? { ...place, parent } : place,
      ),
      baselines: register.baselines.filter(ofOwn),
      trajectories: register.trajectories.filter(ofOwn),
      history: indicators.flatMap((indicator) =>
        places.flatMap((place) =>
          (book.get(seriesKey(indicator.id, place.id))?.points ?? [])
            .filter((point) => !isTotal(point))
            .slice(-CARRIED_VALUES)
            .map(({ period, value, numerator, denominator, source }) => ({
              indicator: indicator.id,
              place: place.id,
              period,
              value,
              ...(numerator === undefined ? {} : { numerator }),
              ...(denominator === undefined ? {} : { denominator }),
              sourceKind: source,
              source: 'last reported',
            })),
        ),
      ),
      thresholds: register.thresholds,
    },
  };
}

/** Reads a carried plan; null when the text is none, for the file may have been through anything. */
export function readCarriedPlan(text: string): CarriedPlan | null {
  try {
    return CarriedPlan.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
