import { Axis } from '../axis.ts';
import { type Grid, LAST_COLUMN, LAST_ROW } from '../note-shape.ts';
import type { ReceivedPart } from './received-part.ts';
import { rowsAsText } from './rows-of-sheet.ts';
import { attributeOf, childOf, type Element } from './xml-outline.ts';

/** Pixels of a column and a row of which the sheet says nothing: 8.43 characters of 7 pixels and 5 of air; 15 points. */
const COLUMN = 64;
const ROW = 20;
/** Pixels of a character and of a point, at the usual 96 to the inch. */
const CHARACTER = 7;
const POINT = 4 / 3;
/** More pixels than Excel gives a column or a row. */
const LARGEST = 2_000;

/** Reads from a sheet how wide its columns and how high its rows are shown. */
export function sheetGrid(part: ReceivedPart, sheet: Element): Grid {
  const { text } = part;
  const format = childOf(sheet, 'sheetFormatPr');
  const given = (name: string) => (format ? attributeOf(text, format, name) : '');
  const column = pixels(given('defaultColWidth'), CHARACTER) ?? COLUMN;
  const row = isHidden(given('zeroHeight')) ? 0 : (pixels(given('defaultRowHeight'), POINT) ?? ROW);
  return {
    across: new Axis(columnSizes(text, childOf(sheet, 'cols'), column), column, LAST_COLUMN),
    down: new Axis(rowSizes(part, childOf(sheet, 'sheetData'), row), row, LAST_ROW),
  };
}

/** A stated size in pixels; null where nothing sensible is stated. */
function pixels(stated: string | undefined, each: number): number | null {
  const size = Math.round(Number(stated) * each);
  return size > 0 && size <= LARGEST ? size : null;
}

function isHidden(value: string): boolean {
  return value === '1' || value === 'true';
}

/** Widths of the columns up to the last one that states any, or is hidden; where two say something, the first holds. */
function columnSizes(text: string, columns: Element | undefined, usual: number): Int32Array {
  const stated = (columns?.children ?? []).map((column) => {
    const given = (name: string) => attributeOf(text, column, name);
    return {
      first: Number(given('min')) - 1,
      end: Math.min(Number(given('max')), LAST_COLUMN + 1),
      size: isHidden(given('hidden')) ? 0 : (pixels(given('width'), CHARACTER) ?? usual),
    };
  });
  const sizes = new Int32Array(stated.reduce((most, { end }) => Math.max(most, end || 0), 0)).fill(usual);
  for (const { first, end, size } of stated.reverse()) if (first >= 0) sizes.fill(size, first, end);
  return sizes;
}

/** Heights of the rows up to the last one that states any, or is hidden. */
function rowSizes({ text, bytes, rows }: ReceivedPart, data: Element | undefined, usual: number): Int32Array {
  let sizes: Int32Array = new Int32Array(0);
  if (!data) return sizes;
  let row = -1;
  for (const piece of rows ? rowsAsText(bytes, rows) : [text.slice(data.opened, data.closing)]) {
    for (const words of tagsIn(piece, `<${data.name.slice(0, -'sheetData'.length)}row`)) {
      const number = /\sr=["'](\d+)/.exec(words)?.[1];
      row = number === undefined ? row + 1 : Number(number) - 1;
      const size = statedHeight(words);
      if (size === null || row < 0 || row > LAST_ROW) continue;
      if (row >= sizes.length) sizes = longer(sizes, row, usual);
      sizes[row] = size;
    }
  }
  return sizes;
}

/** What stands in each tag that begins so, up to its end. */
function* tagsIn(text: string, tag: string): Generator<string, void, undefined> {
  for (let at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
    const words = text.slice(at + tag.length, text.indexOf('>', at));
    if (/^[\s/]|^$/.test(words)) yield words;
  }
}

function longer(sizes: Int32Array, row: number, usual: number): Int32Array {
  const more = new Int32Array(Math.min(LAST_ROW + 1, Math.max(row + 1, sizes.length * 2))).fill(usual);
  more.set(sizes);
  return more;
}

/** The pixels that the tag of a row states; null where it states none. */
function statedHeight(words: string): number | null {
  if (/\shidden=["'](?:1|true)/.test(words)) return 0;
  return pixels(/\sht=["']([^"']*)/.exec(words)?.[1], POINT);
}
