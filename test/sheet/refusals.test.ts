import { describe, expect, it } from 'vitest';
import { compoundFile } from './compound-file.ts';
import { makePackage, partsOf, sheetOf, zip } from './make-package.ts';
import { verdict } from './open.ts';
import { readHere } from './read-here.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

const KINDS: readonly (readonly [string, Uint8Array])[] = [
  ['this file is empty', latin('')],
  ['this file is larger than 25 MB', new Uint8Array(25_000_001)],
  ['this is an old .xls workbook', compoundFile('Root Entry', 'Workbook')],
  ['this is an old .xls workbook', compoundFile('Root Entry', 'Book')],
  ['this is an old .xls workbook', latin('\x09\x08\x10\0\0\x06\x05\0')],
  ['this workbook is protected by a password', compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  ['this is a Word document', compoundFile('Root Entry', 'WordDocument')],
  ['this is a PowerPoint presentation', compoundFile('Root Entry', 'PowerPoint Document')],
  ['this is not a workbook', compoundFile('Root Entry', 'Contents')],
  [
    'this is a binary .xlsb workbook',
    zip([
      ['[Content_Types].xml', ''],
      ['xl/workbook.bin', ''],
    ]),
  ],
  [
    'this is a Word document',
    zip([
      ['[Content_Types].xml', ''],
      ['word/document.xml', ''],
    ]),
  ],
  [
    'this is a PowerPoint presentation',
    zip([
      ['[Content_Types].xml', ''],
      ['ppt/presentation.xml', ''],
    ]),
  ],
  [
    'this is an OpenDocument file (.ods)',
    zip([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['content.xml', ''],
    ]),
  ],
  ['this is an Apple Numbers file', zip([['Index/Document.iwa', '']])],
  [
    'this is an archive with other files in it',
    zip([
      ['returns/health.xlsx', ''],
      ['returns/education.xlsx', ''],
    ]),
  ],
  ['this is an archive with other files in it', latin('Rar!\x1a\x07')],
  ['this is a web page under the name of a workbook', latin('\n<html><table><tr><td>104</td></tr></table>')],
  ['this is a web page under the name of a workbook', latin('<?xml version="1.0"?>\n<!DOCTYPE html><html/>')],
  ['this is a web page under the name of a workbook', latin('MIME-Version: 1.0\nContent-Type: multipart/related')],
  [
    'this is an XML Spreadsheet 2003 workbook',
    latin('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  ],
  ['this is a CSV or text file', latin('district,value\nLahore,91.4\n')],
  ['this is a CSV or text file', latin('caf\xe9;1\n')],
  ['this is a CSV or text file', Buffer.from('\ufeffdistrict\tvalue\n', 'utf16le')],
  ['this is a PDF', latin('%PDF-1.7\n')],
  ['this is a picture', latin('\x89PNG\r\n\x1a\n')],
  ['this is a picture', latin('\xff\xd8\xff\xe0')],
  ['this is not a workbook', latin('MZ\x90\0\x03\0\0\0')],
  ['this is not a workbook', latin('<?xml version="1.0"?><letter/>')],
];

describe('a file that is no workbook', () => {
  it.each(KINDS)('is named: %s', async (expected, bytes) => {
    expect(await verdict(bytes)).toBe(expected);
  });

  it('is named in words that blame nobody, with what to do', async () => {
    for (const [, bytes] of KINDS) {
      const read = await readHere(bytes);
      if (!('refused' in read)) throw new Error('it was read');
      expect(`${read.verdict} ${read.remedy}`).not.toMatch(/invalid|error|please|fail|wrong|bad\b/i);
      expect(read.verdict).toMatch(/^this (is|file|workbook) .*[^.]$/);
      expect(read.remedy).toMatch(/^[A-Z].*\.$/);
    }
  });
});

function verdictWithout(name: string): Promise<string> {
  const parts = partsOf({ sheets: { Data: '<sheetData/>' } });
  parts.delete(name);
  return verdict(zip(parts));
}

describe('a workbook that is not whole', () => {
  const whole = sheetOf('<row><c><v>1</v></c></row>');

  it('is cut short anywhere', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await verdict(whole.subarray(0, Math.floor(whole.length * share)))).toBe('this file is cut short');
    }
  });

  it('has a byte changed in a part: the checksum tells', async () => {
    const stored = Buffer.from(
      zip(partsOf({ sheets: { Data: '<sheetData><row><c><v>84.8</v></c></row></sheetData>' } }), { stored: true }),
    );
    stored[stored.indexOf('84.8') + 3] = 0x39; // 84.9, well-formed and false
    expect(await verdict(stored)).toBe('this workbook is damaged (xl/worksheets/sheet1.xml)');
  });

  it('lacks a part or what a part refers to', async () => {
    expect(await verdictWithout('xl/workbook.xml')).toBe('this is not a workbook');
    expect(await verdictWithout('xl/_rels/workbook.xml.rels')).toMatch(/damaged \(its sheet Data is missing\)/);
    expect(await verdictWithout('xl/worksheets/sheet1.xml')).toMatch(/damaged \(its sheet Data is missing\)/);
    expect(await verdict(sheetOf('<row><c t="s"><v>0</v></c></row>'))).toMatch(/a text that it refers to is missing/);
    expect(await verdict(makePackage({ sheets: {} }))).toBe('this workbook has no sheets with cells');
  });

  it('has a sheet that is cut short, in the middle of what is well-formed so far', async () => {
    const more = { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row>' };
    expect(await verdict(sheetOf('', { more }))).toBe('this workbook is damaged (sheet Data: cut short)');
  });

  it.each([
    ['<row r="1048577"><c><v>1</v></c></row>', 'a row outside the sheet'],
    ['<row r="0"><c><v>1</v></c></row>', 'a row outside the sheet'],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>', 'a cell outside the sheet'],
    ['<row r="1"><c r="A0"><v>1</v></c></row>', 'a cell outside the sheet'],
    ['<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>', 'a cell outside the sheet'],
    ['<row r="3"><c r="A4"><v>1</v></c></row>', 'a cell of row 4 in row 3'],
    ['<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>', 'row 2 after row 2'],
    ['<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>', 'two cells B1'],
  ])('has an address that cannot be: %s', async (rows, why) => {
    expect(await verdict(sheetOf(rows))).toBe(`this workbook is damaged (sheet Data: ${why})`);
  });

  it('declares a document type or an entity', async () => {
    const more = { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>' };
    expect(await verdict(sheetOf('', { more }))).toMatch(/XML declarations/);
  });
});
