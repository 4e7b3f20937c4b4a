import type { CellRef } from '../domain/cell.ts';
import { type Finding, findingPlace, type Severity } from '../domain/finding.ts';

/** Where in the register workbook; a null cell is the whole sheet, a null sheet the whole file. */
export interface RegisterPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** What is there and what was expected, as clauses; what to do, as a sentence. */
export interface RegisterProblem {
  readonly check: `register-${string}`;
  readonly severity?: Severity;
  readonly is: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Makes the finding of a problem of the register; it blocks unless it says otherwise. */
export function registerFinding(at: RegisterPlace | CellRef, problem: RegisterProblem): Finding {
  const { check, severity = 'block', is, expected, remedy } = problem;
  return {
    check,
    severity,
    file: at.file,
    sheet: at.sheet,
    cell: at.cell,
    indicator: null,
    place: null,
    period: null,
    is,
    expected,
    remedy,
    message: `${findingPlace(at)}: ${is}; ${expected}. ${remedy}`,
  };
}
