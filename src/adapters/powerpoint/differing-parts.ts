import { Unreadable } from '../../sheet/refusal.ts';
import { readDirectory, type ZipEntry } from '../../sheet/zip.ts';

/** Most parts that are compared. */
const MOST_PARTS = 65_535;

/**
 * Names of the parts in which two presentations differ, in order: those that one has alone, and those whose content is
 * another. Parts of the same content that were compressed otherwise are named too, since the files differ by them.
 */
export function differingParts(one: Uint8Array, other: Uint8Array): string[] {
  const [first, second] = [partsOf(one), partsOf(other)];
  const keys = [...new Set([...first.keys(), ...second.keys()])].sort();
  return keys
    .filter((key) => !isSame(first.get(key), second.get(key)))
    .map((key) => (first.get(key) ?? second.get(key))?.name ?? key);
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  try {
    return readDirectory(bytes, MOST_PARTS);
  } catch (cause) {
    // What is no package any more has no parts.
    if (cause instanceof Unreadable) return new Map();
    throw cause;
  }
}

function isSame(one: ZipEntry | undefined, other: ZipEntry | undefined): boolean {
  if (!one || !other) return false;
  return one.crc32 === other.crc32 && Buffer.compare(one.compressed, other.compressed) === 0;
}
