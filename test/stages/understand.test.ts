import { describe, expect, it } from 'vitest';
import { exampleCase } from '../../src/checks/example.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { period } from '../../src/domain/period.ts';
import { sourceOf } from '../../src/domain/read-entry.ts';
import { understand } from '../../src/stages/understand.ts';

type Rows = Parameters<typeof exampleCase>[0];

function readingsOf(rows: Rows) {
  return understand(exampleCase(rows).returned, EXAMPLE_INDEX, EXAMPLE_UNIT);
}

describe('names', () => {
  it('finds an indicator by id, name and short name, whatever the case', () => {
    const named = ['attendance', 'Pupils present on the day of the visit', 'ATTENDANCE ', 'closed schools'];
    const readings = readingsOf(named.map((indicator) => ({ indicator, value: 1 })));
    expect(readings.map((reading) => reading.indicator?.id)).toEqual([
      'attendance',
      'attendance',
      'attendance',
      'closed-schools',
    ]);
  });

  it('finds a place by name, former name and id; an empty one is the whole; an unknown one is none', () => {
    const named = ['Rahim Yar Khan', 'R.Y. KHAN', 'rahim-yar-khan', '', 'Campbellpur', 'Xanadu'];
    const readings = readingsOf(named.map((place) => ({ place, value: 1 })));
    expect(readings.map((reading) => reading.place?.id)).toEqual([
      'rahim-yar-khan',
      'rahim-yar-khan',
      'rahim-yar-khan',
      'punjab',
      'attock',
      undefined,
    ]);
  });

  it('takes the period of the return unless the row has its own; one that cannot be read is none', () => {
    const readings = readingsOf([{ value: 1 }, { value: 1, period: 'Nov 2014' }, { value: 1, period: 'last winter' }]);
    expect(readings.map((reading) => reading.period)).toEqual([EXAMPLE_PERIOD, period('2014-11'), null]);
  });
});

describe('figures', () => {
  it('reports the value, or the rate of its parts', () => {
    const readings = readingsOf([
      { value: 91.2, numerator: 1, denominator: 2 },
      { value: '', numerator: 890, denominator: 1000 },
      { complement: 110, denominator: 1000 },
      { numerator: 0, denominator: 0 },
      { value: '–' },
      { indicator: 'closed-schools', numerator: 1, denominator: 2 },
    ]);
    expect(readings.map((reading) => reading.reported)).toEqual([91.2, 89, 89, null, null, null]);
  });

  it('takes failures from the denominator, and keeps the cell they were typed in', () => {
    const [reading] = readingsOf([{ complement: 110, denominator: 1000 }]);
    expect(reading?.numerator?.number).toBe(890);
    expect(reading?.numerator?.cell.at.cell).toBe('F2');
  });

  it('names the kind of source when the row does, else the one the indicator prefers', () => {
    const [reading] = readingsOf([{ value: 1 }]);
    if (!reading) throw new Error('no reading');
    expect(sourceOf(reading)).toBe('departmental');
    expect(sourceOf({ ...reading, entry: { ...reading.entry, source: 'Field visit' } })).toBe('field-visit');
    expect(sourceOf({ ...reading, entry: { ...reading.entry, source: 'School census' } })).toBe('departmental');
  });
});
