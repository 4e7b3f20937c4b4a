import { LIMITS } from './limits.ts';
import type { Parts } from './parts.ts';
import { Unreadable } from './refusal.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { CLOSE, OPEN, XmlScanner } from './xml-scanner.ts';
import { attributeFlag, attributeText } from './xml-text.ts';

/** One sheet with cells: its name on the tab and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What the workbook part says: which sheets there are, and which other parts their cells refer to. */
export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly externalLinks: readonly string[];
}

const [WORKBOOK, WORKBOOK_PR, SHEETS, SHEET] = [1, 2, 3, 4];

/** Finds the workbook from the package's relationships and lists its sheets; chart sheets have no cells and are left out. */
export async function readWorkbookPart(parts: Parts): Promise<WorkbookPart> {
  const root = [...(await readRelationships(parts, '')).values()].find(({ kind }) => kind === 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  if (!parts.has(part)) throw new Unreadable('notWorkbook');
  const links = await readRelationships(parts, part);

  const sheets: SheetPart[] = [];
  let date1904 = false;
  const xml = new XmlScanner(part, ['workbook', 'workbookPr', 'sheets', 'sheet']);
  let inSheets = false;
  await parts.scan(part, xml, (token) => {
    if (token === CLOSE && xml.depth === 2) inSheets = false;
    if (token !== OPEN) return;
    if (xml.depth === 1 && xml.element !== WORKBOOK) throw new Unreadable('notWorkbook');
    if (xml.depth === 2) inSheets = xml.element === SHEETS;
    if (xml.depth === 2 && xml.element === WORKBOOK_PR) date1904 = attributeFlag(xml, 'date1904');
    if (!inSheets || xml.depth !== 3 || xml.element !== SHEET) return;
    const name = attributeText(xml, 'name');
    const link = links.get(attributeText(xml, 'id'));
    if (!link || !parts.has(link.target)) throw new Unreadable('damaged', `its sheet ${name.slice(0, 40)} is missing`);
    if (sheets.length >= LIMITS.entries) throw new Unreadable('tooMuch', 'sheets');
    if (link.kind !== 'worksheet') return;
    if (sheets.some((sheet) => sheet.name === name || sheet.part === link.target)) {
      throw new Unreadable('damaged', `two sheets are one, ${name.slice(0, 40)}`);
    }
    sheets.push({ name, part: link.target, hidden: ['hidden', 'veryHidden'].includes(attributeText(xml, 'state')) });
  });
  if (sheets.length === 0) throw new Unreadable('noSheets');

  const only = (kind: string) => [...links.values()].find((link) => link.kind === kind)?.target ?? null;
  return {
    sheets,
    date1904,
    sharedStrings: only('sharedStrings'),
    styles: only('styles'),
    externalLinks: await readExternalLinks(parts, links),
  };
}

/** Names of the workbooks whose cells this one quotes, in the order in which it numbers them. */
async function readExternalLinks(parts: Parts, links: ReadonlyMap<string, Relationship>): Promise<string[]> {
  const names: string[] = [];
  for (const link of links.values()) {
    if (link.kind !== 'externalLink') continue;
    if (names.length >= LIMITS.entries) throw new Unreadable('tooMuch', 'links to other workbooks');
    const outside = [...(await readRelationships(parts, link.target)).values()].find((target) => target.outside);
    names.push(fileName(outside?.target ?? link.target));
  }
  return names;
}

function fileName(address: string): string {
  const last = address.split(/[/\\]/).at(-1) ?? address;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
