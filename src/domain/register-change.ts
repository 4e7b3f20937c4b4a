import { z } from 'zod';
import { Baseline } from './baseline.ts';
import { canonicalJson } from './canonical-json.ts';
import { Indicator } from './indicator.ts';
import { HistoryValue } from './observation.ts';
import { Place } from './place.ts';
import { Initiative, Priority, Sector } from './plan.ts';
import type { Register } from './register.ts';
import { seriesKey, valueKey } from './series.ts';
import { Threshold } from './threshold.ts';
import { Trajectory } from './trajectory.ts';

/** Why an agreed figure is to change. */
export const ReasonCategory = z.enum(['definition', 'source', 'denominator', 'boundary', 'error', 'shock']);
export type ReasonCategory = z.infer<typeof ReasonCategory>;

/** One thing of the register as it was and as it is to be; null where it did not exist or is to be dropped. */
export const RegisterChange = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('baselines'), from: Baseline.nullable(), to: Baseline.nullable() }),
  z.strictObject({ part: z.literal('trajectories'), from: Trajectory.nullable(), to: Trajectory.nullable() }),
  z.strictObject({ part: z.literal('history'), from: HistoryValue.nullable(), to: HistoryValue.nullable() }),
  z.strictObject({ part: z.literal('indicators'), from: Indicator.nullable(), to: Indicator.nullable() }),
  z.strictObject({ part: z.literal('thresholds'), from: Threshold.nullable(), to: Threshold.nullable() }),
  z.strictObject({ part: z.literal('sectors'), from: Sector.nullable(), to: Sector.nullable() }),
  z.strictObject({ part: z.literal('priorities'), from: Priority.nullable(), to: Priority.nullable() }),
  z.strictObject({ part: z.literal('initiatives'), from: Initiative.nullable(), to: Initiative.nullable() }),
  z.strictObject({ part: z.literal('places'), from: Place.nullable(), to: Place.nullable() }),
]);
export type RegisterChange = z.infer<typeof RegisterChange>;

/**
 * A register with one change made; null when what is agreed now is not what the change starts from, so that a proposal
 * made against an older revision cannot undo what was approved since.
 */
export function withChange(register: Register, { part, from, to }: RegisterChange): Register | null {
  const items: readonly unknown[] = register[part];
  const wanted = from && canonicalJson(from);
  const at = from ? items.findIndex((item) => canonicalJson(item) === wanted) : items.length;
  if (at < 0) return null;
  return { ...register, [part]: [...items.slice(0, at), ...(to ? [to] : []), ...items.slice(at + 1)] };
}

/** A register with several changes made, one after the other; null when one of them starts from what is no longer agreed. */
export function withChanges(register: Register, changes: readonly RegisterChange[]): Register | null {
  return changes.reduce<Register | null>((made, change) => made && withChange(made, change), register);
}

/** Everything in which two registers differ, thing by thing: those of one id or of one series are held together. */
export function registerChanges(before: Register, after: Register): RegisterChange[] {
  const byId = ({ id }: { readonly id: string }) => id;
  const bySeries = ({ indicator, place }: { readonly indicator: string; readonly place: string }) =>
    seriesKey(indicator, place);
  const byValue = (value: HistoryValue) =>
    [valueKey(value.indicator, value.place, value.period), value.sourceKind].join('\u0000');
  return [
    ...differing('sectors', before.sectors, after.sectors, byId),
    ...differing('priorities', before.priorities, after.priorities, byId),
    ...differing('initiatives', before.initiatives, after.initiatives, byId),
    ...differing('places', before.places, after.places, byId),
    ...differing('indicators', before.indicators, after.indicators, byId),
    ...differing('baselines', before.baselines, after.baselines, bySeries),
    ...differing('trajectories', before.trajectories, after.trajectories, bySeries),
    ...differing('history', before.history, after.history, byValue),
    ...differing('thresholds', before.thresholds, after.thresholds, ({ check }) => check),
  ];
}

/** What was dropped or changed, in the order in which it stood, then what was added. */
function differing<Part extends string, T>(
  part: Part,
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): { part: Part; from: T | null; to: T | null }[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const now = new Map(after.map((item) => [keyOf(item), item]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.flatMap((from) => {
      const to = now.get(keyOf(from)) ?? null;
      return to && canonicalJson(to) === canonicalJson(from) ? [] : [{ part, from, to }];
    }),
    ...after.filter((item) => !known.has(keyOf(item))).map((to) => ({ part, from: null, to })),
  ];
}
