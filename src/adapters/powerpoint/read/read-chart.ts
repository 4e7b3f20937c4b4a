import type { Cell } from '../../../domain/cell.ts';
import type { PresentedChart, PresentedSeries } from '../../../domain/presentation.ts';
import { onceFromTheRight } from '../../../domain/urdu-type.ts';
import type { Workbook } from '../../../domain/workbook.ts';
import type { Inflate } from '../../../sheet/inflate.ts';
import type { Parts } from '../../../sheet/parts.ts';
import { readWorkbook } from '../../../sheet/read-workbook.ts';
import { readRelationships } from '../../../sheet/relationships.ts';
import { CLOSE, OPEN, TEXT, XmlScanner } from '../../../sheet/xml-scanner.ts';
import { attributeText, decodeXml } from '../../../sheet/xml-text.ts';

interface RawSeries {
  name: string;
  /** "Data!$B$2:$B$9" */
  reference: string;
  count: number;
  readonly points: Map<number, string>;
  readonly categories: Map<number, string>;
}

const WORDS = ['ser', 'tx', 'cat', 'xVal', 'val', 'yVal', 'pt', 'v', 'f', 'ptCount', 'p', 't', 'br'] as const;
const [SERIES, TX, CAT, X, VAL, Y, POINT, V, F, COUNT, PARAGRAPH, T, BREAK] = WORDS.map((_, i) => i + 1);

/** Reads a chart part: its series as cached and as the workbook behind it holds them, and the words on it. */
export async function readChart(parts: Parts, part: string, inflate: Inflate): Promise<PresentedChart> {
  const series: RawSeries[] = [];
  const texts: string[] = [];
  let now: RawSeries | undefined;
  let within: number | undefined;
  let point = 0;
  let reading: number | undefined;
  let piece: string[] = [];
  let paragraph: string[] = [];

  const xml = new XmlScanner(part, WORDS);
  await parts.scan(part, xml, (token) => {
    const { element } = xml;
    if (token === TEXT) {
      if (reading !== undefined) piece.push(decodeXml(xml.textBytes, xml.textStart, xml.textEnd));
    } else if (token === OPEN) {
      if (element === SERIES) {
        now = { name: '', reference: '', count: 0, points: new Map(), categories: new Map() };
        series.push(now);
      } else if (element === TX || element === CAT || element === VAL) within = element;
      else if (element === X) within = CAT;
      else if (element === Y) within = VAL;
      else if (element === POINT) point = Number(attributeText(xml, 'idx'));
      else if (element === COUNT && within === VAL && now) now.count = Number(attributeText(xml, 'val'));
      else if (element === PARAGRAPH) paragraph = [];
      else if (element === BREAK) paragraph.push('\n');
      else if (element === V || element === F || element === T) {
        reading = element;
        piece = [];
      }
    } else if (token === CLOSE) {
      const text = piece.join('');
      if (element === reading) reading = undefined;
      if (element === T) paragraph.push(text);
      else if (element === PARAGRAPH && paragraph.length > 0) texts.push(onceFromTheRight(paragraph.join('')));
      else if (element === F && within === VAL && now) now.reference = text;
      else if (element === V && now) {
        if (within === TX) now.name = text;
        else if (within === VAL) now.points.set(point, text);
        else if (within === CAT) now.categories.set(point, text);
      } else if (element === TX || element === CAT || element === X || element === VAL || element === Y)
        within = undefined;
      else if (element === SERIES) now = undefined;
      if (element === PARAGRAPH) paragraph = [];
    }
  });

  const workbook = await workbookBehind(parts, part, inflate);
  return {
    series: series.map((one) => presented(one, workbook)),
    texts,
  };
}

function presented(
  { name, reference, count, points, categories }: RawSeries,
  workbook: Workbook | null,
): PresentedSeries {
  const length = Math.max(count, ...[...points.keys()].map((index) => index + 1));
  const values = Array.from({ length }, (_, i) => numberOf(points.get(i)));
  return {
    name,
    categories: [...categories.values()],
    values,
    workbook: workbook && column(reference, values.length, workbook),
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

/** The workbook that *Edit Data* opens; null where there is none or it cannot be read. */
async function workbookBehind(parts: Parts, part: string, inflate: Inflate): Promise<Workbook | null> {
  const link = [...(await readRelationships(parts, part)).values()].find(({ kind }) => kind === 'package');
  if (!link || link.outside || !parts.has(link.target)) return null;
  const read = await readWorkbook(await parts.bytes(link.target), link.target, inflate);
  return 'refused' in read ? null : read;
}

/** The cells of a reference down one column: "Data!$B$2:$B$9"; null for a reference of another kind. */
function column(reference: string, length: number, workbook: Workbook): (number | null)[] | null {
  const found = /^(?:'(.+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?\d+)?$/.exec(reference);
  const [, quoted, plain, letters = '', first = '', lastLetters = letters] = found ?? [];
  const sheet = workbook.sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? plain));
  if (!found || !sheet || lastLetters !== letters) return null;
  const cells = new Map<string, Cell>(
    sheet.rows.flatMap((row) => row.cells.map(({ cell }): [string, Cell] => [cell.at.cell, cell])),
  );
  return Array.from({ length }, (_, i) => {
    const value = cells.get(`${letters}${Number(first) + i}`)?.value;
    return typeof value === 'number' ? value : null;
  });
}
