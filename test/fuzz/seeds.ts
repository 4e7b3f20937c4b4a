import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readDirectory } from '../../src/sheet/zip.ts';
import { entryOf, type RawEntry } from '../hostile/raw-zip.ts';
import { readHere } from '../sheet/read-here.ts';

/** A workbook that is sound, taken apart. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly RawEntry[];
  /** XML of each part, in the order of the entries; null for what is none. */
  readonly texts: readonly (string | null)[];
}

/** Bytes of a workbook of which ten thousand are read within a minute. */
const SMALL = 30_000;

/**
 * The sound workbooks that are changed: the small ones of `../shared/corpus` and `../shared/real` where these are there,
 * and those that come with the program, which are always.
 */
export async function seeds(): Promise<Seed[]> {
  const shared = ['corpus', 'real'].map((name) => resolve(import.meta.dirname, '../../../shared', name));
  const real = shared.filter((folder) => existsSync(folder)).flatMap(workbooksIn);
  const own = ['england-ae', 'punjab-smu'].flatMap((unit) =>
    workbooksIn(resolve(import.meta.dirname, '../../data', unit, 'returns')).slice(0, 2),
  );
  const sound: Seed[] = [];
  for (const path of [...real, ...own]) {
    const bytes = new Uint8Array(readFileSync(path));
    if (bytes.length <= SMALL && !('refused' in (await readHere(bytes)))) sound.push(seedOf(path, bytes));
  }
  return sound;
}

function workbooksIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => /\.xls[xm]$/.test(name)).map((name) => join(folder, name));
}

/** Takes a workbook apart. */
function seedOf(name: string, bytes: Uint8Array): Seed {
  const parts = [...readDirectory(bytes).values()].map((part) => ({
    name: part.name,
    content: part.deflated ? inflateRawSync(part.compressed) : Buffer.from(part.compressed),
  }));
  return {
    name,
    bytes,
    entries: parts.map((part) => entryOf(part.name, part.content)),
    texts: parts.map((part) => (/\.(xml|rels)$/.test(part.name) ? part.content.toString('utf8') : null)),
  };
}
