import { type EasyTarget, easyTargets } from '../domain/easy-target.ts';
import type { Period } from '../domain/period.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import { type BehindGreens, behindGreens } from './worsening.ts';

/** How many priorities a sector has. */
export interface SectorScope {
  readonly sector: string;
  readonly name: string;
  readonly priorities: number;
}

/** What the unit has taken on and what it has put aside, whether its targets ask for much, and what its greens hide. */
export interface Scope {
  readonly period: Period;
  /** Most priorities in one sector before a reason must be given, and the reason. */
  readonly cap: number;
  readonly reason: string | null;
  readonly sectors: readonly SectorScope[];
  readonly parked: Unit['parked'];
  /** Targets of the whole, and those among them that are easy. */
  readonly targets: number;
  readonly easy: readonly EasyTarget[];
  readonly behindGreens: BehindGreens;
}

/** Tells the scope of a unit from its register and a stocktake. */
export function scopeOfUnit(stocktake: Stocktake): Scope {
  const { unit, register, period } = stocktake;
  const { sectors, priorities } = register.register;
  const { total, easy } = easyTargets(register, unit.place);
  return {
    period,
    cap: unit.maximumPriorities,
    reason: unit.manyPrioritiesReason ?? null,
    sectors: sectors.map(({ id, name }) => ({
      sector: id,
      name,
      priorities: priorities.filter(({ sector }) => sector === id).length,
    })),
    parked: unit.parked,
    targets: total,
    easy,
    behindGreens: behindGreens(stocktake),
  };
}
