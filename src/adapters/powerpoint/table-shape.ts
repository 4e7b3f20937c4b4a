import assert from 'node:assert/strict';
import type { Ink } from '../../domain/chart.ts';
import { isRightToLeft } from '../../domain/language.ts';
import type { TableBox, TableCell } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { Xml, xml } from '../../opc/xml.ts';
import { placeXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';
import { emu, lineWidth } from './measures.ts';
import { fillXml, strokeContent } from './paint-xml.ts';
import { anchorName, paragraphsXml } from './text-xml.ts';

/** PowerPoint's own style "No Style, No Grid". */
export const PLAIN_TABLE_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

/** Inches at full size: right of each cell, and between the words of the head and the rule under them. */
const RIGHT_MARGIN = 0.08;
const HEAD_MARGIN = 0.05;
const HEAD_RULE = bottomBorder('ink', 1.5);
const ROW_RULE = bottomBorder('hair', 0.75);
const LAST_RULE = bottomBorder('line', 0.75);
/** White lines on every side, in the order that a cell has them. */
const APART = xml`${(['L', 'R', 'T', 'B'] as const).map((side) => border(side, 'paper', 1.5))}`;
const EMPTY_BODY = new Xml('<a:bodyPr/><a:lstStyle/>');

/** A native table whose first row is its head: rules under the rows, no other borders, fixed heights. */
export function tableShape(box: TableBox<Text>, identities: Identities, language: string, scale = 1): Xml {
  assert(box.rows.length > 0 && box.rows.length === box.rowHeights.length, `${box.name}: one height per row`);
  assert(
    box.rows.every((row) => row.length === box.columns.length),
    `${box.name}: one cell per column`,
  );
  const region = { x: box.x, y: box.y, w: sum(box.columns), h: sum(box.rowHeights) };
  const rows = box.rows.map(
    (row, i) =>
      xml`<a:tr h="${emu(box.rowHeights[i] ?? 0)}">${row.map((cell) => cellXml(cell, bordersOf(box, i), i === 0, { language, scale, margin: box.apart ? 0 : RIGHT_MARGIN }))}</a:tr>`,
  );
  return xml`
    <p:graphicFrame>
      <p:nvGraphicFramePr>
        ${identities.next(box.name, { alt: box.alt.text })}
        <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>
      </p:nvGraphicFramePr>
      <p:xfrm>${placeXml(region)}</p:xfrm>
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>
        <a:tblPr${isRightToLeft(language) ? xml` rtl="1"` : undefined} firstRow="1"><a:tableStyleId>${PLAIN_TABLE_STYLE}</a:tableStyleId></a:tblPr>
        <a:tblGrid>${box.columns.map((width) => xml`<a:gridCol w="${emu(width)}"/>`)}</a:tblGrid>
        ${rows}
      </a:tbl></a:graphicData></a:graphic>
    </p:graphicFrame>`;
}

function cellXml(
  cell: TableCell<Text>,
  rule: Xml,
  head: boolean,
  { language, scale, margin }: { readonly language: string; readonly scale: number; readonly margin: number },
): Xml {
  const anchor = anchorName(cell.anchor ?? (head ? 'bottom' : 'middle'));
  // The inset stands where the words begin, since a mark may lie in it.
  const sides = [emu(cell.inset ?? 0), emu(margin * scale)] as const;
  const [left, right] = isRightToLeft(language) ? [sides[1], sides[0]] : sides;
  return xml`
    <a:tc>
      <a:txBody>${EMPTY_BODY}${paragraphsXml(cell.paragraphs, language)}</a:txBody>
      <a:tcPr marL="${left}" marR="${right}" marT="0" marB="${head ? emu(HEAD_MARGIN * scale) : 0}" anchor="${anchor}">${rule}${fillXml(cell.fill)}</a:tcPr>
    </a:tc>`;
}

function bordersOf({ apart, rows }: TableBox<Text>, row: number): Xml {
  return apart ? APART : ruleUnder(row, rows.length);
}

function ruleUnder(row: number, rows: number): Xml {
  if (row === 0) return HEAD_RULE;
  return row === rows - 1 ? LAST_RULE : ROW_RULE;
}

function bottomBorder(colour: 'ink' | 'hair' | 'line', width: number): Xml {
  return border('B', colour, width);
}

function border(side: 'L' | 'R' | 'T' | 'B', colour: Ink, width: number): Xml {
  const name = new Xml(`a:ln${side}`);
  return xml`<${name} w="${lineWidth(width)}" cap="flat" cmpd="sng" algn="ctr">${strokeContent({ colour, width, dash: 'solid' })}</${name}>`;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
