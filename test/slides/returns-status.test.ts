import { describe, expect, it } from 'vitest';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import type { Department } from '../../src/domain/unit.ts';
import { EXAMPLE_ROUTINE, EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';
import { returnsStatusSlide } from '../../src/slides/returns-status.ts';
import { weeklyTitle } from '../../src/slides/weekly-title.ts';
import { box, cellsOf, made, only, said, wordsOf } from './said.ts';

const DECK = { of: 'deck' } as const;

/** The example with more departments, so many of which have sent a return in which nothing is open. */
function withDepartments(count: number, ready: number, change: Partial<Stocktake> = {}): Stocktake {
  const [received] = EXAMPLE_STOCKTAKE.returns;
  if (!received) throw new Error('the example has a return');
  const departments = Array.from(
    { length: count },
    (_, i): Department => ({ id: `d${i}`, name: `Department ${i}`, officer: 'Secretary' }),
  );
  const returns = departments.slice(0, ready).map(({ id }) => ({
    ...received,
    returned: { ...received.returned, file: `returns/2015-Q2/${id}.xlsx`, department: id },
  }));
  return {
    ...EXAMPLE_STOCKTAKE,
    unit: { ...EXAMPLE_STOCKTAKE.unit, departments: [...EXAMPLE_STOCKTAKE.unit.departments, ...departments] },
    returns: [...EXAMPLE_STOCKTAKE.returns, ...returns],
    routine: EXAMPLE_ROUTINE,
    ...change,
  };
}

const titleOf = (stocktake: Stocktake) => said(made(returnsStatusSlide.make(stocktake, DECK))[0]?.title);

describe('the slide of the returns', () => {
  it('sets the late first, then the queried, then the ready, with the days and what is open', () => {
    const slide = only(returnsStatusSlide.make(withDepartments(2, 1), DECK));
    // 27 July is seven days past 20 July.
    expect(cellsOf(box(slide, 'table', 'returns')).slice(1)).toEqual([
      ['Department 1', 'Secretary', 'Late', '20 Jul 2015', '7', ''],
      ['School Education', 'Secretary, School Education', 'Queried', '20 Jul 2015', '', '1 value kept out, 1 query'],
      ['Department 0', 'Secretary', 'Ready', '20 Jul 2015', '', 'Nothing open'],
    ]);
    expect(wordsOf(box(slide, 'text', 'context'))).toEqual(['Returns due 20 July 2015', 'Data lock 5 August 2015']);
    expect(wordsOf(box(slide, 'text', 'count:late'))).toEqual(['1']);
  });

  it.each([
    [withDepartments(3, 1), 'Two of four returns have not come, all are late;\none has open questions, one is ready'],
    [withDepartments(2, 1), 'One of three returns has not come, it is late;\none has open questions, one is ready'],
    [withDepartments(2, 0, { returns: [] }), 'None of three returns has come, all are late'],
    [withDepartments(2, 2), 'All three returns have come;\none has open questions, two are ready'],
    [withDepartments(1, 1), 'Both returns have come;\none has open questions, one is ready'],
    [withDepartments(0, 0), 'The one return has open questions'],
    [withDepartments(0, 0, { returns: [] }), 'The one return has not come and is late'],
    [withDepartments(2, 1, { findings: [] }), 'One of three returns has not come, it is late;\ntwo are ready'],
  ])('says it in its title: %#', (stocktake, title) => {
    expect(titleOf(stocktake)).toBe(title);
  });

  it('goes on to a second slide after eight departments', () => {
    const slides = made(returnsStatusSlide.make(withDepartments(9, 0), DECK));
    expect(
      slides.map(({ boxes }) => boxes.flatMap((item) => (item.kind === 'table' ? item.rows.length - 1 : []))),
    ).toEqual([[8], [2]]);
    expect(said(slides[1]?.title)).toMatch(/\(2 of 2\)$/);
  });
});

describe('the cover of the weekly pack', () => {
  it('gives the day, and the days of the stocktake it leads up to', () => {
    const slide = only(weeklyTitle.make({ ...EXAMPLE_STOCKTAKE, routine: EXAMPLE_ROUTINE }, DECK));
    expect(said(slide.subtitle)).toBe('Weekly pack  ·  Monday 27 July 2015');
    expect(['due', 'returns', 'lock', 'meeting'].map((fact) => wordsOf(box(slide, 'text', `fact:${fact}`)))).toEqual([
      ['Returns due, Q2 2015', '20 July 2015'],
      ['Returns in', '1 of 1'],
      ['Data lock', '5 August 2015'],
      ['Next stocktake', 'No. 14, 12 August 2015'],
    ]);
  });
});
