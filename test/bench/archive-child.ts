import { runProgram } from '../../src/program.ts';

/** Runs a command line and prints after it, as one line of JSON, what it took: seconds, and the most memory, in bytes. */
const start = performance.now();
let printed = 0;
const code = await runProgram(process.argv.slice(2), {
  out: (text) => {
    printed += text.length;
  },
  err: (text) => process.stderr.write(text),
  columns: undefined,
  progress: { step: () => undefined, stop: () => undefined },
  now: () => new Date(),
});
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${JSON.stringify({ code, seconds, printed, memory: process.resourceUsage().maxRSS * 1024 })}\n`);
