import type { MarkUp } from '../../../domain/mark-up.ts';
import { xml } from '../../../opc/xml.ts';
import { readRelationships } from '../../../sheet/relationships.ts';
import type { SheetPart, WorkbookPart } from '../../../sheet/workbook-part.ts';
import type { Marking } from './add-notes.ts';
import { inherited, linkPrefix } from './dialect.ts';
import { errorsSheet } from './errors-sheet.ts';
import { CONTENT_TYPES, relate } from './relate.ts';
import { Unmarkable } from './unmarkable.ts';
import { wrappedStyle } from './wrapped-style.ts';
import { appended, type Edit } from './xml-edit.ts';
import { attributeOf, attributesOf, childOf, type Element, outline } from './xml-outline.ts';

/** Name of the part that holds the list; by it a workbook of ours is known. */
export const ERRORS_PART = 'worksheets/stocktake-errors';

/**
 * Puts the list of findings after the last sheet, so that what names sheets by number, such as print areas, stays right;
 * a list of an earlier round is written anew where it stands.
 */
export async function addErrorsSheet(
  marking: Marking,
  part: string,
  { sheets, styles }: WorkbookPart,
  markUp: MarkUp,
  earlier: SheetPart | null,
): Promise<void> {
  const { workbook, dialect, folder } = marking;
  const shown = new Set(sheets.filter(({ hidden }) => !hidden).map(({ name }) => name));
  const look = {
    main: dialect.main,
    wrapped: wrappedStyle(workbook, styles),
    reachable: (name: string) => shown.has(name),
  };
  if (earlier) {
    const active = SELECTED.test(workbook.head(earlier.part));
    workbook.replace(earlier.part, errorsSheet(markUp, { ...look, active }));
    return;
  }
  const active = await nothingSelected(marking, part);
  const sheet = workbook.freeName(`${folder}${ERRORS_PART}`, '.xml');
  workbook.add(sheet, CONTENT_TYPES.sheet, errorsSheet(markUp, { ...look, active }));
  const [id = ''] = relate(workbook, part, [{ type: `${dialect.links}/worksheet`, part: sheet }]);
  enter(marking, part, id, active);
}

/** Enters the list among the sheets of the workbook. */
function enter({ workbook, dialect }: Marking, name: string, id: string, active: boolean): void {
  const part = workbook.part(name);
  const { text } = part;
  const root = outline(text, 3);
  const list = childOf(root, 'sheets');
  if (!list) throw new Unmarkable('it has no list of sheets');
  const named = list.children.map((element) => ({
    name: attributeOf(text, element, 'name').toLowerCase(),
    number: Number(attributeOf(text, element, 'sheetId')),
  }));
  const number = firstFree((n) => !named.some((other) => other.number === n));
  const title = firstFree((n) => !named.some(({ name }) => name === titleOf(n).toLowerCase()));
  const entry = xml`<sheet${inherited(text, root)}${linkPrefix(text, root, dialect)} name="${titleOf(title)}" sheetId="${number}" r:id="${id}"/>`;
  workbook.edit(part, [
    appended(list, entry.source),
    ...(active ? [opened(text, root, list, list.children.length)] : []),
  ]);
}

function titleOf(n: number): string {
  return n === 1 ? 'Errors' : `Errors ${n}`;
}

/** The first number from 1 on that is free. */
function firstFree(isFree: (n: number) => boolean): number {
  let n = 1;
  while (!isFree(n)) n++;
  return n;
}

/** In the text with which a sheet begins: it is selected; what follows the place where it would say so. */
const SELECTED = /\btabSelected\s*=\s*["'](?:1|true)/;
const VIEWS_PAST = /<(?:\w+:)?(?:sheetData|cols|sheetFormatPr)\b/;

/**
 * Whether no sheet says that it is selected. Only then can the list be the sheet that is seen first: two selected sheets
 * are a group, and what is typed into one is typed into both.
 */
async function nothingSelected({ workbook, parts }: Marking, part: string): Promise<boolean> {
  const links = await readRelationships(parts, part);
  return [...links.values()]
    .filter(({ kind, outside, target }) => /sheet$/i.test(kind) && !outside && workbook.has(target))
    .every(({ target }) => {
      const head = workbook.head(target);
      return VIEWS_PAST.test(head) && !SELECTED.test(head);
    });
}

/** Makes the sheet at a zero-based number the one that is seen first. */
function opened(text: string, root: Element, list: Element, tab: number): Edit {
  const view = childOf(root, 'bookViews')?.children[0];
  if (!view) {
    const views = xml`<bookViews${inherited(text, root)}><workbookView activeTab="${tab}"/></bookViews>`;
    return { at: list.start, add: views.source };
  }
  const present = attributesOf(text, view).find(({ name }) => name === 'activeTab');
  return present
    ? { at: present.start, drop: present.end - present.start, add: String(tab) }
    : { at: view.start + 1 + view.name.length, add: ` activeTab="${tab}"` };
}
