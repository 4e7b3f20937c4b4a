import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/domain/agenda.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { EXAMPLE_CHANGED } from '../../src/slides/parts/changed-example.ts';
import { EXAMPLE_RATING } from '../../src/slides/parts/example.ts';
import { priority } from '../../src/slides/priority.ts';
import { box, only, said, wordsOf } from './said.ts';

const CHILDREN = { of: 'priority', sector: 'education', priority: 'children-in-school' } as const;
const KEY = seriesKey('participation', 'punjab');

const JUDGED: Judgement = {
  by: 'Delivery Unit',
  challenge: 'AR',
  planning: 'AG',
  capacity: 'AG',
  stage: 2,
  likelihood: 'AG',
  evidence: 'Visits to ten districts',
  reason: 'The drive has begun',
};

/** The example with another rating under the plan before, or with none. */
function inTransition(
  transition: Partial<NonNullable<NonNullable<ReturnType<Stocktake['former']['get']>>['transition']>> | null,
): Stocktake {
  const former = EXAMPLE_CHANGED.former.get(KEY);
  if (!former?.transition) throw new Error('the example is in its transition');
  const changed = transition && { ...former.transition, ...transition };
  return { ...EXAMPLE_CHANGED, former: new Map([[KEY, { ...former, transition: changed }]]) };
}

describe('the rating under the plan before', () => {
  it('stands under the lights, with its mark in outline, and its reason in the notes', () => {
    const slide = only(priority.make(EXAMPLE_CHANGED, CHILDREN));
    expect(wordsOf(box(slide, 'text', 'former'))).toEqual(['AR under the first plan, changed 20 July 2015']);
    const mark = box(slide, 'light', 'former:children-in-school');
    expect(mark).toMatchObject({ light: 'AR', variant: 'last' });
    expect(said(mark.alt)).toBe('Amber-Red, under the first plan');
    const notes = slide.notes.map(said);
    const at = notes.indexOf('The plan has changed; under the first one it would be rated so:');
    expect(notes[at + 1]).toMatch(/^90\.4% in June 2015 against 93\.4% agreed, 3\.0 points short: level Amber-Red/);
    expect(box(slide, 'light', 'rating:children-in-school:now')).toMatchObject({ light: 'R' });
  });

  it('says so when it was changed before, and when it would have no light', () => {
    const twice = only(priority.make(inTransition({ isFirst: false }), CHILDREN));
    expect(wordsOf(box(twice, 'text', 'former'))).toEqual(['AR under the former plan, changed 20 July 2015']);
    const rating = { ...EXAMPLE_RATING, status: 'not-due', light: null } as const;
    const grey = only(priority.make(inTransition({ rating }), CHILDREN));
    expect(wordsOf(box(grey, 'text', 'former'))).toEqual(['Not due under the first plan, changed 20 July 2015']);
    expect(grey.boxes.map(({ name }) => name)).not.toContain('former:children-in-school');
  });

  it('goes when the transition is over', () => {
    const names = only(priority.make(inTransition(null), CHILDREN)).boxes.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('former'))).toEqual([]);
  });

  it('has room beside a judgement', () => {
    const agenda = { ...EXAMPLE_CHANGED.agenda, judgements: { 'children-in-school': JUDGED } };
    const slide = only(priority.make({ ...EXAMPLE_CHANGED, agenda }, CHILDREN));
    const [former, judged, happened, why] = ['former', 'judged', 'happened', 'why'].map(
      (name) => box(slide, 'text', name).region,
    );
    const ends = [former, judged, happened].map((region) => (region ? region.y + region.h : 0));
    expect(ends[0]).toBeLessThanOrEqual(judged?.y ?? 0);
    expect(ends[1]).toBeLessThanOrEqual(happened?.y ?? 0);
    expect(ends[2]).toBeLessThanOrEqual(why?.y ?? 0);
  });
});
