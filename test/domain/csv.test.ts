import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/domain/csv.ts';
import { isCsv, readCsv } from '../../src/sheet/read-csv.ts';

describe('comma-separated values', () => {
  it('begin with the mark of UTF-8 and end each line in CR LF', () => {
    expect(csvText([['a', 1.5, null]])).toBe('\uFEFFa,1.5,\r\n');
  });

  it('stand in quotes where they hold a comma, a quote or a line end (RFC 4180)', () => {
    expect(csvText([['a,b', 'say "no"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""no""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '  @x'])(
    'get an apostrophe where a spreadsheet would calculate: %j',
    (words) => {
      expect(csvText([[words]]).replaceAll('"', '')).toBe(`\uFEFF'${words}\r\n`);
    },
  );

  it('leave a negative number a number, and a dash among words', () => {
    expect(csvText([[-3, 'drop-out', '– none']])).toBe('\uFEFF-3,drop-out,– none\r\n');
  });

  it('never hold a field that begins a formula, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 4 }), (row) => {
        const text = csvText([row]);
        for (const words of row.filter((each) => /^[=+\-@\t\r\n]/.test(each))) {
          expect(text).toContain(`'${words.replaceAll('"', '""')}`);
        }
      }),
    );
  });

  it('are read back as they were written', () => {
    const bytes = new TextEncoder().encode(
      csvText([
        ['Öl, "roh"', 'Value'],
        ['x', 90.4],
      ]),
    );
    expect(isCsv(bytes, 'x.csv')).toBe(true);
    expect(readCsv(bytes, 'x.csv').sheets).toHaveLength(1);
  });
});
