import { builtInCode } from './built-in-formats.ts';
import { LIMITS } from './limits.ts';
import { GENERAL, type NumberFormat, parseFormat } from './number-format.ts';
import type { Parts } from './parts.ts';
import { Unreadable } from './refusal.ts';
import { OPEN, XmlScanner } from './xml-scanner.ts';
import { attributeText } from './xml-text.ts';

const [NUM_FMTS, NUM_FMT, CELL_XFS, XF] = [1, 2, 3, 4];

/** Reads the number format of each cell style, by the number that cells refer to it with; nothing else of a style matters here. */
export async function readStyles(parts: Parts, part: string | null): Promise<readonly NumberFormat[]> {
  if (part === null || !parts.has(part)) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const xml = new XmlScanner(part, ['numFmts', 'numFmt', 'cellXfs', 'xf']);
  let section = 0;
  await parts.scan(part, xml, (token) => {
    if (token !== OPEN) return;
    if (xml.depth === 2) section = xml.element;
    if (xml.depth !== 3) return;
    if (codes.size + ids.length > LIMITS.styles) throw new Unreadable('tooMuch', 'cell styles');
    if (section === NUM_FMTS && xml.element === NUM_FMT) {
      codes.set(Number(attributeText(xml, 'numFmtId')), attributeText(xml, 'formatCode'));
    }
    if (section === CELL_XFS && xml.element === XF) ids.push(Number(attributeText(xml, 'numFmtId')));
  });

  const formats = new Map<number, NumberFormat>();
  for (const id of ids) {
    const code = codes.get(id) ?? builtInCode(id);
    if (!formats.has(id)) formats.set(id, code.toLowerCase() === 'general' ? GENERAL : parseFormat(code));
  }
  return ids.map((id) => formats.get(id) ?? GENERAL);
}
