import { Command, CommanderError } from 'commander';
import type { z } from 'zod';
import { type AddCommand, type CommonOptions, EXIT_CODES, type Run } from './commands/define.ts';
import { lineWidth, printable } from './commands/page.ts';
import { complaintOf } from './complaint.ts';
import { issueSentence } from './domain/issue-words.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Progress } from './progress.ts';

/**
 * The commands, in the order of the help. A command line loads the one that it names; all of them where it names none.
 */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import('./commands/init.ts')).addInit,
  register: async () => (await import('./commands/register.ts')).addRegister,
  baseline: async () => (await import('./commands/baseline.ts')).addBaseline,
  calendar: async () => (await import('./commands/calendar.ts')).addCalendar,
  begin: async () => (await import('./commands/begin.ts')).addBegin,
  blank: async () => (await import('./commands/blank.ts')).addBlank,
  receive: async () => (await import('./commands/receive.ts')).addReceive,
  status: async () => (await import('./commands/status.ts')).addStatus,
  remind: async () => (await import('./commands/remind.ts')).addRemind,
  layout: async () => (await import('./commands/layout.ts')).addLayout,
  check: async () => (await import('./commands/check.ts')).addCheck,
  checks: async () => (await import('./commands/checks.ts')).addChecks,
  findings: async () => (await import('./commands/answers.ts')).addFindings,
  rate: async () => (await import('./commands/rate.ts')).addRate,
  chart: async () => (await import('./commands/chart.ts')).addChart,
  close: async () => (await import('./commands/close.ts')).addClose,
  build: async () => (await import('./commands/build.ts')).addBuild,
  brand: async () => (await import('./commands/brand.ts')).addBrand,
  handout: async () => (await import('./commands/handout.ts')).addHandout,
  weekly: async () => (await import('./commands/weekly.ts')).addWeekly,
  preread: async () => (await import('./commands/preread.ts')).addPreRead,
  replies: async () => (await import('./commands/replies.ts')).addReplies,
  trace: async () => (await import('./commands/trace.ts')).addTrace,
  directives: async () => (await import('./commands/directives.ts')).addDirectives,
  roadblocks: async () => (await import('./commands/roadblocks.ts')).addRoadblocks,
  papers: async () => (await import('./commands/papers.ts')).addPapers,
  archive: async () => (await import('./commands/archive.ts')).addArchive,
  scope: async () => (await import('./commands/scope.ts')).addScope,
  scorecard: async () => (await import('./commands/scorecard.ts')).addScorecard,
  extract: async () => (await import('./commands/extract.ts')).addExtract,
  selfcheck: async () => (await import('./commands/selfcheck.ts')).addSelfCheck,
};

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
  const run: Run = async (given, options, input, show) => {
    const action = typeof given === 'function' ? await given() : given;
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
  const named = words.find((word) => !word.startsWith('-')) ?? '';
  const wanted = Object.hasOwn(COMMANDS, named) ? [COMMANDS[named]] : Object.values(COMMANDS);
  for (const load of wanted) (await load?.())?.(program, run);

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
