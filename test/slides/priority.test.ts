import { describe, expect, it } from 'vitest';
import type { Narrative } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { SlideDraft } from '../../src/domain/slide.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from '../../src/slides/parts/example.ts';
import { priority } from '../../src/slides/priority.ts';
import { box, only, said, wordsOf } from './said.ts';
import { EIGHT, quarters, type Row, stocktakeOf, subjectOf } from './sector.ts';

const CHILDREN = { of: 'priority', sector: 'education', priority: 'children-in-school' } as const;
const PRESENT = { ...CHILDREN, priority: 'pupils-present' } as const;

function slideOf(row: Row): SlideDraft {
  return only(priority.make(stocktakeOf([row]), subjectOf(1)));
}

function told(stocktake: Stocktake, narrative: Partial<Narrative>): SlideDraft {
  const whole = { happened: [], why: [], next: [], ...narrative };
  const agenda = { ...stocktake.agenda, narrative: { 'children-in-school': whole } };
  return only(priority.make({ ...stocktake, agenda }, CHILDREN));
}

/** From 50 to 80 in 51 months: 50 + 30 × 15/51 = 58.8 for the first quarter of 2015, 50 + 30 × 18/51 = 60.6 for the second. */
const PATH = [
  ['2013-Q4', 50],
  ['2018-Q1', 80],
] as const;
/** The same, lower is better: 41.2, then 39.4. */
const DOWN = [
  ['2013-Q4', 50],
  ['2018-Q1', 20],
] as const;
const STANDING = { goal: 'standing', standing: 95, tolerance: { of: 'value', amberGreen: 1, amberRed: 3 } } as const;
const RANGE = {
  goal: 'range',
  polarity: 'range',
  low: 85,
  high: 90,
  tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
} as const;

