import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell.ts';
import { periodAmong, readDate, readPeriodCell } from '../../src/domain/read-date.ts';

function cell(type: Cell['type'], value: Cell['value'], shown = String(value)): Cell {
  return { at: { file: 'a.xlsx', sheet: 'Data', cell: 'A1' }, type, value, shown };
}

describe('a day in a cell', () => {
  it.each([
    ['30/06/2015', '2015-06-30'],
    ['03/04/2015', '2015-04-03'],
    ['3.4.15', '2015-04-03'],
    ['3-Apr-15', '2015-04-03'],
    ['3rd April, 2015', '2015-04-03'],
    ['April 3, 2015', '2015-04-03'],
    ['Friday 3 April 2015', '2015-04-03'],
    ['12 Sept 1998', '1998-09-12'],
    ['01/02/70', '1970-02-01'],
    ['2015/06/30', '2015-06-30'],
    ['30/06/2015 14:05', '2015-06-30'],
  ])('typed as %s is %s, the day first', (text, date) => {
    expect(readDate(cell('text', text), 'day-first')).toEqual({ how: 'text', date });
  });

  it('is read in the order of the unit, unless only the other one has such a day', () => {
    expect(readDate(cell('text', '03/04/2015'), 'month-first').date).toBe('2015-03-04');
    expect(readDate(cell('text', '30/06/2015'), 'month-first').date).toBe('2015-06-30');
    expect(readDate(cell('text', '04/13/2015'), 'day-first').date).toBe('2015-04-13');
  });

  it('is as stored where it is a date or an ISO text', () => {
    expect(readDate(cell('date', 42185, '2015-06-30'), 'day-first')).toEqual({ how: 'date', date: '2015-06-30' });
    expect(readDate(cell('text', '2015-06-30'), 'month-first')).toEqual({ how: 'date', date: '2015-06-30' });
  });

  // 42,185 days after 30 December 1899: Excel shows 30 June 2015.
  it('is found in the serial number that Excel keeps', () => {
    expect(readDate(cell('number', 42185), 'day-first')).toEqual({ how: 'serial', date: '2015-06-30' });
    expect(readDate(cell('text', '42185'), 'day-first')).toEqual({ how: 'serial', date: '2015-06-30' });
  });

  it.each(['31/02/2015', 'last winter', '2015', '12', 'n/a', '3/4/205', '99999'])('is not seen in %s', (text) => {
    expect(readDate(cell('text', text), 'day-first')).toEqual({ how: 'word', date: null });
  });

  it('is not given by a blank cell', () => {
    expect(readDate(cell('blank', null, ''), 'day-first')).toEqual({ how: 'blank', date: null });
  });
});

describe('a period in a cell', () => {
  it.each([
    ['Jun 2015', '2015-06', 'date'],
    ['2015 Q2', '2015-Q2', 'date'],
    ['Apr-15', '2015-04', 'date'],
    ["Apr '15", '2015-04', 'date'],
    ['04/2015', '2015-04', 'date'],
    ['2015/4', '2015-04', 'date'],
    ['30/06/2015', '2015-06', 'text'],
    ['42185', '2015-06', 'serial'],
    ['the spring round', null, 'word'],
    ['13/2015', null, 'word'],
  ])('%s is %s', (text, period, how) => {
    expect(readPeriodCell(cell('text', text), 'day-first')).toEqual({ how, period });
  });

  it('is a year where the number is one', () => {
    expect(readPeriodCell(cell('number', 2015), 'day-first')).toEqual({ how: 'date', period: '2015' });
    expect(readPeriodCell(cell('number', 3100), 'day-first')).toEqual({ how: 'word', period: null });
  });
});

describe('a period among other words', () => {
  it.each([
    ['Return for the month of January, 2019 (provisional)', '2019-01'],
    ['ae 2019-Q1 final', '2019-Q1'],
    ['received-2019-01-15', undefined],
    ['nothing of the kind', undefined],
  ])('%s: %s', (words, period) => {
    expect(periodAmong(words)).toBe(period);
  });
});
