import { LIMITS } from './limits.ts';
import { Unreadable } from './refusal.ts';

/** One file inside the ZIP: its compressed bytes and what the directory promises of them. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc32: number;
  /** Bytes after inflating, as promised; whoever inflates finds out. */
  readonly size: number;
  readonly compressed: Uint8Array;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const SEE_ZIP64 = 0xffffffff;

/**
 * Lists a ZIP by its central directory (PKWARE APPNOTE 6.3.10), by name in lower case since part names ignore case.
 *
 * Nothing is inflated. Names are only ever keys of this map, yet unsafe or repeated ones end the reading: two programs
 * would see two different workbooks in such a file.
 */
export function readDirectory(bytes: Uint8Array, most: number = LIMITS.entries): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > most) throw new Unreadable('tooMuch', `${count} parts`);

  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new Unreadable('damaged', 'its list of parts');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new Unreadable('damaged', 'its list of parts');

    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, nameEnd))
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    const isFolder = name.endsWith('/');
    if (!isFolder && !isSafe(name)) throw new Unreadable('damaged', 'a part with an unsafe name');
    if (entries.has(name.toLowerCase())) throw new Unreadable('damaged', 'two parts of one name');
    if (!isFolder) entries.set(name.toLowerCase(), entryAt(view, at, name, nameEnd, extraEnd));
    at = next;
  }
  const packed = [...entries.values()].reduce((sum, { compressed }) => sum + compressed.length, 0);
  if (packed > bytes.length) throw new Unreadable('damaged', 'its parts lie over one another');
  return entries;
}

function isSafe(name: string): boolean {
  const segments = name.split('/');
  return Array.from(name).every((letter) => letter >= ' ') && !segments.some((part) => ['', '.', '..'].includes(part));
}

function entryAt(view: DataView, at: number, name: string, extraStart: number, extraEnd: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Unreadable('password');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new Unreadable('damaged', `compressed in a way that Excel does not use`);

  const wide = wideFields(view, extraStart, extraEnd);
  const field = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === SEE_ZIP64 ? (wide.shift() ?? SEE_ZIP64) : value;
  };
  const size = field(24);
  const packed = field(20);
  const local = field(42);

  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw new Unreadable('truncated');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) throw new Unreadable('truncated');
  const compressed = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  return { name, deflated: method === 8, crc32: view.getUint32(at + 16, true), size, compressed };
}

/** The 64-bit fields that stand in for those too small for their value, in the order of the standard. */
function wideFields(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x0001) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), end - at - 4) / 8);
    return Array.from({ length: count }, (_, n) => Number(view.getBigUint64(at + 4 + n * 8, true)));
  }
  return [];
}

/** Finds the directory from the record at the end of the file, which a comment of up to 65,535 bytes may follow. */
function findDirectory(view: DataView): { count: number; offset: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== SEE_ZIP64) return { count, offset };
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64) {
      const wide = Number(view.getBigUint64(at - 12, true));
      if (wide + 56 <= view.byteLength && view.getUint32(wide, true) === END_64) {
        return {
          count: Number(view.getBigUint64(wide + 32, true)),
          offset: Number(view.getBigUint64(wide + 48, true)),
        };
      }
    }
    throw new Unreadable('damaged', 'its list of parts');
  }
  throw new Unreadable('truncated');
}
