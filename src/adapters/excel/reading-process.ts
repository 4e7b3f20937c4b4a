import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '../../domain/workbook.ts';
import type { PackedWorkbook } from '../../sheet/packed-workbook.ts';
import { refuse } from '../../sheet/refusal.ts';
import type { ReadingAnswer, ReadingRequest } from './reading-message.ts';

/** What reading one file may take: seconds by the clock, and bytes of memory of its process. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly bytes: number;
}

/** What a file was found to hold, and what finding out took. */
export interface ReadingOutcome {
  readonly result: PackedWorkbook | Refusal;
  readonly seconds: number;
  /** Most memory that the process held since it started, in bytes; 0 where the system does not tell. */
  readonly peak: number;
}

/** How often the memory of the process is looked at. */
const WATCH_MS = 50;
/** Share of the memory allowed to a file that the heap alone may take, and that a process may hold between two files. */
const HEAP_SHARE = 2 / 3;
const IDLE_SHARE = 1 / 2;

/** A process of its own in which received files are read, one at a time, under limits that it cannot evade. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #limits: ReadingLimits;
  #usable = true;

  private constructor(child: ChildProcess, limits: ReadingLimits) {
    this.#child = child;
    this.#limits = limits;
    child.once('exit', () => {
      this.#usable = false;
    });
  }

  /** Starts a process and waits until it takes files. */
  static async start(limits: ReadingLimits): Promise<ReadingProcess> {
    // No file can bring this about: where node cannot be put under guard, the code itself still opens nothing.
    const child = await startChild(limits).catch(() => startChild(limits, []));
    letParentEnd(child);
    return new ReadingProcess(child, limits);
  }

  /** False once it has ended, or holds more memory than a fresh one would: the next file deserves another. */
  get usable(): boolean {
    return this.#usable && this.#child.connected;
  }

  /** Number of the process in the system. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Reads a file. Whatever happens to the process, the answer is a workbook or a refusal. */
  async read(file: Omit<ReadingRequest, 'most'>): Promise<ReadingOutcome> {
    const started = performance.now();
    this.#child.channel?.ref();
    const answer = await this.#ask({ ...file, most: this.#limits.bytes });
    letParentEnd(this.#child);
    const seconds = (performance.now() - started) / 1000;
    const peak = memoryOf(this.#child.pid, 'VmHWM');
    if (answer.is === 'read' && answer.memory < this.#limits.bytes * IDLE_SHARE) {
      return { result: answer.result, seconds, peak };
    }
    this.stop();
    return { result: answer.is === 'read' ? answer.result : refusalOf(answer, this.#limits), seconds, peak };
  }

  stop(): void {
    this.#usable = false;
    this.#child.kill('SIGKILL');
  }

  #ask(request: ReadingRequest): Promise<ReadingAnswer | Ended> {
    const child = this.#child;
    return new Promise((resolve) => {
      // An answer that came while this process was itself too busy to hear it is heard first.
      const deadline = setTimeout(() => setImmediate(end, { is: 'slow' }), this.#limits.seconds * 1000);
      const watch = setInterval(() => {
        if (memoryOf(child.pid, 'VmRSS') > this.#limits.bytes) end({ is: 'greedy' });
      }, WATCH_MS);
      const onExit = (code: number | null, signal: string | null) => end(endedBy(code, signal));
      const end = (answer: ReadingAnswer | Ended) => {
        clearTimeout(deadline);
        clearInterval(watch);
        child.off('message', end).off('exit', onExit);
        resolve(answer);
      };
      child.on('message', end).on('exit', onExit);
      child.send(request, (problem) => {
        if (problem) end({ is: 'failed', problem: problem.message });
      });
    });
  }
}

/** How a process ended that gave no answer. */
type Ended = { readonly is: 'slow' | 'greedy' } | { readonly is: 'failed'; readonly problem: string };

/** V8 aborts when its heap is full. */
function endedBy(code: number | null, signal: string | null): Ended {
  if (signal === 'SIGABRT' || code === 134) return { is: 'greedy' };
  return { is: 'failed', problem: `it ended with ${signal ?? code}` };
}

function refusalOf(answer: Exclude<ReadingAnswer, { is: 'read' }> | Ended, limits: ReadingLimits): Refusal {
  if (answer.is === 'slow') return refuse('givenUp', `reading it took longer than ${limits.seconds} s`);
  if (answer.is === 'greedy') return refuse('givenUp', `reading it needed more than ${limits.bytes / 1e6} MB`);
  return refuse('stopped', answer.is === 'failed' ? answer.problem : 'it started anew');
}

function startChild(limits: ReadingLimits, guards = guardFlags()): Promise<ChildProcess> {
  const heap = Math.round((limits.bytes * HEAP_SHARE) / 2 ** 20);
  const child = fork(WORKER, [], {
    serialization: 'advanced',
    execArgv: [...LOADER, ...guards, `--max-old-space-size=${heap}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    // Windows cannot start a program without this one; nothing else of the environment is the reader's business.
    env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
  });
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('the process that reads workbooks cannot be started'));
    child.once('error', reject).once('exit', onExit);
    child.once('message', () => {
      child.off('error', reject).off('exit', onExit);
      // A process that cannot be signalled is about to end, which is heard of separately.
      child.on('error', () => {});
      resolve(child);
    });
  });
}

/** Run from the sources, the reading process is too, through the loader that compiles them. */
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const WORKER = new URL(FROM_SOURCES ? './reading-worker.ts' : './reading-worker.js', import.meta.url);
const LOADER = FROM_SOURCES ? ['--import', 'tsx'] : [];

/**
 * Flags under which node lets the process read its own code and nothing else, write nothing and start nothing.
 *
 * Its code is what was compiled, and the one library that the domain is built on.
 */
function guardFlags(): string[] {
  if (FROM_SOURCES) return [];
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const compiled = fileURLToPath(new URL('../../', import.meta.url));
  const library = fileURLToPath(new URL('.', import.meta.resolve('zod')));
  const readable = [join(compiled, '*'), join(compiled, '..', 'package.json'), join(library, '*')];
  return [flag, ...readable.map((path) => `--allow-fs-read=${path}`)];
}

/** An idle process must not keep its parent from ending; it ends by itself when the parent has. */
function letParentEnd(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

/** Bytes of memory that a process holds, or most ever held, where the system tells; 0 elsewhere, and once it has ended. */
function memoryOf(pid: number | undefined, which: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
