import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nothing, type Tally } from './tally.ts';

type Counts = Omit<Tally, 'uncalculated' | 'emptyTexts'>;

/** What openpyxl finds in each file, by sheet; a sentence where it does not read the file. Needs a Python that has it. */
export function openpyxlTallies(
  python: string,
  paths: readonly string[],
): ReadonlyMap<string, ReadonlyMap<string, Tally> | string> {
  const script = join(import.meta.dirname, 'openpyxl-tally.py');
  const json = execFileSync(python, [script, ...paths], { encoding: 'utf8', maxBuffer: 100_000_000 });
  const found: Record<string, Record<string, Counts> | string> = JSON.parse(json);
  return new Map(
    Object.entries(found).map(([path, sheets]) => [
      path,
      typeof sheets === 'string'
        ? sheets
        : new Map(Object.entries(sheets).map(([name, counts]) => [name, { ...nothing(), ...counts }])),
    ]),
  );
}
