import { STAMP_SHEET } from '../../domain/blank-return.ts';
import { wordKey, wordsOf } from '../../domain/cell-words.ts';
import { ROWS_SEARCHED } from '../../domain/headings.ts';
import type { Layout } from '../../domain/layout.ts';
import { nearestName } from '../../domain/nearest-name.ts';
import type { Stamp } from '../../domain/return.ts';
import type { Sheet, Workbook } from '../../domain/workbook.ts';

/** Which layout a workbook has, and how that was seen. */
export interface Recognised {
  /** Null when no layout is known for it; `near` then names the one that is most like it. */
  readonly layout: Layout | null;
  readonly near?: string;
  readonly stamp: Stamp | null;
  /** The sheet with the words of the layout, where words told it. */
  readonly sheet: Sheet | null;
}

/** Finds the layout of a workbook: by its stamp, by words that all stand in one row of a sheet, or by its sheets. */
export function recognise(workbook: Workbook, layouts: readonly Layout[]): Recognised {
  const stamp = readStamp(workbook);
  if (stamp) {
    const ids = layouts.map(({ id }) => id);
    const layout = layouts.find(({ id }) => id === stamp.template) ?? null;
    return { layout, stamp, sheet: null, ...(layout ? {} : named(nearestName(stamp.template, ids))) };
  }

  let near: { readonly id: string; readonly share: number } | undefined;
  for (const layout of layouts) {
    const { share, sheet } = likeness(workbook, layout);
    if (share === 1 && !('stamp' in layout.recognise)) return { layout, stamp, sheet };
    if (share >= 0.5 && share > (near?.share ?? 0)) near = { id: layout.id, share };
  }
  return { layout: null, stamp, sheet: null, ...named(near?.id) };
}

function named(near: string | undefined): { near?: string } {
  return near === undefined ? {} : { near };
}

/** How much of a layout a workbook shows: the share of its words in one row, or else of the sheets it wants. */
function likeness(workbook: Workbook, { recognise, tables }: Layout): { share: number; sheet: Sheet | null } {
  if (!('words' in recognise)) {
    const present = new Set(workbook.sheets.map(({ name }) => wordKey(name)));
    const own = tables.filter(({ optional }) => !optional).map(({ sheet }) => sheet);
    const wanted = ('sheets' in recognise ? recognise.sheets : own).map(wordKey);
    return { share: wanted.filter((name) => present.has(name)).length / wanted.length, sheet: null };
  }

  const words = recognise.words.map(wordKey);
  let best: { share: number; sheet: Sheet | null } = { share: 0, sheet: null };
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows.slice(0, ROWS_SEARCHED)) {
      const present = new Set(row.cells.map(({ cell }) => wordKey(wordsOf(cell))));
      const share = words.filter((word) => present.has(word)).length / words.length;
      if (share > best.share) best = { share, sheet };
    }
  }
  return best;
}

/** Reads the stamp of a blank return: names in the first column of its sheet, what they say in the second. */
function readStamp(workbook: Workbook): Stamp | null {
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === STAMP_SHEET);
  if (!sheet) return null;
  const said = new Map(
    sheet.rows.map(({ cells }) => [
      wordsOf(cells.find(({ column }) => column === 0)?.cell),
      wordsOf(cells.find(({ column }) => column === 1)?.cell),
    ]),
  );
  const template = said.get('template');
  if (!template) return null;
  const pieces = [...said].filter(([name]) => /^plan \d+$/.test(name)).map(([, piece]) => piece);
  const plan = pieces.map((piece) => piece.slice(1, -1)).join('');
  return {
    template,
    version: said.get('version') ?? '',
    department: said.get('department') ?? '',
    period: said.get('period') ?? '',
    revision: Number(said.get('revision') ?? 0),
    locked: said.get('locked') ?? '',
    ...(plan ? { plan } : {}),
  };
}
