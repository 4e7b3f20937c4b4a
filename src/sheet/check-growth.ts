import { LIMITS } from './limits.ts';
import type { Parts } from './parts.ts';
import { Unreadable } from './refusal.ts';

/** Deflate makes at most this many bytes of one (RFC 1951: a match of 258 bytes in two bits). */
const MOST_BYTES_OF_ONE = 1032;

/**
 * Refuses a package in which a part that is not read would grow without end: whoever opens the file next, in Excel or
 * in the workbook handed back, should not meet a bomb that was only stepped around here.
 *
 * What the directory promises is looked at first; only a part large enough to hide more is inflated and counted. The
 * parts in `read` are counted while they are read.
 */
export async function checkGrowth(parts: Parts, read: ReadonlySet<string>): Promise<void> {
  const promised = parts.entries.reduce((sum, { size }) => sum + size, 0);
  if (promised > LIMITS.inflatedBytes) {
    throw new Unreadable('tooMuch', `its parts grow to ${Math.ceil(promised / 1e6)} MB`);
  }
  for (const { name, size, compressed } of parts.entries) {
    if (read.has(name.toLowerCase())) continue;
    const most = Math.max(LIMITS.unreadPartBytes, compressed.length * LIMITS.ratio);
    if (size > most) throw new Unreadable('tooMuch', `${name} grows past ${Math.ceil(most / 1e6)} MB`);
    if (compressed.length * MOST_BYTES_OF_ONE > most) await parts.measure(name, most);
  }
}
