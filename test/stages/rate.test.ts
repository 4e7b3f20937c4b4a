import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { Fault } from '../../src/domain/fault.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { type Series, seriesKey } from '../../src/domain/series.ts';
import { type RateInput, rateAll } from '../../src/stages/rate.ts';

/** The history of the example plan as a book of series. */
const book = new Map<string, Series>();
for (const { indicator, place, period: when, value, sourceKind } of EXAMPLE_REGISTER.history) {
  const key = seriesKey(indicator, place);
  const point = { indicator, place, period: when, value, source: sourceKind, cells: [], revision: 1 };
  book.set(key, { indicator, place, points: [...(book.get(key)?.points ?? []), point] });
}

const input: RateInput = {
  unit: EXAMPLE_UNIT,
  register: EXAMPLE_INDEX,
  book,
  blocked: new Set(),
  period: EXAMPLE_PERIOD,
  cutOff: calendarDate('2015-08-05'),
};

const blockedAt = (place: string, when: string) => new Set([`${seriesKey('attendance', place)}\u0000${when}`]);
const statusOf = (changes: Partial<RateInput>, place: string) =>
  rateAll({ ...input, ...changes }).get(seriesKey('attendance', place))?.status;

describe('rateAll', () => {
  it('rates paths where a trajectory is agreed, standing goals where there are values, in the register’s order', () => {
    expect([...rateAll(input).keys()].map((key) => key.split('\u0000').join(' '))).toEqual([
      'participation punjab',
      'attendance punjab',
      'attendance lahore',
      'attendance attock',
      'attendance rahim-yar-khan',
      'closed-schools punjab',
    ]);
  });

  it('always rates the whole', () => {
    expect(statusOf({ book: new Map() }, 'punjab')).toBe('no-data');
    expect(statusOf({ book: new Map() }, 'lahore')).toBeUndefined();
  });

  it('looks at nothing later than its period', () => {
    const earlier = rateAll({ ...input, period: period('2014-Q3') });
    expect(earlier.get(seriesKey('attendance', 'punjab'))).toMatchObject({ period: '2014-Q3', value: { value: 88.2 } });
  });

  it('passes on the light of before, and keeps it through grey', () => {
    const before = rateAll({ ...input, period: period('2015-Q1') });
    const key = seriesKey('attendance', 'punjab');
    expect(before.get(key)?.light).toBe('G'); // 90.2 of 90
    const grey = rateAll({ ...input, blocked: blockedAt('punjab', '2015-Q2'), last: before });
    expect(grey.get(key)).toMatchObject({ status: 'not-validated', light: null, last: 'G' });
    expect(rateAll({ ...input, last: grey }).get(key)?.last).toBe('G');
  });

  it('is not validated while a newer value is blocked, or the only one', () => {
    expect(statusOf({ blocked: blockedAt('lahore', '2015-Q2') }, 'lahore')).toBe('not-validated');
    expect(statusOf({ blocked: blockedAt('lahore', '2015-Q1') }, 'lahore')).toBe('not-validated');
    expect(statusOf({ blocked: blockedAt('lahore', '2015-Q2'), book: new Map() }, 'lahore')).toBe('not-validated');
  });

  it('leaves an old or a later blocked value aside', () => {
    expect(statusOf({ blocked: blockedAt('lahore', '2014-Q4') }, 'lahore')).toBe('rated');
    expect(statusOf({ blocked: blockedAt('lahore', '2015-Q3') }, 'lahore')).toBe('rated');
  });

  it('leaves out a place that has ceased to exist', () => {
    const places = EXAMPLE_REGISTER.places.map((place) => {
      return place.id === 'lahore' ? { ...place, to: period('2014-Q4') } : place;
    });
    expect(statusOf({ register: indexRegister({ ...EXAMPLE_REGISTER, places }, 1) }, 'lahore')).toBeUndefined();
  });

  it('leaves out a path there too', () => {
    const places = EXAMPLE_REGISTER.places.map((place) => {
      return place.id === 'punjab' ? { ...place, to: period('2014-Q4') } : place;
    });
    const ratings = rateAll({ ...input, register: indexRegister({ ...EXAMPLE_REGISTER, places }, 1) });
    expect(ratings.has(seriesKey('participation', 'punjab'))).toBe(false);
  });

  it('does not rate the whole of an indicator that is reported for its districts alone', () => {
    const indicators = EXAMPLE_REGISTER.indicators.map((indicator) => ({ ...indicator, placeKinds: ['district'] }));
    const register = indexRegister({ ...EXAMPLE_REGISTER, indicators }, 1);
    expect(statusOf({ register }, 'punjab')).toBeUndefined();
    expect(statusOf({ register }, 'lahore')).toBe('rated');
  });

  it('names a method nobody has written', () => {
    const indicators = EXAMPLE_REGISTER.indicators.map((indicator) => ({ ...indicator, method: 'coin' }));
    const register = indexRegister({ ...EXAMPLE_REGISTER, indicators }, 1);
    expect(() => rateAll({ ...input, register })).toThrow(Fault);
  });
});
