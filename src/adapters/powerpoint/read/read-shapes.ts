import type { Parts } from '../../../sheet/parts.ts';
import { CLOSE, OPEN, TEXT, XmlScanner } from '../../../sheet/xml-scanner.ts';
import { attributeText, decodeXml } from '../../../sheet/xml-text.ts';

/** A shape of a slide or notes page; its chart is still the id of a relationship. */
export interface RawShape {
  name: string;
  alt: string;
  placeholder: string | null;
  readonly paragraphs: string[];
  readonly rows: string[][];
  chart: string | null;
  readonly picture: boolean;
}

const WORDS = ['sp', 'graphicFrame', 'pic', 'cNvPr', 'ph', 'p', 't', 'br', 'tr', 'tc', 'chart', 'cSld', 'sld'] as const;
const [SP, FRAME, PIC, IDENTITY, PLACEHOLDER, PARAGRAPH, T, BREAK, ROW, CELL, CHART, PAGE, SLIDE] = WORDS.map(
  (_, i) => i + 1,
);

/**
 * A slide or notes page: its name, whether the show passes over it, and its shapes in their order; those in a group stand
 * for themselves.
 */
export async function readShapes(
  parts: Parts,
  part: string,
): Promise<{ name: string; hidden: boolean; shapes: RawShape[] }> {
  const shapes: RawShape[] = [];
  let pageName = '';
  let hidden = false;
  let shape: RawShape | undefined;
  let shapeDepth = 0;
  let named = false;
  let paragraph: string[] | undefined;
  let cell: string[] | undefined;
  let inText = false;

  const xml = new XmlScanner(part, WORDS);
  await parts.scan(part, xml, (token) => {
    const { element } = xml;
    if (token === TEXT) {
      if (inText) paragraph?.push(decodeXml(xml.textBytes, xml.textStart, xml.textEnd));
    } else if (token === OPEN) {
      if (!shape && (element === SP || element === FRAME || element === PIC)) {
        shape = {
          name: '',
          alt: '',
          placeholder: null,
          paragraphs: [],
          rows: [],
          chart: null,
          picture: element === PIC,
        };
        shapeDepth = xml.depth;
        named = false;
      } else if (shape && element === IDENTITY && !named) {
        named = true;
        shape.name = attributeText(xml, 'name');
        shape.alt = attributeText(xml, 'descr');
      } else if (shape && element === PLACEHOLDER) {
        shape.placeholder = attributeText(xml, 'type') || 'body';
      } else if (shape && element === CHART) {
        shape.chart = attributeText(xml, 'id') || null;
      } else if (shape && element === ROW) {
        shape.rows.push([]);
      } else if (element === SLIDE) {
        hidden = /^(0|false)$/.test(attributeText(xml, 'show'));
      } else if (element === PAGE) {
        pageName = attributeText(xml, 'name');
      } else if (element === CELL) {
        cell = [];
      } else if (element === PARAGRAPH) {
        paragraph = [];
      } else if (element === BREAK) {
        paragraph?.push('\n');
      } else if (element === T) {
        inText = true;
      }
    } else if (token === CLOSE) {
      if (element === T) inText = false;
      else if (element === PARAGRAPH && paragraph && shape) {
        (cell ?? shape.paragraphs).push(paragraph.join(''));
        paragraph = undefined;
      } else if (element === CELL && cell) {
        shape?.rows.at(-1)?.push(cell.join('\n'));
        cell = undefined;
      } else if (shape && xml.depth === shapeDepth && (element === SP || element === FRAME || element === PIC)) {
        shapes.push(shape);
        shape = undefined;
      }
    }
  });
  return { name: pageName, hidden, shapes };
}
