import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { cellsOf, open } from './open.ts';

it('reads what exceljs wrote', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Indicators');
  sheet.addRow(['Indicator', 'Value', 'As of']);
  sheet.addRow(['Participation', 84.8, new Date(Date.UTC(2011, 10, 30))]);
  sheet.addRow(['Attendance', 0.9212, null]);
  sheet.addRow([
    { richText: [{ text: 'Schools ' }, { text: 'closed', font: { bold: true } }] },
    { formula: 'B2*2', result: 0 },
    { formula: 'B2' },
  ]);
  sheet.getCell('B3').numFmt = '0.0%';
  sheet.getCell('C2').numFmt = 'd mmm yyyy';
  sheet.mergeCells('A6:C6');
  sheet.getCell('A6').value = 'Figures of the unit';
  sheet.getRow(3).hidden = true;
  workbook.addWorksheet('Lists', { state: 'veryHidden' }).getCell('A1').value = 'on track';
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());

  const cells = await cellsOf(bytes);
  const shown = [...cells.values()].map(
    (cell) => `${cell.at.cell} ${cell.type} ${cell.shown}${cell.hidden ? ' hidden' : ''}`,
  );
  expect(shown).toEqual([
    'A1 text Indicator',
    'B1 text Value',
    'C1 text As of',
    'A2 text Participation',
    'B2 number 84.8',
    'C2 date 2011-11-30',
    'A3 text Attendance hidden',
    'B3 number 92.1% hidden', // 0.9212
    'A4 text Schools closed',
    'B4 number 0',
    'C4 uncalculated ',
    'A6 text Figures of the unit',
    'A1 text on track hidden',
  ]);
  expect(cells.get('Indicators!B3')).toMatchObject({ value: 0.9212, percent: true });
  expect((await open(bytes)).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Indicators', false],
    ['Lists', true],
  ]);
});
