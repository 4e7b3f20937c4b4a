import type { CellRef } from '../domain/cell.ts';
import { Register } from '../domain/register.ts';
import { REGISTER_SHEETS, type RegisterRow } from '../domain/register-sheets.ts';

/** A row of a sheet of the register: its values by field, and the cell of each. */
export interface LocatedRow {
  readonly values: RegisterRow;
  readonly at: (field: string) => CellRef;
}

/** A thing of the register and the cell of each of its fields; `points.2.value` for a trajectory's third point. */
export interface Located<T> {
  readonly item: T;
  readonly at: (field: string) => CellRef;
}

/** A register of which every field can be pointed at. */
export type LocatedRegister = { readonly [Part in keyof Register]: readonly Located<Register[Part][number]>[] };

/** Things as read, before the schema has given them their defaults. */
export type RawParts = ReadonlyMap<keyof Register, readonly Located<unknown>[]>;

/** Gives the things read their types and defaults; their cells go with them. A part not read is empty. */
export function locateRegister(raw: RawParts): { register: Register; located: LocatedRegister } {
  const parts = REGISTER_SHEETS.map(({ part }) => [part, (raw.get(part) ?? []).map(({ item }) => item)]);
  const register = Register.parse(Object.fromEntries(parts));
  const locate = <T>(part: keyof Register, items: readonly T[]): Located<T>[] =>
    items.map((item, index) => ({ item, at: raw.get(part)?.[index]?.at ?? unknownCell }));
  const located: LocatedRegister = {
    sectors: locate('sectors', register.sectors),
    priorities: locate('priorities', register.priorities),
    initiatives: locate('initiatives', register.initiatives),
    indicators: locate('indicators', register.indicators),
    places: locate('places', register.places),
    baselines: locate('baselines', register.baselines),
    trajectories: locate('trajectories', register.trajectories),
    history: locate('history', register.history),
    thresholds: locate('thresholds', register.thresholds),
  };
  return { register, located };
}

function unknownCell(field: string): CellRef {
  throw new Error(`no row holds ${field}`);
}

/** Builds the nested thing of a flat row: `tolerance.of` becomes a field of `tolerance`. Blank cells are left out. */
export function nest(row: RegisterRow): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(row)) {
    const [head = '', inner] = field.split('.');
    if (value === undefined) continue;
    const outer = item[head];
    item[head] = inner === undefined ? value : { ...(typeof outer === 'object' ? outer : {}), [inner]: value };
  }
  return item;
}
