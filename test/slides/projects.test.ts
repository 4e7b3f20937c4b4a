import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FollowedMilestone } from '../../src/domain/followed-milestones.ts';
import { period } from '../../src/domain/period.ts';
import type { Rating } from '../../src/domain/rating.ts';
import { RunningOrder } from '../../src/domain/running-order.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { EXAMPLE_PROJECTS } from '../../src/slides/parts/example-projects.ts';
import { priority } from '../../src/slides/priority.ts';
import { projects } from '../../src/slides/projects.ts';
import { sectorAtAGlance } from '../../src/slides/sector-at-a-glance.ts';
import { box, cellsOf, only, said, wordsOf } from './said.ts';

const EDUCATION = { of: 'sector', sector: 'education' } as const;
const CHILDREN = { of: 'priority', sector: 'education', priority: 'children-in-school' } as const;
const KEY = seriesKey('participation', 'punjab');

/** The example, with its rating changed. */
function withRating(change: (rating: Rating) => Partial<Rating>): Stocktake {
  const rating = EXAMPLE_PROJECTS.ratings.get(KEY);
  if (!rating) throw new Error('the example is rated');
  return {
    ...EXAMPLE_PROJECTS,
    ratings: new Map([...EXAMPLE_PROJECTS.ratings, [KEY, { ...rating, ...change(rating) }]]),
  };
}

function withSteps(change: (step: FollowedMilestone, index: number) => Partial<FollowedMilestone>): Stocktake {
  return withRating(({ milestones = [] }) => ({
    milestones: milestones.map((step, i) => ({ ...step, ...change(step, i) })),
  }));
}

describe('projects of a sector', () => {
  it('stand on one time line, with planned and expected end and the slip', () => {
    const slide = only(projects.make(EXAMPLE_PROJECTS, EDUCATION));
    // Due in July with 80 % planned by June: 1 × 80/20 = 4 months have passed for 40 %, the rest takes 6.
    expect(said(slide.title)).toBe('The one project will finish late, by seven months');
    const [, row] = cellsOf(box(slide, 'table', 'projects'));
    // Work (100 + 40)/2 of (100 + 80)/2, money (90 + 70)/2
    expect(row).toEqual([
      'Children in school / work 70 of 90%, money 80%',
      'R',
      '',
      'May 2015',
      'Dec 2015',
      '7 months',
    ]);
    expect(box(slide, 'light', 'rating:children-in-school:now')).toMatchObject({ light: 'R' });
  });

  it('has bars that begin and end in their months', () => {
    const slide = only(projects.make(EXAMPLE_PROJECTS, EDUCATION));
    const region = (name: string) => box(slide, 'shape', name).region;
    // January to December 2015 is 12 months on 5.05 inches: planned to May, so far to June, still to come to December.
    const month = 5.05 / 12;
    expect(region('bar:children-in-school:plan')).toMatchObject({ x: 4.1 });
    expect(region('bar:children-in-school:plan').w).toBeCloseTo(5 * month, 9);
    expect(region('bar:children-in-school:actual').w).toBeCloseTo(6 * month, 9);
    expect(region('bar:children-in-school:to-come').w).toBeCloseTo(6 * month, 9);
    expect(region('today').x).toBeCloseTo(4.1 + 6 * month, 9);
  });

  it('names a project that sent no report', () => {
    const slide = only(
      projects.make(
        withRating(() => ({ status: 'stale', light: null })),
        EDUCATION,
      ),
    );
    expect(said(slide.title)).toContain(';\none sent no report');
    expect(cellsOf(box(slide, 'table', 'projects'))[1]?.[1]).toBe('stale');
  });

  it('is on time where all is done when due', () => {
    const done = withSteps(({ firstDue }) => ({ state: 'done', due: firstDue, doneIn: period('2015-Q2') }));
    expect(said(only(projects.make(done, EDUCATION)).title)).toBe('The one project will not finish late');
  });
});

describe('a priority that is followed by milestones', () => {
  it('shows them where another has its chart, the open ones first', () => {
    const slide = only(priority.make(EXAMPLE_PROJECTS, CHILDREN));
    expect(said(slide.title)).toBe(
      'Participation: one of two due milestones is done;\nthe longest overdue is one month late',
    );
    expect(cellsOf(box(slide, 'table', 'milestones'))).toEqual([
      ['Milestone', 'Due', 'State', 'Plan %', 'Done %', 'Spent %'],
      ['Letters to parents / Enrolment drive', '31 Jul 2015 / first 31 May 2015', 'Off track', '80', '40', '70'],
      ['Lists of children out of school / Enrolment drive', '31 Mar 2015', 'Done', '100', '100', '90'],
    ]);
    expect(wordsOf(box(slide, 'text', 'happened'))[1]).toBe(
      '1 of 2 due milestones is done; longest overdue: “Letters to parents”, one month.',
    );
    expect(said(slide.source)).toBe(
      'Source: return of School Education, two milestones up to Q2 2015. Overdue: from the date first reported.',
    );
  });

  it('counts those that find no room', () => {
    const many = withRating(({ milestones = [] }) => ({
      milestones: Array.from({ length: 6 }, (_, i) =>
        milestones.map((one, j) => ({ ...one, text: `Step ${i}.${j}` })),
      ).flat(),
    }));
    const slide = only(priority.make(many, CHILDREN));
    expect(box(slide, 'table', 'milestones').rows).toHaveLength(10);
    expect(wordsOf(box(slide, 'text', 'milestones:more'))[0]).toMatch(/^And three more/);
  });

  it('says what is unknown, and when everything is done', () => {
    const title = (stocktake: Stocktake) => said(only(priority.make(stocktake, CHILDREN)).title);
    const unknown = withSteps((_, i) => (i === 1 ? { state: 'done' } : {}));
    expect(title(unknown)).toBe('Participation: both due milestones are done');
    const completed = withRating(() => ({ marks: ['target-met'] }));
    expect(title(completed)).toBe('Participation: both milestones are done');
    const scaled = { ...completed, unit: { ...completed.unit, scale: 'four-status' as const } };
    expect(wordsOf(box(only(priority.make(scaled, CHILDREN)), 'text', 'now:light'))).toEqual(['Completed']);
  });

  it('stands in the table of its sector with what is done, and no trend', () => {
    const slide = only(sectorAtAGlance.make(EXAMPLE_PROJECTS, EDUCATION));
    const [, row] = cellsOf(box(slide, 'table', 'priorities'));
    expect([row?.[2], row?.[7], row?.[12]]).toEqual(['1 of 2 done', 'milestones', 'Return']);
  });
});

it('the running order of projects opens each sector with them', () => {
  const file = join(import.meta.dirname, '../../templates/decks/projects.yaml');
  const { main } = RunningOrder.parse(parse(readFileSync(file, 'utf8')));
  const sector = main.find((step) => typeof step === 'object');
  expect(sector).toEqual({ 'each sector': ['projects', { 'each priority': ['priority'] }] });
});