describe('the title of a priority', () => {
  const cases: readonly (readonly [string, Row, string])[] = [
    [
      'up but short',
      { name: 'Reading', path: PATH, values: quarters('2014-Q2', 51, 52, 53, 54, 55.5) },
      'Reading is up 1.5 points since Q1 2015,\nbut 2018 is heading for 67%, not 80%',
    ],
    [
      'up but short, too few values to look ahead',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 54, 55.5) },
      'Reading is up 1.5 points since Q1 2015,\nbut still 5.1 points behind plan',
    ],
    [
      'fell',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 58, 57) },
      'Reading fell 1.0 points to 57.0%;\nthe gap to plan is now 3.6 points, from 0.8',
    ],
    [
      'fell from ahead',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 60, 57) },
      'Reading fell 3.0 points to 57.0%;\nthe gap to plan is now 3.6 points',
    ],
    [
      'on plan',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 60, 62) },
      'Reading stands at 62.0% in Q2 2015,\n1.4 points ahead of plan',
    ],
    [
      'ahead, and looking ahead',
      { name: 'Reading', path: PATH, values: quarters('2014-Q2', 54, 56, 58, 60, 62) },
      'Reading stands at 62.0%, 1.4 points ahead of plan;\n2018 is heading for 84%',
    ],
    [
      'exactly on plan as printed',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 60, 60.6) },
      'Reading stands at 60.6% in Q2 2015, on plan',
    ],
    [
      // Plan 60.588: 60.55 reads as 60.6 too, and is short of it all the same.
      'on plan as printed, and short of it',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 61, 60.55) },
      'Reading stands at 60.6% in Q2 2015, just short of plan',
    ],
    [
      'a standard missed by less than is printed',
      { name: 'Attendance', indicator: STANDING, values: quarters('2015-Q1', 96, 94.96) },
      'Attendance stands at 95.0% in Q2 2015,\njust below the 95% it must keep',
    ],
    [
      'a range left by less than is printed',
      { name: 'Bed occupancy', indicator: RANGE, values: quarters('2015-Q1', 88, 90.04) },
      'Bed occupancy stands at 90.0% in Q2 2015,\njust above the agreed range of 85 to 90%',
    ],
    [
      'unchanged',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 57, 57) },
      'Reading is unchanged at 57.0%;\nplan asked for +1.8 points',
    ],
    [
      'inside the margin of error',
      { name: 'Reading', indicator: { margin: 2 }, path: PATH, values: quarters('2015-Q1', 54, 55.5) },
      'Reading has not changed beyond the margin of error;\nplan asked for +1.8 points',
    ],
    [
      'one value only',
      { name: 'Reading', path: PATH, values: quarters('2015-Q2', 57) },
      'Reading stands at 57.0% in Q2 2015,\n3.6 points behind plan',
    ],
    [
      'target met',
      { name: 'Reading', path: PATH, values: quarters('2015-Q1', 79, 81) },
      'Reading stands at 81.0%,\nand has met its target of 80%',
    ],
    [
      'lower is better, and lower',
      { name: 'Teachers absent', indicator: { polarity: 'lower' }, path: DOWN, values: quarters('2015-Q1', 44, 42.9) },
      'Teachers absent are down 1.1 points since Q1 2015,\nbut still 3.5 points behind plan',
    ],
    [
      'lower is better, and higher',
      { name: 'Teachers absent', indicator: { polarity: 'lower' }, path: DOWN, values: quarters('2015-Q1', 44, 45.1) },
      'Teachers absent rose 1.1 points to 45.1%;\nthe gap to plan is now 5.7 points, from 2.8',
    ],
    [
      'lower is better, and ahead',
      { name: 'Teachers absent', indicator: { polarity: 'lower' }, path: DOWN, values: quarters('2015-Q1', 41, 38) },
      'Teachers absent stand at 38.0% in Q2 2015,\n1.4 points ahead of plan',
    ],
    [
      'a count names itself',
      {
        name: 'Closed schools',
        indicator: { polarity: 'lower', kind: 'count', unit: 'schools', decimals: 0 },
        path: [
          ['2013-Q4', 3410],
          ['2018-Q1', 1000],
        ],
        values: quarters('2015-Q1', 3000, 2900),
      },
      'Closed schools are down 100 since Q1 2015,\nbut still 341 behind plan',
    ],
    [
      'a count names its unit once, where its name does not',
      {
        name: 'Safe landfill',
        indicator: { kind: 'count', unit: 'tonnes a day', decimals: 0 },
        path: [
          ['2013-Q4', 3000],
          ['2018-Q1', 9000],
        ],
        values: quarters('2014-Q2', 3400, 3900, 4400, 5000, 5400),
      },
      // Plan 3000 + 6000 × 18/51 = 5,118; the line through the five values rises by 510 a quarter, eleven of them on.
      'Safe landfill stands at 5,400 tonnes a day, 282 ahead of plan;\n2018 is heading for 11,050',
    ],
    [
      'a count that fell',
      {
        name: 'Safe landfill',
        indicator: { kind: 'count', unit: 'tonnes a day', decimals: 0 },
        path: [
          ['2013-Q4', 3000],
          ['2018-Q1', 9000],
        ],
        values: quarters('2015-Q1', 4500, 4460),
      },
      'Safe landfill fell 40 to 4,460 tonnes a day;\nthe gap to plan is now 658, from 265',
    ],
    [
      'ahead, but heading for less than the target',
      { name: 'Reading', path: PATH, values: quarters('2014-Q2', 61, 61.2, 61, 61.4, 61.2) },
      'Reading stands at 61.2%, 0.6 points ahead of plan;\n2018 is heading for 62%, not 80%',
    ],
    [
      'fell while the plan stood still',
      {
        name: 'Reading',
        path: [
          ['2013-Q4', 50],
          ['2014-Q4', 60],
          ['2015-Q4', 60.04],
        ],
        // Plan 60.01, then 60.02: gaps of 2.96 and 3.04 are both printed 3.0.
        values: quarters('2015-Q1', 57.05, 56.98),
      },
      'Reading fell 0.1 points to 57.0%;\nthe gap to plan is now 3.0 points',
    ],
    [
      'past its date',
      {
        name: 'Reading',
        path: [
          ['2013-Q4', 50],
          ['2015-Q1', 80],
        ],
        values: quarters('2015-Q1', 70, 72),
      },
      'Reading is up 2.0 points since Q1 2015,\nbut still 8.0 points short of its target of 80%',
    ],
    [
      'past its date, and worse',
      {
        name: 'Reading',
        path: [
          ['2013-Q4', 50],
          ['2015-Q1', 80],
        ],
        values: quarters('2015-Q1', 72, 70),
      },
      'Reading fell 2.0 points to 70.0%;\nthe gap to the target of 80% is now 10.0 points, from 8.0',
    ],
    [
      'too few cases, in the period of the value',
      {
        name: 'Reading',
        indicator: { smallNumbers: 50 },
        path: PATH,
        values: quarters('2015-Q1', 57),
        denominator: 12,
      },
      'Reading cannot be rated: too few cases in Q1 2015;\nthe value is 57.0%',
    ],
    [
      'measured at its baseline alone',
      {
        name: 'Reading',
        path: [
          ['2015-Q1', 50],
          ['2018-Q1', 80],
        ],
        values: quarters('2015-Q1', 50),
      },
      'Reading is not rated yet: no value is later than the baseline,\n50.0% in Q1 2015',
    ],
    [
      'begins later',
      {
        name: 'Reading',
        path: [
          ['2015-Q4', 50],
          ['2018-Q1', 80],
        ],
        values: quarters('2015-Q1', 50),
      },
      'Reading is not rated yet: its plan starts in Q4 2015,\nat 50.0%',
    ],
    [
      'a long unit is said once',
      {
        name: 'Infant deaths',
        indicator: { kind: 'number', unit: 'per 1,000 births', polarity: 'lower' },
        path: DOWN,
        values: quarters('2015-Q1', 44, 45.1),
      },
      'Infant deaths rose 1.1 to 45.1 per 1,000 births;\nthe gap to plan is now 5.7, from 2.8',
    ],
    [
      'standing, kept',
      { name: 'Attendance', indicator: STANDING, values: quarters('2015-Q1', 95.5, 96.3) },
      'Attendance stands at 96.3%,\n1.3 points above the 95% it must keep',
    ],
    [
      'standing, exactly',
      { name: 'Attendance', indicator: STANDING, values: quarters('2015-Q1', 95.5, 95) },
      'Attendance stands at 95.0% in Q2 2015,\njust the 95% it must keep',
    ],
    [
      'standing, fell',
      { name: 'Attendance', indicator: STANDING, values: quarters('2015-Q1', 95.5, 93.1) },
      'Attendance fell 2.4 points to 93.1%;\nit is 1.9 points below the 95% it must keep',
    ],
    [
      'standing, up but short',
      { name: 'Attendance', indicator: STANDING, values: quarters('2015-Q1', 92, 93.1) },
      'Attendance is up 1.1 points since Q1 2015,\nbut still 1.9 points below the 95% it must keep',
    ],
    [
      'standing, lower is better',
      {
        name: 'Vacant posts',
        indicator: { ...STANDING, standing: 5, polarity: 'lower' },
        values: quarters('2015-Q1', 6, 7.5),
      },
      'Vacant posts rose 1.5 points to 7.5%;\nthey are 2.5 points above the 5% they must not exceed',
    ],
    [
      'range, inside',
      { name: 'Bed occupancy', indicator: RANGE, values: quarters('2015-Q1', 92, 88) },
      'Bed occupancy stands at 88.0% in Q2 2015,\ninside the agreed range of 85 to 90%',
    ],
    [
      'range, outside',
      { name: 'Bed occupancy', indicator: RANGE, values: quarters('2015-Q1', 88, 83.5) },
      'Bed occupancy stands at 83.5% in Q2 2015,\n1.5 points below the agreed range of 85 to 90%',
    ],
    ['no value ever', { name: 'Reading', path: PATH, values: [] }, 'Reading cannot be rated: no value for Q2 2015'],
    [
      'stale',
      { name: 'Reading', path: PATH, values: quarters('2013-Q4', 50, 52) },
      'Reading cannot be rated: no value since Q1 2014;\nthe last one was 52.0%',
    ],
    [
      'not validated',
      { name: 'Reading', path: PATH, values: quarters('2014-Q4', 50, 52), blocked: '2015-Q2' },
      'Reading cannot be rated: value not validated;\nthe last valid value is 52.0% in Q1 2015',
    ],
    [
      'nothing agreed',
      { name: 'Reading', values: quarters('2015-Q1', 50, 52) },
      'Reading cannot be rated:\nno path and no value to keep has been agreed',
    ],
  ];

  it.each(cases)('%s', (_, row, title) => {
    expect(said(slideOf(row).title)).toBe(title);
  });

  it('keeps to 120 characters and two lines with the longest names', () => {
    expect(cases.length).toBeGreaterThan(20);
    for (const [what, row] of cases) {
      const title = said(slideOf({ ...row, indicator: { ...row.indicator, short: 'M'.repeat(30) } }).title);
      expect(title.length, `${what}: ${title}`).toBeLessThanOrEqual(120);
      expect(title.split('\n').length, what).toBeLessThanOrEqual(2);
      expect(title, what).not.toMatch(/\.$/);
    }
  });

  it('gives way to the title of the agenda, and moves to the notes', () => {
    const slide = told(EXAMPLE_STOCKTAKE, { title: 'Three in ten rural children stay at home' });
    expect(slide.title).toBe('Three in ten rural children stay at home');
    expect(slide.notes.map(said)).toContain(
      'Participation is up 1.1 points since November 2014,\nbut 2018 is heading for 94%, not 100%',
    );
  });
});

