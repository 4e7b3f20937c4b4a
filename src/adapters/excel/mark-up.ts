import type { MarkUp, Unmarked } from '../../domain/mark-up.ts';
import { Parts } from '../../sheet/parts.ts';
import { Unreadable } from '../../sheet/refusal.ts';
import { readRelationships } from '../../sheet/relationships.ts';
import { readWorkbookPart } from '../../sheet/workbook-part.ts';
import { addErrorsSheet, ERRORS_PART } from './mark-up/add-errors-sheet.ts';
import { addNotes, type Marking } from './mark-up/add-notes.ts';
import { dialectOf, namespaceOf } from './mark-up/dialect.ts';
import { earlierList } from './mark-up/earlier-list.ts';
import { ShapeIds } from './mark-up/note-drawings.ts';
import { ReceivedPackage } from './mark-up/received-package.ts';
import { declareParts } from './mark-up/relate.ts';
import { Unmarkable } from './mark-up/unmarkable.ts';
import { outline } from './mark-up/xml-outline.ts';
import { nodeInflate } from './node-inflate.ts';

/**
 * Writes a received workbook again with a note at every cell concerned and a sheet that lists the findings.
 *
 * Only what must change does: a sheet with notes gains the name of their drawing, the workbook part an entry for the
 * list, and both their relationships; every other part keeps its bytes, so that figures, charts, macros and pivots are
 * the department's own. Equal input gives equal bytes.
 */
export async function markUpWorkbook(bytes: Uint8Array, markUp: MarkUp): Promise<Uint8Array | Unmarked> {
  try {
    const workbook = new ReceivedPackage(bytes);
    const parts = new Parts(bytes, nodeInflate);
    const book = await readWorkbookPart(parts);
    const part = await workbookPartName(parts);
    const { text } = workbook.part(part);
    const marking: Marking = {
      workbook,
      parts,
      dialect: dialectOf(namespaceOf(text, outline(text, 1))),
      folder: part.slice(0, part.lastIndexOf('/') + 1),
      ids: new ShapeIds(workbook),
    };

    for (const sheet of book.sheets) {
      const notes = markUp.notes.filter((note) => note.sheet === sheet.name);
      await addNotes(marking, sheet.part, notes);
    }
    await addErrorsSheet(marking, part, book, markUp, await earlierList(bytes, book));
    declareParts(workbook);
    return workbook.bytes();
  } catch (cause) {
    if (cause instanceof Unreadable) return { unmarked: true, reason: cause.refusal.verdict };
    if (cause instanceof Unmarkable) return { unmarked: true, reason: cause.message };
    throw cause;
  }
}

/** Whether a file is a workbook that was marked up and not saved by anyone since. */
export function isMarkedUp(bytes: Uint8Array): boolean {
  try {
    return new ReceivedPackage(bytes).names.some((name) => name.includes(ERRORS_PART));
  } catch {
    return false;
  }
}

async function workbookPartName(parts: Parts): Promise<string> {
  const root = [...(await readRelationships(parts, '')).values()].find(({ kind }) => kind === 'officeDocument');
  return root?.target ?? 'xl/workbook.xml';
}
