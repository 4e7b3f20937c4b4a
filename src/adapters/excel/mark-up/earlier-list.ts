import { openPackage, readRows } from '../../../sheet/stream-rows.ts';
import type { SheetPart, WorkbookPart } from '../../../sheet/workbook-part.ts';
import { nodeInflate } from '../node-inflate.ts';

/** How the first cell of a list of ours begins, by `MarkUp.heading`. */
const HEADING = /^(\d+ to (fix|explain|check)\b|Nothing to mend\b)/;

/** The list of findings of an earlier round, in a workbook that came back with our marks in it; null when it has none. */
export async function earlierList(bytes: Uint8Array, { sheets }: WorkbookPart): Promise<SheetPart | null> {
  const named = sheets.filter(({ name }) => /^Errors( \d+)?$/.test(name));
  if (named.length === 0) return null;
  const opened = await openPackage(bytes, nodeInflate);
  for (const sheet of named) {
    let first: unknown;
    await readRows(opened, sheet, (row) => {
      if (row.index === 0) first = row.cells[0]?.value;
    });
    if (typeof first === 'string' && HEADING.test(first)) return sheet;
  }
  return null;
}
