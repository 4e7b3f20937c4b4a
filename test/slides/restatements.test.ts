import { describe, expect, it } from 'vitest';
import type { RestatedValue } from '../../src/domain/since-locked.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { EXAMPLE_RESTATED } from '../../src/slides/parts/example.ts';
import { restatements } from '../../src/slides/restatements.ts';
import { box, cellsOf, made, only, said } from './said.ts';

const DECK = { of: 'deck' } as const;
const { sinceLocked } = EXAMPLE_RESTATED;
const VALUES = sinceLocked.restated.flatMap(({ values }) => values);

/** The example with other values restated, by so many returns. */
function withValues(values: readonly RestatedValue[], times = 1): Stocktake {
  const restated = Array.from({ length: times }, () => sinceLocked.restated.map((one) => ({ ...one, values }))).flat();
  return { ...EXAMPLE_RESTATED, sinceLocked: { ...sinceLocked, restated } };
}

describe('the slide of what was restated', () => {
  it('sets what was locked beside what is used now, with the reason and who received it', () => {
    const slide = only(restatements.make(EXAMPLE_RESTATED, DECK));
    expect(cellsOf(box(slide, 'table', 'restated')).slice(1)).toEqual([
      [
        'Attendance',
        'Q1 2015',
        '90.2',
        '88.1',
        '1',
        'Two districts had been counted twice',
        'Delivery unit / 4 May 2015',
      ],
    ]);
    expect(said(slide.title)).toBe(
      'One figure of a closed period was restated,\nby one return received after the close',
    );
    expect(slide.notes.map(said)).toEqual([
      'returns/2015-Q1/school-education (2).xlsx was received for Q1 2015 on 4 May 2015 by Delivery unit, as stated: Two districts had been counted twice',
    ]);
  });

  it('shows a dash for the whole where only places changed', () => {
    const values = VALUES.filter(({ place }) => place !== 'punjab');
    const [, row] = cellsOf(box(only(restatements.make(withValues(values), DECK)), 'table', 'restated'));
    expect(row?.slice(1, 5)).toEqual(['Q1 2015', '–', '–', '1']);
  });

  it('says so of a return that changed no figure', () => {
    const slide = only(restatements.make(withValues([]), DECK));
    expect(cellsOf(box(slide, 'table', 'restated'))[1]?.[5]).toBe(
      'No figure changed: Two districts had been counted twice',
    );
    expect(said(slide.title)).toMatch(/^No figure changed with what was restated,/);
  });

  it('goes on to a second slide after nine rows', () => {
    expect(made(restatements.make(withValues(VALUES, 10), DECK))).toHaveLength(2);
  });
});
