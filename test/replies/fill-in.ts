import * as SheetJS from '@e965/xlsx';

/** What a department types into its reply, by sheet and cell. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** Fills in a workbook as another program does: what it does not understand of the file is lost. */
export function filledIn(bytes: Uint8Array, typed: Typed): Uint8Array {
  const workbook = SheetJS.read(bytes, { type: 'array' });
  for (const [name, cells] of Object.entries(typed)) {
    const sheet = workbook.Sheets[name];
    if (!sheet) throw new Error(`there is no sheet ${name}`);
    SheetJS.utils.sheet_add_aoa(sheet, []);
    for (const [cell, value] of Object.entries(cells)) SheetJS.utils.sheet_add_aoa(sheet, [[value]], { origin: cell });
  }
  return new Uint8Array(SheetJS.write(workbook, { type: 'array', bookType: 'xlsx' }));
}

/** The address of the first cell of a sheet that holds a value; the row of a table, in another column where one is named. */
export function cellWith(bytes: Uint8Array, name: string, value: string | number, column?: string): string {
  const sheet = SheetJS.read(bytes, { type: 'array' }).Sheets[name] ?? {};
  for (const [address, cell] of Object.entries(sheet)) {
    if (typeof cell === 'object' && cell !== null && 'v' in cell && cell.v === value) {
      return column ? `${column}${address.replace(/^[A-Z]+/, '')}` : address;
    }
  }
  throw new Error(`${name} holds no ${value}`);
}
