import { describe, expect, it } from 'vitest';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { allDistricts } from '../../src/slides/all-districts.ts';
import type { SlideMaker } from '../../src/slides/define.ts';
import { districts } from '../../src/slides/districts.ts';
import { government } from '../../src/slides/government.ts';
import { heatMap } from '../../src/slides/heat-map.ts';
import { EXAMPLE_PLACES } from '../../src/slides/parts/example-places.ts';
import { EXAMPLE_SECTORS } from '../../src/slides/parts/example-sectors.ts';
import { smallMultiples } from '../../src/slides/small-multiples.ts';
import { urbanRural } from '../../src/slides/urban-rural.ts';
import { box, cellsOf, only, said, wordsOf } from './said.ts';

const make = (slide: SlideMaker, priority: string, given: Stocktake = EXAMPLE_PLACES) =>
  only(slide.make(given, { of: 'priority', sector: 'education', priority }));
const deck = (slide: SlideMaker, given: Stocktake) => only(slide.make(given, { of: 'deck' }));

describe('the whole of government', () => {
  const slide = deck(government, EXAMPLE_SECTORS);

  it('says how many are behind, and who moved backwards', () => {
    // Amber-Red: participation and immunisation; attendance is not validated. Last: Amber-Red, Amber-Green, Amber-Green.
    expect(said(slide.title)).toBe(
      'Two of three priorities are Red or Amber-Red, up from one;\nHealth moved backwards',
    );
  });

  it('counts the lights now and last', () => {
    expect(wordsOf(box(slide, 'text', 'count:AR'))).toEqual(['2']);
    expect(wordsOf(box(slide, 'text', 'count:AR:words'))).toEqual(['Amber-Red', 'last 1']);
    expect(wordsOf(box(slide, 'text', 'count:none:words'))).toEqual(['No rating', 'last 0']);
  });

  it('says in each sector what changed', () => {
    expect(cellsOf(box(slide, 'table', 'sectors')).map((row) => [row[0], row[3]])).toEqual([
      ['Sector', 'Change in each sector'],
      ['School Education', 'no change, 1 lost'],
      ['Health', '0 up, 1 down'],
    ]);
    expect(said(box(slide, 'light', 'rating:children-immunised:last').alt)).toBe(
      'Children immunised: Amber-Green, last stocktake',
    );
  });
});

describe('two parts side by side', () => {
  const slide = make(urbanRural, 'children-in-school');

  it('say how far they are apart, now and at first', () => {
    // 94.7 − 88.7 = 6.0; 92.2 − 81.9 = 10.3.
    expect(said(slide.title)).toBe(
      'The gap between Urban and Rural has closed from 10.3 to 6.0 points,\nyet both trail their plan',
    );
  });

  it('have their gaps to plan beside them', () => {
    expect(wordsOf(box(slide, 'text', 'fact:urban:number'))).toEqual(['−1.9']);
    // November 2014, 36 of 76 months on: 81.9 + 18.1 × 36/76 = 90.5; 87.8 is 2.7 short.
    expect(wordsOf(box(slide, 'text', 'fact:rural:words'))).toEqual([
      'Rural gap to plan, in points; it was −2.7 in November 2014',
    ]);
  });
});

describe('places that moved', () => {
  const slide = make(districts, 'pupils-present');

  it('are counted beyond the margin of error and inside it', () => {
    // Lahore and Rahim Yar Khan rose 2.0, Attock 1.0; the margin of a change is √2 × 1 = 1.4.
    expect(said(slide.title)).toBe(
      'Two districts rose by more than the margin of error;\none cannot be told from no change',
    );
    expect(wordsOf(box(slide, 'text', 'fact:same:words'))[0]).toContain('Outlined: inside the margin, Attock');
  });
});

describe('a heat map', () => {
  const slide = deck(heatMap, EXAMPLE_PLACES);

  it('has the places in order of need, with their values', () => {
    const rows = [1, 2, 3].flatMap((n) => cellsOf(box(slide, 'table', `heat:${n}`)).slice(1));
    expect(rows).toEqual([
      ['Rahim Yar Khan', '79', '87'],
      ['Lahore', '95', '88'],
      ['Attock', '94', '92'],
    ]);
  });

  it('has darker grounds for worse lights', () => {
    const [, first] = box(slide, 'table', 'heat:1').rows;
    expect(first?.map(({ fill }) => fill)).toEqual([undefined, 'R', 'R']);
    const [, second] = box(slide, 'table', 'heat:2').rows;
    expect(second?.map(({ fill }) => fill)).toEqual([undefined, undefined, 'ARheat']);
  });

  it('says who holds the Red cells', () => {
    expect(said(slide.title)).toBe('One district holds both Red cells;\nParticipation is behind plan in two of three');
  });
});

describe('small multiples', () => {
  const slide = make(smallMultiples, 'pupils-present');

  it('have the widest gap first, and each its lines and its mark', () => {
    const names = slide.boxes.flatMap(({ name }) => /^place:(.*):name$/.exec(name)?.[1] ?? []);
    expect(names).toEqual(['rahim-yar-khan', 'lahore', 'attock']);
    expect(box(slide, 'shape', 'place:lahore:lines:actual:1').points).toHaveLength(3);
    expect(said(box(slide, 'light', 'place:lahore:lines:now').alt)).toBe(
      'Lahore: 88.1% in Q1 2015 against 90.0% agreed, Amber-Red',
    );
  });

  it('share one scale: the least value of all lies lowest', () => {
    const lowest = (id: string) =>
      Math.max(...(box(slide, 'shape', `place:${id}:lines:actual:1`).points ?? []).map(({ y }) => y));
    expect(lowest('rahim-yar-khan')).toBeCloseTo(0.92, 6);
    expect(lowest('attock')).toBeLessThan(0.5);
  });

  it('say how many keep what is agreed', () => {
    expect(said(slide.title)).toBe(
      'One of three districts is at or above the standard on Attendance;\none is Red, Rahim Yar Khan is 3.3 points behind',
    );
  });
});

describe('all districts', () => {
  it('stand in a table with value, plan, gap and rating', () => {
    const slide = make(allDistricts, 'pupils-present');
    expect(cellsOf(box(slide, 'table', 'places:1'))).toEqual([
      ['District', 'Value', 'Plan', 'Gap', 'Rating', 'Period'],
      ['Attock', '92.3', '90.0', '+2.3', 'G', 'Q1 2015'],
      ['Lahore', '88.1', '90.0', '−1.9', 'AR', 'Q1 2015'],
      ['Rahim Yar Khan', '86.7', '90.0', '−3.3', 'R', 'Q1 2015'],
    ]);
    expect(slide.annex).toBe(true);
  });

  it('are no slide, and nothing left out, where a priority is measured for the whole alone', () => {
    const { register } = EXAMPLE_PLACES;
    const whole = register.register.indicators.map((one) => ({ ...one, placeKinds: ['whole'] }));
    const indicator = new Map(whole.map((one) => [one.id, one]));
    const given = {
      ...EXAMPLE_PLACES,
      register: { ...register, indicator, register: { ...register.register, indicators: whole } },
    };
    const subject = { of: 'priority', sector: 'education', priority: 'pupils-present' } as const;
    for (const slide of [allDistricts, districts, smallMultiples, urbanRural]) {
      expect(slide.make(given, subject), slide.id).toEqual([]);
    }
  });
});
