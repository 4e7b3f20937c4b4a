import { describe, expect, it } from 'vitest';
import type { SlideDraft } from '../../src/domain/slide.ts';
import { EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';
import { sectorAtAGlance } from '../../src/slides/sector-at-a-glance.ts';
import { box, cellsOf, made, only, said } from './said.ts';
import { EIGHT, quarters, type Row, stocktakeOf } from './sector.ts';

const EDUCATION = { of: 'sector', sector: 'education' } as const;

/** Plan 58.8 at the end of the first quarter of 2015 and 60.6 at the end of the second. */
const PATH = [
  ['2013-Q4', 50],
  ['2018-Q1', 80],
] as const;

function sector(rows: readonly Row[]): SlideDraft {
  return only(sectorAtAGlance.make(stocktakeOf(rows), EDUCATION));
}

function rowsOf(slide: SlideDraft): string[][] {
  return cellsOf(box(slide, 'table', 'priorities')).slice(1);
}

describe('the sector table', () => {
  const slide = sector(EIGHT);
  const rows = rowsOf(slide);

  it('says what each priority has, should have, and is heading for', () => {
    // Straight from 84.8 by 15.2 in 51 months; 18 months on 84.8 + 15.2 × 18/51 = 90.16.
    expect(rows[0]).toEqual([
      '1',
      'Children in school / aged 5 to 9, %',
      '',
      '90.4',
      '90.2',
      '+0.2',
      '100',
      'Q1 2018',
      'G',
      'G',
      'same',
      'AG',
      'Return',
    ]);
    // From 15 to 6 in 51 months: 15 − 9 × 18/51 = 11.82; lower is better, so a rise is worse and down.
    expect(rows[2]?.slice(3, 11)).toEqual(['12.3', '11.8', '+0.5', '6', 'Q1 2018', 'G', 'AG', 'down']);
  });

  it('says how the light moved, not the value', () => {
    // Attendance rose and stays Green; textbooks rose to 74 and fell to 71 of a plan of 76: still behind.
    expect(rows.map((row) => row[10])).toEqual([
      'same',
      'same',
      'down',
      'same',
      'same',
      'same',
      expect.any(String),
      'not valid',
    ]);
    const moved = rowsOf(
      sector([
        { name: 'Reading', path: PATH, values: quarters('2015-Q1', 54, 61) },
        { name: 'First', path: PATH, values: quarters('2015-Q2', 61) },
      ]),
    );
    expect(moved.map((row) => row.slice(8, 11))).toEqual([
      ['AR', 'G', 'up'],
      ['–', 'G', ''],
    ]);
  });

  it('measures the gap of a range from its nearer bound, and there is none inside', () => {
    const indicator = {
      goal: 'range',
      polarity: 'range',
      low: 75,
      high: 85,
      tolerance: { of: 'value', amberGreen: 3, amberRed: 6 },
    } as const;
    const beds = (value: number) => ({ name: 'Beds', indicator, values: quarters('2015-Q2', value) });
    const slide = sector([beds(84.1), beds(86.9), beds(73)]);
    expect(rowsOf(slide).map((row) => row.slice(3, 8))).toEqual([
      ['84.1', '75–85', '0.0', '75–85', 'range'],
      ['86.9', '75–85', '+1.9', '75–85', 'range'],
      ['73.0', '75–85', '−2.0', '75–85', 'range'],
    ]);
    expect(said(slide.source)).toContain('outside a range, the distance from it');
  });

  it('says where rounded figures do not add up, and which values are older than the stocktake', () => {
    // Plan 60.588: 61.04 prints 61.0, 60.6 and +0.5.
    const slide = sector([
      { name: 'Apart', path: PATH, values: quarters('2015-Q1', 60, 61.04) },
      { name: 'Older', path: PATH, values: quarters('2014-Q4', 60, 61) },
    ]);
    expect(rowsOf(slide)[0]?.slice(3, 6)).toEqual(['61.0', '60.6', '+0.5']);
    expect(said(slide.source)).toContain('taken before rounding in no. 1');
    expect(said(slide.source)).toContain('Older than Q2 2015: no. 2 (Q1 2015).');
  });

  it('writes counts with commas and no unit', () => {
    // 2,526 + 9,884 × 18/51 = 6,014.5
    expect(rows[4]?.slice(3, 7)).toEqual(['7,500', '6,014', '+1,486', '12,410']);
  });

  it('writes a value to keep with its sign, and no date', () => {
    expect(rows[5]?.slice(3, 8)).toEqual(['96.3', '95.0', '+1.3', '≥ 95', 'standing']);
  });

  it('shows a value that is not validated as missing, keeps its plan and its last light, and says why', () => {
    expect(rows[7]?.slice(3, 12)).toEqual(['–', '77.9', '–', '85', 'Q1 2018', 'G', '–', 'not valid', '–']);
    expect(box(slide, 'light', 'rating:priority-8:now').light).toBe('no-data');
    expect(box(slide, 'light', 'rating:priority-8:last')).toMatchObject({ light: 'G', variant: 'last' });
    expect(said(slide.source)).toContain('Not validated: no. 8.');
  });

  it('lays marks over the middle of their cells', () => {
    // Now begins at 0.5 + .34+3.02+1.34+.72+.92+.78+.66+.95+.7 = 9.93; rows of 0.515 under 1.66 + 0.3.
    const now = box(slide, 'light', 'rating:priority-2:now');
    expect(now.x).toBeCloseTo(9.93 + 0.02 + 0.125);
    expect(now.y).toBeCloseTo(1.96 + 0.515 * 1.5);
    expect(now.size).toBe(0.25);
    expect(box(slide, 'light', 'rating:priority-2:forecast').size).toBe(0.2);
    expect(box(slide, 'light', 'rating:priority-2:last').size).toBe(0.16);
    expect(said(box(slide, 'light', 'rating:priority-3:now').alt)).toBe('Amber-Green, now');
    expect(said(box(slide, 'light', 'rating:priority-3:last').alt)).toBe('Green, last stocktake');
  });

  it('draws each trend on one scale of time', () => {
    const { points = [], region } = box(slide, 'shape', 'trend:priority-1:actual:1');
    expect(region).toMatchObject({ x: 3.86, w: 1.2 });
    expect(region.y).toBeCloseTo(1.96 + 0.0825);
    // December 2013 to June 2015 in seven quarters: the fourth stands half way.
    const [first, fourth, last] = [points[0]?.x ?? 0, points[3]?.x ?? 0, points[6]?.x ?? 0];
    expect((fourth - first) / (last - first)).toBeCloseTo(0.5);
    expect(cellsOf(box(slide, 'table', 'priorities'))[0]?.[2]).toBe('Since Dec 2013');
  });

  it('breaks a trend where a value is missing, and marks a lone value with a dot', () => {
    const gap = sector([
      {
        name: 'Gap',
        path: [
          ['2013-Q4', 50],
          ['2018-Q1', 80],
        ],
        values: quarters('2013-Q4', 50, null, 53, null, 56, 57, 58),
      },
    ]);
    expect(box(gap, 'shape', 'trend:priority-1:actual:1').shape).toBe('ellipse');
    expect(box(gap, 'shape', 'trend:priority-1:actual:2').shape).toBe('ellipse');
    expect(box(gap, 'shape', 'trend:priority-1:actual:3').points).toHaveLength(3);
  });

  it('says in words that there is no value', () => {
    const empty = rowsOf(
      sector([
        {
          name: 'Empty',
          path: [
            ['2013-Q4', 50],
            ['2018-Q1', 80],
          ],
          values: [],
        },
        ...EIGHT.slice(0, 2),
      ]),
    );
    expect(empty[0]?.slice(2, 6)).toEqual(['no value', '–', '60.6', '–']);
  });

  it('holds large numbers in their columns', () => {
    const millions: Row = {
      name: 'Children vaccinated',
      indicator: { kind: 'count', unit: 'children', decimals: 0 },
      path: [
        ['2013-Q4', 1_000_000],
        ['2018-Q1', 3_000_000],
      ],
      values: quarters('2013-Q4', 1_000_000, 1_200_000, 1_400_000, 1_600_000, 1_700_000, 1_850_000, 2_000_400),
    };
    expect(rowsOf(sector([millions]))[0]?.[3]).toBe('2.00 m');
  });
});

const named = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    ...EIGHT[i % 7],
    name: `Priority ${i + 1}`,
    values: EIGHT[i % 7]?.values ?? [],
  }));

