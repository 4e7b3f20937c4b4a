import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../src/adapters/excel/node-inflate.ts';
import type { Inflate } from '../../src/sheet/inflate.ts';
import { readWorkbook } from '../../src/sheet/read-workbook.ts';
import type { StoredRow } from '../../src/sheet/stored-row.ts';
import { streamRows } from '../../src/sheet/stream-rows.ts';
import { makePackage, sheetOf } from './make-package.ts';
import { plain } from './plain.ts';

const BOOK = makePackage({
  sheets: {
    First: '<sheetData><row><c><v>1</v></c></row></sheetData>',
    Second:
      '<sheetData><row r="2" hidden="1"><c t="s"><v>0</v></c></row><row r="9"><c s="0"><f>A2</f><v>0.5</v></c></row></sheetData>',
  },
  formats: ['0%'],
  more: { 'xl/sharedStrings.xml': Buffer.from('\ufeff<sst><si><t>Lahore</t></si></sst>', 'utf16le') },
});

async function rowsOf(bytes: Uint8Array, sheet?: string): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  expect(await streamRows(bytes, nodeInflate, (row) => rows.push(row), sheet)).toBeNull();
  return rows;
}

/** A row of five figures. */
function row(n: number): string {
  const cells = Array.from({ length: 5 }, (_, c) => `<c><v>${(n * 7919 + c * 104_729) % 1_000_003}</v></c>`);
  return `<row>${cells.join('')}</row>`;
}

/** The inflater a page would pass in. */
const browserInflate: Inflate = async function* (gzip) {
  const stream = new Blob(gzip.map((piece) => new Uint8Array(piece))).stream();
  yield* stream.pipeThrough(new DecompressionStream('gzip'));
};

describe('streaming', () => {
  it('hands on one row after another of the sheet that is asked for, or of the first', async () => {
    const [second, ninth] = await rowsOf(BOOK, 'Second');
    expect(second).toMatchObject({ index: 1, hidden: true, cells: [{ column: 0, type: 'text', value: 'Lahore' }] });
    expect(ninth).toMatchObject({ index: 8, hidden: false, cells: [{ type: 'number', value: 0.5, formula: true }] });
    expect(ninth?.cells[0]?.format.percent).toBe(true);
    expect((await rowsOf(BOOK)).map(({ index }) => index)).toEqual([0]);
  });

  it('answers with a refusal when there is no such sheet, or the file is none', async () => {
    expect(await streamRows(BOOK, nodeInflate, () => {}, 'Third')).toMatchObject({ refused: true });
    expect(await streamRows(new Uint8Array(0), nodeInflate, () => {})).toMatchObject({ verdict: 'this file is empty' });
  });

  it('keeps no rows: memory does not grow with the sheet', async () => {
    // 200,000 rows of 5 cells: kept as objects they would take some 100 MB.
    const bytes = sheetOf(Array.from({ length: 200_000 }, (_, n) => row(n)).join(''));
    let count = 0;
    let most = 0;
    const refusal = await streamRows(bytes, nodeInflate, () => {
      if (++count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
      if (count === 10_000) most = 0;
    });
    expect([refusal, count]).toEqual([null, 200_000]);
    const after = process.memoryUsage().heapUsed;
    expect(Math.abs(most - after)).toBeLessThan(60_000_000);
  });
});

describe('the pieces the inflater gives', () => {
  it('make no difference, be they single bytes', async () => {
    const here = plain(await readWorkbook(BOOK, 'return.xlsx', nodeInflate));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (size) => {
        const inPieces: Inflate = async function* (gzip) {
          for await (const piece of nodeInflate(gzip)) {
            for (let at = 0; at < piece.length; at += size) yield piece.subarray(at, at + size);
          }
        };
        expect(plain(await readWorkbook(BOOK, 'return.xlsx', inPieces))).toEqual(here);
      }),
      { numRuns: 30 },
    );
  });
});

describe('in a browser', () => {
  it('the same reader gives the same workbook', async () => {
    const here = plain(await readWorkbook(BOOK, 'return.xlsx', nodeInflate));
    expect(plain(await readWorkbook(BOOK, 'return.xlsx', browserInflate))).toEqual(here);
    const damaged = BOOK.slice();
    const inSheet = Buffer.from(damaged).indexOf('xl/worksheets/sheet1.xml') + 60;
    damaged[inSheet] = (damaged[inSheet] ?? 0) ^ 0xff;
    expect(await readWorkbook(damaged, 'return.xlsx', browserInflate)).toMatchObject({ refused: true });
  });
});
