import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** An answer of the browser to one request, or an event that it tells of. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

type Params = Readonly<Record<string, unknown>>;

/** What the browser said on its error stream that may explain an end; more would be its diary. */
const MOST_SAID = 2_000;

/**
 * A browser that this program has started without a window, and speaks to over a pipe in the DevTools protocol: no port
 * is opened on which somebody else could speak to it.
 */
export class BrowserPipe {
  readonly #child: ChildProcess;
  readonly #to: Writable;
  readonly #waiting = new Map<number, { resolve: (result: Params) => void; reject: (cause: Error) => void }>();
  readonly #events = new Map<string, () => void>();
  #next = 1;
  #said = '';
  #ended: Error | null = null;
  #fail: (cause: Error) => void = () => undefined;
  /** Rejects when the browser has ended; never resolves. */
  readonly ended: Promise<never>;
  readonly #stop = () => this.stop();

  constructor(program: string, words: readonly string[]) {
    this.ended = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.ended.catch(() => undefined);
    this.#child = spawn(program, ['--remote-debugging-pipe', ...words], {
      // A group of its own, so that the processes that it starts end with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const [, , errors, to, from] = this.#child.stdio;
    this.#to = asWritable(to);
    this.#to.on('error', (cause) => this.#end(cause));
    asReadable(errors).on('data', (text: Buffer) => {
      this.#said = `${this.#said}${text.toString()}`.slice(-MOST_SAID);
    });
    this.#listen(asReadable(from));
    this.#child.once('error', (cause) => this.#end(cause));
    this.#child.once('exit', () => this.#end(new Error(this.#said.trim().split('\n').at(-1) || 'it ended by itself')));
    // Ctrl-C ends it too.
    process.once('exit', this.#stop);
  }

  /** Asks for something and gives the answer; rejects where the browser refuses or has ended. */
  ask(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    const ended = this.#ended;
    if (ended) return Promise.reject(ended);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  }

  /** Resolves at the next event of a name. Ask for it before what causes it. */
  event(method: string): Promise<void> {
    return new Promise((resolve) => {
      this.#events.set(method, resolve);
    });
  }

  /** Ends the browser and everything that it started. */
  stop(): void {
    process.off('exit', this.#stop);
    this.#end(new Error('it was stopped'));
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }

  #listen(from: Readable): void {
    let parts: Buffer[] = [];
    from.on('error', (cause) => this.#end(cause));
    from.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#hear(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8'));
        parts = [];
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) parts.push(rest);
    });
  }

  #hear(text: string): void {
    const message: Message = JSON.parse(text);
    if (message.id === undefined) {
      const { method = '' } = message;
      this.#events.get(method)?.();
      this.#events.delete(method);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result ?? {});
  }

  #end(cause: Error): void {
    this.#ended ??= cause;
    this.#fail(cause);
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}

function asWritable(stream: Readable | Writable | null | undefined): Writable {
  if (stream && 'write' in stream) return stream;
  throw new Error('a child process without the pipe that it was started with');
}

function asReadable(stream: Readable | Writable | null | undefined): Readable {
  if (stream && 'read' in stream) return stream;
  throw new Error('a child process without the pipe that it was started with');
}
