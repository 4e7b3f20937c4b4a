#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addBlank } from './commands/blank.ts';
import { addBuild } from './commands/build.ts';
import { addChart } from './commands/chart.ts';
import { addCheck } from './commands/check.ts';
import { EXIT_CODES, type Run } from './commands/define.ts';
import { addInit } from './commands/init.ts';
import { addRate } from './commands/rate.ts';
import { addReceive } from './commands/receive.ts';
import { addRegister } from './commands/register.ts';
import { Fault } from './domain/fault.ts';
import { openWorkspace } from './open-workspace.ts';
import { startProgress } from './progress.ts';

/** Runs one action: input through its schema, progress while it works, its result as text or JSON. */
const run: Run = async (action, options, input, show) => {
  const parsed = action.input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CommanderError(2, 'stocktake.input', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const progress = startProgress(process.stderr);
  const { workspace, close } = openWorkspace(options.workspace, progress.step, () => new Date());
  try {
    const shown = show(await action.run(workspace, parsed.data));
    progress.stop();
    process.stdout.write(`${options.json ? JSON.stringify(shown.json, null, 2) : shown.text}\n`);
    process.exitCode = shown.exitCode ?? 0;
  } finally {
    progress.stop();
    await close();
  }
};

const program = new Command('stocktake')
  .description('Prepares a stocktake: reads returns, checks and rates them, and builds the deck.')
  .version('0.1.0')
  .addHelpText('after', `\nStart with: stocktake init my-unit --unit punjab-smu\n\n${EXIT_CODES}`)
  .showSuggestionAfterError()
  .exitOverride();

for (const add of [addInit, addRegister, addBlank, addReceive, addCheck, addRate, addChart, addBuild])
  add(program, run);
for (const command of program.commands) {
  command.exitOverride();
  for (const inner of command.commands) inner.exitOverride();
}

try {
  await program.parseAsync();
} catch (cause) {
  process.exitCode = say(cause);
}

/** Says what went wrong in the words its kind asks for, and gives the exit code. */
function say(cause: unknown): number {
  if (cause instanceof CommanderError) {
    if (cause.code === 'stocktake.input') process.stderr.write(`${cause.message}\n`);
    return cause.exitCode === 0 ? 0 : 2;
  }
  if (cause instanceof Fault) {
    process.stderr.write(`${cause.message}. ${cause.remedy ?? ''}`.trimEnd().concat('\n'));
    return 3;
  }
  process.stderr.write(
    `This is a defect of the program, not of your data:\n${cause instanceof Error ? cause.stack : String(cause)}\n`,
  );
  return 70;
}
