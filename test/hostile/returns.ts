import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { partsIn } from '../adapters/excel/mark-up-files.ts';
import { zip } from '../sheet/make-package.ts';
import { distinct } from './hostile-file.ts';

/** A sound return that was made odd, and what checking it by itself says of that. */
export interface OddReturn {
  readonly what: string;
  readonly make: () => Uint8Array;
  /**
   * What its findings say that those of the sound return do not, or why it is not checked; nothing where the oddity is of no
   * account, and exactly the findings of the sound return come of it.
   */
  readonly says: readonly string[];
}

/** A return of the sample, sound but for five findings: what is odd below is so beside them. */
export const SOUND = resolve(import.meta.dirname, '../../data/punjab-smu/returns/2015-Q2/health.xlsx');

const STRINGS = 'xl/sharedStrings.xml';
const BOOK = 'xl/workbook.xml';
const INDICATORS = 'xl/worksheets/sheet2.xml';
const WHOLE = 'A1:XFD1048576';

/** The sound return with one of its parts changed. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const parts = [...partsIn(readFileSync(SOUND))];
  return zip(parts.map(([name, bytes]) => [name, name === part ? change(bytes.toString('utf8')) : bytes]));
}

/** The sound return with a text of its cells changed wherever it stands. */
function saying(text: string, instead: string): Uint8Array {
  return changed(STRINGS, (xml) => xml.replaceAll(`>${text}</t>`, `>${instead}</t>`));
}

function merged(ref: string): Uint8Array {
  return changed(INDICATORS, (xml) =>
    xml.replace('</sheetData>', `</sheetData><mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`),
  );
}

/** What a department may do to its return by a slip, or a program without asking. */
export const ODD_RETURNS: readonly OddReturn[] = [
  {
    what: 'a merge over the whole sheet',
    make: () => merged(WHOLE),
    says: [
      'Indicators: there is no such heading; the table of indicators has a column headed “Indicator id”',
      'Indicators: there is no such heading; the table of indicators has a column headed “Value”',
      'Indicators!A1: 23 numbers lie beneath merged cells (A1:XFD1048576) and are not read',
    ],
  },
  {
    what: 'a merge over figures',
    make: () => merged('F7:J9'),
    says: [
      'Indicators!F7: 6 numbers lie beneath merged cells (F7:J9) and are not read',
      'Indicators!H7: skilled births have no value',
      'Indicators!H8: doctors present have no value',
      'Indicators!H9: medicines have no value',
    ],
  },
  {
    what: 'allowed values for the whole sheet',
    make: () =>
      changed(INDICATORS, (xml) =>
        xml.replace(
          /<dataValidations.*<\/dataValidations>/s,
          `<dataValidations count="1"><dataValidation type="whole" sqref="${WHOLE}"><formula1>1</formula1></dataValidation></dataValidations>`,
        ),
      ),
    says: [],
  },
  {
    what: 'a name for the whole sheet',
    make: () =>
      changed(BOOK, (xml) =>
        xml.replace(
          '<definedNames>',
          '<definedNames><definedName name="__proto__">Indicators!$A$1:$XFD$1048576</definedName>',
        ),
      ),
    says: [],
  },
  {
    what: 'one cell, the last of the sheet',
    make: () =>
      changed(INDICATORS, (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
    says: [],
  },
  {
    what: 'a million styled empty rows',
    make: () =>
      changed(INDICATORS, (xml) =>
        xml.replace(
          '</sheetData>',
          `${distinct(1_000_000, (n) => `<row r="${n + 100}" spans="1:5" s="1" customFormat="1" ht="15"/>`)}</sheetData>`,
        ),
      ),
    says: [],
  },
  {
    what: 'an indicator called __proto__',
    make: () => saying('medicines', '__proto__'),
    says: [
      'Indicators: medicines have no value',
      'Indicators!A9: “__proto__” is reported; the plan holds no indicator of that name',
    ],
  },
  {
    what: 'a place called constructor',
    make: () => saying('Lahore', 'constructor'),
    says: [
      'Districts: immunisation in Lahore has no value',
      'Districts!C20: the place is “constructor”; the plan has no place of that name',
    ],
  },
  {
    what: 'a heading called __proto__',
    make: () => saying('Value', '__proto__'),
    says: ['Districts: there is no such heading', 'Indicators: there is no such heading'],
  },
  {
    what: 'a department called toString',
    make: () => saying('health', 'toString'),
    says: ['Cover!C5: the return is from “Health”'],
  },
  {
    what: 'a plan that says __proto__',
    make: () => changed(STRINGS, (xml) => xml.replace('&quot;register&quot;', '&quot;__proto__&quot;')),
    says: ['carries no plan to be checked against'],
  },
  {
    what: 'a sheet called __proto__',
    make: () => changed(BOOK, (xml) => xml.replace('name="Milestones"', 'name="__proto__"')),
    says: ['Milestones: the sheet is named “__proto__”'],
  },
];
