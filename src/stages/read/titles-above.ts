import type { Cell } from '../../domain/cell.ts';
import { isEmpty, wordsOf } from '../../domain/cell-words.ts';
import { periodAmong } from '../../domain/read-date.ts';
import type { Sheet } from '../../domain/workbook.ts';

/** Words of a line that speaks of another time than that of the figures below it. */
const OTHER_TIME =
  /\b(as (of|at|on)|baseline|dated?|from|issued|printed|received|since|source|target|until|updated)\b/i;

/** The lines above a row of headings that name a period: each stands alone in its row, as a title does. */
export function titlesAbove({ rows }: Sheet, headings: number): Cell[] {
  return rows.flatMap(({ index, cells }) => {
    if (index >= headings) return [];
    const filled = cells.filter(({ cell }) => !isEmpty(cell));
    const [only] = filled;
    if (!only || filled.length > 1 || only.cell.type !== 'text') return [];
    const words = wordsOf(only.cell);
    return periodAmong(words) && !OTHER_TIME.test(words) ? [only.cell] : [];
  });
}
