import { readHere } from '../sheet/read-here.ts';

/** Seconds that a small workbook may take, however it was changed. */
const SECONDS = 5;

/**
 * Reads a file to its last cell and answers with how that ended: "read", or the verdict.
 *
 * Throws where it ends in anything else than a workbook or a named refusal, which is what is looked for.
 */
export async function howItEnds(bytes: Uint8Array): Promise<string> {
  const started = performance.now();
  const read = await readHere(bytes);
  if ('refused' in read) {
    if (!/^this (is|file|workbook) /.test(read.verdict)) throw new Error(`refused without a name: ${read.verdict}`);
    if (!/^[A-Z].*\.$/.test(read.remedy)) throw new Error(`refused without a remedy: ${read.verdict}`);
  } else {
    for (const cell of read.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
      if (typeof cell.cell.shown !== 'string') throw new Error(`${cell.cell.at.cell} shows nothing`);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  if (seconds > SECONDS) throw new Error(`it took ${seconds.toFixed(1)} s`);
  return 'refused' in read ? read.verdict : 'read';
}
