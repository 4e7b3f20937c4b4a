import { type Xml, xml } from '../../opc/xml.ts';
import type { Axis } from './axis.ts';

/** A note at a cell, zero-based. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where the columns and the rows of a sheet stand. */
export interface Grid {
  readonly across: Axis;
  readonly down: Axis;
}

/** Size of a note in pixels: as wide as 44 letters of 9 pt, as high as its lines. */
const WIDTH = 280;
const LETTERS = 44;

/** The last column and row of a sheet, zero-based. */
export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_575;

/** The kind of shape that a note is; each drawing defines it once. */
export const NOTE_TYPE = xml`
  <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
  <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>
  </v:shapetype>`;

/**
 * The drawing of a sheet's notes. `thousands` are the blocks of 1,024 ids its shapes are numbered from: the same ids on
 * two sheets count as corruption.
 */
export function noteDrawing(thousands: readonly number[], shapes: readonly Xml[]): Xml {
  return xml`
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${thousands.join(',')}"/></o:shapelayout>
    ${NOTE_TYPE}
    ${shapes}
    </xml>`;
}

/** Draws the box of a note, made for its text: a note is read by pointing at it and cannot be scrolled. */
export function noteShape({ row, column, text }: Note, id: number, grid: Grid): Xml {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
  const height = 14 + 15 * lines;
  const across = span(Math.min(column + 1, LAST_COLUMN), grid.across, 12, WIDTH);
  const down = span(row, grid.down, 2, height);
  const anchor = [across.from, 12, down.from, 2, across.to, across.rest, down.to, down.rest].join(', ');
  return xml`
    <v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:${WIDTH}px;height:${height}px;z-index:1;visibility:hidden" fillcolor="#ffffff" strokecolor="#8793a0" o:insetmode="auto">
    <v:fill color2="#ffffff"/><v:path o:connecttype="none"/>
    <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>
    <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>
    <x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>
    <x:Row>${row}</x:Row><x:Column>${column}</x:Column>
    </x:ClientData></v:shape>`;
}

/**
 * The rows or columns a box begins and ends in, and how far it reaches into the last: from the one given on, or earlier
 * where what follows has no room for it, as where all columns after the table are hidden.
 */
function span(
  first: number,
  axis: Axis,
  offset: number,
  length: number,
): { readonly from: number; readonly to: number; readonly rest: number } {
  const latest = axis.end - offset - length;
  const from = axis.start(first) <= latest ? first : axis.at(latest);
  const end = axis.start(from) + offset + length;
  const to = axis.at(end - 1);
  return { from, to, rest: Math.min(end, axis.start(to + 1)) - axis.start(to) };
}
