import { availableParallelism } from 'node:os';
import type { Layout } from '../../domain/layout.ts';
import type { Refusal, Workbook } from '../../domain/workbook.ts';
import { LIMITS } from '../../sheet/limits.ts';
import { toWorkbook } from '../../sheet/to-workbook.ts';
import { type ReadingLimits, type ReadingOutcome, ReadingProcess } from './reading-process.ts';

/** What a pool may be told: limits of one file, how many are read side by side, and who wants to know what each cost. */
export interface ReadingPoolOptions {
  readonly limits?: ReadingLimits;
  readonly size?: number;
  readonly onRead?: (outcome: ReadingOutcome & { readonly fileName: string }) => void;
}

/** More processes than this would cost more to start than they save on the returns of a government. */
const MOST_PROCESSES = 4;

/**
 * A few processes that read received files side by side, started when there is work for them and kept for the next file.
 *
 * A process that a file brought down, or made large, is replaced; the file is refused by name and no other one suffers.
 */
export class ReadingPool {
  readonly #limits: ReadingLimits;
  readonly #size: number;
  readonly #onRead: ReadingPoolOptions['onRead'];
  readonly #idle: ReadingProcess[] = [];
  readonly #all = new Set<ReadingProcess>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor({ limits, size, onRead }: ReadingPoolOptions = {}) {
    this.#limits = limits ?? { seconds: LIMITS.readingSeconds, bytes: LIMITS.readingBytes };
    this.#size = size ?? Math.min(availableParallelism(), MOST_PROCESSES);
    this.#onRead = onRead;
  }

  /** Numbers of its processes in the system. */
  get pids(): number[] {
    return [...this.#all].flatMap(({ pid }) => pid ?? []);
  }

  /** Reads a file: a workbook, or what it is instead and what its sender does next. */
  async open(bytes: Uint8Array, fileName: string, layouts: readonly Layout[] = []): Promise<Workbook | Refusal> {
    while (this.#busy >= this.#size) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
    try {
      const reading = await this.#take();
      const outcome = await reading.read({ bytes, fileName, layouts: layouts.filter(addsUp) });
      this.#give(reading);
      this.#onRead?.({ ...outcome, fileName });
      return 'refused' in outcome.result ? outcome.result : toWorkbook(outcome.result, fileName);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Ends its processes; a file that is being read is given up. */
  close(): void {
    for (const reading of this.#all) reading.stop();
    this.#all.clear();
    this.#idle.length = 0;
  }

  async #take(): Promise<ReadingProcess> {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idle.usable) return idle;
      this.#all.delete(idle);
    }
    const fresh = await ReadingProcess.start(this.#limits);
    this.#all.add(fresh);
    return fresh;
  }

  #give(reading: ReadingProcess): void {
    if (reading.usable) this.#idle.push(reading);
    else this.#all.delete(reading);
  }
}

/** Only such a layout is of any use while a file is read. */
function addsUp({ tables }: Layout): boolean {
  return tables.some(({ aggregate }) => aggregate);
}
