import { cellAddress } from '../../../domain/cell.ts';
import { HEX } from '../../../domain/look.ts';
import type { MarkedFinding, MarkUp } from '../../../domain/mark-up.ts';
import { type Xml, xml } from '../../../opc/xml.ts';
import { heightOf, linesOf } from '../look.ts';
import { type Run, richText } from './note-text.ts';

/** What the list of findings needs to know of the workbook it stands in. */
export interface ErrorsLook {
  /** Namespace of the sheet. */
  readonly main: string;
  /** A cell style that breaks text into lines; null when there is none. */
  readonly wrapped: number | null;
  /** It is the sheet that is seen first. */
  readonly active: boolean;
  /** Whether a link can lead to a sheet: it exists and is not hidden. */
  readonly reachable: (sheet: string) => boolean;
}

/** A column: its heading, its width in characters, and what stands in it. */
interface Column {
  readonly heading: string;
  readonly width: number;
  readonly run: (finding: MarkedFinding, look: ErrorsLook) => Run;
}

const PLAN = `FF${HEX.plan}`;
const INK2 = `FF${HEX.ink2}`;

const COLUMNS: readonly Column[] = [
  { heading: 'Asked', width: 10, run: ({ request }) => ({ text: request, bold: true }) },
  {
    heading: 'Where',
    width: 20,
    run: (finding, look) => ({
      text: whereOf(finding, look),
      ...(linkOf(finding, look) !== null && { colour: PLAN }),
    }),
  },
  { heading: 'What is there', width: 34, run: ({ is }) => ({ text: is }) },
  { heading: 'What was expected', width: 34, run: ({ expected }) => ({ text: expected }) },
  { heading: 'What to do', width: 34, run: ({ remedy }) => ({ text: remedy }) },
  { heading: 'Why it is asked', width: 36, run: ({ why }) => ({ text: why, colour: INK2 }) },
  { heading: 'Reference', width: 12, run: ({ reference }) => ({ text: reference, colour: INK2 }) },
];

/** Sizes of letters in points: heading of the sheet, all else. */
const TITLE = 14;
const BODY = 10;

/** Characters up to which a column widens for a text that cannot be broken; Excel's own limit is 255. */
const WIDEST = 200;
/** Links that Excel allows on a sheet are 65,530. */
const LINKS = 65_000;

/** Writes the sheet that lists every finding, worst first, each with a link to its cell. */
export function errorsSheet({ heading, advice, findings }: MarkUp, look: ErrorsLook): Xml {
  const table = findings.map((finding) => COLUMNS.map(({ run }) => run(finding, look)));
  const first = advice.length + 3;
  const links = findings
    .map((finding, n) => ({ link: linkOf(finding, look), ref: cellAddress(first + n, 1) }))
    .filter(({ link }) => link !== null)
    .slice(0, LINKS);
  return xml`
    <worksheet xmlns="${look.main}">
    <sheetPr><tabColor rgb="FF${HEX.ink}"/><pageSetUpPr fitToPage="1"/></sheetPr>
    <sheetViews><sheetView showGridLines="0"${look.active ? xml` tabSelected="1"` : undefined} workbookViewId="0">${findings.length > 0 ? frozen(first) : undefined}</sheetView></sheetViews>
    <sheetFormatPr defaultRowHeight="15"/>
    <cols>${COLUMNS.map((column, n) => xml`<col min="${n + 1}" max="${n + 1}" width="${widthOf(column, n, table, look)}" customWidth="1"/>`)}</cols>
    <sheetData>
    ${line(0, [{ text: heading, bold: true }], TITLE, 22)}
    ${advice.map((text, n) => line(n + 1, [{ text, colour: INK2 }], BODY, 15))}
    ${
      findings.length > 0
        ? line(
            first - 1,
            COLUMNS.map((column) => ({ text: column.heading, bold: true })),
            BODY,
            20,
            look.wrapped,
          )
        : undefined
    }
    ${table.map((runs, n) => line(first + n, runs, BODY, look.wrapped === null ? 15 : heightFor(runs), look.wrapped))}
    </sheetData>
    ${links.length > 0 ? xml`<hyperlinks>${links.map(({ link, ref }) => xml`<hyperlink ref="${ref}" location="${link ?? ''}"/>`)}</hyperlinks>` : undefined}
    <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
    <pageSetup orientation="landscape" fitToHeight="0"/>
    </worksheet>`;
}

/** What stands above the findings stays in view. */
function frozen(rows: number): Xml {
  const corner = cellAddress(rows, 0);
  return xml`<pane ySplit="${rows}" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${corner}" sqref="${corner}"/>`;
}

/** One row; texts stand in their cells, since the table of shared texts is the department's. */
function line(row: number, runs: readonly Run[], size: number, height: number, style: number | null = null): Xml {
  const format = style === null ? undefined : xml` s="${style}"`;
  const cells = runs.map(
    (run, column) =>
      xml`<c r="${cellAddress(row, column)}"${format} t="inlineStr"><is>${richText([run], size)}</is></c>`,
  );
  return xml`<row r="${row + 1}" ht="${height}" customHeight="1">${cells}</row>`;
}

function heightFor(runs: readonly Run[]): number {
  return heightOf(Math.max(...runs.map(({ text }, n) => linesOf(text, COLUMNS[n]?.width ?? 0))));
}

function widthOf({ width }: Column, n: number, table: readonly (readonly Run[])[], { wrapped }: ErrorsLook): number {
  if (wrapped !== null) return width;
  const longest = table.reduce((most, runs) => Math.max(most, runs[n]?.text.length ?? 0), 0);
  return Math.min(WIDEST, Math.max(width, longest));
}

function whereOf({ sheet, cell }: MarkedFinding, { reachable }: ErrorsLook): string {
  if (sheet === null) return 'The whole file';
  return `${sheet}${cell ? `!${cell}` : ''}${reachable(sheet) ? '' : ' (not shown)'}`;
}

/** Where a link leads inside the workbook; null when it can lead nowhere. Names of sheets are always quoted. */
function linkOf({ sheet, cell }: MarkedFinding, { reachable }: ErrorsLook): string | null {
  return sheet !== null && reachable(sheet) ? `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}` : null;
}
