import { z } from 'zod';
import { Baseline } from './baseline.ts';
import { Indicator } from './indicator.ts';
import { HistoryValue } from './observation.ts';
import { Place } from './place.ts';
import { Initiative, Priority, Sector } from './plan.ts';
import { seriesKey } from './series.ts';
import { type Succession, successionOf } from './succession.ts';
import { Threshold } from './threshold.ts';
import { Trajectory } from './trajectory.ts';

/** The agreed plan as one document: everything a return is checked against and an indicator is rated by. */
export const Register = z.strictObject({
  sectors: z.array(Sector),
  priorities: z.array(Priority),
  initiatives: z.array(Initiative),
  indicators: z.array(Indicator),
  places: z.array(Place),
  baselines: z.array(Baseline),
  trajectories: z.array(Trajectory),
  history: z.array(HistoryValue),
  /** Absent in what was stored before thresholds were agreed figures. */
  thresholds: z.array(Threshold).default([]),
});
export type Register = z.infer<typeof Register>;

/** One entry of the register's memory. Entries are only ever added; each carries the hash of the one before. */
export interface Revision {
  readonly number: number;
  /** SHA-256 over the canonical JSON of everything else in the entry, `previous` included. */
  readonly hash: string;
  readonly previous: string | null;
  /** Instant of entry, ISO 8601 in UTC. */
  readonly at: string;
  /** The office that stated it approves the content; as typed, not authenticated. */
  readonly by: string;
  readonly sourceFile: string;
  readonly sourceSha256: string;
  readonly register: Register;
}

/** Lookups over a register, built once. */
export interface RegisterIndex {
  readonly register: Register;
  readonly revision: number;
  readonly indicator: ReadonlyMap<string, Indicator>;
  readonly place: ReadonlyMap<string, Place>;
  readonly priority: ReadonlyMap<string, Priority>;
  readonly sector: ReadonlyMap<string, Sector>;
  /** By `seriesKey(indicator, place)`; a renamed place has that of its former name where none is agreed for it. */
  readonly baseline: ReadonlyMap<string, Baseline>;
  /** By `seriesKey(indicator, place)`; a renamed place has that of its former name where none is agreed for it. */
  readonly trajectory: ReadonlyMap<string, Trajectory>;
  /** Agreed limits of checks, by check id. */
  readonly thresholds: ReadonlyMap<string, number>;
  /** Places that were renamed, merged or split. */
  readonly succession: Succession;
}

/** Builds the lookups of a register. */
export function indexRegister(register: Register, revision: number): RegisterIndex {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  const succession = successionOf(register.places);
  const bySeries = <T extends { indicator: string; place: string }>(list: readonly T[]) =>
    inherited(new Map(list.map((item) => [seriesKey(item.indicator, item.place), item])), succession);
  return {
    register,
    revision,
    indicator: byId(register.indicators),
    place: byId(register.places),
    priority: byId(register.priorities),
    sector: byId(register.sectors),
    baseline: bySeries(register.baselines),
    trajectory: bySeries(register.trajectories),
    thresholds: new Map(register.thresholds.map(({ check, limit }) => [check, limit])),
    succession,
  };
}

/** Gives every renamed place what was agreed under its former name, name after name. */
function inherited<T extends { indicator: string; place: string }>(
  agreed: Map<string, T>,
  { renamedTo }: Succession,
): ReadonlyMap<string, T> {
  if (renamedTo.size === 0) return agreed;
  // A map gives what is added to it while it is walked, so a second change of name is met after the first.
  for (const item of agreed.values()) {
    const next = renamedTo.get(item.place);
    const key = next && seriesKey(item.indicator, next.id);
    if (key && !agreed.has(key)) agreed.set(key, { ...item, place: next.id });
  }
  return agreed;
}
