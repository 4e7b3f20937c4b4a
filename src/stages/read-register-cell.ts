import type { Cell } from '../domain/cell.ts';
import { readNumber } from '../domain/read-number.ts';
import type { RegisterColumn, RegisterValue } from '../domain/register-sheets.ts';
import type { RegisterProblem } from './register-finding.ts';

/** What a schema says of a value that it does not take. */
type Issue = NonNullable<ReturnType<RegisterColumn['schema']['safeParse']>['error']>['issues'][number];

/** The value a cell of the register says, or why it says none. */
export type CellReading = { readonly value: RegisterValue } | { readonly problem: RegisterProblem };

/**
 * Reads one cell of the register workbook by what is declared of its column. Nothing is guessed: a number typed as text
 * is a problem, and only what Excel itself does to a typed period or date (it makes "2015-06" a day) is undone.
 */
export function readRegisterCell(column: RegisterColumn, cell: Cell | undefined): CellReading {
  const raw = cell ? rawValue(column, cell) : undefined;
  if (isProblem(raw)) return { problem: raw };
  if (raw === undefined) return column.required ? { problem: missing(column) } : { value: undefined };
  const parsed = column.schema.safeParse(raw);
  if (parsed.success) return { value: raw };
  return { problem: unreadable(column, cell, expectation(column, parsed.error.issues[0])) };
}

function rawValue(column: RegisterColumn, cell: Cell): RegisterValue | RegisterProblem {
  if (cell.type === 'error' || cell.type === 'uncalculated') {
    return unreadable(column, cell, { expected: 'a value is expected', remedy: 'Type the value itself.' });
  }
  const text = cell.type === 'date' ? cell.shown.slice(0, 10) : String(cell.value ?? '').trim();
  if (text === '') return undefined;
  switch (column.kind) {
    case 'number':
      return asNumber(column, cell);
    case 'yes-no':
      return yesOrNo(column, cell, text.toLowerCase());
    case 'choice':
      return column.choices.find((choice) => choice === text.toLowerCase()) ?? text;
    case 'list':
      return list(text);
    default:
      return cell.type === 'date' ? dayOrMonth(column, text) : text;
  }
}

/** A typed "2015-06" that Excel made the first day of June, in a column of periods; a day as it stands elsewhere. */
function dayOrMonth(column: RegisterColumn, day: string): string {
  const isMonth = day.endsWith('-01') && !column.schema.safeParse(day).success;
  return isMonth ? day.slice(0, 7) : day;
}

function asNumber(column: RegisterColumn, cell: Cell): number | RegisterProblem {
  const { number, how } = readNumber(cell);
  if (how === 'number' && number !== null) return number;
  return {
    check: 'register-text-for-number',
    is: `${column.heading} is “${cell.shown}”, which is ${cell.type === 'text' ? 'text' : `a ${cell.type}`}`,
    expected: 'a number is expected',
    remedy: `Type ${number ?? 'the number'} alone, without unit or spaces.`,
  };
}

function yesOrNo(column: RegisterColumn, cell: Cell, text: string): boolean | RegisterProblem {
  if (text === 'yes' || text === 'true') return true;
  if (text === 'no' || text === 'false') return false;
  return {
    check: 'register-unknown-choice',
    is: `${column.heading} is “${cell.shown}”`,
    expected: 'it is yes or no',
    remedy: 'Choose one of the two.',
  };
}

/** Texts of one cell, separated by semicolons; blank ones between two semicolons are left out. */
function list(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isProblem(value: RegisterValue | RegisterProblem): value is RegisterProblem {
  return typeof value === 'object' && 'check' in value;
}

function missing(column: RegisterColumn): RegisterProblem {
  return {
    check: 'register-missing-value',
    is: `${column.heading} is blank`,
    expected: `every row of this sheet has one (${column.note || column.heading})`,
    remedy: 'Fill it in.',
  };
}

function unreadable(
  column: RegisterColumn,
  cell: Cell | undefined,
  said: { expected: string; remedy: string },
): RegisterProblem {
  const choice = column.kind === 'choice' || (column.kind === 'list' && said.expected.startsWith('it is one of'));
  return {
    check: choice ? 'register-unknown-choice' : 'register-unreadable-value',
    is: `${column.heading} is “${cell?.shown ?? ''}”`,
    ...said,
  };
}

/** Puts what a schema asked for into words. */
function expectation(column: RegisterColumn, issue: Issue | undefined): { expected: string; remedy: string } {
  switch (issue?.code) {
    case 'invalid_value':
      return { expected: `it is one of ${issue.values.join(', ')}`, remedy: 'Choose one of these.' };
    case 'too_big':
      return issue.origin === 'string'
        ? { expected: `at most ${issue.maximum} characters fit`, remedy: 'Shorten it.' }
        : { expected: `it is at most ${issue.maximum}`, remedy: 'Correct the number.' };
    case 'too_small':
      if (issue.origin === 'array') return { expected: 'at least one is named', remedy: 'Name one.' };
      return {
        expected: `it is ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`,
        remedy: 'Correct the number.',
      };
    case 'invalid_type':
      if (column.kind === 'list') return { expected: 'numbers are expected', remedy: 'Separate them by semicolons.' };
      return { expected: 'a whole number is expected', remedy: 'Correct the number.' };
    default:
      return { expected: issue?.message ?? column.note, remedy: 'Write it so.' };
  }
}
