import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { kindName, kindWord } from '../../src/domain/kind-name.ts';
import { period } from '../../src/domain/period.ts';
import type { Place } from '../../src/domain/place.ts';
import { placeChanges } from '../../src/domain/place-changes.ts';
import { observed, planWith, stocktakeOf, type Values } from '../charts/example-stocktake.ts';

function changesOf(places: Readonly<Record<string, Values>>, changes: Partial<Indicator> = {}) {
  const listed: Place[] = [
    { id: 'punjab', name: 'Punjab', kind: 'whole', aliases: [] },
    ...Object.keys(places).map((id) => ({ id, name: id, kind: 'district', parent: 'punjab', aliases: [] })),
  ];
  const series = Object.entries(places).flatMap(([id, values]) =>
    values.length > 0 ? [observed('attendance', id, values)] : [],
  );
  const stocktake = stocktakeOf(series, period('2015-Q2'), planWith('attendance', changes, { places: listed }));
  return placeChanges(stocktake, 'attendance', 'punjab');
}

const ranked = (found: ReturnType<typeof changesOf>) =>
  found?.ranked.map(({ place, change, went }) => [place.id, change?.value ?? null, went]);

describe('changes of places', () => {
  const values = {
    a: [
      ['2014-Q1', 50],
      ['2014-Q2', 80],
      ['2015-Q2', 83],
    ],
    b: [
      ['2014-Q1', 50],
      ['2014-Q2', 80],
      ['2015-Q2', 86],
    ],
    c: [['2015-Q2', 90]],
    d: [
      ['2014-Q1', 50],
      ['2014-Q2', 80],
      ['2015-Q2', 74],
    ],
  } as const;

  it('are taken against the year before, the best first, those without one at the end', () => {
    const found = changesOf(values);
    expect(found).toMatchObject({ since: '2014-Q2', period: '2015-Q2', kind: 'district' });
    expect(ranked(found)).toEqual([
      ['b', 6, 'better'],
      ['a', 3, 'better'],
      ['d', -6, 'worse'],
      ['c', null, null],
    ]);
  });

  it('are in points, signed, and come from the cells of both values', () => {
    const [first] = changesOf(values)?.ranked ?? [];
    expect(first?.change).toMatchObject({ unit: 'points', signed: true });
    expect(first?.change?.provenance).toMatchObject({
      formula: 'value of 2015-Q2 less that of 2014-Q2',
      cells: [{ cell: 'F7' }, { cell: 'F6' }],
    });
  });

  it('are no change inside the margin of a difference, √(m² + m²)', () => {
    // √(2.2² + 2.2²) = 3.11, so that 3 points are inside it and 6 are not.
    expect(ranked(changesOf(values, { margin: 2.2 }))).toEqual([
      ['b', 6, 'better'],
      ['a', 3, 'same'],
      ['d', -6, 'worse'],
      ['c', null, null],
    ]);
  });

  it('are better downwards where lower is better', () => {
    expect(ranked(changesOf(values, { polarity: 'lower' }))?.slice(0, 2)).toEqual([
      ['d', -6, 'better'],
      ['a', 3, 'worse'],
    ]);
  });

  it('begin at the first common period where there is no value a year before', () => {
    const recent = {
      a: [
        ['2014-Q4', 80],
        ['2015-Q2', 81],
      ],
      b: [
        ['2014-Q4', 70],
        ['2015-Q2', 75],
      ],
    } as const;
    expect(changesOf(recent)?.since).toBe('2014-Q4');
  });

  it('are the values themselves of an indicator that measures a change', () => {
    const found = changesOf(
      { a: [['2015-Q2', 2.8]], b: [['2015-Q2', 15.4]] },
      {
        kind: 'number',
        unit: 'points',
        margin: 3.1,
      },
    );
    expect(found?.since).toBeNull();
    expect(ranked(found)).toEqual([
      ['b', 15.4, 'better'],
      ['a', 2.8, 'same'],
    ]);
  });

  it('need two periods that most places have', () => {
    expect(changesOf({ a: [['2015-Q2', 80]], b: [['2015-Q2', 81]] })).toBeNull();
    expect(changesOf({})).toBeNull();
  });
});

it('names the places of a breakdown', () => {
  expect(['district', 'local-authority', 'branch', 'provider'].map(kindName)).toEqual([
    'districts',
    'local authorities',
    'branches',
    'providers',
  ]);
  expect(kindWord('local-authority')).toBe('local authority');
});
