import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { openBook } from '../../src/domain/open-book.ts';
import { period } from '../../src/domain/period.ts';
import { Place } from '../../src/domain/place.ts';
import { indexRegister, type Register } from '../../src/domain/register.ts';
import { seriesKey } from '../../src/domain/series.ts';
import { successionOf } from '../../src/domain/succession.ts';

const place = (id: string, more: object = {}) => Place.parse({ id, name: id, kind: 'district', ...more });

describe('places that follow on one another', () => {
  it('are renamed, merged or split', () => {
    const { renamedFrom, renamedTo, mergedOf } = successionOf([
      place('old'),
      place('new', { succeeds: ['old'] }),
      place('a'),
      place('b'),
      place('ab', { succeeds: ['a', 'b'] }),
      place('whole'),
      place('east', { succeeds: ['whole'] }),
      place('west', { succeeds: ['whole'] }),
    ]);
    expect([...renamedFrom]).toEqual([['new', 'old']]);
    expect([...renamedTo.keys()]).toEqual(['old']);
    expect([...mergedOf]).toEqual([['ab', ['a', 'b']]]);
  });

  it('take nothing from a place that gave a part of itself elsewhere', () => {
    const { renamedFrom, mergedOf } = successionOf([
      place('a'),
      place('b'),
      place('ab', { succeeds: ['a', 'b'] }),
      place('rest', { succeeds: ['b'] }),
    ]);
    expect([renamedFrom.size, mergedOf.size]).toEqual([0, 0]);
  });
});

/** The example with closed schools in Attock, which became Campbellpur in 2015 and Kamal in 2016. */
const renamed: Register = {
  ...EXAMPLE_REGISTER,
  places: [
    ...EXAMPLE_REGISTER.places.map((one) => (one.id === 'attock' ? { ...one, aliases: [], to: period('2014') } : one)),
    place('campbellpur', { parent: 'punjab', from: '2015', to: '2015', succeeds: ['attock'] }),
    place('kamal', { parent: 'punjab', from: '2016', succeeds: ['campbellpur'] }),
  ],
  baselines: EXAMPLE_REGISTER.baselines.map((one) => ({ ...one, place: 'attock' })),
  trajectories: EXAMPLE_REGISTER.trajectories.map((one) => ({ ...one, place: 'attock' })),
};

describe('a renamed place', () => {
  const index = indexRegister(renamed, 1);

  it('has what was agreed under its former names', () => {
    for (const name of ['attock', 'campbellpur', 'kamal']) {
      expect(index.baseline.get(seriesKey('closed-schools', name))).toMatchObject({ value: 3410, place: name });
      expect(index.trajectory.get(seriesKey('closed-schools', name))?.points).toHaveLength(2);
    }
  });

  it('keeps what is agreed for itself', () => {
    const own = renamed.baselines.map((one) => ({ ...one, place: 'kamal', value: 3000 }));
    const changed = indexRegister({ ...renamed, baselines: [...renamed.baselines, ...own] }, 1);
    expect(changed.baseline.get(seriesKey('closed-schools', 'kamal'))?.value).toBe(3000);
  });

  it('carries on the series, name after name, up to the day it began', () => {
    const book = openBook(index);
    const point = {
      indicator: 'attendance',
      place: 'campbellpur',
      source: 'departmental' as const,
      value: 90,
      cells: [],
    };
    book.enter({ ...point, period: period('2015-Q3') });
    const periods = (name: string) =>
      book.series.get(seriesKey('attendance', name))?.points.map(({ period: when }) => when) ?? [];
    expect(periods('attock')).toEqual(['2014-Q3', '2014-Q4', '2015-Q1']);
    // The first quarter of 2015 was reported under a name that had ended: it is not the new place's.
    expect(periods('campbellpur')).toEqual(['2014-Q3', '2014-Q4', '2015-Q3']);
    expect(periods('kamal')).toEqual(['2014-Q3', '2014-Q4', '2015-Q3']);
    expect(book.series.get(seriesKey('attendance', 'kamal'))?.points.map((one) => one.carriedFrom)).toEqual([
      'campbellpur',
      'campbellpur',
      'campbellpur',
    ]);
  });
});
