import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/domain/agenda.ts';
import { EXAMPLE_WITH_LAST } from '../../src/slides/parts/example-last.ts';
import { saidLastTime } from '../../src/slides/said-last-time.ts';
import { box, cellsOf, made, said } from './said.ts';

const DECK = { of: 'deck' } as const;

describe('what was said last time', () => {
  const [priorities, decisions] = made(saidLastTime.make(EXAMPLE_WITH_LAST, DECK));

  it('counts what moved and what was done: Red became Amber-Red, and 13.01 is done', () => {
    expect(said(priorities?.title)).toBe(
      'None of one priority keeps the light it had in Q1 2015;\none moved up, none moved down; the one decision is done',
    );
  });

  it('stands then beside now: 90.4 less 89.3 is 1.1 points', () => {
    expect(
      priorities &&
        cellsOf(box(priorities, 'table', 'said'))
          .at(1)
          ?.slice(1),
    ).toEqual([
      'R',
      '89.3',
      'heading for 93.1% in Mar 2018; target 100',
      'AR',
      '90.4',
      '+1.1 points; agreed for now 93.4',
    ]);
  });

  it('lists the decisions given then under their numbers, with their state now', () => {
    expect(decisions && cellsOf(box(decisions, 'table', 'decided')).at(1)).toEqual([
      '13.01',
      'Publish the school list / Every parent can look up a school',
      'Delivery Unit',
      '30 Jun 2015',
      'Done',
      'Published on 29 June',
    ]);
  });

  it('says of a decision that nobody follows that it is not followed', () => {
    const earlier = EXAMPLE_WITH_LAST.earlier.map((one): Agenda => ({ ...one, number: 12 }));
    const [, given] = made(saidLastTime.make({ ...EXAMPLE_WITH_LAST, earlier }, DECK));
    expect(
      given &&
        cellsOf(box(given, 'table', 'decided'))
          .at(1)
          ?.slice(4),
    ).toEqual(['not followed', '–']);
    expect(said(given?.title)).toContain('none of one decision is done');
  });
});
