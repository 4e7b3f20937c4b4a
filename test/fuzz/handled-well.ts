import { isDeepStrictEqual } from 'node:util';
import { markUpWorkbook } from '../../src/adapters/excel/mark-up.ts';
import { sha256 } from '../../src/adapters/files/hash.ts';
import { markUp } from '../../src/stages/mark-up.ts';
import { selfCheck } from '../../src/stages/self-check.ts';
import { findingAt } from '../adapters/excel/mark-up-files.ts';
import { plain } from '../sheet/plain.ts';
import { readHere } from '../sheet/read-here.ts';

/**
 * Does with a file what a department does: checks it by itself, and has it marked up at the first cell of every sheet.
 * Answers with how that ended: "marked up", why it could not be, or the verdict.
 *
 * Throws where checking or marking up does, or where the copy does not hold every cell of the file as it was.
 */
export async function howItIsHandled(bytes: Uint8Array): Promise<string> {
  const read = await readHere(bytes);
  const { findings, unchecked } = await selfCheck({ name: 'return.xlsx', bytes }, { open: async () => read, sha256 });
  if (findings.some(({ message }) => !/^[^\n]+\.$/.test(message))) throw new Error('a finding is no sentence');
  if ('refused' in read) {
    if (!unchecked?.includes(read.verdict)) throw new Error(`it was refused (${read.verdict}) and checked`);
    return read.verdict;
  }
  const places = read.sheets.map(({ name, rows }) => ({ sheet: name, cell: rows[0]?.cells[0]?.cell.at.cell ?? 'A1' }));
  const copy = await markUpWorkbook(bytes, markUp([...findings, ...places.map((place) => findingAt('', place))]));
  if ('unmarked' in copy) {
    if (!/^(it|its|one|two|a|the|this) /.test(copy.reason))
      throw new Error(`unmarked without a reason: ${copy.reason}`);
    return copy.reason;
  }
  const again = await readHere(copy);
  if ('refused' in again) throw new Error(`the copy is refused: ${again.verdict}`);
  const names = new Set(read.sheets.map(({ name }) => name));
  const kept = { ...again, sheets: again.sheets.filter(({ name }) => names.has(name)) };
  if (!isDeepStrictEqual(plain(kept), plain(read))) throw new Error('the copy has other cells');
  return 'marked up';
}
