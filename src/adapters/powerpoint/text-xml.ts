import type { Ink } from '../../domain/chart.ts';
import { isRightToLeft } from '../../domain/language.ts';
import type { Paragraph, TextBox } from '../../domain/slide.ts';
import { hasUrdu, scriptPieces, URDU_LARGER, urduPitch } from '../../domain/urdu-type.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { FONT } from './look.ts';
import { typeSize } from './measures.ts';
import { fillXml } from './paint-xml.ts';

const ALIGN = { left: 'l', right: 'r', centre: 'ctr' } as const;
const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;
/** Size of an empty paragraph: at the default of 18 points an empty cell would make its row grow. */
const EMPTY_SIZE = 900;
const LINE_BREAK = /\r\n|[\n\r\v\u2028\u2029]/;
const MIRRORED = { l: 'r', r: 'l', ctr: 'ctr' } as const;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const BEGINS_RIGHT_TO_LEFT = new RegExp(`^[^\\p{L}\\u2067]*${RIGHT_TO_LEFT.source}`, 'u');
/** Spelling of words in Latin letters, and of Urdu, whatever the deck is in. */
const LATIN_TAG = 'en-GB';
const URDU_TAG = 'ur-PK';

type Anchor = NonNullable<TextBox<Text>['anchor']>;

/** `bodyPr` of a box that neither grows nor shrinks its type: no insets, wrapped, no autofit. */
export function bodyProperties(anchor: Anchor = 'top', language = LATIN_TAG): Xml {
  return xml`<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="${isRightToLeft(language) ? 1 : 0}" anchor="${ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr>`;
}

/** Vertical anchor as table cells write it. */
export function anchorName(anchor: Anchor): string {
  return ANCHOR[anchor];
}

/**
 * Paragraphs of runs; at least one, since a text body may not be empty. In a language that runs from the right what stands
 * left stands right, but on a chart, whose axes run as everywhere.
 */
export function paragraphsXml(
  paragraphs: readonly Paragraph<Text>[],
  language: string,
  { mirrored = isRightToLeft(language) }: { readonly mirrored?: boolean } = {},
): Xml {
  if (paragraphs.length === 0) return emptyParagraph();
  return xml`${paragraphs.map((paragraph) => paragraphXml(paragraph, language, mirrored))}`;
}

/** Runs that take every property of their type from the placeholder they stand in. */
export function plainParagraph(text: string, language: string, size?: number): Xml {
  const urdu = hasUrdu(text);
  const turned = isRightToLeft(language) || beginsRightToLeft(text);
  const properties = turned
    ? xml`<a:pPr algn="r" rtl="${urdu || beginsRightToLeft(text) ? 1 : 0}">${urdu && size !== undefined ? pitchXml(size) : undefined}</a:pPr>`
    : undefined;
  return xml`<a:p>${properties}${lines(text, { language, ...(size === undefined ? {} : { size }) })}</a:p>`;
}

function emptyParagraph(): Xml {
  return xml`<a:p><a:endParaRPr sz="${EMPTY_SIZE}"/></a:p>`;
}

function paragraphXml(paragraph: Paragraph<Text>, language: string, mirrored: boolean): Xml {
  const runs = paragraph.runs.filter((run) => run.text.text !== '');
  if (runs.length === 0) return emptyParagraph();
  return xml`<a:p>${paragraphProperties(paragraph, mirrored)}${runs.map((run) => lines(run.text.text, { ...run, colour: run.colour ?? 'ink', language }))}</a:p>`;
}

/**
 * Where a paragraph stands and which way it runs: in a mirrored deck it runs from the right as soon as it has Urdu in it,
 * elsewhere when it begins so, unless it says where it stands. Urdu has lines of one height, whatever its font asks for.
 */
function paragraphProperties(
  { align, spacing, spaceBefore, runs }: Paragraph<Text>,
  mirrored: boolean,
): Xml | undefined {
  const [first] = runs;
  const urdu = runs.some(({ text }) => hasUrdu(text.text));
  const begins = first !== undefined && beginsRightToLeft(first.text.text);
  const rightToLeft = begins || (mirrored && urdu);
  const own = ALIGN[align ?? (begins && !mirrored ? 'right' : 'left')];
  const plainly = align === undefined && spacing === undefined && spaceBefore === undefined;
  if (plainly && !rightToLeft && !mirrored && !urdu) return undefined;
  const height = urdu
    ? pitchXml(Math.max(...runs.map(({ size }) => size)))
    : spacing !== undefined && xml`<a:lnSpc><a:spcPct val="${Math.round(spacing * 100_000)}"/></a:lnSpc>`;
  return xml`
    <a:pPr algn="${mirrored ? MIRRORED[own] : own}"${rightToLeft ? xml` rtl="1"` : mirrored ? xml` rtl="0"` : undefined}>
      ${height || undefined}
      ${spaceBefore === undefined ? undefined : xml`<a:spcBef><a:spcPts val="${typeSize(spaceBefore)}"/></a:spcBef>`}
    </a:pPr>`;
}

function pitchXml(size: number): Xml {
  return xml`<a:lnSpc><a:spcPts val="${typeSize(urduPitch(size))}"/></a:lnSpc>`;
}

/** True when the first letter is of a script written from right to left, unless it is set apart from its paragraph. */
function beginsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && BEGINS_RIGHT_TO_LEFT.test(text);
}

/** How the words of a run are set; what is absent is its placeholder's. */
interface Setting {
  readonly language: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: Ink;
}

/** A run of one script; Urdu is larger, in a font and a language of its own. */
function runProperties({ language, size, bold, colour }: Setting, urdu: boolean): Xml {
  const tag = urdu ? URDU_TAG : isRightToLeft(language) ? LATIN_TAG : language;
  const points = size === undefined ? undefined : typeSize(urdu ? size + URDU_LARGER : size);
  const type = xml`lang="${tag}"${points === undefined ? undefined : xml` sz="${points}"`}${bold ? xml` b="1"` : undefined} dirty="0"`;
  if (!colour && !urdu) return xml`<a:rPr ${type}/>`;
  return xml`<a:rPr ${type}>${colour && fillXml(colour)}${urdu ? xml`<a:cs typeface="${FONT.arabicScript}"/>` : undefined}</a:rPr>`;
}

function lines(text: string, setting: Setting): Xml {
  const [first = '', ...rest] = text.split(LINE_BREAK);
  const line = (words: string) =>
    words === ''
      ? undefined
      : scriptPieces(words).map(
          (piece) => xml`<a:r>${runProperties(setting, piece.urdu)}<a:t>${piece.text}</a:t></a:r>`,
        );
  if (rest.length === 0) return xml`${line(first) ?? xml`<a:r>${runProperties(setting, false)}<a:t></a:t></a:r>`}`;
  const gap = runProperties(setting, hasUrdu(text));
  return xml`${line(first)}${rest.map((words) => xml`<a:br>${gap}</a:br>${line(words)}`)}`;
}
