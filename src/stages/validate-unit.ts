import { THRESHOLDS } from '../checks/parts/thresholds.ts';
import { Fault } from '../domain/fault.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Unit } from '../domain/unit.ts';

/**
 * Holds the profile of a unit against the plan and the checks.
 *
 * Throws the fault `bad-workspace`: the register was imported for another whole than the profile names now, or a
 * threshold is set that no check has, and which would be passed over unseen.
 */
export function validateUnit({ place, thresholds }: Unit, register: RegisterIndex, path: string): void {
  const fault = (is: string, near: string | undefined, otherwise: string) =>
    new Fault('bad-workspace', `${path}: ${is}`, { place: path, remedy: near ? `Did you mean ${near}?` : otherwise });

  if (!register.place.has(place)) {
    const near = nearestName(place, register.place.keys());
    throw fault(
      `place is ${place}, which the register does not have`,
      near,
      'Name the place that is the whole, as the register calls it.',
    );
  }
  const checks = Object.keys(THRESHOLDS);
  const unknown = Object.keys(thresholds).find((check) => !checks.includes(check));
  if (unknown !== undefined) {
    const near = nearestName(unknown, checks);
    throw fault(
      `thresholds speaks of “${unknown}”, and no check of that name has one`,
      near,
      `There are ${checks.join(', ')}.`,
    );
  }
}
