import { identifierFrom } from '../../domain/identifier.ts';
import type { LayoutInput } from '../../domain/layout.ts';
import type { Known } from './known-names.ts';
import { proposeTables } from './propose-table.ts';
import type { UnderstoodSheet } from './understood.ts';

/** Most headings by which a layout is recognised, and fewest that tell one workbook from another. */
const WORDS = { most: 6, fewest: 3 } as const;

/**
 * Proposes a layout for a workbook that was understood, for an analyst to read and correct; null when it holds no figures.
 *
 * Indicators that the register does not know are given an id made of their words.
 */
export function proposeLayout(
  fileName: string,
  sheets: readonly UnderstoodSheet[],
  known: Known,
  department: string | undefined,
): LayoutInput | null {
  const name = (fileName.split(/[\\/]/).at(-1) ?? fileName).replace(/\.[^.]*$/, '');
  const tables = sheets.flatMap((sheet) => (sheet.hidden ? [] : proposeTables(sheet, known)));
  if (tables.length === 0) return null;
  return {
    id: identifierFrom(name) || 'learned',
    title: sheets.flatMap(({ titles }) => titles)[0]?.words.slice(0, 100) ?? name,
    recognise: recognitionOf(sheets),
    ...(department ? { department } : {}),
    tables,
  };
}

/** By the headings of the one sheet with figures, where there are enough of them; else by the names of the sheets. */
function recognitionOf(sheets: readonly UnderstoodSheet[]): LayoutInput['recognise'] {
  const told = sheets.filter(({ shape, hidden }) => shape !== 'no table' && !hidden);
  const [only] = told;
  const words = only && told.length === 1 ? headingsOf(only) : [];
  return words.length >= WORDS.fewest ? { words } : { sheets: told.map(({ name }) => name) };
}

/** Headings that stay the same from one return to the next: periods side by side do not. */
function headingsOf({ columns, headerRow }: UnderstoodSheet): string[] {
  if (headerRow === null) return [];
  const lasting = columns.filter(({ names, headingAt }) => names !== 'period' && headingAt?.endsWith(`${headerRow}`));
  return lasting.slice(0, WORDS.most).map(({ heading }) => heading);
}
