import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../../domain/fault.ts';
import { syncFolder } from './sync-folder.ts';

/** Makes a folder and those above it, so that they last. (`mkdir` of node with `recursive` never returns under /proc.) */
export async function makeFolder(path: string): Promise<void> {
  const above = dirname(path);
  if (above !== path && !existsSync(above)) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (cause) {
    const there = await stat(path).catch(() => undefined);
    if (there?.isDirectory()) return;
    if (!there) throw cause;
    throw new Fault('bad-input', `${path} is a file, not a folder`, { place: path, remedy: 'Name another.', cause });
  }
  await syncFolder(above);
}
