import { rmSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Store } from '../../adapters/database/store.ts';
import { fileFault } from '../../adapters/files/file-fault.ts';
import { WorkspaceFolder } from '../../adapters/files/workspace-folder.ts';
import { Fault } from '../../domain/fault.ts';
import type { GatheredFile } from './gathered-file.ts';
import { readMemory } from './memory-files.ts';

const PREFIX = 'stocktake-record-';
/** Milliseconds after which nobody builds there any more: a day. */
const STALE = 86_400_000;

/** A workspace that stands for as long as it is looked at. */
export interface LaidOut {
  readonly folder: WorkspaceFolder;
  readonly store: Store;
}

/**
 * Lays files out as a workspace in a temporary folder, its memory put back as it was, runs something there and clears it
 * away. Only this account can look into it.
 */
export async function inLaidOut<R>(
  files: readonly GatheredFile[],
  sha256: (content: Uint8Array | string) => string,
  run: (place: LaidOut) => Promise<R>,
): Promise<R> {
  const path = await mkdtemp(join(tmpdir(), PREFIX)).catch((cause: unknown) => {
    throw fileFault(cause, tmpdir());
  });
  await clearStale((await stat(path)).mtimeMs);
  // An exit in the middle, by Ctrl-C for one, leaves nothing behind.
  const clear = () => {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {}
  };
  process.once('exit', clear);
  let store: Store | undefined;
  try {
    await layAll(path, files);
    store = await Store.open(join(path, '.stocktake', 'stocktake.db'), sha256);
    await store.restore(await readMemory(files));
    return await run({ folder: new WorkspaceFolder(path), store });
  } finally {
    await store?.close();
    // What cannot be cleared away now is cleared away at the end.
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).then(
      () => process.off('exit', clear),
      () => undefined,
    );
  }
}

/** Removes what processes that were killed have left; `now` by the clock of that disk. What cannot be removed stays. */
async function clearStale(now: number): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    const path = join(tmpdir(), name);
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isDirectory() || now - found.mtimeMs < STALE) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function layAll(folder: string, files: readonly GatheredFile[]): Promise<void> {
  const made = new Set<string>();
  for (const { name, read } of files) {
    const path = join(folder, ...insideName(name).split('/'));
    const bytes = await read();
    try {
      if (!made.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
      made.add(dirname(path));
      await writeFile(path, bytes);
    } catch (cause) {
      throw fileFault(cause, path);
    }
  }
}

/** The name of a file of a record, which may not lead out of a folder; the fault `archive-damaged` when it would. */
export function insideName(name: string): string {
  const parts = name.split(/[/\\]/);
  if (!parts.some((part) => part === '' || part === '.' || part === '..') && !/^[a-z]:/i.test(name)) return name;
  throw new Fault('archive-damaged', `the record names a file ${name}, which leads out of its folder`, {
    place: name,
    remedy: 'It was not filed by this program: do not use it.',
  });
}
