import type { Paragraph, Run, TextBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { typeSize } from './measures.ts';
import { fillXml } from './paint-xml.ts';

const ALIGN = { left: 'l', right: 'r', centre: 'ctr' } as const;
const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;
/** Size of an empty paragraph: at the default of 18 points an empty cell would make its row grow. */
const EMPTY_SIZE = 900;
const LINE_BREAK = /\r\n|[\n\r\v\u2028\u2029]/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const BEGINS_RIGHT_TO_LEFT = new RegExp(`^[^\\p{L}]*${RIGHT_TO_LEFT.source}`, 'u');

type Anchor = NonNullable<TextBox<Text>['anchor']>;

/** `bodyPr` of a box that neither grows nor shrinks its type: no insets, wrapped, no autofit. */
export function bodyProperties(anchor: Anchor = 'top'): Xml {
  return xml`<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr>`;
}

/** Vertical anchor as table cells write it. */
export function anchorName(anchor: Anchor): string {
  return ANCHOR[anchor];
}

/** Paragraphs of runs; at least one, since a text body may not be empty. */
export function paragraphsXml(paragraphs: readonly Paragraph<Text>[], language: string): Xml {
  if (paragraphs.length === 0) return emptyParagraph();
  return xml`${paragraphs.map((paragraph) => paragraphXml(paragraph, language))}`;
}

/** Runs that take every property of their type from the placeholder they stand in. */
export function plainParagraph(text: string, language: string, size?: number): Xml {
  const properties = xml`<a:rPr lang="${language}"${size === undefined ? undefined : xml` sz="${typeSize(size)}"`} dirty="0"/>`;
  return xml`<a:p>${beginsRightToLeft(text) ? xml`<a:pPr algn="r" rtl="1"/>` : undefined}${lines(text, properties)}</a:p>`;
}

function emptyParagraph(): Xml {
  return xml`<a:p><a:endParaRPr sz="${EMPTY_SIZE}"/></a:p>`;
}

function paragraphXml(paragraph: Paragraph<Text>, language: string): Xml {
  const runs = paragraph.runs.filter((run) => run.text.text !== '');
  if (runs.length === 0) return emptyParagraph();
  return xml`<a:p>${paragraphProperties(paragraph)}${runs.map((run) => lines(run.text.text, runProperties(run, language)))}</a:p>`;
}

/** A paragraph that begins with a right-to-left letter runs from the right, unless it says where it stands. */
function paragraphProperties({ align, spacing, spaceBefore, runs }: Paragraph<Text>): Xml | undefined {
  const [first] = runs;
  const rightToLeft = first !== undefined && beginsRightToLeft(first.text.text);
  if (align === undefined && spacing === undefined && spaceBefore === undefined && !rightToLeft) return undefined;
  const stands = ALIGN[align ?? (rightToLeft ? 'right' : 'left')];
  return xml`
    <a:pPr algn="${stands}"${rightToLeft ? xml` rtl="1"` : undefined}>
      ${spacing === undefined ? undefined : xml`<a:lnSpc><a:spcPct val="${Math.round(spacing * 100_000)}"/></a:lnSpc>`}
      ${spaceBefore === undefined ? undefined : xml`<a:spcBef><a:spcPts val="${typeSize(spaceBefore)}"/></a:spcBef>`}
    </a:pPr>`;
}

/** True when the first letter is of a script written from right to left. */
function beginsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && BEGINS_RIGHT_TO_LEFT.test(text);
}

function runProperties(run: Run<Text>, language: string): Xml {
  return xml`<a:rPr lang="${language}" sz="${typeSize(run.size)}"${run.bold ? xml` b="1"` : undefined} dirty="0">${fillXml(run.colour ?? 'ink')}</a:rPr>`;
}

function lines(text: string, properties: Xml): Xml {
  if (!LINE_BREAK.test(text)) return xml`<a:r>${properties}<a:t>${text}</a:t></a:r>`;
  const [first = '', ...rest] = text.split(LINE_BREAK);
  const line = (words: string) => (words === '' ? undefined : xml`<a:r>${properties}<a:t>${words}</a:t></a:r>`);
  return xml`${line(first)}${rest.map((words) => xml`<a:br>${properties}</a:br>${line(words)}`)}`;
}
