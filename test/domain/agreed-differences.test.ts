import { describe, expect, it } from 'vitest';
import { agreedDifferences } from '../../src/domain/agreed-differences.ts';
import { EXAMPLE_INDEX, EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { period } from '../../src/domain/period.ts';
import type { RegisterChange } from '../../src/domain/register-change.ts';
import { seriesKey } from '../../src/domain/series.ts';

const KEY = seriesKey('participation', 'punjab');
const baseline = EXAMPLE_INDEX.baseline.get(KEY);
const path = EXAMPLE_INDEX.trajectory.get(KEY);
const participation = EXAMPLE_INDEX.indicator.get('participation');
if (!baseline || !path || !participation) throw new Error('the example has no participation');

/** Names, values and whether a light can change, of everything in which the thing differs. */
function told(change: RegisterChange) {
  return agreedDifferences(change).map(({ name, was, is, recolours }) => [name, was, is, recolours]);
}

function indicatorWith(fields: Partial<Indicator>): RegisterChange {
  return {
    part: 'indicators',
    from: participation ?? null,
    to: participation ? { ...participation, ...fields } : null,
  };
}

describe('agreed figures', () => {
  it('names the value and the period of a baseline, and who measured it', () => {
    const to = { ...baseline, value: 86, source: 'Census' };
    expect(told({ part: 'baselines', from: baseline, to })).toEqual([
      ['the baseline of participation in punjab', 84.8, 86, true],
      ['the source of the baseline of participation in punjab', 'Nielsen household survey', 'Census', false],
    ]);
  });

  it('names points of a path that are moved, dropped and put in', () => {
    const [start, end] = path.points;
    if (!start || !end) throw new Error('the example has no path');
    const points = [start, { period: period('2015-06'), value: 90 }, { ...end, period: period('2019-03') }];
    expect(told({ part: 'trajectories', from: path, to: { ...path, points } })).toEqual([
      ['the path of participation in punjab at 2018-03', 100, null, true],
      ['the path of participation in punjab at 2015-06', null, 90, true],
      ['the path of participation in punjab at 2019-03', null, 100, true],
    ]);
  });

  it.each([
    ['a value where there was none', { margin: 1.5 }, [['the margin of error of participation', null, 1.5, true]]],
    ['a switch', { season: true }, [['the season of participation', 'no', 'yes', true]]],
    [
      'a list whose order counts',
      { sources: ['departmental', 'survey'] },
      [['the order of sources of participation', 'survey', 'departmental, survey', true]],
    ],
    [
      'a breakdown that is dropped',
      { placeKinds: ['whole', 'area'] },
      [['the breakdown district of participation', 'district', null, true]],
    ],
    [
      'a breakdown that is added, which takes nothing away',
      { placeKinds: ['whole', 'area', 'district', 'tehsil'] },
      [],
    ],
    ['words that only label it', { name: 'Participation', short: 'In school', owner: 'Nobody', decimals: 2 }, []],
    [
      'its definition, which no light follows',
      { definition: 'As the census defines it.' },
      [['the definition of participation', 'As the survey defines it.', 'As the census defines it.', false]],
    ],
  ] as const satisfies readonly (readonly [string, Partial<Indicator>, unknown])[])(
    'tells of an indicator %s',
    (_, fields, expected) => {
      expect(told(indicatorWith(fields))).toEqual(expected);
    },
  );

  it('names everything agreed of a thing that is dropped, and nothing of one that is new', () => {
    const dropped = agreedDifferences({ part: 'baselines', from: baseline, to: null });
    expect(dropped).toHaveLength(5);
    expect(new Set(dropped.map(({ field, is }) => `${field} ${is}`))).toEqual(new Set(['null null']));
    expect(told({ part: 'baselines', from: null, to: baseline })).toEqual([]);
    expect(told({ part: 'places', from: EXAMPLE_REGISTER.places[0] ?? null, to: null })).toEqual([]);
  });

  it('counts the first limit of a check as a change, since the usual one held before', () => {
    expect(told({ part: 'thresholds', from: null, to: { check: 'outlier', limit: 4 } })).toEqual([
      ['the limit of outlier', null, 4, false],
    ]);
  });
});
