import { makePackage, partsOf } from '../sheet/make-package.ts';
import { DAMAGED, type HostileFile, ONE, withParts } from './hostile-file.ts';

const CELL = '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>';

/** Names that mean something to a program and nothing to a reader. */
export const NAMES: readonly HostileFile[] = [
  {
    what: 'sheets and texts named like what every object has',
    make: () =>
      makePackage({ sheets: { ['__proto__']: CELL, constructor: CELL }, strings: '<si><t>toString</t></si>' }),
    ends: '__proto__!A1 text toString, constructor!A1 text toString',
  },
  {
    what: 'a file named like what every object has',
    make: () => makePackage(ONE),
    as: '__proto__.xlsx',
    ends: 'Data!A1 number 1',
  },
  {
    what: 'relationships named like what every object has',
    make: () => {
      const parts = partsOf(ONE);
      return withParts({
        'xl/workbook.xml': String(parts.get('xl/workbook.xml')).replace('"s1"', '"__proto__"'),
        'xl/_rels/workbook.xml.rels': String(parts.get('xl/_rels/workbook.xml.rels')).replace('"s1"', '"__proto__"'),
      });
    },
    ends: 'Data!A1 number 1',
  },
  {
    what: 'a relationship that no workbook has, by a name that every object has',
    make: () =>
      withParts({ 'xl/workbook.xml': String(partsOf(ONE).get('xl/workbook.xml')).replace('"s1"', '"valueOf"') }),
    ends: `${DAMAGED} (its sheet Data is missing)`,
  },
  {
    what: 'two sheets of one name',
    make: () =>
      withParts({
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Data" id="s1"/><sheet name="Data" id="s1"/></sheets></workbook>',
      }),
    ends: `${DAMAGED} (two sheets are one, Data)`,
  },
  {
    what: 'a relationship to a file of the machine',
    make: () =>
      withParts({
        '_rels/.rels':
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
      }),
    ends: 'this is not a workbook',
  },
];
