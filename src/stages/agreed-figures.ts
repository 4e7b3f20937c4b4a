import { type AgreedDifference, agreedDifferences } from '../domain/agreed-differences.ts';
import type { AgreedValue } from '../domain/agreed-fields.ts';
import type { Finding } from '../domain/finding.ts';
import type { Register } from '../domain/register.ts';
import { type RegisterChange, registerChanges } from '../domain/register-change.ts';
import type { LocatedRegister } from './located-register.ts';
import { registerFinding } from './register-finding.ts';

/**
 * Names every agreed figure (baseline, path, past value, what an indicator is read and rated by, limits of checks) of the
 * register in force that a new one changes or drops, each as a blocking finding at its cell.
 */
export function agreedFigureChanges(
  before: Register,
  after: Register,
  located: LocatedRegister,
  file: string,
): Finding[] {
  return registerChanges(before, after).flatMap((change) =>
    agreedDifferences(change).map((difference) => finding(difference, cellOf(change, difference, located), file)),
  );
}

/** The cell of a figure in the workbook; undefined where its row is gone. */
function cellOf({ part, to }: RegisterChange, { field }: AgreedDifference, located: LocatedRegister) {
  const rows: readonly {
    readonly item: unknown;
    readonly at: (field: string) => { sheet: string; cell: string; file: string };
  }[] = located[part];
  const row = rows.find(({ item }) => item === to);
  return field === null ? undefined : row?.at(field);
}

function finding({ name, was, is, field }: AgreedDifference, cell: ReturnType<typeof cellOf>, file: string): Finding {
  return registerFinding(cell ?? { file, sheet: null, cell: null }, {
    check: 'register-agreed-figure',
    is: field === null ? `${name} is not in the workbook` : `${name} is ${shown(is)}`,
    expected: `${shown(was)} was agreed, in the revision in force`,
    remedy: 'Put the agreed figure back; changing what was agreed is a decision of its own (register propose).',
  });
}

function shown(value: AgreedValue): string {
  return value === null ? 'nothing' : String(value);
}
