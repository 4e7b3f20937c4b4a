import type { Workbook, Worksheet } from 'exceljs';
import { xmlDocument } from '../../opc/xml.ts';
import { type Grid, type Note, noteDrawing, noteShape } from './note-shape.ts';

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
  return {
    across: (index) => Math.round((sheet.getColumn(index + 1).width ?? COLUMN_WIDTH) * 7 + 5),
    down: (index) =>
      Math.round(((sheet.getRow(index + 1).height || sheet.properties.defaultRowHeight || ROW_HEIGHT) * 4) / 3),
  };
}
