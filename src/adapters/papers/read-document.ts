import type { Refusal } from '../../domain/workbook.ts';
import type { Inflate } from '../../sheet/inflate.ts';
import { LIMITS } from '../../sheet/limits.ts';
import { Parts } from '../../sheet/parts.ts';
import { orRefusal, Unreadable } from '../../sheet/refusal.ts';
import { readRelationships } from '../../sheet/relationships.ts';
import { CLOSE, OPEN, TEXT, XmlScanner } from '../../sheet/xml-scanner.ts';
import { decodeXml } from '../../sheet/xml-text.ts';

/** Bytes of a document, which may hold pictures. */
const MOST_BYTES = 100_000_000;

/**
 * Reads the paragraphs of a Word document (.docx) in their order, a row of a table as one; empty ones are left out.
 *
 * It goes through the same pre-flight as a return: names, sizes and growth of every part are bounded, document types are
 * refused. What is no document ends in a refusal that says what it is instead.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  inflate: Inflate,
): Promise<readonly string[] | Refusal> {
  const read = await orRefusal(async (): Promise<readonly string[]> => {
    if (bytes.length > MOST_BYTES) throw new Unreadable('tooMuch', `${Math.ceil(bytes.length / 1e6)} MB`);
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('notWorkbook');
    const parts = new Parts(bytes, inflate);
    const root = [...(await readRelationships(parts, '')).values()].find(({ kind }) => kind === 'officeDocument');
    if (!root || root.outside || !parts.has(root.target)) throw new Unreadable('notWorkbook');
    const links = [...(await readRelationships(parts, root.target)).values()];
    const notes = links.filter(({ kind, outside }) => !outside && (kind === 'footnotes' || kind === 'endnotes'));
    const paragraphs = await readParagraphs(parts, root.target);
    for (const { target } of notes) {
      if (parts.has(target)) paragraphs.push(...(await readParagraphs(parts, target)));
    }
    return paragraphs;
  });
  return 'refused' in read ? asDocument(read, name) : read;
}

/** The refusals speak of workbooks and returns, which is what is received nearly always. */
function asDocument({ verdict, remedy }: Refusal, name: string): Refusal {
  const said = verdict
    .replace(/^this is not a workbook/, 'this is not a document')
    .replace('this workbook', 'this document')
    .replace('than a return does', 'than a document does')
    .replace('no Excel workbook has', 'no document has');
  return {
    refused: true,
    verdict: `${name}: ${said}`,
    remedy: /\.xlsx|workbook/.test(remedy) ? 'Open it in Word and save it as a document (.docx).' : remedy,
  };
}

const WORDS = ['document', 'footnotes', 'endnotes', 'p', 't', 'tab', 'br', 'cr', 'tr', 'tc', 'Fallback'] as const;
const [DOCUMENT, FOOTNOTES, ENDNOTES, PARAGRAPH, T, TAB, BREAK, RETURN, ROW, CELL, FALLBACK] = WORDS.map(
  (_, i) => i + 1,
);

async function readParagraphs(parts: Parts, part: string): Promise<string[]> {
  const found: string[] = [];
  /** Pieces of the paragraphs that are open: a text box has its own within another. */
  const open: string[][] = [];
  /** Cells of the rows that are open, each a list of paragraphs. */
  const rows: string[][] = [];
  let inText = false;
  /** Depth of a shape that is drawn where a newer one is not understood: the same words again. */
  let passedOver = 0;

  const keep = (text: string) => {
    const tidy = text.trim();
    const row = rows.at(-1);
    if (tidy === '') return;
    if (row && row.length > 0) row[row.length - 1] = [row.at(-1), tidy].filter(Boolean).join('\n');
    else found.push(tidy);
  };

  const xml = new XmlScanner(part, WORDS);
  await parts.scan(
    part,
    xml,
    (token) => {
      const { element } = xml;
      if (token === OPEN && xml.depth === 1 && element !== DOCUMENT && element !== FOOTNOTES && element !== ENDNOTES) {
        throw new Unreadable('notWorkbook');
      }
      if (passedOver > 0) {
        if (token === CLOSE && xml.depth === passedOver) passedOver = 0;
      } else if (token === TEXT) {
        if (inText) open.at(-1)?.push(decodeXml(xml.textBytes, xml.textStart, xml.textEnd));
      } else if (token === OPEN) {
        if (element === FALLBACK) passedOver = xml.depth;
        else if (element === PARAGRAPH) open.push([]);
        else if (element === T) inText = true;
        else if (element === TAB) open.at(-1)?.push(' ');
        else if (element === BREAK || element === RETURN) open.at(-1)?.push('\n');
        else if (element === ROW) rows.push([]);
        else if (element === CELL) rows.at(-1)?.push('');
      } else if (token === CLOSE) {
        if (element === T) inText = false;
        else if (element === PARAGRAPH) keep((open.pop() ?? []).join(''));
        else if (element === ROW) {
          const cells = rows.pop() ?? [];
          keep(cells.some((cell) => cell !== '') ? cells.join(' | ') : '');
        }
      }
    },
    LIMITS.sharedStringBytes,
  );
  return found;
}
