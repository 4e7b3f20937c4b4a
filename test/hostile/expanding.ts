import { DAMAGED, type HostileFile, LARGE, SHEET, withEntries } from './hostile-file.ts';
import { bomb, type RawEntry } from './raw-zip.ts';

const MISSTATES = 'this workbook misstates its own size';

/** A part that grows to so many megabytes, and what it says of itself where that is not the truth. */
function growing(name: string, start: string, piece: string, megabytes: number, promised?: number): RawEntry {
  const { packed, size } = bomb(piece, megabytes, start);
  return { name, packed, size: promised ?? size };
}

/** Files that are small and grow without end. */
export const EXPANDING: readonly HostileFile[] = [
  {
    what: 'a sheet of a thousand megabytes in one and a half',
    make: () => withEntries(growing(SHEET, '<worksheet><sheetData>', '<row/>', 1000)),
    ends: `${LARGE} (its parts grow to 1001 MB)`,
  },
  {
    what: 'a sheet of 300 megabytes in half a one',
    make: () => withEntries(growing(SHEET, '<worksheet><sheetData>', '<row/>', 300)),
    ends: `${LARGE} (${SHEET} grows past 67 MB)`,
  },
  {
    what: 'shared strings of 100 megabytes',
    make: () => withEntries(growing('xl/sharedStrings.xml', '<sst>', '<si><t>a</t></si>', 100)),
    ends: `${LARGE} (xl/sharedStrings.xml grows past 37 MB)`,
  },
  {
    what: 'a theme of 200 megabytes',
    make: () => withEntries(growing('xl/theme/theme1.xml', '<a:theme>', '<a:clrScheme/>', 200)),
    ends: `${LARGE} (xl/theme/theme1.xml grows past 60 MB)`,
  },
  {
    what: 'a picture of 200 megabytes that nothing refers to',
    make: () => withEntries(growing('xl/media/image1.png', '', '\0', 200)),
    ends: `${LARGE} (xl/media/image1.png grows past 50 MB)`,
  },
  {
    what: 'a sheet of a thousand megabytes that promises a thousand bytes',
    make: () => withEntries(growing(SHEET, '<worksheet><sheetData>', '<row/>', 1000, 1000)),
    ends: `${MISSTATES} (${SHEET} grows past 1000 bytes)`,
  },
  {
    what: 'a picture of a thousand megabytes that promises two thousand bytes',
    make: () => withEntries(growing('xl/media/image1.png', '', '\0', 1000, 2000)),
    ends: `${MISSTATES} (xl/media/image1.png grows past 2000 bytes)`,
  },
  {
    what: 'a sheet that promises nothing at all',
    make: () => withEntries(growing(SHEET, '<worksheet><sheetData>', '<row/>', 10, 0)),
    ends: `${MISSTATES} (${SHEET} grows past 0 bytes)`,
  },
  {
    what: 'a sheet that promises four thousand megabytes and has one',
    make: () => withEntries(growing(SHEET, '<worksheet><sheetData>', '<row/>', 1, 0xfffffffe)),
    ends: `${LARGE} (its parts grow to 4295 MB)`,
  },
  {
    what: 'nine hundred parts of just under a megabyte, which is fair for each',
    make: () => {
      const part = { ...growing('', '', '\0', 1), size: 999_999 };
      return withEntries(...Array.from({ length: 900 }, (_, n) => ({ ...part, name: `xl/media/${n}` })));
    },
    ends: `${LARGE} (its parts grow to 901 MB)`,
  },
  {
    what: 'nine hundred parts that are the same bytes of the file',
    make: () => {
      const part = growing('xl/media/0', '', 'ab', 1);
      const others = Array.from({ length: 900 }, (_, n) => ({ ...part, name: `xl/media/${n + 1}`, size: 10, over: 6 }));
      return withEntries({ ...part, size: 10 }, ...others);
    },
    ends: `${DAMAGED} (its parts lie over one another)`,
  },
];
