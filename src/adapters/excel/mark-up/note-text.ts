import type { CellNote, MarkedFinding } from '../../../domain/mark-up.ts';
import { type Xml, xml } from '../../../opc/xml.ts';
import { cellText } from '../cell-text.ts';

/** Letters of one look in a note or a cell. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** Opaque ARGB; ink when absent. */
  readonly colour?: string;
}

/** The look's ink, opaque. */
const INK = 'FF15202B';

/**
 * What a note says: for each finding what it asks in bold, what is there, what was expected, what to do. One about a range
 * of cells names it, since the note stands at the first of them.
 */
export function noteRuns({ cell: at, findings }: CellNote): Run[] {
  return findings.flatMap(({ request, cell, is, expected, remedy }: MarkedFinding, n) => [
    { text: `${n > 0 ? '\n\n' : ''}${request}${cell === at ? '' : ` ${cell}`}: `, bold: true },
    { text: `${is}\nExpected: ${expected}\n${remedy}` },
  ]);
}

/** Writes runs as the rich text of a note or an inline cell (ECMA-376 part 1, CT_Rst). */
export function richText(runs: readonly Run[], size: number): Xml[] {
  return runs.map(
    ({ text, bold, colour = INK }) =>
      xml`<r><rPr>${bold ? xml`<b/>` : undefined}<sz val="${size}"/><color rgb="${colour}"/><rFont val="Arial"/></rPr><t xml:space="preserve">${cellText(text)}</t></r>`,
  );
}

/** Runs as one text. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
