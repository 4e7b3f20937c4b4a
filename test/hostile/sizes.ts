import { partsOf, sheetOf } from '../sheet/make-package.ts';
import { DAMAGED, distinct, type HostileFile, LARGE, ONE, SHEET, withParts, withSheet } from './hostile-file.ts';

const TWO = '<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>';
const WHOLE = 'A1:XFD1048576';

/** Sheets that are larger, deeper or further away than a sheet can be, or seem so. */
export const SIZES: readonly HostileFile[] = [
  {
    what: 'a merge over the whole sheet',
    make: () => withSheet(`${TWO}<mergeCells><mergeCell ref="${WHOLE}"/></mergeCells>`),
    ends: 'Data!A1 number 1', // what a person sees of it
  },
  {
    what: 'twenty thousand merges over the whole sheet',
    make: () => {
      const rows = '<row><c><v>1</v></c></row>'.repeat(3000);
      return withSheet(
        `<sheetData>${rows}</sheetData>${`<mergeCell ref="${WHOLE}"/>`.repeat(20_000)}`
          .replace('<mergeCell ', '<mergeCells><mergeCell ')
          .concat('</mergeCells>'),
      );
    },
    ends: `${LARGE} (merged ranges over one another)`,
  },
  {
    what: 'a hundred thousand merges',
    make: () =>
      withSheet(`<sheetData/><mergeCells>${distinct(100_000, (n) => `<mergeCell ref="A${n}:B${n}"/>`)}</mergeCells>`),
    ends: `${LARGE} (over 20000 merged ranges)`,
  },
  {
    what: 'allowed values for the whole sheet',
    make: () =>
      withSheet(
        `${TWO}<dataValidations><dataValidation type="list" sqref="${WHOLE}"><formula1>Data!$A:$XFD</formula1></dataValidation></dataValidations>`,
      ),
    ends: 'Data!A1 number 1, Data!A2 number 2',
  },
  {
    what: 'a name for the whole sheet',
    make: () =>
      withParts({
        'xl/workbook.xml': String(partsOf(ONE).get('xl/workbook.xml')).replace(
          '</workbook>',
          '<definedNames><definedName name="__proto__">Data!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
        ),
      }),
    ends: 'Data!A1 number 1',
  },
  {
    what: 'thirty thousand sets of allowed values and of colours, each for the whole sheet',
    make: () => {
      const allowed = distinct(
        30_000,
        (n) => `<dataValidation type="whole" sqref="${WHOLE}"><formula1>${n}</formula1></dataValidation>`,
      );
      const colours = distinct(
        30_000,
        (n) =>
          `<conditionalFormatting sqref="${WHOLE}"><cfRule type="expression" priority="${n}"><formula>${n}</formula></cfRule></conditionalFormatting>`,
      );
      return withSheet(`${TWO}${colours}<dataValidations>${allowed}</dataValidations>`);
    },
    ends: 'Data!A1 number 1, Data!A2 number 2',
  },
  {
    what: 'a hundred thousand names, each for the whole sheet',
    make: () =>
      withParts({
        'xl/workbook.xml': String(partsOf(ONE).get('xl/workbook.xml')).replace(
          '</workbook>',
          `<definedNames>${distinct(100_000, (n) => `<definedName name="n${n}">Data!$A:$XFD</definedName>`)}</definedNames></workbook>`,
        ),
      }),
    ends: 'Data!A1 number 1',
  },
  {
    what: 'a row numbered 4,000,000,000',
    make: () => sheetOf('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'),
    ends: `${DAMAGED} (sheet Data: a row outside the sheet)`,
  },
  {
    what: 'a cell beyond the last column',
    make: () => sheetOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
    ends: `${DAMAGED} (sheet Data: a cell outside the sheet)`,
  },
  {
    what: 'one cell, the last of the sheet',
    make: () =>
      withSheet(
        `<dimension ref="${WHOLE}"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
      ),
    ends: 'Data!XFD1048576 number 1',
  },
  {
    what: 'a million styled empty rows',
    make: () => sheetOf(distinct(1_000_000, (n) => `<row r="${n}" spans="1:5" s="1" customFormat="1" ht="15"/>`)),
    ends: '',
  },
  {
    what: 'a million styled empty cells',
    make: () => sheetOf(distinct(200_000, (n) => `<row r="${n}">${'<c s="1"/>'.repeat(5)}</row>`)),
    ends: '',
  },
  {
    what: 'two million cells',
    make: () =>
      sheetOf(
        distinct(
          200_000,
          (n) =>
            `<row>${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((c) => `<c><v>${(n * 7919 * c) % 99_991}</v></c>`).join('')}</row>`,
        ),
      ),
    ends: `${LARGE} (over 1,500,000 filled cells)`,
  },
  {
    what: 'one sheet a thousand times',
    make: () => {
      const sheets = distinct(1000, (n) => `<sheet name="S${n}" sheetId="${n}" r:id="s1"/>`);
      return withParts({
        'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
        [SHEET]: `<worksheet><sheetData>${distinct(60_000, (n) => `<row r="${n}" ht="${(n * 7919) % 9973}"/>`)}</sheetData></worksheet>`,
      });
    },
    ends: `${DAMAGED} (two sheets are one, S2)`,
  },
  {
    what: 'every column hidden again and again',
    make: () => withSheet(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>${TWO}`),
    ends: `${DAMAGED} (sheet Data: more columns than a sheet has)`,
  },
  {
    what: 'a text of two megabytes',
    make: () =>
      sheetOf(
        `<row><c t="inlineStr"><is><t>${distinct(200_000, (n) => n.toString(36).padStart(10))}</t></is></c></row>`,
      ),
    ends: `${DAMAGED} (sheet Data: a tag or text of over 1 MB)`,
  },
  {
    what: 'a text of a million runs',
    make: () =>
      sheetOf('<row><c t="s"><v>0</v></c></row>', {
        strings: `<si>${distinct(300_000, (n) => `<r><t>${n.toString(36)}</t></r>`)}</si>`,
      }),
    ends: `${DAMAGED} (a text of over 1 MB)`,
  },
  {
    what: 'a tag of two megabytes',
    make: () => withSheet(`<sheetData><row x="${distinct(200_000, (n) => n.toString(36).padStart(10))}"/></sheetData>`),
    ends: `${DAMAGED} (sheet Data: a tag or text of over 1 MB)`,
  },
  {
    what: 'a tag of a thousand attributes',
    make: () => withSheet(`<sheetData><row ${distinct(1000, (n) => `a${n}="" `)}/></sheetData>`),
    ends: `${DAMAGED} (sheet Data: a tag of too many parts)`,
  },
  {
    what: 'elements nested a hundred thousand deep',
    make: () => withSheet('<x>'.repeat(100_000)),
    ends: `${DAMAGED} (sheet Data: nested too deep)`,
  },
  {
    what: 'a hundred thousand cell styles',
    make: () =>
      withParts({
        'xl/styles.xml': `<styleSheet><cellXfs>${distinct(100_000, (n) => `<xf numFmtId="${n}"/>`)}</cellXfs></styleSheet>`,
      }),
    ends: `${LARGE} (cell styles)`,
  },
];
