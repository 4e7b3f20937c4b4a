import { compoundFile } from '../sheet/compound-file.ts';
import { makePackage, zip } from '../sheet/make-package.ts';
import { distinct, type HostileFile, LARGE, ONE } from './hostile-file.ts';

/** Files that are something else under the name of a workbook, or only a piece of one. */
export const OTHER_KINDS: readonly HostileFile[] = [
  { what: 'nothing', make: () => new Uint8Array(0), ends: 'this file is empty' },
  { what: 'the first half of a workbook', make: () => halfOf(makePackage(ONE)), ends: 'this file is cut short' },
  {
    what: 'a workbook without its last byte',
    make: () => makePackage(ONE).subarray(0, -1),
    ends: 'this file is cut short',
  },
  { what: 'an archive of nothing', make: () => zip([]), ends: 'this file is empty' },
  {
    what: 'a workbook under the name of a CSV',
    make: () => makePackage(ONE),
    as: 'return.csv',
    ends: 'Data!A1 number 1',
  },
  {
    what: 'a workbook with a password',
    make: () => compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    ends: 'this workbook is protected by a password',
  },
  { what: '.xls', make: () => compoundFile('Root Entry', 'Workbook'), ends: 'this is an old .xls workbook' },
  {
    what: '.xlsb',
    make: () =>
      zip([
        ['[Content_Types].xml', '<Types/>'],
        ['xl/workbook.bin', ''],
      ]),
    ends: 'this is a binary .xlsb workbook',
  },
  {
    what: 'ODS',
    make: () =>
      zip([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', ''],
      ]),
    ends: 'this is an OpenDocument file (.ods)',
  },
  {
    what: 'HTML',
    make: () => Buffer.from('<html><body><table><tr><td>104</td></tr></table></body></html>'),
    ends: 'this is a web page under the name of a workbook',
  },
  { what: 'CSV', make: () => Buffer.from('district,value\nLahore,91.4\n'), ends: 'this is a CSV or text file' },
  {
    what: 'a CSV of one line of twelve million fields',
    make: () => Buffer.alloc(24_000_000, 'a,'),
    as: 'return.csv',
    ends: `${LARGE} (rows or columns)`,
  },
  {
    what: 'a CSV of two million numbers',
    make: () => Buffer.from(distinct(200_000, (n) => `${`${n},`.repeat(10)}\n`)),
    as: 'return.csv',
    ends: `${LARGE} (over 1,500,000 filled cells)`,
  },
  { what: 'PDF', make: () => Buffer.from('%PDF-1.7\n'), ends: 'this is a PDF' },
  { what: 'a program', make: () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), ends: 'this is not a workbook' },
];

function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}
