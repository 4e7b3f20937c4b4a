import type { WriteStream } from 'node:tty';
import { SingleBar } from 'cli-progress';

/** What is being done, and how far it is where that is known. */
export type OnStep = (step: string, done?: number, total?: number) => void;

/** A progress bar that appears on a terminal once the work has taken a second; on a pipe or a file it stays silent. */
export interface Progress {
  readonly step: OnStep;
  readonly stop: () => void;
}

/** Milliseconds of work before the bar appears. */
const PATIENCE = 1000;

/** Starts watching the time; nothing is drawn yet. */
export function startProgress(terminal: WriteStream): Progress {
  if (!terminal.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {step}',
    stream: terminal,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  const started = Date.now();
  let drawn = false;
  return {
    step(step, done = 1, total = 1) {
      if (Date.now() - started < PATIENCE) return;
      if (drawn) bar.setTotal(total);
      else bar.start(total, done, { step });
      drawn = true;
      bar.update(done, { step: total > 1 ? `${step} ${done} of ${total}` : step });
    },
    stop() {
      if (drawn) bar.stop();
      drawn = false;
    },
  };
}
