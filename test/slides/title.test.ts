import { describe, expect, it } from 'vitest';
import { EXAMPLE_INDEX, EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from '../../src/slides/parts/example.ts';
import { overlap } from '../../src/slides/parts/free-place.ts';
import { title } from '../../src/slides/title.ts';
import { box, only, said, wordsOf } from './said.ts';
import { quarters, type Row, stocktakeOf } from './sector.ts';

const DECK = { of: 'deck' } as const;

describe('the title slide', () => {
  const slide = only(title.make(EXAMPLE_STOCKTAKE, DECK));

  it('says whose stocktake it is, which, and on what day', () => {
    expect(slide.title).toBe('School Education');
    expect(said(slide.kicker?.what)).toBe('Chief Minister’s Stocktake');
    expect(said(slide.kicker?.of)).toBe('Government of the Punjab');
    expect(said(slide.subtitle)).toBe('Stocktake 14  ·  Wednesday 12 August 2015');
    expect(slide.layout).toBe('cover');
  });

  it('states when the data were locked, the version, who saw it and the next date', () => {
    const facts = ['locked', 'version', 'seen', 'next'].map((id) => wordsOf(box(slide, 'text', `fact:${id}`)));
    expect(facts).toEqual([
      ['Data locked', '5 August 2015'],
      ['Version', '3 · final'],
      ['Seen by the department', '6 August'],
      ['Next stocktake', 'November 2015'],
    ]);
    expect(box(slide, 'text', 'fact:next').region.x).toBeCloseTo(0.5 + 3 * 3.133);
  });

  it('says so when nobody recorded who saw it or when the next one is', () => {
    const { seen: _, next: __, ...agenda } = EXAMPLE_STOCKTAKE.agenda;
    const bare = only(title.make({ ...EXAMPLE_STOCKTAKE, agenda }, DECK));
    expect(wordsOf(box(bare, 'text', 'fact:seen'))[1]).toBe('Not recorded');
    expect(wordsOf(box(bare, 'text', 'fact:next'))[1]).toBe('Date not set');
  });

  it('takes the name of the unit when there are several sectors', () => {
    const health = { id: 'health', name: 'Health' };
    const beds = { ...EXAMPLE_REGISTER.priorities[0], id: 'beds', sector: 'health' };
    const register = indexRegister(
      {
        ...EXAMPLE_INDEX.register,
        sectors: [...EXAMPLE_REGISTER.sectors, health],
        priorities: [...EXAMPLE_REGISTER.priorities, { ...beds, number: 1, name: 'Beds', officer: 'Secretary Health' }],
      },
      1,
    );
    expect(only(title.make({ ...EXAMPLE_STOCKTAKE, register }, DECK)).title).toBe('Delivery Unit');
  });

  it('keeps the name the unit gives its meeting', () => {
    const unit = { ...EXAMPLE_STOCKTAKE.unit, meeting: 'Chief Minister’s Review' };
    expect(said(only(title.make({ ...EXAMPLE_STOCKTAKE, unit }, DECK)).kicker?.what)).toBe('Chief Minister’s Review');
  });
});

describe('the trend on the cover', () => {
  it('stands at true dates: 43 of 76 months from November 2011 to March 2018 lie before June 2015', () => {
    const slide = only(title.make(EXAMPLE_STOCKTAKE, DECK));
    const { points = [] } = box(slide, 'shape', 'hero:actual:1');
    const { points: plan = [] } = box(slide, 'shape', 'hero:plan:1');
    expect(points).toHaveLength(7);
    const [first, last] = [points[0]?.x ?? 0, points[6]?.x ?? 0];
    const [from, to] = [plan[0]?.x ?? 0, plan.at(-1)?.x ?? 0];
    expect(first).toBeCloseTo(from);
    expect((last - from) / (to - from)).toBeCloseTo(43 / 76);
  });

  it('stands at true values: 84.8 at the foot, 100 at the top, so 90.4 at 5.6/15.2 of the height', () => {
    const slide = only(title.make(EXAMPLE_STOCKTAKE, DECK));
    const { points = [] } = box(slide, 'shape', 'hero:actual:1');
    const { points: plan = [] } = box(slide, 'shape', 'hero:plan:1');
    const [foot, top] = [plan[0]?.y ?? 0, plan.at(-1)?.y ?? 0];
    expect((foot - (points[6]?.y ?? 0)) / (foot - top)).toBeCloseTo(5.6 / 15.2);
  });

  it('labels the baseline, the last value and the target', () => {
    const slide = only(title.make(EXAMPLE_STOCKTAKE, DECK));
    expect(['start', 'last', 'target'].map((id) => wordsOf(box(slide, 'text', `hero:${id}:label`)))).toEqual([
      ['84.8%', 'Nov 2011'],
      ['90.4%', 'Jun 2015'],
      ['100%', 'Mar 2018'],
    ]);
    expect(wordsOf(box(slide, 'text', 'hero:caption'))).toEqual([
      'School participation, children aged 5 to 9: actual and agreed path',
    ]);
    expect(said(box(slide, 'shape', 'hero:last').alt)).toBe(
      'Participation: 84.8% in November 2011, 90.4% in June 2015, target 100% by March 2018',
    );
  });

  const standing = { of: 'value', amberGreen: 1, amberRed: 3 } as const;
  const shapes: readonly Row[] = [
    {
      name: 'rises',
      path: [
        ['2013-Q4', 50],
        ['2018-Q1', 80],
      ],
      values: quarters('2013-Q4', 50, 55, 60, 70, 74, 76, 78),
    },
    {
      name: 'falls',
      indicator: { polarity: 'lower' },
      path: [
        ['2013-Q4', 34],
        ['2018-Q1', 10],
      ],
      values: quarters('2013-Q4', 34, 33, 33, 32, 33, 32, 32.5),
    },
    {
      name: 'nears its target',
      path: [
        ['2013-Q4', 50],
        ['2015-Q3', 80],
      ],
      values: quarters('2013-Q4', 50, 52, 54, 60, 64, 70, 72),
    },
    {
      name: 'is past its target',
      path: [
        ['2013-Q4', 50],
        ['2015-Q2', 80],
      ],
      values: quarters('2013-Q4', 50, 55, 60, 70, 74, 80, 84),
    },
    {
      name: 'has just begun',
      path: [
        ['2014-Q4', 50],
        ['2018-Q1', 80],
      ],
      values: quarters('2014-Q4', 50, 51, 49),
    },
    {
      name: 'stands',
      indicator: { goal: 'standing', standing: 95, tolerance: standing },
      values: quarters('2013-Q4', 93, 95.2, 95.4, 96, 95.6, 95.1, 95.3),
    },
    {
      name: 'stays in a range',
      indicator: { goal: 'range', polarity: 'range', low: 85, high: 90, tolerance: standing },
      values: quarters('2013-Q4', 93, 95, 92, 91, 89, 86, 84),
    },
  ];

  it.each(shapes)('has labels that do not meet when the series $name', (row) => {
    const slide = only(title.make(stocktakeOf([row]), DECK));
    const labels = slide.boxes.flatMap((item) => (item.kind === 'text' && item.name.startsWith('hero:') ? [item] : []));
    expect(labels.length).toBeGreaterThan(1);
    for (const a of labels) {
      for (const b of labels) if (a !== b) expect(overlap(a.region, b.region), `${a.name} over ${b.name}`).toBe(false);
    }
  });

  it('breaks its line where a quarter has no value', () => {
    const row = { ...shapes[0], name: 'gap', values: quarters('2013-Q4', 50, 55, null, 70, 74) };
    const slide = only(title.make(stocktakeOf([row]), DECK));
    expect(box(slide, 'shape', 'hero:actual:1').points).toHaveLength(2);
    expect(box(slide, 'shape', 'hero:actual:2').points).toHaveLength(2);
  });

  it('is left out when no value was ever accepted', () => {
    const slide = only(
      title.make(
        stocktakeOf([
          {
            name: 'nothing',
            path: [
              ['2013-Q4', 50],
              ['2018-Q1', 80],
            ],
            values: [],
          },
        ]),
        DECK,
      ),
    );
    expect(slide.boxes.map(({ name }) => name)).toEqual(['fact:locked', 'fact:version', 'fact:seen', 'fact:next']);
  });

  it('does not depend on decisions or actions', () => {
    const slide = only(title.make(exampleAgenda({ decisions: [], directives: [] }), DECK));
    expect(slide.boxes).toEqual(only(title.make(EXAMPLE_STOCKTAKE, DECK)).boxes);
  });
});