describe('rows of the sector table', () => {
  it.each([
    [8, [0.515]],
    [9, [0.36]],
    [12, [0.36]],
  ])('%i rows are %j high', (n, heights) => {
    const table = box(sector(named(n)), 'table', 'priorities');
    expect([...new Set(table.rowHeights.slice(1))]).toEqual(heights);
    const bottom = table.y + table.rowHeights.reduce((sum, h) => sum + h, 0);
    expect(bottom).toBeLessThan(6.43);
  });

  it('leave the measure out where they are dense', () => {
    expect(rowsOf(sector(named(9)))[0]?.[1]).toBe('Priority 1');
  });

  it('continue beyond twelve, eight a slide, in the same order', () => {
    const slides = made(sectorAtAGlance.make(stocktakeOf(named(13)), EDUCATION));
    expect(slides.map((slide) => rowsOf(slide).map(([number]) => number))).toEqual([
      ['1', '2', '3', '4', '5', '6', '7', '8'],
      ['9', '10', '11', '12', '13'],
    ]);
    expect(said(slides[1]?.title)).toMatch(/ \(2 of 2\)$/);
    expect(slides[1]?.boxes.some(({ name }) => name === 'rating:priority-13:now')).toBe(true);
  });
});

const long = (letter: string) => letter.repeat(30);

