#!/usr/bin/env node
import { complaintOf } from './complaint.ts';
import { runProgram } from './program.ts';
import { startProgress } from './progress.ts';

const { stdout, stderr } = process;
const progress = startProgress(stderr);

// A reader that has seen enough (`| head`) closes the pipe: no fault. A full disk behind `>` is one.
stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit();
  stderr.write(`The result could not be written (${cause.code}). Free some space, or write it elsewhere.\n`);
  process.exit(3);
});
stderr.on('error', () => process.exit());

// What no command has dealt with, from the depth of a library, ends as a defect too.
process.on('uncaughtException', (cause) => {
  progress.stop();
  const { text, exitCode } = complaintOf(cause);
  stderr.write(`${text}\n`);
  process.exit(exitCode);
});

// Ctrl-C gives the terminal its cursor back, and leaving by `exit` clears away the file that is being written.
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const) {
  process.once(signal, () => {
    progress.stop();
    process.exit(128 + number);
  });
}

process.exitCode = await runProgram(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  columns: stdout.columns,
  progress,
  now: () => new Date(),
});