const milestone = (
  text: string,
  due: string,
  state: 'done' | 'on track' = 'on track',
  initiative = 'enrolment-drive',
) => ({
  initiative,
  text,
  responsible: 'School Education',
  due: calendarDate(due),
  state,
  planned: null,
  actual: null,
  spent: null,
  narrative: '',
  cells: [],
});

describe('the right side of a priority slide', () => {
  const slide = only(priority.make(EXAMPLE_STOCKTAKE, CHILDREN));

  it('says how the gap and the light moved: 93.4 − 90.4, and 92.0 − 89.3 in November 2014', () => {
    // 84.8 + 15.2 × 36/76 = 92.0
    expect(wordsOf(box(slide, 'text', 'happened'))).toEqual([
      'What happened',
      'Gap to plan widened from 2.7 to 3.0 points.',
      'Still Amber-Red, though up 5.6 points since 2011.',
    ]);
  });

  it('shows the lights last, now and forecast, each with its letters', () => {
    const lights = (['last', 'now', 'forecast'] as const).map((variant) => {
      const { light, x } = box(slide, 'light', `rating:children-in-school:${variant}`);
      return [light, wordsOf(box(slide, 'text', `${variant}:light`))[0], Math.round(x * 1000) / 1000];
    });
    // 8.65 + 0.135, then a step of 1.33
    expect(lights).toEqual([
      ['AR', 'AR', 8.785],
      ['AR', 'AR', 10.115],
      ['R', 'R', 11.445],
    ]);
  });

  it('asks for the trajectory in its place at the left', () => {
    expect(box(slide, 'chart', 'trajectory')).toMatchObject({
      region: { x: 0.5, y: 1.72, w: 7.75, h: 4.95 },
      chart: { request: 'trajectory', indicator: 'participation', place: 'punjab' },
    });
  });

  it('says that nothing was received where nothing was', () => {
    expect(wordsOf(box(slide, 'text', 'why'))).toEqual(['Why', 'No explanation was received.']);
    expect(wordsOf(box(slide, 'text', 'next'))).toEqual(['What next', 'No next step was given.']);
  });

  it('takes the words of the agenda', () => {
    const own = told(EXAMPLE_STOCKTAKE, {
      happened: ['Rural schools filled.'],
      why: ['Seven in ten live there.'],
      next: [
        { by: calendarDate('2015-09-01'), text: 'Enrolment drive opens.', owner: 'School Education' },
        { by: calendarDate('2016-03-31'), text: 'Classrooms open.', owner: 'Finance' },
      ],
      tag: 'What next: illustrative',
      reply: 'We agree with the figures.',
    });
    expect(wordsOf(box(own, 'text', 'happened')).slice(1)).toEqual(['Rural schools filled.']);
    expect(wordsOf(box(own, 'text', 'why')).slice(1)).toEqual(['Seven in ten live there.']);
    expect(wordsOf(box(own, 'text', 'next')).slice(1)).toEqual([
      '1 Sep\u00a0 Enrolment drive opens. School Education',
      '31 Mar 2016\u00a0 Classrooms open. Finance',
    ]);
    expect(own.tag).toBe('What next: illustrative');
    expect(own.notes.map(said)).toContain('The department’s reply: We agree with the figures.');
  });

  it('else takes the next two open milestones of its initiatives, by date', () => {
    const milestones = [
      milestone('Third', '2015-11-01'),
      milestone('Second', '2015-10-01', 'on track', 'Enrolment drive in ten districts'),
      milestone('First', '2015-09-01'),
      milestone('Finished', '2015-08-20', 'done'),
      milestone('Past', '2015-08-01'),
      milestone('Another priority', '2015-09-02', 'on track', 'repairs'),
    ];
    const next = wordsOf(box(only(priority.make({ ...EXAMPLE_STOCKTAKE, milestones }, CHILDREN)), 'text', 'next'));
    expect(next.slice(1)).toEqual(['1 Sep\u00a0 First School Education', '1 Oct\u00a0 Second School Education']);
  });

  it('tells a value without a light in words, with the last light in outline', () => {
    const grey = only(priority.make(EXAMPLE_STOCKTAKE, PRESENT));
    expect(wordsOf(box(grey, 'text', 'now:light'))).toEqual(['Not validated']);
    expect(box(grey, 'light', 'rating:pupils-present:now').light).toBe('no-data');
    expect(box(grey, 'light', 'rating:pupils-present:last')).toMatchObject({ light: 'AG', variant: 'last' });
    expect(wordsOf(box(grey, 'text', 'happened')).at(-1)).toBe('The last light was Amber-Green.');
    expect(said(grey.tag)).toBe('Not validated');
  });

  it.each([
    [
      'caught up',
      { name: 'A', path: PATH, values: quarters('2015-Q1', 58, 62) },
      'Caught up: 1.4 points ahead of plan, from 0.8 behind.',
    ],
    [
      'fell behind',
      { name: 'A', path: PATH, values: quarters('2015-Q1', 60, 59) },
      'Fell 1.6 points behind plan since Q1 2015.',
    ],
    [
      'stayed ahead',
      { name: 'A', path: PATH, values: quarters('2015-Q1', 60, 62) },
      '1.4 points ahead of plan; 1.2 ahead in Q1 2015.',
    ],
    [
      'narrowed',
      { name: 'A', path: PATH, values: quarters('2015-Q1', 54, 56) },
      'Gap to plan narrowed from 4.8 to 4.6 points.',
    ],
    [
      'noise',
      { name: 'A', indicator: { margin: 3 }, path: PATH, values: quarters('2015-Q1', 54, 56) },
      '4.6 points behind plan; no change beyond the margin of error.',
    ],
    [
      'first value',
      { name: 'A', path: PATH, values: quarters('2015-Q2', 54) },
      '6.6 points behind plan. No value to compare with.',
    ],
    [
      'missed a standard',
      { name: 'A', indicator: STANDING, values: quarters('2015-Q1', 95.5, 93.1) },
      'Misses 95% by 1.9 points; kept it in Q1 2015.',
    ],
    [
      'further from a standard',
      { name: 'A', indicator: STANDING, values: quarters('2015-Q1', 94, 93.1) },
      'Distance to 95% widened from 1.0 to 1.9 points.',
    ],
    [
      'left a range',
      { name: 'A', indicator: RANGE, values: quarters('2015-Q1', 88, 91.5) },
      'Left the range by 1.5 points; inside it in Q1 2015.',
    ],
    [
      'printed alike',
      {
        name: 'A',
        path: [
          ['2013-Q4', 50],
          ['2014-Q4', 60],
          ['2015-Q4', 61],
        ],
        // Plan 60.25, then 60.5: short by 2.95, printed 3.0, then by 3.04.
        values: quarters('2015-Q1', 57.3, 57.46),
      },
      'Gap to plan unchanged at 3.0 points.',
    ],
    [
      'stayed beyond a standard',
      { name: 'A', indicator: STANDING, values: quarters('2015-Q1', 95.5, 96.3) },
      'Keeps 95% with 1.3 points to spare; 0.5 in Q1 2015.',
    ],
    [
      'stayed below a standard not to be exceeded',
      { name: 'A', indicator: { ...STANDING, standing: 5, polarity: 'lower' }, values: quarters('2015-Q1', 5, 4.2) },
      'Keeps 5% with 0.8 points to spare; just kept in Q1 2015.',
    ],
    [
      'short by less than is printed',
      { name: 'A', path: PATH, values: quarters('2015-Q1', 60, 60.55) },
      'Just short of plan.',
    ],
    [
      'counts carry their unit',
      {
        name: 'A',
        indicator: { kind: 'count', unit: 'dumps', decimals: 0, polarity: 'lower' },
        path: [
          ['2013-Q4', 1200],
          ['2018-Q1', 180],
        ],
        // Plan 1200 − 1020 × 15/51 = 900, then 840.
        values: quarters('2015-Q1', 1037, 1030),
      },
      'Gap to plan widened from 137 to 190 dumps.',
    ],
    [
      'back in a range',
      { name: 'A', indicator: RANGE, values: quarters('2015-Q1', 91.5, 88) },
      'Back in the range, from 1.5 points outside.',
    ],
  ] as const)('says what happened: %s', (_, row, sentence) => {
    expect(wordsOf(box(slideOf(row), 'text', 'happened'))[1]).toBe(sentence);
  });
});

