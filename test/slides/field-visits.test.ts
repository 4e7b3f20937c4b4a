import { describe, expect, it } from 'vitest';
import { FieldVisit } from '../../src/domain/agenda.ts';
import { fieldVisits } from '../../src/slides/field-visits.ts';
import { exampleAgenda } from '../../src/slides/parts/example.ts';
import { EXAMPLE_WITH_VISITS } from '../../src/slides/parts/example-visits.ts';
import { recommendations } from '../../src/slides/recommendations.ts';
import { box, cellsOf, made, only, said, wordsOf } from './said.ts';

const DECK = { of: 'deck' } as const;

describe('the field visits', () => {
  const slide = only(fieldVisits.make(EXAMPLE_WITH_VISITS, DECK));

  it('shows a photograph over what was found, and words alone where there is none', () => {
    expect(box(slide, 'picture', 'visit:1:photograph').alt).toBe('A full store');
    expect(wordsOf(box(slide, 'text', 'visit:1'))).toEqual([
      'Tehsil store, 14 km from a school',
      'Tehsil Alpha · 28 July 2015',
      'Ledger shows 8,200 grade 3 books received on 2 July; none issued.',
    ]);
    expect(slide.boxes.filter(({ kind }) => kind === 'picture')).toHaveLength(1);
    expect(box(slide, 'text', 'visit:2').region.y).toBeLessThan(box(slide, 'text', 'visit:1').region.y);
  });

  it('writes its own title from the counts, and takes the one that is given', () => {
    expect(said(slide.title)).toBe('Two visits to two places:\nwhat was seen between 28 July and 30 July 2015');
    const { agenda } = EXAMPLE_WITH_VISITS;
    const titled = fieldVisits.make(
      { ...EXAMPLE_WITH_VISITS, agenda: { ...agenda, visitsTitle: 'Nine had none' } },
      DECK,
    );
    expect(said(only(titled).title)).toBe('Nine had none');
  });

  it('puts three on a slide, the facts on the first', () => {
    const visit = FieldVisit.parse({ place: 'Multan', date: '2015-07-01', what: 'School', finding: 'Shut.' });
    const fact = { number: '4 of 4', what: 'schools shut' };
    const slides = made(
      fieldVisits.make(exampleAgenda({ fieldVisits: [visit, visit, visit, visit], visitFacts: [fact] }), DECK),
    );
    expect(slides.map(({ id }) => id)).toEqual(['field-visits', 'field-visits-2']);
    expect(said(slides[1]?.title)).toBe('Four visits to one place:\nwhat was seen on 1 July 2015 (2 of 2)');
    expect(slides.map(({ boxes }) => boxes.filter(({ name }) => name === 'fact:1').length)).toEqual([1, 0]);
  });
});

describe('the recommendations', () => {
  it('numbers them through, five to a slide', () => {
    const list = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'];
    const slides = made(recommendations.make(exampleAgenda({ recommendations: list, decisions: [] }), DECK));
    expect(slides.map(({ title }) => said(title))).toEqual([
      'Six recommendations to the Chief Minister',
      'Six recommendations to the Chief Minister (2 of 2)',
    ]);
    expect(slides.map((slide) => cellsOf(box(slide, 'table', 'recommendations')).at(-1))).toEqual([
      ['5', 'Five.'],
      ['6', 'Six.'],
    ]);
  });
});
