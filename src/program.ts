import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import { addFindings } from './commands/answers.ts';
import { addBaseline } from './commands/baseline.ts';
import { addBegin } from './commands/begin.ts';
import { addBlank } from './commands/blank.ts';
import { addBrand } from './commands/brand.ts';
import { addBuild } from './commands/build.ts';
import { addCalendar } from './commands/calendar.ts';
import { addChart } from './commands/chart.ts';
import { addCheck } from './commands/check.ts';
import { addChecks } from './commands/checks.ts';
import { addClose } from './commands/close.ts';
import { type CommonOptions, EXIT_CODES, type Run } from './commands/define.ts';
import { addDirectives } from './commands/directives.ts';
import { addExtract } from './commands/extract.ts';
import { addHandout } from './commands/handout.ts';
import { addInit } from './commands/init.ts';
import { addLayout } from './commands/layout.ts';
import { lineWidth, printable } from './commands/page.ts';
import { addPapers } from './commands/papers.ts';
import { addRate } from './commands/rate.ts';
import { addReceive } from './commands/receive.ts';
import { addRegister } from './commands/register.ts';
import { addRemind } from './commands/remind.ts';
import { addRoadblocks } from './commands/roadblocks.ts';
import { addScope } from './commands/scope.ts';
import { addScorecard } from './commands/scorecard.ts';
import { addSelfCheck } from './commands/selfcheck.ts';
import { addStatus } from './commands/status.ts';
import { addTrace } from './commands/trace.ts';
import { addWeekly } from './commands/weekly.ts';
import { complaintOf } from './complaint.ts';
import { issueSentence } from './domain/issue-words.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Progress } from './progress.ts';

/** The commands, in the order of the help. */
const COMMANDS = [
  addInit,
  addRegister,
  addBaseline,
  addCalendar,
  addBegin,
  addBlank,
  addReceive,
  addStatus,
  addRemind,
  addLayout,
  addCheck,
  addChecks,
  addFindings,
  addRate,
  addChart,
  addClose,
  addBuild,
  addBrand,
  addHandout,
  addWeekly,
  addTrace,
  addDirectives,
  addRoadblocks,
  addPapers,
  addScope,
  addScorecard,
  addExtract,
  addSelfCheck,
];

/** What a run of the program speaks to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Characters to a line; undefined for a file or a pipe. */
  readonly columns: number | undefined;
  readonly progress: Progress;
  readonly now: () => Date;
}

/** Runs one command line, without the program's name, and gives the exit code. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const { progress } = terminal;
  const complain = (text: string) => terminal.err(`${printable(text)}\n`);

  // Runs one action: input through its schema, progress while it works, its result as text or JSON.
  const run: Run = async (action, options, input, show) => {
    const parsed = action.input.safeParse(input);
    if (!parsed.success) throw new CommanderError(2, 'stocktake.input', wrongInput(parsed.error, options));
    const { workspace, close } = openWorkspace(options.workspace, progress.step, terminal.now);
    try {
      const shown = show(await action.run(workspace, parsed.data), lineWidth(terminal.columns));
      progress.stop();
      const text = options.json ? JSON.stringify(shown.json, null, 2) : printable(shown.text);
      if (text !== '') terminal.out(`${text}\n`);
      if (shown.complaint) complain(shown.complaint);
      exitCode = shown.exitCode ?? 0;
    } finally {
      progress.stop();
      await close();
    }
  };

  const program = new Command('stocktake')
    .description('Prepares a stocktake: reads returns, checks and rates them, and builds the deck.')
    .version('0.1.0')
    .addHelpText('after', '\nStart with: stocktake init my-unit --unit punjab-smu')
    .addHelpText('afterAll', `\n${EXIT_CODES}`)
    .showHelpAfterError('See: stocktake --help')
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(`${oneLine(text)} `),
    })
    .exitOverride();
  for (const add of COMMANDS) add(program, run);

  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (cause) {
    if (cause instanceof CommanderError) {
      if (cause.code === 'stocktake.input') complain(cause.message);
      return cause.exitCode === 0 ? 0 : 2;
    }
    const complaint = complaintOf(cause);
    complain(complaint.text);
    return complaint.exitCode;
  }
}

/** "--output: a deck is written to a file that ends in .pptx." */
function wrongInput({ issues }: z.ZodError, options: CommonOptions): string {
  const [issue] = issues;
  if (!issue) return 'the input is not as agreed.';
  const field = issue.path.join('.');
  const name = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${issueSentence(field in options ? `--${name}` : `<${name}>`, issue)}.`;
}

/** "error: unknown option '--perod'\n(Did you mean --period?)" as one line; where to read on follows it. */
function oneLine(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\((.*)\)$/, '. $1');
  return /[.?]$/.test(line) ? line : `${line}.`;
}
