/** A cell of a table that is written as text: words, a number, or nothing. */
export type CsvCell = string | number | null;

/** Opens the file as UTF-8 in Excel. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, even inside quotes (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]|^\s+[=+\-@]/;

/**
 * Writes rows as comma-separated values (RFC 4180): lines end in CR LF, and a field that holds a comma, a quote or a line
 * end stands in quotes, with its quotes doubled.
 *
 * Words that a spreadsheet would calculate get an apostrophe before them; a negative number stays a number.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const words = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
