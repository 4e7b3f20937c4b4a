import type { Inches, Paragraph, TableBox, TableCell } from '../../domain/slide.ts';
import type { Wording } from '../../domain/wording.ts';
import { line, type Type } from './text-box.ts';

/** A column: its heading and width. Numbers stand right, words left. */
export interface Column {
  readonly head: Wording;
  readonly width: Inches;
  readonly align?: 'right';
  /** Left inset of head and cells alike. */
  readonly inset?: Inches;
}

const TABLE_HEAD: Type = { size: 10.5, bold: true, colour: 'ink2' };

/** Makes a native table of rows of one height under a head. */
export function table(
  name: string,
  alt: Wording,
  place: { x: Inches; y: Inches; head: Inches; row: Inches },
  columns: readonly Column[],
  rows: readonly (readonly TableCell<Wording>[])[],
): TableBox<Wording> {
  const heads = columns.map(({ head, align, inset }) => ({
    paragraphs: [line(head, TABLE_HEAD, align ? { align } : {})],
    anchor: 'bottom' as const,
    ...(inset ? { inset } : {}),
  }));
  return {
    kind: 'table',
    name,
    alt,
    x: place.x,
    y: place.y,
    columns: columns.map(({ width }) => width),
    rowHeights: [place.head, ...rows.map(() => place.row)],
    rows: [heads, ...rows],
  };
}

/** Makes a cell of one or more lines, vertically centred. */
export function cell(lines: readonly Paragraph<Wording>[], inset: Inches = 0): TableCell<Wording> {
  return { paragraphs: lines, anchor: 'middle', ...(inset > 0 ? { inset } : {}) };
}

/** Makes a cell of one line of words. */
export function words(text: Wording, type: Type, inset: Inches = 0): TableCell<Wording> {
  return cell([line(text, type)], inset);
}

/** Makes a cell of one number, set right. */
export function number(text: Wording, type: Type): TableCell<Wording> {
  return cell([line(text, type, { align: 'right' })]);
}
