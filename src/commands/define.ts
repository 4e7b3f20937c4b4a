import { type Command, InvalidArgumentError } from 'commander';
import type { Action } from '../actions/define.ts';
import { type Period, readPeriod } from '../domain/period.ts';

/** What a command prints: lines for people, data for programs, and an exit code other than 0 where one is due. */
export interface Shown {
  readonly text: string;
  readonly json: unknown;
  readonly exitCode?: number;
  /** One line on the standard error: what is wrong and what to do, where the result itself is a refusal. */
  readonly complaint?: string;
}

/** Options every command takes. */
export interface CommonOptions {
  readonly workspace: string;
  readonly json?: boolean;
}

/**
 * Runs an action on the workspace the options name and prints what `show` makes of its result, in lines of a width. An
 * action may be loaded when it is run, where its command stands beside others that need much less.
 */
export type Run = <I, R>(
  action: Action<I, R> | (() => Promise<Action<I, R>>),
  options: CommonOptions,
  input: unknown,
  show: (result: R, width: number) => Shown,
) => Promise<void>;

/** Adds a command to the program. */
export type AddCommand = (program: Command, run: Run) => void;

/** Gives a command the options all share, and a page of help that ends with examples. */
export function complete(command: Command, examples: readonly string[]): Command {
  const names = [command.parent?.parent?.name(), command.parent?.name(), command.name()].filter(Boolean);
  return command
    .option('-w, --workspace <folder>', 'folder of the unit', '.')
    .option('--json', 'print the result as JSON')
    .showHelpAfterError(`See: ${names.join(' ')} --help`)
    .addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
}

/** Reads the period of an option as people write it: 2015-Q2, Q2 2015, June 2015. */
export function asPeriod(text: string): Period {
  const period = readPeriod(text);
  if (period) return period;
  throw new InvalidArgumentError('A period is written 2015-Q2, 2015-06, 2015-B3 (May and June), 2015-H1 or 2015.');
}

/** Gives a command that only holds others a page of help with an example, and where to look. */
export function group(command: Command, example: string): Command {
  return command
    .showHelpAfterError(`See: stocktake ${command.name()} --help`)
    .addHelpText('after', `\nExamples:\n  ${example}`);
}

export const EXIT_CODES = [
  'Exit codes: 0 done · 1 blocking findings (check only) · 2 wrong usage · 3 something in the set-up is wrong,',
  '            said in one line · 4 an archive does not verify · 70 a defect of the program',
].join('\n');

/** Lays out rows in columns, two spaces apart; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.slice(0, -1).entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => (widths[i] ? cell.padEnd(widths[i]) : cell))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** "3 kB", "1.8 MB": the size of files as people say it. */
export function sizeText(bytes: number): string {
  return bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** "1 return", "3 returns". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
