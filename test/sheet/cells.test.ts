import { describe, expect, it } from 'vitest';
import { sheetOf } from './make-package.ts';
import { cellsOf, linesOf } from './open.ts';

describe('what a cell stores', () => {
  it('is a number, also with an exponent or many digits', async () => {
    const rows = '<row r="1"><c r="A1"><v>104</v></c><c r="B1"><v>8.48E1</v></c><c r="C1" t="n"><v>-0.25</v></c></row>';
    expect(await linesOf(sheetOf(rows))).toEqual(['A1 number 104', 'B1 number 84.8', 'C1 number -0.25']);
  });

  it('keeps a zero, which is a figure like any other', async () => {
    const cells = await cellsOf(sheetOf('<row><c><v>0</v></c><c><f>A1*2</f><v>0</v></c></row>'));
    expect(cells.get('Data!A1')).toMatchObject({
      at: { file: 'return.xlsx', sheet: 'Data', cell: 'A1' },
      type: 'number',
      value: 0,
      shown: '0',
      percent: false,
      formula: false,
      hidden: false,
    });
    expect(cells.get('Data!B1')).toMatchObject({ type: 'number', value: 0, formula: true });
  });

  it('is a boolean, or one of the formula results that give no figure', async () => {
    const rows = '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(await linesOf(sheetOf(rows))).toEqual(['A1 boolean TRUE', 'B1 boolean FALSE', 'C1 error #DIV/0!']);
  });

  it('is uncalculated where a formula has no stored result', async () => {
    const rows =
      '<row><c><f>1+1</f></c><c><f>1+1</f><v/></c><c t="str"><f>A1</f></c><c t="str"><f>""</f><v></v></c></row>';
    const cells = await cellsOf(sheetOf(rows));
    expect([...cells.values()].map(({ type, formula }) => `${type} ${formula}`)).toEqual([
      'uncalculated true',
      'uncalculated true',
      'uncalculated true',
      'text true', // the formula gives an empty text, which is a result
    ]);
  });

  it('stays text when it is an id of more than 15 digits, even where it was stored as a number', async () => {
    // 15 digits are all a number keeps: 3520212345678901 would end in 900.
    const rows =
      '<row><c><v>3520212345678901</v></c><c><v>352021234567890</v></c><c><v>10000000000000000</v></c></row>';
    expect(await linesOf(sheetOf(rows))).toEqual([
      'A1 text 3520212345678901',
      'B1 number 352021234567890',
      'C1 number 10000000000000000', // one digit and sixteen zeros: a round amount
    ]);
    const shared = sheetOf('<row><c t="s"><v>0</v></c></row>', { strings: '<si><t>3520212345678901234</t></si>' });
    expect(await linesOf(shared)).toEqual(['A1 text 3520212345678901234']);
  });

  it('is text where a number cell holds none', async () => {
    expect(await linesOf(sheetOf('<row><c><v>NaN</v></c><c><v>12 km</v></c></row>'))).toEqual([
      'A1 text NaN',
      'B1 text 12 km',
    ]);
  });

  it('is not listed when blank: a style alone, an empty text, an empty value', async () => {
    const rows =
      '<row r="3"><c r="B3" s="1"/><c r="C3" t="s"><v>0</v></c><c r="D3"><v></v></c><c r="E3"><v>1</v></c></row>';
    expect(await linesOf(sheetOf(rows, { strings: '<si><t/></si>' }))).toEqual(['E3 number 1']);
  });
});

describe('where a cell stands', () => {
  it('follows the one before where row or cell do not say', async () => {
    const rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>';
    expect(await linesOf(sheetOf(rows))).toEqual(['A1 number 1', 'D1 number 2', 'E1 number 3', 'A3 number 4']);
  });

  it('comes from the cell where the row does not say', async () => {
    expect(await linesOf(sheetOf('<row><c r="B7"><v>1</v></c></row><row><c><v>2</v></c></row>'))).toEqual([
      'B7 number 1',
      'A8 number 2',
    ]);
  });

  it('is put in order where a program wrote the cells of a row in another', async () => {
    expect(await linesOf(sheetOf('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>'))).toEqual([
      'A1 number 1',
      'C1 number 3',
    ]);
  });

  it('reaches the last cell of a sheet', async () => {
    expect(await linesOf(sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toEqual([
      'XFD1048576 number 1',
    ]);
  });
});
