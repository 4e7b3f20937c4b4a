import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** How files of the archive are opened: a pipe that somebody put in the place of one must not be waited for. */
export const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Thrown where a folder, a pipe or a device stands in the place of a file. */
export class NoPlainFile extends Error {}

/** Refuses, with NoPlainFile, what was opened and is no ordinary file: a device may never end. */
export function refuseOther(opened: Pick<Stats, 'isFile'>): void {
  if (!opened.isFile()) throw new NoPlainFile('not an ordinary file');
}

/** The bytes of an ordinary file. */
export async function readPlain(path: string): Promise<Uint8Array> {
  const file = await open(path, READING);
  try {
    refuseOther(await file.stat());
    return await file.readFile();
  } finally {
    await file.close();
  }
}
