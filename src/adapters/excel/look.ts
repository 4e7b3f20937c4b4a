import type { Alignment, Border, Borders, Fill, Font } from 'exceljs';
import { HEX, WASH } from '../../domain/look.ts';

/** The colours of the look that a workbook uses. Blue is what was agreed, and nothing else. */
export type Colour = 'ink' | 'ink2' | 'plan' | 'axis' | 'line' | 'hair' | 'wash';

/** A colour as Excel writes it: opaque ARGB. */
function argb(colour: Colour): { argb: string } {
  return { argb: `FF${colour === 'wash' ? WASH : HEX[colour]}` };
}

/** Arial of a size in points. */
export function font(size: number, colour: Colour, bold = false): Partial<Font> {
  return { name: 'Arial', size, bold, color: argb(colour) };
}

/** One flat colour. */
export function fill(colour: Colour): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(colour) };
}

/** A thin line at one side of a cell. */
export function edge(colour: Colour): Border {
  return { style: 'thin', color: argb(colour) };
}

/** A thin frame: here something is typed. */
export function frame(colour: Colour): Partial<Borders> {
  return { top: edge(colour), left: edge(colour), bottom: edge(colour), right: edge(colour) };
}

/** The rule under the headings of a table. */
export const HEADING_RULE: Partial<Borders> = { bottom: { style: 'medium', color: argb('ink') } };

/** Text that breaks into lines inside its cell. */
export const WRAPPED: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 };

/** Numbers stand at the right, so that their digits do. */
export const NUMERIC: Partial<Alignment> = { vertical: 'middle', horizontal: 'right', indent: 1 };

/** Letters of 10 pt Arial that fit the width of one digit of Excel's own 11 pt face, on average. */
const LETTERS = 1.38;

/** Lines that a text takes in a column of so many characters, at the table's size. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / ((width - 2) * LETTERS))), 0);
}

/** Height in points of so many lines of 10 pt, with air above and below. */
export function heightOf(lines: number): number {
  return 7 + 13 * lines;
}
