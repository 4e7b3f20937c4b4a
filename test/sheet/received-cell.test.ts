import { expect, it } from 'vitest';
import { withNotation } from '../../src/domain/cell.ts';
import { sheetOf } from './make-package.ts';
import { cellsOf } from './open.ts';

it('a received cell is copied whole with a notation, though it makes its look when asked', async () => {
  const rows = '<row r="3" hidden="1"><c r="B3" s="0"><f>B1/B2</f><v>0.87</v></c></row>';
  const cell = (await cellsOf(sheetOf(rows, { formats: ['0%'] }))).get('Data!B3');
  const notation = { scale: 'thousand' } as const;
  expect(cell && { ...withNotation(cell, notation) }).toEqual({
    at: { file: 'return.xlsx', sheet: 'Data', cell: 'B3' },
    type: 'number',
    value: 0.87,
    shown: '87%',
    percent: true,
    formula: true,
    hidden: true,
    notation,
  });
});
