import type { Grid } from '../note-shape.ts';
import { attributeOf, childOf, type Element } from './xml-outline.ts';

/** Pixels of a column and a row of which the sheet says nothing: 8.43 characters of 7 pixels and 5 of air; 15 points. */
const COLUMN = 64;
const ROW = 20;
/** Pixels of a character and of a point, at the usual 96 to the inch. */
const CHARACTER = 7;
const POINT = 4 / 3;

/** Reads from the text of a sheet how wide its columns and how high its rows are shown. */
export function sheetGrid(text: string, sheet: Element): Grid {
  const format = childOf(sheet, 'sheetFormatPr');
  const given = (element: Element | undefined, name: string) =>
    element ? Number(attributeOf(text, element, name)) : 0;
  const usualColumn = given(format, 'defaultColWidth') * CHARACTER || COLUMN;
  const usualRow = given(format, 'defaultRowHeight') * POINT || ROW;

  const columns = (childOf(sheet, 'cols')?.children ?? []).map((column) => ({
    first: given(column, 'min') - 1,
    last: given(column, 'max') - 1,
    width: isHidden(attributeOf(text, column, 'hidden')) ? 0 : given(column, 'width') * CHARACTER || usualColumn,
  }));
  const rows = rowHeights(text, childOf(sheet, 'sheetData'));
  return {
    across: (index) =>
      Math.round(columns.find(({ first, last }) => first <= index && index <= last)?.width ?? usualColumn),
    down: (index) => Math.round(rows.get(index) ?? usualRow),
  };
}

function isHidden(value: string): boolean {
  return value === '1' || value === 'true';
}

/** Heights of the rows that state one, or are hidden. */
function rowHeights(text: string, data: Element | undefined): Map<number, number> {
  const heights = new Map<number, number>();
  if (!data) return heights;
  for (const [tag] of text.slice(data.opened, data.closing).matchAll(/<(?:\w+:)?row\s[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? '';
    const row = Number(attribute('r')) - 1;
    if (isHidden(attribute('hidden'))) heights.set(row, 0);
    else if (Number(attribute('ht')) > 0) heights.set(row, Number(attribute('ht')) * POINT);
  }
  return heights;
}
