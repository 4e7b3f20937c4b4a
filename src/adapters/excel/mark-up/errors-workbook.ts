import type { MarkUp } from '../../../domain/mark-up.ts';
import { Package } from '../../../opc/package.ts';
import { Relations } from '../../../opc/relations.ts';
import { xml } from '../../../opc/xml.ts';
import { ERRORS_PART } from './add-errors-sheet.ts';
import { dialectOf } from './dialect.ts';
import { errorsSheet } from './errors-sheet.ts';
import { CONTENT_TYPES } from './relate.ts';

const BOOK = '/xl/workbook.xml';
const SHEET = `/xl/${ERRORS_PART}1.xml`;
const STYLES = '/xl/styles.xml';

/** Writes the list of findings as a workbook of its own, for a return that cannot carry it. */
export function errorsWorkbook(markUp: MarkUp): Uint8Array {
  const { main, links } = dialectOf('');
  const workbook = new Package();
  workbook.relations.to('officeDocument', BOOK);
  const relations = new Relations(BOOK);
  const id = relations.to('worksheet', SHEET);
  relations.to('styles', STYLES);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  workbook.add(
    BOOK,
    `${type}.sheet.main+xml`,
    xml`<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Errors" sheetId="1" r:id="${id}"/></sheets></workbook>`,
    relations,
  );
  workbook.add(
    SHEET,
    CONTENT_TYPES.sheet,
    errorsSheet(markUp, { main, wrapped: 1, active: true, reachable: () => false }),
  );
  workbook.add(
    STYLES,
    `${type}.styles+xml`,
    xml`
      <styleSheet xmlns="${main}">
      <fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>
      <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
      </styleSheet>`,
  );
  return workbook.bytes();
}
