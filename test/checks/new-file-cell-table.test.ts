import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/checks/define.ts';
import { type ExampleRow, exampleBooks, exampleCase, examplePast } from '../../src/checks/example.ts';
import { CHECKS } from '../../src/checks/index.ts';
import type { Cell } from '../../src/domain/cell.ts';
import { EXAMPLE_INDEX, EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { period } from '../../src/domain/period.ts';
import type { Place } from '../../src/domain/place.ts';
import { indexRegister } from '../../src/domain/register.ts';
import type { Return } from '../../src/domain/return.ts';

function sightings(id: string, given: Case) {
  const check = CHECKS.find((one) => one.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return [...check.check(given)].map(({ sheet, cell, params }) => {
    const { is, expected } = check.message(params);
    return { at: cell ? `${sheet}!${cell}` : (sheet ?? 'file'), says: `${is}; ${expected}` };
  });
}

const found = (id: string, rows: readonly ExampleRow[], changes: Partial<Case> = {}, returned: Partial<Return> = {}) =>
  sightings(id, exampleCase(rows, changes, returned)).map(({ at }) => at);
const said = (id: string, rows: readonly ExampleRow[], changes: Partial<Case> = {}, returned: Partial<Return> = {}) =>
  sightings(id, exampleCase(rows, changes, returned)).map(({ says }) => says);

/** The example’s register with a threshold of its own. */
const withThreshold = (check: string, limit: number) => ({
  register: { ...EXAMPLE_INDEX, thresholds: new Map([[check, limit]]) },
});

const text = (cell: string, value: string, sheet = 'Milestones'): Cell => ({
  at: { file: '', sheet, cell },
  type: 'text',
  value,
  shown: value,
});

describe('period-conflict', () => {
  const rows = [{ value: 91.2 }];
  const named = (file: string, more: Partial<Return> = {}) =>
    found('period-conflict', rows, {}, { file: `returns/2015-Q2/${file}`, ...more });

  it('takes a day, a fiscal year and the folder for no period', () => {
    const names = ['sent 2015-08-05.xlsx', 'education 2014-15.xlsx', 'education.xlsx', 'return (2).xlsx'];
    expect(names.flatMap((name) => named(name))).toEqual([]);
  });

  it('accepts a month of the quarter, and the quarter of a month', () => {
    expect(named('education_May_2015.xlsx')).toEqual([]);
    expect(named('education Q2 2015.xlsx', { period: period('2015-05') })).toEqual([]);
  });

  it('names each place that says something else', () => {
    const stamp = { template: 'standard', version: '1', department: 'x', period: '2015-Q1', revision: 1, locked: '' };
    const titles = [text('A1', 'Progress report, January 2015', 'Figures')];
    expect(
      said('period-conflict', rows, {}, { file: 'returns/2015-Q2/education 2014-12.xlsx', stamp, titles }),
    ).toEqual([
      'its name says December 2014; it is read as the return of Q2 2015',
      'its stamp says Q1 2015; it is read as the return of Q2 2015',
      'the title “Progress report, January 2015” says January 2015; it is read as the return of Q2 2015',
    ]);
  });

  it('asks about figures only when all of them are dated before the period', () => {
    const dated = (...periods: string[]) =>
      found(
        'period-conflict',
        periods.map((when) => ({ value: 91.2, ...(when && { period: when }) })),
      );
    expect(dated('Jan 2015', 'Mar 2015')).toEqual(['Figures!I3']);
    expect(dated('Jan 2015', 'Apr 2015')).toEqual([]);
    expect(dated('Jan 2015', '')).toEqual([]);
  });
});

describe('blank-or-zero', () => {
  const past = (values: readonly number[]) => ({ before: examplePast('attendance', 'punjab', '2014-Q1', values) });

  it('asks about a zero only where it lies below the past by more than the past varies', () => {
    expect(found('blank-or-zero', [{ value: 0 }], past([60, 70, 80, 75, 65]))).toEqual(['Figures!C2']);
    // 30 to 80: zero is 30 below the least, and they differ by 50.
    expect(found('blank-or-zero', [{ value: 0 }], past([30, 70, 80, 75, 65]))).toEqual([]);
    expect(found('blank-or-zero', [{ value: 0 }], past([60, 70]))).toEqual([]);
  });

  it('leaves out a count of none that chance explains: 1 % of 500 are 5 cases', () => {
    const rare = (denominator: number) =>
      found('blank-or-zero', [{ numerator: 0, denominator }], past([1, 1.1, 1.2, 1.1]));
    expect(rare(500)).toEqual([]);
    expect(rare(2000)).toEqual(['Figures!D2']);
  });

  it('asks once about dashes beside blank cells, not about dashes alone', () => {
    const rows = (...values: string[]) =>
      values.map((value, i) => ({ place: ['lahore', 'attock', 'urban'][i] ?? '', value }));
    expect(said('blank-or-zero', rows('–', '–', ''))).toEqual([
      'attendance: 2 dashes beside 1 blank; a dash is read as no figure, a zero as nought',
    ]);
    expect(said('blank-or-zero', rows('–', '-', '–'))).toEqual([]);
  });
});

describe('scale-slip', () => {
  const before = examplePast('closed-schools', 'punjab', '2014-Q3', [2000, 2020, 1980]);
  const slip = (value: number, changes: Partial<Case> = {}) =>
    found('scale-slip', [{ indicator: 'closed-schools', value }], { before, ...changes });

  it.each([1e3, 1e5, 1e6, 1e7])('sees %d times and a %d-th of what is usual', (by) => {
    expect([slip(2000 * by), slip(2000 / by)]).toEqual([['Figures!C2'], ['Figures!C2']]);
  });

  it('is not about a hundredfold, nor about a figure that is more than 5 % off', () => {
    expect([200_000, 20, 2_120_000, 1.88].flatMap((value) => slip(value))).toEqual([]);
    expect(slip(2_120_000, withThreshold('scale-slip', 0.1))).toEqual(['Figures!C2']);
  });

  it('takes the last value where the series has moved on', () => {
    const falling = examplePast('closed-schools', 'punjab', '2014-Q2', [3400, 3000, 2400, 1500]);
    expect(said('scale-slip', [{ indicator: 'closed-schools', value: 1.45 }], { before: falling })).toEqual([
      'closed schools are 1.45 schools; 1,500 schools is usual, and this is near that divided by a thousand',
    ]);
  });
});

describe('formula-replaced', () => {
  const column = (typed: number, count: number): ExampleRow[] =>
    Array.from({ length: count }, (_, i) => ({ value: i < typed ? 90 + i : { formula: 90 } }));

  it('needs five figures, four in five of them formulas', () => {
    expect(found('formula-replaced', column(1, 4))).toEqual([]);
    expect(found('formula-replaced', column(1, 5))).toEqual(['Figures!C2']);
    expect(found('formula-replaced', column(2, 9))).toEqual([]);
    expect(found('formula-replaced', column(2, 9), withThreshold('formula-replaced', 0.7))).toHaveLength(2);
  });
});

describe('precision-jump', () => {
  const usual = exampleBooks(
    examplePast('attendance', 'punjab', '2014-Q3', [88.25, 89.31, 90.48]),
    examplePast('attendance', 'lahore', '2014-Q3', [86.12, 87.43, 88.09]),
  );

  it('forgives one decimal of one figure, which is nought by chance one time in ten', () => {
    const before = examplePast('attendance', 'punjab', '2014-Q3', [88.2, 89.3, 90.4]);
    expect(found('precision-jump', [{ value: 91 }], { before })).toEqual([]);
    expect(found('precision-jump', [{ value: 91 }, { value: 90, place: 'lahore' }], { before })).toEqual([
      'Figures!C2',
    ]);
  });

  it('is about figures rounder than they are shown: 91.2 is as shown, whatever went before', () => {
    expect(found('precision-jump', [{ value: 91.2 }, { place: 'lahore', value: 89.1 }], { before: usual })).toEqual([]);
    expect(said('precision-jump', [{ value: 91 }, { place: 'lahore', value: 89 }], { before: usual })).toEqual([
      'all 2 figures of attendance have no decimals; past values have 2 decimals',
    ]);
  });

  it('takes no division for precise measurement', () => {
    const before = examplePast('attendance', 'punjab', '2014-Q3', [88.333333333, 89.666666667, 90.1], {
      formula: '100 × n/d',
    });
    expect(found('precision-jump', [{ value: 91 }], { before })).toEqual([]);
  });
});

describe('rate-outside-parts', () => {
  const parts: ExampleRow[] = [
    { place: 'lahore', value: 89 },
    { place: 'attock', value: 92 },
    { place: 'rahim-yar-khan', value: 88 },
  ];

  it('says the range', () => {
    expect(said('rate-outside-parts', [{ value: 93.4 }, ...parts])).toEqual([
      'the total of attendance is 93.4 %; its 3 parts lie between 88 and 92 %',
    ]);
  });

  it('says nothing where a part is missing, or where total or part is blocked', () => {
    expect(found('rate-outside-parts', [{ value: 94 }, ...parts.slice(1)])).toEqual([]);
    const open = [
      { check: 'out-of-range', severity: 'block', indicator: 'attendance', place: 'punjab', at: {} },
    ] as const;
    expect(found('rate-outside-parts', [{ value: 104 }, ...parts], { open })).toEqual([]);
  });

  it('is not about counts, which add', () => {
    const rows = ['', 'lahore', 'attock', 'rahim-yar-khan'].map((place) => ({
      indicator: 'closed-schools',
      place,
      value: place ? 10 : 30,
    }));
    expect(found('rate-outside-parts', rows)).toEqual([]);
  });

  it('does not judge weights by parts that are close together', () => {
    // 90.1 and 90.3 are known to 0.05 each: the weight of one is known to within a half.
    const before = exampleBooks(
      examplePast('participation', 'punjab', '2014-Q4', [90, 91]),
      examplePast('participation', 'urban', '2014-Q4', [94, 95]),
      examplePast('participation', 'rural', '2014-Q4', [88, 89]),
    );
    const near: ExampleRow[] = [
      { indicator: 'participation', value: 90.3 },
      { indicator: 'participation', place: 'urban', value: 90.3 },
      { indicator: 'participation', place: 'rural', value: 90.1 },
    ];
    expect(found('rate-outside-parts', near, { before })).toEqual([]);
  });
});

describe('rank-contradicts-score', () => {
  const places = ['lahore', 'attock', 'rahim-yar-khan', 'urban', 'rural'];
  const ranked = (indicator: string, scores: readonly number[], ranks = [1, 2, 3, 4, 5]): ExampleRow[] =>
    scores.map((value, i) => ({ indicator, place: places[i] ?? '', value, rank: ranks[i] ?? 0 }));

  it('names the two neighbours', () => {
    expect(said('rank-contradicts-score', ranked('attendance', [95, 94, 91, 92, 90]))).toEqual([
      'Urban, ranked 4 with 92.0 %, stands below Rahim Yar Khan, ranked 3 with 91.0 %; the better score ranks first',
    ]);
  });

  it('ranks the smaller first where lower is better', () => {
    expect(found('rank-contradicts-score', ranked('closed-schools', [1, 2, 3, 5, 4]))).toEqual(['Figures!J6']);
    expect(found('rank-contradicts-score', ranked('closed-schools', [1, 2, 3, 4, 5]))).toEqual([]);
  });

  it('takes a rank that mostly disagrees for one of something else', () => {
    expect(found('rank-contradicts-score', ranked('attendance', [90, 95, 91, 94, 92]))).toEqual([]);
  });
});

describe('coverage-fall', () => {
  const districts = Array.from(
    { length: 12 },
    (_, i): Place => ({ id: `d${i}`, name: `District ${i}`, kind: 'district', parent: 'punjab', aliases: [] }),
  );
  const [whole] = EXAMPLE_REGISTER.places;
  const places = [...(whole ? [whole] : []), ...districts];
  const register = indexRegister({ ...EXAMPLE_REGISTER, places, history: [] }, 1);
  const before = exampleBooks(...districts.map(({ id }) => examplePast('attendance', id, '2015-Q1', [90])));
  const reporting = (count: number) => {
    const given = exampleCase([], { register, before });
    const all = exampleCase(
      districts.slice(0, count).map(() => ({ place: 'lahore', value: 91 })),
      { register, before },
    );
    const readings = all.readings.map((reading, i) => ({ ...reading, place: districts[i] ?? null }));
    return sightings('coverage-fall', { ...given, readings });
  };

  it('counts the places that reported before: 11 of 12 are 8 points less, 10 of 12 are 17', () => {
    expect([12, 11].flatMap(reporting)).toEqual([]);
    expect(reporting(10)).toEqual([
      {
        at: 'Figures',
        says: 'attendance rests on 10 of 12 places; that of Q1 2015 rested on 12 of 12 places',
      },
    ]);
  });

  it('compares the visits made with those of the period before, by the limit of the unit', () => {
    const visits = { before: examplePast('attendance', 'punjab', '2015-Q1', [90.2], { coverage: 0.95 }) };
    const rows = [{ value: 91.2, visited: 88, toVisit: 100 }];
    expect(found('coverage-fall', rows, visits)).toEqual([]);
    expect(said('coverage-fall', rows, { ...visits, ...withThreshold('coverage-fall', 5) })).toEqual([
      'attendance rests on 88 % of what was expected; that of Q1 2015 rested on 95 % of what was expected',
    ]);
  });
});

describe('odd-date', () => {
  it('speaks of the cover and of the days of steps and roadblocks, each once', () => {
    const rows = [
      { table: 'milestones' as const, sheet: 'Milestones', row: 5, cells: { due: text('D5', '03/04/2015') } },
      {
        table: 'roadblocks' as const,
        sheet: 'Roadblocks',
        row: 5,
        cells: { since: text('C5', 'spring', 'Roadblocks') },
      },
    ];
    const cover = { period: text('C6', '30/06/2015', 'Cover') };
    expect(sightings('odd-date', exampleCase([], {}, { rows, cover }))).toEqual([
      { at: 'Cover!C6', says: '“30/06/2015” is typed as text; it is read as June 2015' },
      { at: 'Milestones!D5', says: '“03/04/2015” is typed as text; it is read as 3 April 2015' },
      { at: 'Roadblocks!C5', says: 'the day is “spring”; a day is written 30 Jun 2015, so none is read' },
    ]);
  });

  it('reads days in the order of the unit', () => {
    const rows = [
      { table: 'milestones' as const, sheet: 'Milestones', row: 5, cells: { due: text('D5', '03/04/2015') } },
    ];
    const unit = { ...EXAMPLE_UNIT, dates: 'month-first' as const };
    expect(said('odd-date', [], { unit }, { rows })[0]).toContain('4 March 2015');
  });

  it('asks about no stored date of an earlier round: 30 November 2014 fits no other reading', () => {
    const rounds = ['2014-11-30', '2013-06-15', '2011-11-01'];
    const rows = rounds.map((date) => ({ indicator: 'participation', value: 90, period: { date } }));
    expect(found('odd-date', rows)).toEqual([]);
  });
});

it('no-sign-off takes what stands in place of a name for none', () => {
  const signed = (signedOffBy: string) =>
    found('no-sign-off', [], {}, { signedOffBy, cover: { signedOffBy: text('C8', signedOffBy, 'Cover') } });
  expect(['N/A', ' – ', '...', 'To be signed', 'nil'].flatMap(signed)).toEqual(Array(5).fill('Cover!C8'));
  expect(['Secretary, School Education', 'Additional Secretary'].flatMap(signed)).toEqual([]);
});

it('unweighted-average leaves a total alone that its own counts give', () => {
  // 89 + 92 + 88 is 3 × 89.67; 1,702 of 1,900 is 89.58: to one decimal 89.7 and 89.6.
  const rows: ExampleRow[] = [
    { value: 89.7, numerator: 1704, denominator: 1900 },
    { place: 'lahore', value: 89, numerator: 890, denominator: 1000 },
    { place: 'attock', value: 92, numerator: 460, denominator: 500 },
    { place: 'rahim-yar-khan', value: 88, numerator: 352, denominator: 400 },
  ];
  expect(found('unweighted-average', rows)).toEqual([]);
  expect(EXAMPLE_INDEX.indicator.get('attendance')?.decimals).toBe(1);
});
