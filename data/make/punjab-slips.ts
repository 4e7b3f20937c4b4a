import { inflateRawSync } from 'node:zlib';
import type { BlankReturn, BlankRow, BlankTable } from '../../src/domain/blank-return.ts';
import { cellAddress } from '../../src/domain/cell.ts';
import { roundHalfAway } from '../../src/domain/figure.ts';
import { deflated, zip } from '../../src/opc/zip.ts';
import { readDirectory } from '../../src/sheet/zip.ts';
import type { Mistake } from './punjab-mistakes.ts';
import { PLACES } from './punjab-places.ts';

/** Puts the mistakes of one file into its clean return; `last` is the clean return of the quarter before. */
export function slip(clean: BlankReturn, last: BlankReturn, mistakes: readonly Mistake[]): BlankReturn {
  let returned = clean;
  for (const mistake of mistakes) {
    const tables = returned.tables.map(
      (table): BlankTable => ({
        ...table,
        rows: table.rows.flatMap((row) => slipped(row, table, mistake, last)),
      }),
    );
    returned = { ...returned, tables };
  }
  return returned;
}

function slipped(
  row: BlankRow,
  { table }: BlankTable,
  { sheet, spot, slip: { ...how } }: Mistake,
  last: BlankReturn,
): BlankRow[] {
  if (row.values.indicator !== spot.indicator) return [row];
  if (how.do === 'copy-last-quarter') return [withCells(row, figuresOf(row, table, last))];
  if (!isSpot(row, table, sheet, spot.place)) return [row];
  switch (how.do) {
    case 'type':
      return [withCells(row, how.cells)];
    case 'exchange-digits':
      return [withCells(row, { [spot.field]: exchanged(Number(row.values[spot.field])) })];
    case 'count-half':
      return [withCells(row, halved(row))];
    case 'repeat-row':
      return [row, row];
    case 'drop-row':
      return [];
    default:
      return [withCells(row, { [spot.field]: 0 })];
  }
}

function isSpot(
  row: BlankRow,
  table: BlankTable['table'],
  sheet: Mistake['sheet'],
  place: string | undefined,
): boolean {
  if ((sheet === 'Indicators') !== (table === 'indicators')) return false;
  return place === undefined || PLACES.find(({ id }) => id === place)?.name === row.values.place;
}

function withCells(row: BlankRow, cells: BlankRow['values']): BlankRow {
  return { ...row, values: { ...row.values, ...cells } };
}

/** The reported figures of the same row a quarter ago. */
function figuresOf({ values }: BlankRow, table: BlankTable['table'], last: BlankReturn): BlankRow['values'] {
  const rows = last.tables.find((candidate) => candidate.table === table)?.rows ?? [];
  const then = rows.find((row) => row.values.indicator === values.indicator && row.values.place === values.place);
  const { value = null, numerator = null, denominator = null } = then?.values ?? {};
  return { value, numerator, denominator };
}

/** The second and third last digits change places; where they are equal, the third and fourth last. */
function exchanged(number: number): number {
  const digits = String(number).split('');
  const at = digits.length - (digits.at(-3) === digits.at(-2) ? 4 : 3);
  return Number([...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''));
}

function halved({ values }: BlankRow): BlankRow['values'] {
  const numerator = Math.round(Number(values.numerator) / 2);
  return { numerator, value: roundHalfAway((100 * numerator) / Number(values.denominator), 1) };
}

/**
 * Turns the number of one cell into a formula that shows `#DIV/0!`, as a workbook keeps it. A return to be written holds
 * values only, so this is done in its XML; `sheet` is counted from 1, row and column from 0.
 */
export function divideByNothing(workbook: Uint8Array, sheet: number, row: number, column: number): Uint8Array {
  const address = cellAddress(row, column);
  const cell = new RegExp(`<c r="${address}"( s="\\d+")?><v>0</v></c>`);
  const entries = [...readDirectory(workbook).values()].map(({ name, compressed, deflated: small }) => {
    const content = Buffer.from(small ? inflateRawSync(compressed) : compressed);
    if (name !== `xl/worksheets/sheet${sheet}.xml`) return { name, packed: deflated(content) };
    const xml = content.toString('utf8');
    if (!cell.test(xml)) throw new Error(`${name} has no 0 in ${address}`);
    const broken = `<c r="${address}"$1 t="e"><f>${cellAddress(row, column + 1)}/${cellAddress(row, column + 2)}</f><v>#DIV/0!</v></c>`;
    return { name, packed: deflated(xml.replace(cell, broken)) };
  });
  return zip(entries);
}
