import { z } from 'zod';
import { Baseline } from './baseline.ts';
import { Indicator } from './indicator.ts';
import { HistoryValue } from './observation.ts';
import { Place } from './place.ts';
import { Initiative, Priority, Sector } from './plan.ts';
import { seriesKey } from './series.ts';
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
  /** By `seriesKey(indicator, place)`. */
  readonly baseline: ReadonlyMap<string, Baseline>;
  /** By `seriesKey(indicator, place)`. */
  readonly trajectory: ReadonlyMap<string, Trajectory>;
  /** Agreed limits of checks, by check id. */
  readonly thresholds: ReadonlyMap<string, number>;
}

/** Builds the lookups of a register. */
export function indexRegister(register: Register, revision: number): RegisterIndex {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  const bySeries = <T extends { indicator: string; place: string }>(list: readonly T[]) =>
    new Map(list.map((item) => [seriesKey(item.indicator, item.place), item]));
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
  };
}
