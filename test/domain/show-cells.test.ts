import { expect, it } from 'vitest';
import type { CellRef } from '../../src/domain/cell.ts';
import { showCells } from '../../src/domain/show-cells.ts';

const between = (first: string, last: string, number: number) => `${first} to ${last} (${number} files)`;
const at = (file: string, ...cells: string[]): CellRef[] => cells.map((cell) => ({ file, sheet: 'Indicators', cell }));

it('names a cell by file, sheet and address', () => {
  expect(showCells(at('returns/2015-Q2/health.xlsx', 'F14'), between)).toEqual([
    'returns/2015-Q2/health.xlsx, Indicators!F14',
  ]);
});

it('joins neighbours in a column, whatever order they come in, each cell once', () => {
  expect(showCells(at('a.xlsx', 'F16', 'F14', 'H2', 'F15', 'F15', 'AA2', 'G14'), between)).toEqual([
    'a.xlsx, Indicators!F14:F16, G14, H2, AA2',
  ]);
  expect(showCells([...at('a.xlsx', 'F2'), { file: 'a.xlsx', sheet: 'Cover', cell: 'B3' }], between)).toEqual([
    'a.xlsx, Indicators!F2, Cover!B3',
  ]);
});

it('joins the files in which the same cells are meant', () => {
  expect(showCells([...at('b.xlsx', 'F2', 'F3'), ...at('a.xlsx', 'F2', 'F3')], between)).toEqual([
    'a.xlsx, b.xlsx, Indicators!F2:F3',
  ]);
  const files = ['2016-04', '2016-05', '2016-06'].flatMap((month) => at(`${month}.xlsx`, 'C2', 'C3'));
  expect(showCells([...files, ...at('z.xlsx', 'D9')], between)).toEqual([
    '2016-04.xlsx to 2016-06.xlsx (3 files), Indicators!C2:C3',
    'z.xlsx, Indicators!D9',
  ]);
});

it('does not say "to" over a file that is not meant', () => {
  const files = ['1', '2', '4', '5', '6'].flatMap((month) => at(`${month}.xlsx`, 'C2'));
  expect(showCells([...files, ...at('3.xlsx', 'C9')], between)).toEqual([
    '1.xlsx, 2.xlsx, 4.xlsx to 6.xlsx (3 files), Indicators!C2',
    '3.xlsx, Indicators!C9',
  ]);
});

it('shows a total over thousands of cells in one line', () => {
  const places = Array.from({ length: 274 }, (_, i) => [`F${i + 4}`, `G${i + 4}`]).flat();
  const months = Array.from({ length: 36 }, (_, i) => `month-${String(i).padStart(2, '0')}.xlsx`);
  const cells = months.flatMap((month) => at(month, ...places));
  expect(showCells(cells, between)).toEqual(['month-00.xlsx to month-35.xlsx (36 files), Indicators!F4:F277, G4:G277']);
});
