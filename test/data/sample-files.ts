import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Folder of the sample workspaces. */
export const DATA = join(import.meta.dirname, '../../data');

/** The files of a folder and its sub-folders, with forward slashes, and what is in them. */
export function filesIn(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names
      .map(
        (path) =>
          [
            path
              .slice(folder.length + 1)
              .split(sep)
              .join('/'),
            readFileSync(path),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
