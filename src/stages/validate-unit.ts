import { Fault } from '../domain/fault.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Unit } from '../domain/unit.ts';

/**
 * Holds the profile of a unit against the plan. Throws the fault `bad-workspace`: the register was imported for another
 * whole than the profile names now.
 */
export function validateUnit({ place }: Unit, register: RegisterIndex, path: string): void {
  if (register.place.has(place)) return;
  const near = nearestName(place, register.place.keys());
  throw new Fault('bad-workspace', `${path}: place is ${place}, which the register does not have`, {
    place: path,
    remedy: near ? `Did you mean ${near}?` : 'Name the place that is the whole, as the register calls it.',
  });
}
