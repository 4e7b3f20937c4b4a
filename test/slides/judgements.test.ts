import { describe, expect, it } from 'vitest';
import { Agenda, Judgement } from '../../src/domain/agenda.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { Unit } from '../../src/domain/unit.ts';
import { judgements } from '../../src/slides/judgements.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from '../../src/slides/parts/example.ts';
import { EXAMPLE_JUDGED } from '../../src/slides/parts/example-judged.ts';
import { judgementsOf } from '../../src/slides/parts/judged.ts';
import { priority } from '../../src/slides/priority.ts';
import { refuseUnreasoned } from '../../src/stages/refuse-unreasoned.ts';
import { box, cellsOf, only, said, wordsOf } from './said.ts';

const DECK = { of: 'deck' } as const;
const CHILDREN = { of: 'priority', sector: 'education', priority: 'children-in-school' } as const;

/** Participation is Amber-Red; the judgement is as given. Attendance has no light: its value is not validated. */
function judged(likelihood: string, more: object = {}, id = 'children-in-school'): Stocktake {
  const judgement = Judgement.parse({
    by: 'Delivery Unit',
    challenge: 'AG',
    planning: 'AR',
    capacity: 'G',
    stage: 2,
    likelihood,
    evidence: 'Ten districts visited',
    ...more,
  });
  return exampleAgenda({ judgements: { [id]: judgement } });
}

describe('a judgement', () => {
  it.each([
    ['G', true],
    ['AG', false],
    ['AR', false],
    ['R', false],
  ])('of %s on an Amber-Red is two steps apart: %s', (likelihood, isApart) => {
    expect(judgementsOf(judged(likelihood)).map((one) => one.isApart)).toEqual([isApart]);
  });

  it('of a priority without a light is never apart', () => {
    expect(judgementsOf(judged('R', {}, 'pupils-present'))).toMatchObject([{ isApart: false }]);
  });

  it('two steps apart without a reason refuses the build and names file and priority', () => {
    const path = 'stocktakes/2015-Q2.yaml';
    expect(() => refuseUnreasoned(judged('G'), path)).toThrow(
      expect.objectContaining({
        code: 'bad-stocktake',
        message:
          'stocktakes/2015-Q2.yaml: Delivery Unit judges “children-in-school” Green, and its computed rating is Amber-Red',
        remedy: 'Two steps apart needs a reason, which is printed: write judgements.children-in-school.reason.',
      }),
    );
    expect(() => refuseUnreasoned(judged('G', { reason: ' ' }), path)).toThrow(/children-in-school/);
    expect(() => refuseUnreasoned(judged('G', { reason: 'The survey came before the drive' }), path)).not.toThrow();
    expect(() => refuseUnreasoned(judged('AG'), path)).not.toThrow();
  });

  it('never changes the light', () => {
    const slide = only(priority.make(judged('G', { reason: 'x' }), CHILDREN));
    expect(box(slide, 'light', 'rating:children-in-school:now').light).toBe('AR');
    const plain = only(priority.make(EXAMPLE_STOCKTAKE, CHILDREN));
    expect(slide.title).toEqual(plain.title);
  });

  it('stands in one quiet line on the priority’s slide, in full in its notes', () => {
    const slide = only(priority.make(judged('G', { reason: 'The survey came before the drive' }), CHILDREN));
    expect(wordsOf(box(slide, 'text', 'judged'))).toEqual(['G judged · stage 2 of 4 · Delivery Unit']);
    expect(box(slide, 'light', 'judged:children-in-school').light).toBe('G');
    expect(slide.notes.map(said)).toContain(
      'Likelihood of delivery in the judgement of Delivery Unit, as stated: Green; computed: Amber-Red. Degree of challenge Amber-Green; planning, implementation and performance management Amber-Red; capacity to drive progress Green; stage 2 of 4, implementation. Evidence: Ten districts visited. Why two steps or more apart: The survey came before the drive.',
    );
  });

  it('is shown on the scale of the unit', () => {
    const unit = Unit.parse({ ...EXAMPLE_STOCKTAKE.unit, scale: 'three-point' });
    const slide = only(priority.make({ ...judged('AR'), unit }, CHILDREN));
    expect(wordsOf(box(slide, 'text', 'judged'))[0]).toMatch(/^A judged/);
  });

  it('leaves the slide as it was where there is none', () => {
    const slide = only(priority.make(EXAMPLE_STOCKTAKE, CHILDREN));
    expect(slide.boxes.some(({ name }) => name === 'judged')).toBe(false);
    expect(box(slide, 'shape', 'happened:rule').region.y).toBe(2.5);
  });
});

describe('the slide of judgements', () => {
  it('has the computed rating, the judgement, its criteria, and who judges on what', () => {
    const slide = only(judgements.make(EXAMPLE_JUDGED, DECK));
    expect(slide.annex).toBe(true);
    expect(cellsOf(box(slide, 'table', 'judgements'))[1]).toEqual([
      'Children in school / Secretary, School Education',
      'AR',
      'G',
      'AR',
      'AG',
      'G',
      '3 embedding',
      'Delivery Unit: Ten of ten districts visited in July have a list of children by name / Two steps apart: The survey was made before the drive that enrolled 112,000 children',
    ]);
    expect(box(slide, 'light', 'judgement:children-in-school:computed').light).toBe('AR');
    expect(said(slide.title)).toBe(
      'One priority is judged:\nnone as computed, one better, none worse; one by two steps or more',
    );
  });

  it('says in words what has no light', () => {
    const slide = only(judgements.make(judged('R', {}, 'pupils-present'), DECK));
    expect(cellsOf(box(slide, 'table', 'judgements'))[1]?.[1]).toBe('not valid');
    expect(said(slide.title)).toBe('One priority is judged');
  });
});

it('asks for an office and for evidence', () => {
  const wrong = { challenge: 'G', planning: 'G', capacity: 'G', stage: 5, likelihood: 'G', by: '', evidence: 'x' };
  const { error } = Agenda.safeParse({
    period: '2015-Q2',
    number: 14,
    date: '2015-08-12',
    cutOff: '2015-08-05',
    judgements: { 'children-in-school': wrong },
  });
  expect(error?.issues.map(({ path }) => path.at(-1))).toEqual(['by', 'stage']);
});
