import { makePackage, partsOf } from '../sheet/make-package.ts';
import { DAMAGED, type HostileFile, LARGE, ONE, SHEET, withEntries } from './hostile-file.ts';
import { entryOf, rawZip } from './raw-zip.ts';

/** Archives whose list of entries is a trap. */
export const ENTRIES: readonly HostileFile[] = [
  {
    what: 'fifty thousand entries',
    make: () => {
      const part = entryOf('', '');
      return withEntries(...Array.from({ length: 50_000 }, (_, n) => ({ ...part, name: `xl/media/${n}.png` })));
    },
    ends: `${LARGE} (50007 parts)`,
  },
  {
    what: 'more entries than there are numbers for',
    make: () => endless(makePackage(ONE)),
    ends: `${LARGE} (1099511627776 parts)`,
  },
  {
    what: 'entries that its directory does not have',
    make: () =>
      rawZip(
        [...partsOf(ONE)].map(([name, xml]) => entryOf(name, xml)),
        { count: 900 },
      ),
    ends: `${DAMAGED} (its list of parts)`,
  },
  {
    what: 'two parts of one name',
    make: () => rawZip([...partsOf(ONE), [SHEET, '<worksheet/>'] as const].map(([name, xml]) => entryOf(name, xml))),
    ends: `${DAMAGED} (two parts of one name)`,
  },
  {
    what: 'two parts of one name but for capitals',
    make: () => withEntries(entryOf(SHEET.toUpperCase(), '<worksheet/>')),
    ends: `${DAMAGED} (two parts of one name)`,
  },
  {
    what: 'a part that would be written outside its folder',
    make: () => withEntries(entryOf('../../../../etc/cron.d/x', '* * * * * root true')),
    ends: `${DAMAGED} (a part with an unsafe name)`,
  },
  {
    what: 'a part that would be written outside its folder of Windows',
    make: () => withEntries(entryOf('xl\\..\\..\\x.exe', 'MZ')),
    ends: `${DAMAGED} (a part with an unsafe name)`,
  },
  {
    what: 'parts named like what every object has',
    make: () => withEntries(entryOf('__proto__', '{}'), entryOf('constructor', ''), entryOf('xl/toString', '')),
    ends: 'Data!A1 number 1',
  },
  {
    what: 'a part locked with a password of the archive',
    make: () => withEntries({ ...entryOf(SHEET, '<worksheet/>'), flags: 1 }),
    ends: 'this workbook is protected by a password',
  },
];

/** The same archive with another end, which says in 64 bits that it has a million million entries. */
function endless(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes.subarray(-22));
  const wide = Buffer.alloc(56);
  wide.write('PK\x06\x06');
  wide.writeBigUInt64LE(2n ** 40n, 32);
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07');
  locator.writeBigUInt64LE(BigInt(bytes.length - 22), 8);
  end.writeUInt16LE(0xffff, 10);
  return Buffer.concat([bytes.subarray(0, -22), wide, locator, end]);
}
