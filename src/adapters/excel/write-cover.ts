import type { Font, Worksheet } from 'exceljs';
import { type BlankReturn, COVER_NAMES } from '../../domain/blank-return.ts';
import { cellText } from './cell-text.ts';
import { fill, font, frame, heightOf, linesOf, WRAPPED } from './look.ts';

/** Widths in characters: a margin, the labels, and what stands beside them. */
const WIDTHS = [2, 20, 78] as const;

/** Writes the cover on a sheet of its own: what the return is, who answers for it, and how it is filled in. */
export function writeCover(sheet: Worksheet, blank: BlankReturn): void {
  const { cover } = blank.layout;
  if (!cover) return;
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width;

  writeLine(sheet, 2, cover.title || blank.layout.title, font(20, 'ink', true), 30);
  writeLine(sheet, 3, blank.heading, font(13, 'plan', true), 22);
  const next = writeCoverFields(sheet, blank, 5, 2);

  if (cover.instructions.length > 0) writeLine(sheet, next + 1, 'How to fill it in', font(13, 'ink', true), 28);
  for (const [index, { head, text }] of cover.instructions.entries()) {
    const row = sheet.getRow(next + 2 + index);
    row.height = heightOf(Math.max(2, linesOf(text, WIDTHS[2])));
    const top = { ...WRAPPED, vertical: 'top' } as const;
    Object.assign(row.getCell(2), { value: cellText(head), font: font(10, 'ink', true), alignment: top });
    Object.assign(row.getCell(3), { value: cellText(text), font: font(10, 'ink2'), alignment: top });
  }
}

/**
 * Writes the labels and answers of the cover from a row on and answers the next free row.
 *
 * What the unit has filled in is locked; the rest is open.
 */
export function writeCoverFields(sheet: Worksheet, blank: BlankReturn, from: number, column: number): number {
  let at = from;
  for (const name of COVER_NAMES) {
    const field = blank.layout.cover?.[name];
    if (!field) continue;
    const value = blank.cover[name] ?? '';
    const locked = name === 'department' || name === 'period';
    const row = sheet.getRow(at);
    row.height = 22;
    const label = row.getCell(column);
    Object.assign(label, { value: cellText(field.label), font: font(10, 'ink2'), alignment: WRAPPED });
    if (field.help) label.note = note(field.help);
    Object.assign(row.getCell(column + 1), {
      value: value === '' ? null : cellText(value),
      font: font(10, 'ink', locked),
      alignment: WRAPPED,
      ...(locked ? { fill: fill('wash') } : {}),
      border: frame(locked ? 'hair' : 'line'),
      protection: { locked },
      numFmt: '@',
    });
    at += 1;
  }
  return at;
}

/** A note in the look's face. */
export function note(text: string): { texts: { font: { name: string; size: number }; text: string }[] } {
  return { texts: [{ font: { name: 'Arial', size: 9 }, text: cellText(text) }] };
}

function writeLine(sheet: Worksheet, at: number, text: string, style: Partial<Font>, height: number): void {
  sheet.getRow(at).height = height;
  Object.assign(sheet.getCell(at, 2), {
    value: cellText(text),
    font: style,
    alignment: { ...WRAPPED, wrapText: false },
  });
}
