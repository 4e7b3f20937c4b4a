import { partsOf } from '../sheet/make-package.ts';
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
    what: 'a part that would be written outside its folder',
    make: () => withEntries(entryOf('../../../../etc/cron.d/x', '* * * * * root true')),
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
