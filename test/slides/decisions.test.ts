import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/agenda.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { decisions } from '../../src/slides/decisions.ts';
import { exampleAgenda } from '../../src/slides/parts/example.ts';
import { box, cellsOf, made, only, said } from './said.ts';

const DECK = { of: 'deck' } as const;

function asked(...verbs: Decision['verb'][]) {
  const all = verbs.map((verb, i) => ({
    verb,
    text: `Release the money of part ${i + 1}`,
    effect: 'Closes a part of the gap',
    owner: 'Secretary Finance',
    by: calendarDate('2015-08-31'),
  }));
  return exampleAgenda({ decisions: all });
}

const source = (...verbs: Decision['verb'][]) => said(only(decisions.make(asked(...verbs), DECK)).source);

const heights = (n: number) =>
  box(only(decisions.make(asked(...Array<'Note'>(n).fill('Note')), DECK)), 'table', 'decisions').rowHeights;

describe('the decisions slide', () => {
  it('has a row a decision: number, verb, decision and effect, owner, date', () => {
    const slide = only(decisions.make(asked('Approve', 'Settle'), DECK));
    expect(cellsOf(box(slide, 'table', 'decisions'))).toEqual([
      ['No.', 'We ask you to', 'Decision', 'Owner', 'By'],
      ['1', 'Approve', 'Release the money of part 1 / Closes a part of the gap', 'Secretary Finance', '31 Aug 2015'],
      ['2', 'Settle', 'Release the money of part 2 / Closes a part of the gap', 'Secretary Finance', '31 Aug 2015'],
    ]);
  });

  it.each([
    [['Approve'], 'One decision today:\none to approve'],
    [['Settle', 'Note'], 'Two decisions today:\none to settle between departments, one to note'],
    [
      ['Approve', 'Approve', 'Direct', 'Settle'],
      'Four decisions today:\ntwo to approve, one to direct, one to settle between departments',
    ],
  ] as const)('counts what is asked: %s', (verbs, title) => {
    expect(said(only(decisions.make(asked(...verbs), DECK)).title)).toBe(title);
  });

  it('says which numbers the decisions will have as actions', () => {
    expect(source('Approve')).toBe('The decision becomes action 14.01 and opens the next stocktake.');
    expect(source('Approve', 'Note')).toContain('(14.01 to 14.02)');
  });

  it('gives four rows 1.109 inches and five what is left above the source', () => {
    expect(heights(4)).toEqual([0.29, 1.109, 1.109, 1.109, 1.109]);
    // 6.6 − 1.76 − 0.29 = 4.55, a fifth of it 0.91
    expect(heights(5)[1]).toBeCloseTo(0.91);
  });

  it('continues after five under the same title, numbering on', () => {
    const slides = made(decisions.make(asked(...Array<'Note'>(7).fill('Note')), DECK));
    expect(slides.map(({ id }) => id)).toEqual(['decisions', 'decisions-2']);
    expect(slides.map(({ title }) => said(title))).toEqual([
      'Seven decisions today:\nseven to note',
      'Seven decisions today:\nseven to note (2 of 2)',
    ]);
    const second = slides[1] && cellsOf(box(slides[1], 'table', 'decisions'));
    expect(second?.map(([number]) => number)).toEqual(['No.', '6', '7']);
  });
});
