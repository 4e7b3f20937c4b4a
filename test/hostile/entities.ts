import { type HostileFile, SHEET, withParts, withSheet } from './hostile-file.ts';

const DECLARES = 'this workbook contains XML declarations that no Excel workbook has';

const LAUGHS = Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`,
).join('');

/** Parts that make XML fetch or multiply. */
export const ENTITIES: readonly HostileFile[] = [
  {
    what: 'an entity that is a file of the machine',
    make: () =>
      withParts({
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
      }),
    ends: `${DECLARES} (xl/sharedStrings.xml)`,
  },
  {
    what: 'an entity of a thousand million laughs',
    make: () => withParts({ [SHEET]: `<!DOCTYPE worksheet [<!ENTITY a "ha">${LAUGHS}]><worksheet>&j;</worksheet>` }),
    ends: `${DECLARES} (sheet Data)`,
  },
  {
    what: 'a document type that is an address in the network',
    make: () => withParts({ 'xl/styles.xml': '<!DOCTYPE styleSheet SYSTEM "http://localhost/x.dtd"><styleSheet/>' }),
    ends: `${DECLARES} (xl/styles.xml)`,
  },
  {
    what: 'an entity of a thousand million laughs in UTF-16',
    make: () =>
      withParts({
        [SHEET]: Buffer.from(
          `\uFEFF<!DOCTYPE worksheet [<!ENTITY a "ha">${LAUGHS}]><worksheet>&j;</worksheet>`,
          'utf16le',
        ),
      }),
    ends: `${DECLARES} (sheet Data)`,
  },
  {
    what: 'an entity that nothing declares',
    make: () => withSheet('<sheetData><row><c t="inlineStr"><is><t>&lol;</t></is></c></row></sheetData>'),
    ends: 'Data!A1 text &lol;',
  },
  {
    what: 'an entity in its relationships',
    make: () => withParts({ '_rels/.rels': '<!DOCTYPE x [<!ENTITY a "a">]><Relationships/>' }),
    ends: `${DECLARES} (_rels/.rels)`,
  },
];
