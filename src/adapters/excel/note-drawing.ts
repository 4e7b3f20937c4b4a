import type { Workbook, Worksheet } from 'exceljs';
import { type Xml, xml, xmlDocument } from '../../opc/xml.ts';

/** A note at a cell, zero-based. */
interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Size of a note in pixels: as wide as 44 letters of 9 pt, as high as its lines. */
const WIDTH = 280;
const LETTERS = 44;

/** Widths and heights that Excel gives what says nothing itself: 8.43 characters, 15 points. */
const COLUMN_WIDTH = 8.43;
const ROW_HEIGHT = 15;

/** Draws the boxes of all notes of a workbook: the text of each drawing by the name of its part. */
export function noteDrawings(workbook: Workbook): Map<string, string> {
  return new Map(
    workbook.worksheets.flatMap((sheet) => {
      const notes = notesOf(sheet);
      const name = `xl/drawings/vmlDrawing${sheet.id}.vml`;
      return notes.length > 0 ? [[name, xmlDocument(drawing(sheet, notes))] as const] : [];
    }),
  );
}

/**
 * Each sheet numbers its shapes from its own thousand, as Excel does: the same ids on two sheets count as corruption.
 * The boxes are made for their text, since a note is read by pointing at it and cannot be scrolled.
 */
function drawing(sheet: Worksheet, notes: readonly Note[]): Xml {
  return xml`
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet.id}"/></o:shapelayout>
    <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">
    <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>
    </v:shapetype>
    ${notes.map((note, index) => shape(sheet, note, sheet.id * 1024 + 1 + index))}
    </xml>`;
}

function notesOf(sheet: Worksheet): Note[] {
  const notes: Note[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const { note } = cell;
      if (!note) return;
      const text = typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('');
      notes.push({ row: cell.fullAddress.row - 1, column: cell.fullAddress.col - 1, text });
    });
  });
  return notes;
}

function shape(sheet: Worksheet, { row, column, text }: Note, id: number): Xml {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
  const height = 14 + 15 * lines;
  const across = (index: number) => Math.round((sheet.getColumn(index + 1).width ?? COLUMN_WIDTH) * 7 + 5);
  const down = (index: number) =>
    Math.round(((sheet.getRow(index + 1).height || sheet.properties.defaultRowHeight || ROW_HEIGHT) * 4) / 3);
  const right = advance(column + 1, 12 + WIDTH, across);
  const bottom = advance(row, 2 + height, down);
  const anchor = [column + 1, 12, row, 2, right.index, right.rest, bottom.index, bottom.rest].join(', ');
  return xml`
    <v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:${WIDTH}px;height:${height}px;z-index:1;visibility:hidden" fillcolor="#ffffff" strokecolor="#8793a0" o:insetmode="auto">
    <v:fill color2="#ffffff"/><v:path o:connecttype="none"/>
    <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>
    <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>
    <x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>
    <x:Row>${row}</x:Row><x:Column>${column}</x:Column>
    </x:ClientData></v:shape>`;
}

/** The row or column in which a distance in pixels ends, and how far into it. */
function advance(from: number, distance: number, size: (index: number) => number): { index: number; rest: number } {
  let index = from;
  let rest = distance;
  while (rest > size(index)) {
    rest -= size(index);
    index += 1;
  }
  return { index, rest };
}