describe('the light and the change beside it', () => {
  const sentence = (row: Row) => wordsOf(box(slideOf(row), 'text', 'happened'))[2];
  const path = (values: Row['values']): Row => ({ name: 'A', path: PATH, values });

  it.each([
    // Plan 58.8, then 60.6, from 50 in 2013.
    [
      'better and no longer so far behind',
      path(quarters('2015-Q1', 54, 58)),
      'Moved up from Amber-Red to Amber-Green, up 8.0 points since 2013.',
    ],
    [
      'better, and still behind',
      path(quarters('2015-Q1', 54, 55)),
      'Still Amber-Red, though up 5.0 points since 2013.',
    ],
    [
      'better, and slipped',
      path(quarters('2015-Q1', 59, 58)),
      'Slipped from Green to Amber-Green, though up 8.0 points since 2013.',
    ],
    ['better, and Green', path(quarters('2015-Q1', 59, 61)), 'Still Green, up 11.0 points since 2013.'],
    ['worse, and Red', path(quarters('2015-Q1', 48, 47)), 'Still Red, down 3.0 points since 2013.'],
    [
      'a standard that is kept with less to spare',
      { name: 'A', indicator: STANDING, values: quarters('2015-Q1', 97, 96) },
      'Still Green, though down 1.0 points since Q1 2015.',
    ],
    [
      'a standard, better and moved up',
      { name: 'A', indicator: STANDING, values: quarters('2015-Q1', 92.1, 94.5) },
      'Moved up from Amber-Red to Amber-Green, up 2.4 points since Q1 2015.',
    ],
    [
      'a baseline of the same year',
      {
        name: 'A',
        path: [
          ['2015-Q1', 50],
          ['2018-Q1', 80],
        ],
        values: quarters('2015-Q1', 50, 52.5),
      },
      'Green, its first light, up 2.5 points since Q1 2015.',
    ],
  ] as const)('%s', (_, row, said) => expect(sentence(row)).toBe(said));
});

describe('the frame of a priority slide', () => {
  it('has a source line in its order', () => {
    expect(said(only(priority.make(EXAMPLE_STOCKTAKE, CHILDREN)).source)).toBe(
      'Source: survey, seven rounds. Data to June 2015, two months old today. Baseline 84.8% (November 2011), agreed 15 January 2012. Plan: straight line to March 2018. Forecast: straight line through seven values, 80% range.',
    );
  });

  it('counts the priorities of its sector, and names the sector where there are several', () => {
    const slide = only(priority.make(stocktakeOf(EIGHT), subjectOf(3)));
    expect(said(slide.kicker?.what)).toBe('Priority 3 of 8');
    expect(slide.kicker?.of).toBe('Teachers absent');
  });

  it('prefers the tag of the unit to the state of the value', () => {
    const unit = { ...EXAMPLE_STOCKTAKE.unit, tag: 'Illustrative data' };
    expect(only(priority.make({ ...EXAMPLE_STOCKTAKE, unit }, PRESENT)).tag).toBe('Illustrative data');
    expect(only(priority.make(exampleAgenda({}), CHILDREN)).tag).toBeUndefined();
  });
});
