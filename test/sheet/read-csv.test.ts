import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/domain/workbook.ts';
import { isCsv, readCsv } from '../../src/sheet/read-csv.ts';
import { toWorkbook } from '../../src/sheet/to-workbook.ts';

function read(content: string | Uint8Array, name = 'inbox/health.csv'): Workbook {
  return toWorkbook(readCsv(typeof content === 'string' ? new TextEncoder().encode(content) : content, name), name);
}

function shown(workbook: Workbook): string[][] {
  return (workbook.sheets[0]?.rows ?? []).map(({ cells }) => cells.map(({ cell }) => cell.shown));
}

describe('a file of separated fields', () => {
  it('is one sheet named after the file, with the addresses that Excel gives', () => {
    const { sheets } = read('District,Pupils\nLahore,12\n\nAttock,7\n');
    expect(sheets.map(({ name }) => name)).toEqual(['health']);
    expect(sheets[0]?.rows.map(({ index }) => index)).toEqual([0, 1, 3]);
    expect(sheets[0]?.rows[2]?.cells[1]?.cell).toMatchObject({
      at: { file: 'inbox/health.csv', sheet: 'health', cell: 'B4' },
      type: 'number',
      value: 7,
      shown: '7',
    });
  });

  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    ['tab', 'a\tb\tc\n1\t2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    ['what sep= says', 'sep=;\na;b;c\n1;2;3\n'],
  ])('is cut at %s', (_, text) => {
    expect(shown(read(text))[0]).toEqual(['a', 'b', 'c']);
  });

  it('counts the line sep= as row 1, as Excel does not show but keeps', () => {
    expect(read('sep=;\na;b\n').sheets[0]?.rows[0]?.index).toBe(1);
  });

  it('keeps separators, quotes and line ends inside quotes', () => {
    expect(shown(read('name,note\r\n"Khan, R.Y.","said ""no""\nand left"\r\n'))).toEqual([
      ['name', 'note'],
      ['Khan, R.Y.', 'said "no"\nand left'],
    ]);
  });

  it('takes a quote that never closes as a character', () => {
    expect(shown(read('a,b\n"x,1\ny,2'))).toEqual([
      ['a', 'b'],
      ['"x', '1'],
      ['y', '2'],
    ]);
  });

  it('leaves empty fields out and a last line without an end in', () => {
    expect(read('a,b,c\n1,,3').sheets[0]?.rows[1]?.cells.map(({ column }) => column)).toEqual([0, 2]);
  });

  it.each([
    ['12', 'number', 12],
    ['-0.5', 'number', -0.5],
    ['007', 'text', '007'],
    ['1234567890123456', 'text', '1234567890123456'],
    ['1,5', 'text', '1,5'],
    ['12*', 'text', '12*'],
    ['2015-06-30', 'date', '2015-06-30'],
    ['30/06/2015', 'text', '30/06/2015'],
  ])('%s is a %s', (field, type, value) => {
    expect(read(`a;b\n${field};x\n`).sheets[0]?.rows[1]?.cells[0]?.cell).toMatchObject({ type, value });
  });

  it.each([
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x2c, 0x62, 0x0a)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0xe9, 0, 0x2c, 0, 0x62, 0, 0x0a, 0)],
    ['UTF-16, the other way round', Uint8Array.of(0xfe, 0xff, 0, 0xe9, 0, 0x2c, 0, 0x62, 0, 0x0a)],
    ['Windows Latin', Uint8Array.of(0xe9, 0x2c, 0x62, 0x0a)],
  ])('may be %s', (_, bytes) => {
    expect(shown(read(bytes))).toEqual([['é', 'b']]);
  });

  it('is one only under its own name and with text inside', () => {
    const text = new TextEncoder().encode('a,b\n1,2\n');
    expect(['x.csv', 'x.TSV', 'x.txt', 'x.xlsx'].map((name) => isCsv(text, name))).toEqual([true, true, true, false]);
    expect(isCsv(new TextEncoder().encode('%PDF-1.7'), 'x.csv')).toBe(false);
    expect(isCsv(Uint8Array.of(0x50, 0x4b, 3, 4), 'x.csv')).toBe(false);
  });

  const real = resolve(import.meta.dirname, '../../../shared/data/nhs_ae_attendances_2016-04_2019-03.csv');
  it.skipIf(!existsSync(real))('reads the whole of shared/data/nhs_ae_attendances_2016-04_2019-03.csv', () => {
    const { sheets } = read(readFileSync(real), real);
    const lines = readFileSync(real, 'utf8').trimEnd().split('\n');
    expect(sheets[0]?.rows).toHaveLength(lines.length);
    expect(new Set(sheets[0]?.rows.map(({ cells }) => cells.length))).toEqual(new Set([lines[0]?.split(',').length]));
  });
});
