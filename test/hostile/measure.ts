import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** What one run of the program took and said. */
export interface Run {
  readonly said: string;
  readonly seconds: number;
  /** Seconds of a processor that its processes took, all of them together. */
  readonly processor: number;
  /** Most megabytes that any one of its processes held: the program itself, and the one that reads. */
  readonly program: number;
  readonly reader: number;
}

/** How often the memory is looked at; the system keeps the peak, so that only the last moment can be missed. */
const WATCH_MS = 5;
/** Linux counts time in hundredths of a second. */
const TICKS = 100;

/** Runs node on a script to its end, and measures it and the processes that it starts. Linux alone tells of memory. */
export async function measured(script: string, words: readonly string[], cwd: string): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const peaks = new Map<number, number>();
  const ticks = new Map<number, number>();
  const look = () => {
    if (child.pid === undefined) return;
    for (const pid of [child.pid, ...childrenOf(child.pid)]) {
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)));
      ticks.set(pid, Math.max(ticks.get(pid) ?? 0, ticksOf(pid)));
    }
  };
  const watch = setInterval(look, WATCH_MS);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearInterval(watch);
  const { pid = 0 } = child;
  const readers = [...peaks].flatMap(([one, peak]) => (one === pid ? [] : peak));
  return {
    said: `${out}${err}`.replace(/\s+/g, ' ').trim(),
    seconds: (performance.now() - started) / 1000,
    processor: [...ticks.values()].reduce((sum, count) => sum + count, 0) / TICKS,
    program: (peaks.get(pid) ?? 0) / 1e6,
    reader: Math.max(0, ...readers) / 1e6,
  };
}

function childrenOf(pid: number): number[] {
  return fileOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(fileOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** Time of a processor that a process took, by proc(5): fields 14 and 15, which follow its name in brackets. */
function ticksOf(pid: number): number {
  const fields = fileOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** Empty once the process has ended. */
function fileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
