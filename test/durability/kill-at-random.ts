import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AtRest } from './at-rest.ts';
import { completes, nothingLost, verifies } from './nothing-lost.ts';
import type { CompiledProgram } from './program.ts';
import type { Prepared } from './workspaces.ts';

/** One kill that landed before the process had ended. */
export interface Landed {
  /** Share of the undisturbed run that had passed, from 0. */
  readonly share: number;
  readonly found: Step;
}

/** What stood on the disk when the process was gone, as far as the command had come. */
export const STEPS = [
  'nothing was written yet',
  'the memory was being written',
  'a file was being written',
  'between two writes',
  'all was written',
] as const;
export type Step = (typeof STEPS)[number];

/** A reproducible sequence of numbers from 0 up to 1 (the generator `mulberry32`). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Kills a command again and again, each time in a fresh workspace, until so many kills have landed before its end. Every
 * second one is aimed at its whole run, spread evenly; the others follow a change that it makes in the workspace, since
 * its writes take but a few milliseconds. After each: nothing is lost, and the same command gives what it gives
 * undisturbed.
 */
export async function killAtRandom(
  prepared: Prepared,
  program: CompiledProgram,
  wanted: number,
  random: () => number,
): Promise<{ landed: Landed[]; late: number }> {
  const landed: Landed[] = [];
  let late = 0;
  let span = prepared.undisturbed.ms;
  while (landed.length < wanted) {
    const folder = prepared.copy();
    const started = performance.now();
    const { kill, ended } = program.start(prepared.words, { cwd: folder });
    if (landed.length % 2 === 0) await sleep(((landed.length + 2 * random()) / wanted) * span);
    else {
      await changes(folder, 1 + Math.floor(random() * MOST_CHANGES), ended);
      await sleep(random() * WRITING_MS);
    }
    const passed = performance.now() - started;
    kill();
    const { signal, ms } = await ended;
    if (signal !== 'SIGKILL') {
      // The machine is quicker now than it was.
      span = Math.min(span, ms);
      late += 1;
      continue;
    }
    const share = Math.min(1, passed / prepared.undisturbed.ms);
    try {
      landed.push({ share, found: stepOf(prepared, await nothingLost(prepared, folder)) });
      await verifies(prepared, folder, program);
      await completes(prepared, folder, program);
    } catch (cause) {
      throw new Error(`${prepared.id}, killed ${Math.round(share * 100)} % through, in ${folder}`, { cause });
    }
  }
  return { landed, late };
}

/** A command makes about so many changes to its workspace, each within so many milliseconds of the one before. */
const MOST_CHANGES = 12;
const WRITING_MS = 8;

/** Waits until a process has made so many changes in a folder, or has ended. */
async function changes(folder: string, wanted: number, ended: Promise<unknown>): Promise<void> {
  let seen = 0;
  await new Promise<void>((resolve) => {
    const watcher = watch(folder, { recursive: true }, () => {
      seen += 1;
      if (seen >= wanted) resolve();
    });
    void ended.then(() => resolve());
    void ended.finally(() => watcher.close());
  });
}

function stepOf({ before, after }: Prepared, now: AtRest): Step {
  if (now.midTransaction) return 'the memory was being written';
  if (now.unfinished.length > 0) return 'a file was being written';
  const like = (rest: AtRest) => JSON.stringify([now.files, now.rows]) === JSON.stringify([rest.files, rest.rows]);
  if (like(before)) return 'nothing was written yet';
  return like(after) ? 'all was written' : 'between two writes';
}

/** The lines of a histogram: by tenths of the undisturbed run, and by what stood on the disk. */
export function histogram(landed: readonly Landed[]): string[] {
  const bar = (label: string, count: number) =>
    `  ${label.padEnd(30)}${String(count).padStart(4)}  ${'█'.repeat(count)}`;
  const tenths = Array.from({ length: 10 }, (_, i) => {
    const count = landed.filter(({ share }) => Math.min(9, Math.floor(share * 10)) === i).length;
    return bar(`${i * 10}–${i * 10 + 10} % of its time`, count);
  });
  return [...tenths, ...STEPS.map((step) => bar(step, landed.filter(({ found }) => found === step).length))];
}
