import { z } from 'zod';
import { Baseline } from './baseline.ts';
import { canonicalJson } from './canonical-json.ts';
import { Indicator } from './indicator.ts';
import { HistoryValue } from './observation.ts';
import type { Register } from './register.ts';
import { Threshold } from './threshold.ts';
import { Trajectory } from './trajectory.ts';

/** Why an agreed figure is to change. */
export const ReasonCategory = z.enum(['definition', 'source', 'denominator', 'boundary', 'error', 'shock']);
export type ReasonCategory = z.infer<typeof ReasonCategory>;

/** One agreed thing as it was and as it is to be; null where it did not exist or is to be dropped. */
export const RegisterChange = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('baselines'), from: Baseline.nullable(), to: Baseline.nullable() }),
  z.strictObject({ part: z.literal('trajectories'), from: Trajectory.nullable(), to: Trajectory.nullable() }),
  z.strictObject({ part: z.literal('history'), from: HistoryValue.nullable(), to: HistoryValue.nullable() }),
  z.strictObject({ part: z.literal('indicators'), from: Indicator.nullable(), to: Indicator.nullable() }),
  z.strictObject({ part: z.literal('thresholds'), from: Threshold.nullable(), to: Threshold.nullable() }),
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
