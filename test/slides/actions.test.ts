import { describe, expect, it } from 'vitest';
import type { Directive } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { actions } from '../../src/slides/actions.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from '../../src/slides/parts/example.ts';
import { box, cellsOf, made, only, said, wordsOf } from './said.ts';

const DECK = { of: 'deck' } as const;

function directive(number: string, state: Directive['state'], due: string): Directive {
  return { number, state, due: calendarDate(due), text: `Action ${number}`, owner: 'Delivery Unit', report: '' };
}

function titleOf(...directives: Directive[]): string {
  return said(made(actions.make(exampleAgenda({ directives }), DECK))[0]?.title);
}

const DONE = directive('13.01', 'done', '2015-06-01');
const LATE = directive('13.02', 'off track', '2015-08-11');
const OPEN = directive('13.03', 'on track', '2015-08-12');

describe('the actions slide', () => {
  const slide = only(actions.make(EXAMPLE_STOCKTAKE, DECK));

  it('lists the open ones, overdue first: 26 June is 47 days before 12 August, 31 July 12', () => {
    expect(cellsOf(box(slide, 'table', 'actions'))).toEqual([
      ['No.', 'Action', 'Owner', 'Due', 'Days late', 'State', 'Latest report'],
      [
        '13.06',
        'Fill 410 vacant head-teacher posts',
        'Secretary, School Education',
        '26 Jun 2015',
        '47',
        'Off track',
        '188 posted',
      ],
      [
        '13.11',
        'Report on unused stipends',
        'Secretary Finance',
        '31 Jul 2015',
        '12',
        'No information',
        'No report received',
      ],
      ['13.12', 'Sign the data agreement', 'Delivery Unit', '15 Sep 2015', '', 'On track', 'Text agreed'],
    ]);
  });

  it('counts every state, and draws the square of off track only for it', () => {
    const counts = ['done', 'on track', 'off track', 'no information'].map((state) =>
      wordsOf(box(slide, 'text', `count:${state}`)),
    );
    expect(counts).toEqual([['1'], ['1'], ['1'], ['1']]);
    expect(box(slide, 'light', 'state:13.06').light).toBe('R');
    expect(box(slide, 'light', 'state:13.11').light).toBe('no-information');
    expect(box(slide, 'light', 'state:13.12').light).toBe('G');
    expect(box(slide, 'shape', 'count:done:mark').shape).toBe('tick');
  });

  it('sets each mark in the middle of its row', () => {
    // 2.62 + 0.44 of head + half of 0.585, then a row further
    expect(box(slide, 'light', 'state:13.06').y).toBeCloseTo(3.3525);
    expect(box(slide, 'light', 'state:13.11').y).toBeCloseTo(3.9375);
  });

  it('says when they were given and how much is done: 1 of 4 is 25%', () => {
    expect(wordsOf(box(slide, 'text', 'context'))).toEqual([
      '4 actions given on 15 April 2015',
      '25% done; 64% at the last stocktake',
    ]);
  });

  it('leaves the done ones to the notes and says so', () => {
    expect(said(slide.source)).toContain('The one closed action is listed in the notes.');
    expect(slide.notes.map(said)).toContain(
      'Done: 13.01 Publish the school list (Delivery Unit): Published on 29 June',
    );
  });

  it('lists the done ones when nothing else is left', () => {
    const all = only(actions.make(exampleAgenda({ directives: [DONE] }), DECK));
    expect(cellsOf(box(all, 'table', 'actions')).slice(1)).toEqual([
      ['13.01', 'Action 13.01', 'Delivery Unit', '1 Jun 2015', '', 'Done', '–'],
    ]);
    expect(said(all.source)).toBe('No action is open.');
  });

  it.each([
    [[DONE, DONE, OPEN], 'Two of three actions are done;\nnone is overdue'],
    [[DONE, LATE, OPEN], 'One of three actions is done;\none is overdue, by 1 day'],
    [[LATE, LATE], 'None of two actions is done;\ntwo are overdue, the oldest by 1 day'],
    [[DONE, DONE], 'Both actions are done'],
    [[DONE], 'The one action is done'],
    [[LATE], 'The one action is not done;\nit is overdue by 1 day'],
    [[OPEN], 'The one action is not done'],
  ])('has a title in the right number (%#)', (directives, title) => {
    expect(titleOf(...directives)).toBe(title);
  });

  it('is due on the day itself without being late', () => {
    expect(titleOf(OPEN, OPEN)).toContain('none is overdue');
  });

  it('continues after six rows under the same title', () => {
    const many = Array.from({ length: 8 }, (_, i) => directive(`13.${20 + i}`, 'on track', '2015-09-01'));
    const slides = made(actions.make(exampleAgenda({ directives: many }), DECK));
    expect(slides.map((page) => cellsOf(box(page, 'table', 'actions')).length - 1)).toEqual([6, 2]);
    expect(said(slides[1]?.title)).toBe('None of eight actions is done;\nnone is overdue (2 of 2)');
  });
});
