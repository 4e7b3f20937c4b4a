import type { CellRef } from '../domain/cell.ts';
import { Register } from '../domain/register.ts';
import type { RegisterRow } from '../domain/register-sheets.ts';

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
  const parts = Object.keys(Register.shape) as (keyof Register)[];
  const items = (part: keyof Register) => raw.get(part) ?? [];
  const register = Register.parse(Object.fromEntries(parts.map((part) => [part, items(part).map(({ item }) => item)])));
  const located = parts.map((part) => [
    part,
    register[part].map((item, index) => ({ item, at: items(part)[index]?.at ?? unknownCell })),
  ]);
  return { register, located: Object.fromEntries(located) as LocatedRegister };
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
    item[head] = inner === undefined ? value : { ...(item[head] as object | undefined), [inner]: value };
  }
  return item;
}
