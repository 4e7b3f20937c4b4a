#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import { addFindings } from './commands/answers.ts';
import { addBlank } from './commands/blank.ts';
import { addBuild } from './commands/build.ts';
import { addChart } from './commands/chart.ts';
import { addCheck } from './commands/check.ts';
import { addChecks } from './commands/checks.ts';
import { type CommonOptions, EXIT_CODES, type Run } from './commands/define.ts';
import { addInit } from './commands/init.ts';
import { addLayout } from './commands/layout.ts';
import { lineWidth, printable } from './commands/page.ts';
import { addRate } from './commands/rate.ts';
import { addReceive } from './commands/receive.ts';
import { addRegister } from './commands/register.ts';
import { addSelfCheck } from './commands/selfcheck.ts';
import { complaintOf } from './complaint.ts';
import { issueSentence } from './domain/issue-words.ts';
import { openWorkspace } from './open-workspace.ts';
import { type Progress, startProgress } from './progress.ts';

let progress: Progress | undefined;

/** Runs one action: input through its schema, progress while it works, its result as text or JSON. */
const run: Run = async (action, options, input, show) => {
  const parsed = action.input.safeParse(input);
  if (!parsed.success) throw new CommanderError(2, 'stocktake.input', wrongInput(parsed.error, options));
  progress = startProgress(process.stderr);
  const { workspace, close } = openWorkspace(options.workspace, progress.step, () => new Date());
  try {
    const shown = show(await action.run(workspace, parsed.data), lineWidth(process.stdout.columns));
    progress.stop();
    const text = options.json ? JSON.stringify(shown.json, null, 2) : printable(shown.text);
    if (text !== '') process.stdout.write(`${text}\n`);
    if (shown.complaint) complain(shown.complaint);
    process.exitCode = shown.exitCode ?? 0;
  } finally {
    progress.stop();
    await close();
  }
};

/** "--output: a deck is written to a file that ends in .pptx." */
function wrongInput({ issues }: z.ZodError, options: CommonOptions): string {
  const [issue] = issues;
  if (!issue) return 'the input is not as agreed.';
  const field = issue.path.join('.');
  const name = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${issueSentence(field in options ? `--${name}` : `<${name}>`, issue)}.`;
}

function complain(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** Ends the program for a cause that nothing above has dealt with. */
function end(cause: unknown): never {
  progress?.stop();
  const { text, exitCode } = complaintOf(cause);
  complain(text);
  process.exit(exitCode);
}

// A reader that has seen enough (`| head`) closes the pipe: no fault. A full disk behind `>` is one.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit();
  complain(`The result could not be written (${cause.code}). Free some space, or write it elsewhere.`);
  process.exit(3);
});
process.stderr.on('error', () => process.exit());
process.on('uncaughtException', end);

// Ctrl-C gives the terminal its cursor back, and leaving by `exit` clears away the file that is being written.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
] as const) {
  process.once(signal, () => {
    progress?.stop();
    process.exit(128 + number);
  });
}

const program = new Command('stocktake')
  .description('Prepares a stocktake: reads returns, checks and rates them, and builds the deck.')
  .version('0.1.0')
  .addHelpText('after', `\nStart with: stocktake init my-unit --unit punjab-smu\n\n${EXIT_CODES}`)
  .showHelpAfterError('See: stocktake --help')
  .configureOutput({ outputError: (text, write) => write(`${oneLine(text)} `) })
  .exitOverride();

for (const add of [
  addInit,
  addRegister,
  addBlank,
  addReceive,
  addLayout,
  addCheck,
  addChecks,
  addFindings,
  addRate,
  addChart,
  addBuild,
  addSelfCheck,
])
  add(program, run);

try {
  await program.parseAsync();
} catch (cause) {
  if (!(cause instanceof CommanderError)) end(cause);
  if (cause.code === 'stocktake.input') complain(cause.message);
  process.exitCode = cause.exitCode === 0 ? 0 : 2;
}

/** "error: unknown option '--perod'\n(Did you mean --period?)" as one line; where to read on follows it. */
function oneLine(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\((.*)\)$/, '. $1');
  return /[.?]$/.test(line) ? line : `${line}.`;
}
