import { decodedText } from '../domain/decoded-text.ts';
import type { SheetSums } from '../domain/sheet-sums.ts';
import { csvLines, findSeparator } from './csv-fields.ts';
import { LIMITS } from './limits.ts';
import { GENERAL, type NumberFormat, parseFormat } from './number-format.ts';
import type { PackedWorkbook } from './packed-workbook.ts';
import { Unreadable } from './refusal.ts';
import { RowKeeper } from './row-keeper.ts';
import { showIsoDate } from './serial-date.ts';
import { sniff } from './sniff.ts';
import type { StoredCell } from './stored-row.ts';

/** True for a text whose name says that it was sent as one on purpose, and is no workbook renamed. */
export function isCsv(bytes: Uint8Array, fileName: string): boolean {
  return /\.(csv|tsv|tab|txt)$/i.test(fileName) && sniff(bytes) === 'text';
}

/**
 * Reads a file of separated fields as a workbook of one sheet; throws `Unreadable` where it holds too much.
 *
 * Encoding and separator are found from the content. A field is a number where it is written as a program writes one, a
 * date where it is an ISO date, and text as it stands otherwise; addresses are those Excel gives on opening it.
 */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
  sumsFor: (sheet: string) => SheetSums | null = () => null,
): PackedWorkbook {
  const text = decodedText(bytes);
  const { separator, start } = findSeparator(text);
  const name = sheetName(fileName);
  const around = { file: fileName, sheet: name, sheetHidden: false, hiddenColumns: new Set<number>(), date1904: false };
  const keeper = new RowKeeper(around, sumsFor(name), { cells: LIMITS.cells });
  let index = start > 0 ? 1 : 0;
  for (const fields of csvLines(start > 0 ? text.slice(start) : text, separator)) {
    if (index >= LIMITS.rows || fields.length > LIMITS.columns) throw new Unreadable('tooMuch', 'rows or columns');
    const cells = fields.flatMap((field, column) => (field === '' ? [] : [cellOf(field, column)]));
    if (cells.length > 0) keeper.take({ index, hidden: false, cells });
    index += 1;
  }
  return {
    sheets: [{ name, hidden: false, hiddenColumns: [], ...keeper.end() }],
    date1904: false,
    externalLinks: [],
  };
}

/** Formats in which a number shows just the decimals it was written with, by how many these are. */
const AS_WRITTEN: readonly NumberFormat[] = Array.from({ length: 16 }, (_, decimals) =>
  parseFormat(decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`),
);

function cellOf(field: string, column: number): StoredCell {
  const [, fraction = ''] = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/.exec(field) ?? ['', null];
  if (fraction !== null && field.replace(/\D/g, '').length <= 15) {
    const format = AS_WRITTEN[fraction.length] ?? GENERAL;
    return { column, type: 'number', value: Number(field), format, formula: false };
  }
  const isDate = /^\d{4}-\d\d-\d\d/.test(field) && showIsoDate(field) !== null;
  return { column, type: isDate ? 'date' : 'text', value: field, format: GENERAL, formula: false };
}

/** The file's own name without its ending, as Excel names the sheet: 31 characters at most. */
function sheetName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.[^.]*$/, '').slice(0, 31);
}
