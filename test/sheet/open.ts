import type { Cell } from '../../src/domain/cell.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { readHere } from './read-here.ts';

/** Reads bytes that must be a workbook. */
export async function open(bytes: Uint8Array): Promise<Workbook> {
  const read = await readHere(bytes);
  if ('refused' in read) throw new Error(`refused: ${read.verdict}`);
  return read;
}

/** Reads bytes that must not be a workbook; answers with the verdict. */
export async function verdict(bytes: Uint8Array): Promise<string> {
  const read = await readHere(bytes);
  if (!('refused' in read)) throw new Error('it was read');
  return read.verdict;
}

/** The cells of a workbook by "Sheet!A1". */
export async function cellsOf(bytes: Uint8Array): Promise<Map<string, Cell>> {
  const { sheets } = await open(bytes);
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ cell }) => cell)));
  return new Map(cells.map((cell) => [`${cell.at.sheet}!${cell.at.cell}`, cell]));
}

/** One line of each cell of a workbook: "A1 number 104". */
export async function linesOf(bytes: Uint8Array): Promise<string[]> {
  return [...(await cellsOf(bytes)).values()].map(({ at, type, shown }) => `${at.cell} ${type} ${shown}`);
}