describe('the sector title', () => {
  const path = [
    ['2013-Q4', 50],
    ['2018-Q1', 80],
  ] as const;
  /** Plan 58.8 at the end of the first quarter of 2015 and 60.6 at the end of the second; 3 short is Amber-Green, 7.5 Amber-Red. */
  const row = (name: string, before: number, now: number): Row => ({
    name,
    path,
    values: quarters('2015-Q1', before, now),
  });

  it.each([
    [
      'none, and nothing moved',
      [row('A', 60, 61), row('B', 60, 61)],
      'None of two priorities is Red or Amber-Red;\nno rating has changed since the last stocktake',
    ],
    [
      'one slipped',
      [row('Textbooks', 60, 50), row('B', 60, 61)],
      'One of two priorities is Red or Amber-Red;\nTextbooks slipped to Red',
    ],
    [
      'one slipped, one moved up',
      [row('Textbooks', 60, 55), row('Reading', 54, 61), row('C', 60, 61)],
      'One of three priorities is Red or Amber-Red;\nTextbooks slipped to Amber-Red, Reading moved up',
    ],
    [
      'two that slipped as far: the one nearer to Red is named',
      [row('Teachers', 60, 60), row('Textbooks', 55, 50), row('C', 60, 61)],
      'One of three priorities is Red or Amber-Red;\nTextbooks slipped to Red',
    ],
    [
      'all',
      [row('A', 50, 51), row('B', 50, 51), row('C', 50, 51)],
      'All three priorities are Red or Amber-Red;\nno rating has changed since the last stocktake',
    ],
    [
      'both',
      [row('A', 50, 51), row('B', 50, 51)],
      'Both priorities are Red or Amber-Red;\nno rating has changed since the last stocktake',
    ],
  ] as const)('counts colours and names who moved most: %s', (_, rows, title) => {
    expect(said(sector(rows).title)).toBe(title);
  });

  it('counts what has no light, so that nobody gains by greying a Red', () => {
    const grey = { ...row('Textbooks', 50, 51), values: quarters('2015-Q1', 50), blocked: '2015-Q2' };
    expect(said(sector([grey, row('B', 60, 61)]).title)).toMatch(
      /^None of two priorities is Red or Amber-Red, one cannot be rated/,
    );
  });

  it('tells the one priority of a sector by name', () => {
    expect(said(sector([row('Waiting times', 50, 51)]).title)).toBe(
      'Waiting times are Red at 51.0%;\nthey were Red at the last stocktake too',
    );
  });

  it('keeps to 120 characters whatever the names', () => {
    const rows = [
      row(long('A'), 60, 58),
      row(long('B'), 54, 61),
      row(long('C'), 50, 51),
      { ...row(long('D'), 50, 51), values: [] },
    ];
    const title = said(sector(rows).title);
    expect(title).toContain(`${long('A')} slipped to Amber-Green`);
    expect(title.length).toBeLessThanOrEqual(120);
  });

  it('says when nothing was rated before', () => {
    expect(said(only(sectorAtAGlance.make({ ...EXAMPLE_STOCKTAKE, ratings: new Map() }, EDUCATION)).title)).toBe(
      'None of two priorities is Red or Amber-Red, two cannot be rated',
    );
  });
});
