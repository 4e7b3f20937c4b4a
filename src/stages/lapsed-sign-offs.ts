import type { SignOff } from '../domain/sign-off.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { answerTo } from '../slides/parts/reply-on.ts';

/** A sign-off that does not hold any more, since figures changed that were signed. */
export interface LapsedSignOff extends SignOff {
  /** As printed. */
  readonly department: string;
}

/** The sign-offs of a stocktake that have lapsed, in the order of the unit's departments. */
export function lapsedSignOffs(stocktake: Stocktake): readonly LapsedSignOff[] {
  return stocktake.unit.departments.flatMap(({ id, name }) => {
    const { signOff } = answerTo(stocktake, id);
    return signOff && signOff.changed.length > 0 ? [{ department: name, ...signOff }] : [];
  });
}
