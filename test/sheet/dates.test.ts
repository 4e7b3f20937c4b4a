import { describe, expect, it } from 'vitest';
import { showIsoDate, showSerial } from '../../src/sheet/serial-date.ts';
import { sheetOf } from './make-package.ts';
import { cellsOf, linesOf } from './open.ts';

const DAY = { day: true, time: false, seconds: false, elapsed: false };
const BOTH = { day: true, time: true, seconds: true, elapsed: false };

describe('serial dates', () => {
  it('count from the first of January 1900, with the leap day that year did not have', () => {
    const days = [0, 1, 59, 60, 61, 42228, 2958465].map((serial) => showSerial(serial, false, DAY));
    expect(days).toEqual([
      '1900-01-00', // as Excel shows it
      '1900-01-01',
      '1900-02-28',
      '1900-02-29', // never was
      '1900-03-01',
      '2015-08-12',
      '9999-12-31',
    ]);
  });

  it('count from the first of January 1904 where the workbook says so', async () => {
    // 2015-08-12 is 42228 in the one system and, 1,462 days later begun, 40766 in the other.
    expect(showSerial(42228 - 1462, true, DAY)).toBe('2015-08-12');
    const rows = '<row><c s="0"><v>40766</v></c></row>';
    for (const flag of ['1', 'true']) {
      const bytes = sheetOf(rows, { formats: ['yyyy-mm-dd'], properties: `date1904="${flag}"` });
      expect(await linesOf(bytes)).toEqual(['A1 date 2015-08-12']);
    }
  });

  it('have times to the nearest second', () => {
    expect(showSerial(42228.5, false, BOTH)).toBe('2015-08-12 12:00:00');
    expect(showSerial(42228.999999, false, BOTH)).toBe('2015-08-13 00:00:00');
    expect(showSerial(0.3125, false, { ...BOTH, day: false, seconds: false })).toBe('07:30');
    expect(showSerial(1.5, false, { ...BOTH, seconds: false, elapsed: true })).toBe('36:00'); // a day and a half
  });

  it('are no dates before the first day and after the last', async () => {
    for (const serial of [-1, 2958466, 1e300]) expect(showSerial(serial, false, DAY)).toBeNull();
    expect(await linesOf(sheetOf('<row><c s="0"><v>-5</v></c></row>', { formats: ['yyyy'] }))).toEqual(['A1 date -5']);
  });
});

describe('ISO dates', () => {
  it.each([
    ['2015-08-12', '2015-08-12'],
    ['2015-08-12T00:00:00', '2015-08-12'],
    ['2015-08-12T18:30:00.000Z', '2015-08-12 18:30'],
    ['18:30:05', '18:30:05'],
    ['12 August', null],
    ['', null],
  ])('%s is shown as %s', (stored, shown) => {
    expect(showIsoDate(stored)).toBe(shown);
  });

  it('stay as stored in their cell', async () => {
    const cells = await cellsOf(sheetOf('<row><c t="d"><v>2015-08-12T00:00:00</v></c><c t="d"><v>soon</v></c></row>'));
    expect([...cells.values()].map(({ type, value, shown }) => [type, value, shown])).toEqual([
      ['date', '2015-08-12T00:00:00', '2015-08-12'],
      ['text', 'soon', 'soon'],
    ]);
  });
});
