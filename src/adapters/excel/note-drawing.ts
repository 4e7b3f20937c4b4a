import type { Workbook, Worksheet } from 'exceljs';
import { xmlDocument } from '../../opc/xml.ts';
import { Axis } from './axis.ts';
import { type Grid, LAST_COLUMN, LAST_ROW, type Note, noteDrawing, noteShape } from './note-shape.ts';

/** Widths and heights that Excel gives what says nothing itself: 8.43 characters, 15 points. */
const COLUMN_WIDTH = 8.43;
const ROW_HEIGHT = 15;

/** Draws the boxes of all notes of a workbook: the text of each drawing by the name of its part. */
export function noteDrawings(workbook: Workbook): Map<string, string> {
  return new Map(
    workbook.worksheets.flatMap((sheet) => {
      const notes = notesOf(sheet);
      if (notes.length === 0) return [];
      const grid = gridOf(sheet);
      // Each sheet numbers its shapes from its own thousand, as Excel does.
      const shapes = notes.map((note, index) => noteShape(note, sheet.id * 1024 + 1 + index, grid));
      return [[`xl/drawings/vmlDrawing${sheet.id}.vml`, xmlDocument(noteDrawing([sheet.id], shapes))] as const];
    }),
  );
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

function gridOf(sheet: Worksheet): Grid {
  const widths = Array.from({ length: sheet.columnCount }, (_, n) => sheet.getColumn(n + 1).width ?? COLUMN_WIDTH);
  const usual = sheet.properties.defaultRowHeight || ROW_HEIGHT;
  const heights = Array.from({ length: sheet.rowCount }, (_, n) => sheet.findRow(n + 1)?.height || usual);
  return {
    across: new Axis(widths.map(columnPixels), columnPixels(COLUMN_WIDTH), LAST_COLUMN),
    down: new Axis(heights.map(rowPixels), rowPixels(usual), LAST_ROW),
  };
}

function columnPixels(width: number): number {
  return Math.round(width * 7 + 5);
}

function rowPixels(height: number): number {
  return Math.round((height * 4) / 3);
}
