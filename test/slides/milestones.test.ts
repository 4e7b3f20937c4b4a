import { describe, expect, it } from 'vitest';
import { milestones } from '../../src/slides/milestones.ts';
import { EXAMPLE_WITH_MILESTONES } from '../../src/slides/parts/example-milestones.ts';
import { box, cellsOf, only, said } from './said.ts';

const SECTOR = { of: 'sector', sector: 'education' } as const;

describe('the milestones of a sector', () => {
  const slide = only(milestones.make(EXAMPLE_WITH_MILESTONES, SECTOR));

  it('counts what is done and what is late: due on 2 August, ten days before the meeting', () => {
    expect(said(slide.title)).toBe('One of two milestones is done;\none is past due, by 10 days');
  });

  it('puts the late one first, with work planned and done and money spent', () => {
    expect(cellsOf(box(slide, 'table', 'milestones')).slice(1)).toEqual([
      [
        'List children out of school / Enrolment drive',
        'District education officers',
        '2 Aug 2015 / 10 days late',
        'Off track',
        '60 of 100%',
        '45%',
      ],
      ['Print the forms / Enrolment drive', 'District education officers', '15 Jun 2015', 'Done', '100 of 100%', '98%'],
    ]);
  });

  it('draws work done against work planned: 60 of 100', () => {
    const [planned, actual] = ['planned:row1', 'actual:row1'].map((name) => box(slide, 'shape', name).region.w);
    expect((actual ?? 0) / (planned ?? 1)).toBeCloseTo(0.6);
  });

  it('leaves out what ratings are made from, which has a place of its own', () => {
    const ratings = new Map(
      [...EXAMPLE_WITH_MILESTONES.ratings].map(([key, rating]) => [
        key,
        {
          ...rating,
          milestones: EXAMPLE_WITH_MILESTONES.milestones.map((milestone) => ({
            ...milestone,
            firstDue: milestone.due,
            firstReported: rating.period ?? EXAMPLE_WITH_MILESTONES.period,
            reported: EXAMPLE_WITH_MILESTONES.period,
            doneIn: null,
          })),
        },
      ]),
    );
    expect(milestones.make({ ...EXAMPLE_WITH_MILESTONES, ratings }, SECTOR)).toHaveProperty('omitted');
  });
});
