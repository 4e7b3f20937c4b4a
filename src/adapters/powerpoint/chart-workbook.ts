import { cellAddress } from '../../domain/cell.ts';
import { Package } from '../../opc/package.ts';
import { Relations } from '../../opc/relations.ts';
import { type Xml, xml, xmlDocument } from '../../opc/xml.ts';
import { stored, type ZipEntry, zip } from '../../opc/zip.ts';
import { type ChartSheet, SHEET_NAME } from './chart-sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats, by their place in `styles.xml`. */
const HEAD = 1;
const MONTH = 2;

const SHEET = 'xl/worksheets/sheet1.xml';

/**
 * Writes the workbook that *Edit Data* opens; a missing value is a cell that is not there. Its parts are not compressed:
 * compressed as a whole, in the deck, such a workbook takes three fifths of the space.
 */
export function chartWorkbook(sheet: ChartSheet): Uint8Array {
  const packed = stored(xmlDocument(worksheet(sheet)));
  return zip(FRAME.map((entry) => (entry.name === SHEET ? { name: SHEET, packed } : entry)));
}

/** All workbooks have the same parts but for the sheet itself, so these are written once. */
const FRAME = workbookFrame();

function workbookFrame(): readonly ZipEntry[] {
  const book = new Package(stored);
  book.relations.to('officeDocument', '/xl/workbook.xml');
  const relations = new Relations('/xl/workbook.xml');
  const sheet = relations.to('worksheet', `/${SHEET}`);
  relations.to('styles', '/xl/styles.xml');
  book.add('/xl/workbook.xml', `${TYPE}.sheet.main+xml`, workbookXml(sheet), relations);
  book.add(`/${SHEET}`, `${TYPE}.worksheet+xml`, xml`<worksheet/>`);
  book.add('/xl/styles.xml', `${TYPE}.styles+xml`, stylesXml());
  return book.entries();
}

function workbookXml(sheet: string): Xml {
  return xml`
    <workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <sheets><sheet name="${SHEET_NAME}" sheetId="1" r:id="${sheet}"/></sheets>
    </workbook>`;
}

function worksheet({ corner, categories, columns }: ChartSheet): Xml {
  const rows = categories.kind === 'months' ? categories.serials.map(monthCell) : categories.names.map(nameCell);
  return xml`
    <worksheet xmlns="${MAIN}">
      <sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>
      <cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="${columns.length + 1}" width="15" customWidth="1"/></cols>
      <sheetData>
        <row r="1">${textCell(0, 0, corner, HEAD)}${columns.map(({ name }, i) => textCell(0, i + 1, name, HEAD))}</row>
        ${rows.map((category, i) => xml`<row r="${i + 2}">${category}${columns.map(({ values }, j) => valueCell(i + 1, j + 1, values[i] ?? null))}</row>`)}
      </sheetData>
    </worksheet>`;
}

function monthCell(serial: number, index: number): Xml {
  return xml`<c r="${cellAddress(index + 1, 0)}" s="${MONTH}"><v>${serial}</v></c>`;
}

function nameCell(name: string, index: number): Xml {
  return textCell(index + 1, 0, name, 0);
}

function valueCell(row: number, column: number, value: number | null): Xml {
  return value === null ? xml`` : xml`<c r="${cellAddress(row, column)}"><v>${value}</v></c>`;
}

function textCell(row: number, column: number, text: string, style: number): Xml {
  if (text === '') return xml``;
  return xml`<c r="${cellAddress(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${workbookText(text)}</t></is></c>`;
}

/** Excel reads `_x0041_` as the letter A: an underscore that would begin such a code is itself written as one. */
export function workbookText(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}

function stylesXml(): Xml {
  return xml`
    <styleSheet xmlns="${MAIN}">
      <numFmts count="1"><numFmt numFmtId="164" formatCode="mmm yyyy"/></numFmts>
      <fonts count="2">
        <font><sz val="11"/><name val="Arial"/><family val="2"/></font>
        <font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font>
      </fonts>
      <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      <cellXfs count="3">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left"/></xf>
      </cellXfs>
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
    </styleSheet>`;
}
