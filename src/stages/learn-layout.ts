import type { LayoutInput } from '../domain/layout.ts';
import type { Workbook } from '../domain/workbook.ts';
import type { Known } from './learn/known-names.ts';
import { proposeLayout } from './learn/propose-layout.ts';
import { understandSheet } from './learn/understand-sheet.ts';
import type { UnderstoodSheet } from './learn/understood.ts';

/** What was understood of a workbook, cell by cell, and the layout proposed from it. */
export interface LearnedLayout {
  readonly sheets: readonly UnderstoodSheet[];
  /** Null when no sheet holds a table of figures. */
  readonly layout: LayoutInput | null;
}

/**
 * Learns the layout of a department's own workbook: where its tables stand, what their columns hold, and how a layout
 * would declare that. It proposes; nothing is read by it until an analyst has put it in the workspace.
 */
export function learnLayout(
  file: { readonly name: string; readonly workbook: Workbook },
  known: Known,
  department?: string,
): LearnedLayout {
  const sheets = file.workbook.sheets.map((sheet) => understandSheet(sheet, known));
  return { sheets, layout: proposeLayout(file.name, sheets, known, department) };
}
