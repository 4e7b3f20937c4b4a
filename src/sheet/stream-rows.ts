import type { Refusal } from '../domain/workbook.ts';
import { checkGrowth } from './check-growth.ts';
import { identifyPackage } from './identify-package.ts';
import type { Inflate } from './inflate.ts';
import { LIMITS } from './limits.ts';
import { Parts } from './parts.ts';
import { orRefusal, Unreadable } from './refusal.ts';
import { RowReader, type SheetTables } from './row-reader.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sniff } from './sniff.ts';
import type { StoredRow } from './stored-row.ts';
import { readStyles } from './styles.ts';
import { readWorkbookPart, type SheetPart, type WorkbookPart } from './workbook-part.ts';

/** A received workbook, opened: what its sheets share is read, the sheets themselves are not yet. */
export interface OpenPackage {
  readonly workbook: WorkbookPart;
  readonly tables: SheetTables;
  readonly parts: Parts;
}

/** Opens a file, or throws `Unreadable` with the name of what it is instead of a workbook. */
export async function openPackage(bytes: Uint8Array, inflate: Inflate): Promise<OpenPackage> {
  const other = sniff(bytes);
  if (other) throw new Unreadable(other);
  const parts = new Parts(bytes, inflate);
  identifyPackage(parts);
  const workbook = await readWorkbookPart(parts);
  await checkGrowth(parts, partsReadOf(workbook));
  const formats = await readStyles(parts, workbook.styles);
  const strings = await readSharedStrings(parts, workbook.sharedStrings);
  return { workbook, tables: { strings, formats }, parts };
}

/** Names of the large parts that are counted while they are read, in lower case. */
function partsReadOf({ sheets, styles, sharedStrings }: WorkbookPart): ReadonlySet<string> {
  const names = [...sheets.map(({ part }) => part), styles ?? '', sharedStrings ?? ''];
  return new Set(names.map((name) => name.toLowerCase()));
}

/** Reads one sheet; answers with what stands before and after its rows. */
export async function readRows(
  { parts, tables }: OpenPackage,
  sheet: SheetPart,
  onRow: (row: StoredRow) => void,
): Promise<RowReader> {
  const reader = new RowReader(sheet.name, tables, onRow);
  await parts.scan(sheet.part, reader.xml, (token) => reader.take(token), LIMITS.inflatedBytes);
  return reader;
}

/**
 * Reads the rows of one sheet, each handed to `onRow` and then forgotten, so that memory does not grow with the sheet.
 *
 * `sheet` is a name; without it the first sheet is read. Cells covered by a merge are not left out, since a sheet says
 * only after its rows what is merged. A refusal may come after rows were handed on: they are then not to be used.
 */
export function streamRows(
  bytes: Uint8Array,
  inflate: Inflate,
  onRow: (row: StoredRow) => void,
  sheet?: string,
): Promise<Refusal | null> {
  return orRefusal(async () => {
    const opened = await openPackage(bytes, inflate);
    const part = opened.workbook.sheets.find(({ name }) => sheet === undefined || name === sheet);
    if (!part) throw new Unreadable('noSheets', `none is named ${sheet ?? ''}`);
    await readRows(opened, part, onRow);
    return null;
  });
}
