import { describe, expect, it } from 'vitest';
import { Inflater } from '../../src/sheet/inflate.ts';
import { makePackage, partsOf, sheetOf, zip } from './make-package.ts';
import { verdict } from './open.ts';
import { readHere } from './read-here.ts';

const SHEET = { sheets: { Data: '<sheetData/>' } };

function merges(count: number, ref: string): string {
  return `<mergeCells>${`<mergeCell ref="${ref}"/>`.repeat(count)}</mergeCells>`;
}

describe('what a small file may grow to', () => {
  it('is 150 times itself: a ZIP bomb stops early', async () => {
    const bomb = makePackage({ sheets: { Data: '<x/>'.repeat(15_000_000) } }); // 60 MB in 58 kB
    const before = process.memoryUsage().rss;
    expect(await verdict(bomb)).toBe(
      'this workbook holds more than a return does (xl/worksheets/sheet1.xml grows past 9 MB)',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('is 400 MB in all, however its parts share them', async () => {
    const piece = new Uint8Array(10_000_000);
    const inflater = new Inflater(async function* () {
      for (let n = 0; n < 15; n++) yield piece; // 150 MB a part
    });
    const entry = { name: 'part', deflated: true, crc32: 0, size: 150_000_000, compressed: new Uint8Array(10_000_000) };
    let total = 0;
    const readAll = async () => {
      for (let part = 0; part < 3; part++) for await (const { length } of inflater.pieces(entry)) total += length;
    };
    await expect(readAll()).rejects.toThrow('grow past');
    expect(total).toBe(400_000_000);
  });

  it('is no more than it promises, nor less', async () => {
    const honest = Buffer.from(zip(partsOf(SHEET)));
    const entry = honest.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    honest.writeUInt32LE(honest.readUInt32LE(entry + 24) + 1, entry + 24);
    expect(await verdict(honest)).toBe('this workbook is damaged (xl/worksheets/sheet1.xml)');
  });

  it('is a thousand parts', async () => {
    const parts = partsOf({
      ...SHEET,
      more: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`xl/media/${n}`, ''])),
    });
    expect(await verdict(zip(parts))).toBe(`this workbook holds more than a return does (${parts.size} parts)`);
  });

  it('is one and a half million cells', async () => {
    // 92 rows of 16,384 cells are 1,507,328.
    const row = `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`;
    const parts = partsOf({ sheets: { Data: `<sheetData>${row.repeat(92)}</sheetData>` } });
    expect(await verdict(zip(parts, { letters: true }))).toMatch(/over 1,500,000 filled cells/);
  });

  it('is twenty thousand merged ranges, which may not lie over one another without end', async () => {
    const many = makePackage({ sheets: { Data: `<sheetData/>${merges(20_001, 'A1:B2')}` } });
    expect(await verdict(many)).toMatch(/over 20,?000 merged ranges/);
    const rows = '<row><c><v>1</v></c></row>'.repeat(2000);
    const stacked = makePackage({
      sheets: { Data: `<sheetData>${rows}</sheetData>${merges(20_000, 'A1:XFD1048576')}` },
    });
    expect(await verdict(stacked)).toMatch(/merged ranges over one another/);
  });

  it('is one merge over a whole sheet, which costs nothing', async () => {
    const whole = makePackage({
      sheets: {
        Data: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      },
    });
    expect(await readHere(whole)).toMatchObject({
      sheets: [{ rows: [{ cells: [{ column: 0 }] }] }],
    });
  });

  it('is a text of 1 MB', async () => {
    const text = Array.from({ length: 150_000 }, (_, n) => n.toString(36)).join(' ');
    expect(await verdict(sheetOf(`<row><c t="inlineStr"><is><t>${text}${text}</t></is></c></row>`))).toMatch(
      /over 1 MB/,
    );
  });
});

describe('names of parts', () => {
  it.each(['../evil.xml', 'xl/../../x.xml', 'xl//x.xml', './x.xml', 'xl/\u0000.xml'])(
    'are safe: %j is not',
    async (name) => {
      expect(await verdict(zip([...partsOf(SHEET), [name, '']]))).toMatch(/damaged \(a part with an unsafe name\)/);
    },
  );

  it('are unique, whatever their case', async () => {
    expect(await verdict(zip([...partsOf(SHEET), ['XL/Worksheets/Sheet1.xml', '']]))).toMatch(
      /damaged \(two parts of one name\)/,
    );
  });
});
