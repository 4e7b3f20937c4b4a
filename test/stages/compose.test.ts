import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measureText } from '../../src/adapters/canvas/measure.ts';
import { openTexts, type Texts } from '../../src/adapters/text/text.ts';
import { Agenda } from '../../src/domain/agenda.ts';
import type { Edit } from '../../src/domain/edit.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { Fault } from '../../src/domain/fault.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { RunningOrder } from '../../src/domain/running-order.ts';
import { NOTHING_SINCE } from '../../src/domain/since-locked.ts';
import type { SlideDraft } from '../../src/domain/slide.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { phrase } from '../../src/domain/wording.ts';
import type { SlideMaker, SlideSubject } from '../../src/slides/define.ts';
import { SLIDES } from '../../src/slides/index.ts';
import { type Catalogue, compose } from '../../src/stages/compose.ts';
import { overflows } from '../../src/stages/compose-fit.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');

let texts: Texts;
const folder = mkdtempSync(join(tmpdir(), 'compose-'));
beforeAll(() => {
  writeFileSync(join(folder, 'en.compose.yaml'), readFileSync(join(TEMPLATES, 'texts/en.compose.yaml')));
  writeFileSync(
    join(folder, 'en.yaml'),
    'up: "{{m}} is up {{fig by}} to {{fig to}}"\nnone: "nothing on {{about}}"\nchart: "{{m}}, %"\nvalue: "{{num x}}"\n',
  );
  texts = openTexts(folder, 'en');
});
afterAll(() => rmSync(folder, { recursive: true }));

const agenda = Agenda.parse({
  period: EXAMPLE_PERIOD,
  number: 14,
  date: '2015-08-12',
  cutOff: '2015-08-05',
  status: 'final',
  version: 3,
});
const stocktake: Stocktake = {
  unit: EXAMPLE_UNIT,
  period: EXAMPLE_PERIOD,
  agenda,
  earlier: [],
  register: EXAMPLE_INDEX,
  returns: [],
  findings: [],
  series: new Map(),
  milestones: [],
  roadblocks: [],
  ledger: [],
  changes: [],
  former: new Map(),
  registerHash: '0'.repeat(64),
  lastRatings: new Map(),
  sinceLocked: NOTHING_SINCE,
  ratings: new Map(),
};

const RETURN = 'returns/2015-Q2/school-education.xlsx';
const value: Figure = {
  value: 90.4,
  unit: '%',
  decimals: 1,
  provenance: { cells: [{ file: RETURN, sheet: 'Indicators', cell: 'F14' }] },
};
const change: Figure = {
  value: 1.1,
  unit: 'points',
  decimals: 1,
  provenance: { cells: value.provenance.cells, revision: 3, formula: 'value − value before' },
};

function maker(id: string, of: SlideSubject['of'], make: SlideMaker['make']): SlideMaker {
  return { id, of, make, examples: [] };
}

function draft(id: string, more: Partial<SlideDraft> = {}): SlideDraft {
  return { id, layout: 'content', title: 'One title', boxes: [], notes: [], annex: false, ...more };
}

/** A kind of slide that says only what it is about. */
function named(id: string, of: SlideSubject['of']): SlideMaker {
  return maker(id, of, (_, subject) => [
    draft(`${id}:${'priority' in subject ? subject.priority : 'sector' in subject ? subject.sector : ''}`),
  ]);
}

function cell(text: string) {
  return { paragraphs: [{ runs: [{ text, size: 12 }] }] };
}

function titled(title: string): string {
  return composeOne({ title }).slide.title.text;
}

function order(main: unknown[], annex: unknown[] = []) {
  return RunningOrder.parse({ title: 'Test', main, annex });
}

/** Composes one slide, of the given content, in the given stocktake. */
function composeOne(
  more: Partial<SlideDraft>,
  given: Stocktake = stocktake,
  charts: Catalogue['charts'] = [],
  edits: readonly Edit[] = [],
) {
  const slides = [maker('only', 'deck', () => [draft('only', more)])];
  const { deck, report } = compose(given, order(['only']), { texts, measure: measureText, edits }, { slides, charts });
  const [slide] = deck.slides;
  if (!slide) throw new Error('no slide');
  return { slide, deck, report, notes: slide.notes.map(({ text }) => text) };
}

const textBox = (text: string, w: number, h: number) =>
  ({ kind: 'text', name: 'why', region: { x: 0, y: 2, w, h }, paragraphs: [{ runs: [{ text, size: 13 }] }] }) as const;

describe('the running order', () => {
  const catalogue: Catalogue = {
    slides: [
      named('title', 'deck'),
      named('glance', 'sector'),
      named('priority', 'priority'),
      named('quality', 'deck'),
    ],
    charts: [],
  };
  const ids = (running: RunningOrder) =>
    compose(stocktake, running, { texts, measure: measureText }, catalogue).deck.slides.map(
      ({ id, annex }) => `${id}${annex ? ' annex' : ''}`,
    );

  it('goes through sectors and, in their order, priorities; the annex comes last', () => {
    expect(
      ids(order(['title', { 'each sector': ['glance', { 'each priority': ['priority'] }] }], ['quality'])),
    ).toEqual([
      'title:',
      'glance:education',
      'priority:children-in-school',
      'priority:pupils-present',
      'quality: annex',
    ]);
  });

  it.each([
    ['a slide there is not', ['cover'], /slide cover, which there is not/],
    [
      'a slide about one priority, once a deck',
      ['priority'],
      /slide priority once a deck, but it is made once a priority/,
    ],
    ['a slide of the deck, once a sector', [{ 'each sector': ['title'] }], /slide title once a sector/],
  ])('explains %s', (_, main, message) => {
    expect(() => ids(order(main))).toThrow(Fault);
    expect(() => ids(order(main))).toThrow(message);
  });

  it('refuses what it does not understand', () => {
    expect(() => order([{ 'each ministry': ['title'] }])).toThrow();
    expect(() => order([])).toThrow();
  });

  it('that comes with the program names slides that exist, for subjects they have', () => {
    const of = new Map(SLIDES.map((slide) => [slide.id, slide.of]));
    const named: string[] = [];
    for (const name of readdirSync(join(TEMPLATES, 'decks'))) {
      const { main, annex } = RunningOrder.parse(parse(readFileSync(join(TEMPLATES, 'decks', name), 'utf8')));
      for (const step of [...main, ...annex]) {
        const sector = typeof step === 'string' ? [] : step['each sector'];
        const priority = sector.flatMap((inner) => (typeof inner === 'string' ? [] : inner['each priority']));
        if (typeof step === 'string') expect(of.get(step), `${name}: ${step}`).toBe('deck');
        for (const id of sector) if (typeof id === 'string') expect(of.get(id), `${name}: ${id}`).toBe('sector');
        for (const id of priority) expect(of.get(id), `${name}: ${id}`).toBe('priority');
        named.push(...[step, ...sector, ...priority].filter((id) => typeof id === 'string'));
      }
    }
    // Every slide of the catalogue is in a deck that comes with the program.
    expect([...of.keys()].filter((id) => !named.includes(id))).toEqual([]);
  });

  it('reports a slide that was left out', () => {
    const slides = [maker('none', 'deck', () => ({ omitted: phrase('none', { about: 'decisions' }) }))];
    const { deck, report } = compose(
      stocktake,
      order(['none']),
      { texts, measure: measureText },
      { slides, charts: [] },
    );
    expect(deck.slides).toEqual([]);
    expect(report.omitted).toEqual(['nothing on decisions']);
  });
});

describe('words and where figures come from', () => {
  const title = phrase('up', { m: 'Enrolment', by: change, to: value });

  it('writes sentences everywhere and knows the place of each figure', () => {
    const { slide } = composeOne({ title, kicker: { what: 'Priority 1', of: title }, source: title });
    expect(slide.title.text).toBe('Enrolment is up 1.1 points to 90.4%');
    expect(slide.title.figures.map(({ start, end }) => slide.title.text.slice(start, end))).toEqual([
      '1.1 points',
      '90.4%',
    ]);
    expect(slide.kicker?.of?.text).toBe(slide.title.text);
    expect(slide.source?.figures).toHaveLength(2);
  });

  it('adds the provenance of every figure to the notes, each once', () => {
    const { notes } = composeOne({ title, source: title, notes: ['From the maker.'] });
    expect(notes).toEqual([
      'From the maker.',
      'Where the figures come from:',
      `1.1 points: ${RETURN}, Indicators!F14; register revision 3; computed as value − value before`,
      `90.4%: ${RETURN}, Indicators!F14`,
    ]);
  });

  it('names the same value from the same place once, however it is written', () => {
    const { notes } = composeOne({
      title: phrase('up', { m: 'Enrolment', by: change, to: value }),
      source: phrase('value', { x: value }),
    });
    expect(notes.filter((note) => note.startsWith('90.4'))).toHaveLength(1);
  });

  it('says so when a figure has no source', () => {
    const bare = { ...value, provenance: { cells: [] } };
    expect(composeOne({ title: phrase('value', { x: bare }) }).notes.at(-1)).toBe('90.4: no source recorded');
  });

  it('adds nothing where there is no figure', () => {
    expect(composeOne({}).notes).toEqual([]);
  });
});

describe('charts', () => {
  const request = { request: 'trajectory', indicator: 'participation', place: 'punjab' };
  const box = {
    kind: 'chart',
    name: 'trajectory',
    region: { x: 0.5, y: 1.72, w: 7.75, h: 4.95 },
    chart: request,
  } as const;
  const chart = {
    id: 'c',
    head: phrase('chart', { m: 'Participation' }),
    alt: 'A chart',
    categories: { kind: 'names', names: ['Lahore'] },
    axis: { min: 0, max: 100, step: 20, decimals: 0 },
    plot: { x: 0, y: 0, w: 1, h: 1 },
    series: [
      {
        name: 'Actual',
        kind: 'bar',
        values: [90.4],
        labels: [
          { index: 0, text: phrase('value', { x: value }), position: 'right', size: 12, bold: true, colour: 'ink' },
        ],
      },
    ],
  } as const;

  it('stand in place of the request, words and all, and their figures are traced', () => {
    const { slide, notes } = composeOne({ boxes: [box] }, stocktake, [
      { id: 'trajectory', make: (_, { indicator }) => ({ ...chart, id: `chart:${indicator}` }) },
    ]);
    expect(slide.boxes[0]).toMatchObject({
      kind: 'chart',
      chart: {
        id: 'chart:participation',
        head: { text: 'Participation, %' },
        series: [{ values: [90.4], labels: [{ text: { text: '90.4' } }] }],
      },
    });
    expect(notes.at(-1)).toBe(`90.4: ${RETURN}, Indicators!F14`);
  });

  it('give way to words when there is nothing to draw', () => {
    const { slide } = composeOne({ boxes: [box] }, stocktake, [{ id: 'trajectory', make: () => null }]);
    expect(slide.boxes[0]).toMatchObject({
      kind: 'text',
      region: box.region,
      paragraphs: [{ runs: [{ text: { text: 'No value to draw yet.' } }] }],
    });
  });

  it('must exist', () => {
    expect(() => composeOne({ boxes: [box] })).toThrow('there is no chart trajectory');
  });
});

describe('text that does not fit', () => {
  const long =
    'In ten districts the change since 2011 is within the margin of error, and in two of them nobody was asked.';

  it('is cut at a word, stands whole in the notes and is reported', () => {
    const { slide, notes, report, deck } = composeOne({ boxes: [textBox(long, 2, 0.5)] });
    const [box] = slide.boxes;
    const shown = box?.kind === 'text' ? box.paragraphs[0]?.runs[0]?.text.text : '';
    expect(shown).toMatch(/^In ten districts the .*[a-z]…$/);
    expect(notes).toEqual([`why, whole text: ${long}`]);
    expect(report.cut).toEqual([`slide 1, why: cut to “${shown}”; the whole text is in the notes`]);
    expect(overflows(deck, measureText)).toEqual([]);
  });

  it('stands whole in the notes also where another text of the slide was written by hand', () => {
    const other = { ...textBox(`${long} And so on.`, 2, 0.5), name: 'next' };
    const boxes = [textBox(long, 2, 0.5), other];
    const [, shown] = composeOne({ boxes }).report.cut.map((line) => /“(.*)”/.exec(line)?.[1] ?? '');
    const edits = [{ slide: 'only', shape: 'next', written: shown ?? '', instead: 'Ask again.' }];
    const { notes, report } = composeOne({ boxes }, stocktake, [], edits);
    expect(notes).toEqual([`why, whole text: ${long}`]);
    expect(report.cut).toHaveLength(1);
  });

  it('names the row and column of a cell', () => {
    const table = {
      kind: 'table',
      name: 'actions',
      alt: 'Actions',
      x: 0.5,
      y: 2,
      columns: [1, 1],
      rowHeights: [0.3, 0.25],
      rows: [
        [cell('No.'), cell('Owner')],
        [cell('1'), cell('Secretary, School Education')],
      ],
    } as const;
    const { notes, report } = composeOne({ boxes: [table] });
    expect(notes).toEqual(['actions, row 1, Owner, whole text: Secretary, School Education']);
    expect(report.cut).toHaveLength(1);
  });

  it('cuts the parts of the frame, and keeps the figures of what was cut', () => {
    const far = phrase('up', { m: `${long} ${long} ${long} ${long}`, by: change, to: value });
    const { slide, notes, report, deck } = composeOne({
      source: far,
      kicker: { what: 'Priority 1 of 8', of: `${long} ${long}` },
      tag: 'A tag that is too long for its box',
    });
    expect(slide.source?.text).toMatch(/…$/);
    expect(slide.kicker).toMatchObject({
      what: { text: 'Priority 1 of 8' },
      of: { text: expect.stringMatching(/…$/) },
    });
    expect(report.cut.map((line) => line.split(':')[0])).toEqual([
      'slide 1, Line above the title',
      'slide 1, Tag',
      'slide 1, Source',
    ]);
    expect(notes.at(-1)).toBe(`90.4%: ${RETURN}, Indicators!F14`);
    expect(overflows(deck, measureText)).toEqual([]);
  });
});

describe('titles', () => {
  it('stay on one line when they fit', () => {
    const short = 'Eight of 14 actions are done; three are overdue, the oldest by 47 days';
    expect(titled(short)).toBe(short);
  });

  it('are broken between clauses: at a semicolon or colon, else at the last comma', () => {
    expect(titled('Three of eight priorities are Red or Amber-Red; textbooks slipped to Red, reading moved up')).toBe(
      'Three of eight priorities are Red or Amber-Red;\ntextbooks slipped to Red, reading moved up',
    );
    expect(titled('Four decisions today: two to approve, one to direct, one to settle between departments')).toBe(
      'Four decisions today:\ntwo to approve, one to direct, one to settle between departments',
    );
    expect(titled('Enrolment is up 1.1 points since November of last year, but 2018 is heading for 94%')).toBe(
      'Enrolment is up 1.1 points since November of last year,\nbut 2018 is heading for 94%',
    );
  });

  it('keep the break their pattern gives, unless that needs a third line', () => {
    expect(titled('Enrolment is up,\nbut not enough')).toBe('Enrolment is up,\nbut not enough');
    const first = 'Children enrolled in the ten districts of the south that were visited twice in the year are up,';
    expect(titled(`${first}\nbut not enough`)).toBe(`${first} but not enough`);
  });

  it('of more than two lines are refused, and the slide is named', () => {
    const long = 'A title that goes on and on '.repeat(5);
    expect(() => titled(long)).toThrow(Fault);
    expect(() => titled(long)).toThrow(/title of slide only is too long/);
  });
});

describe('what every slide of the deck carries', () => {
  const sectors = [...EXAMPLE_REGISTER.sectors, { id: 'health', name: 'Health' }];
  const [first] = EXAMPLE_REGISTER.priorities;
  const priorities = first ? [first, { ...first, id: 'clinics', sector: 'health' }] : [];
  const two = { ...stocktake, register: indexRegister({ ...EXAMPLE_REGISTER, sectors, priorities }, 1) };

  it('is the foot, with what it is, when, and which version', () => {
    const { deck } = composeOne({});
    expect(deck.docLine).toBe('School Education · Stocktake 14 · 12 August 2015 · data locked 5 August · version 3');
    expect(composeOne({}, two).deck.docLine).toMatch(/^Delivery Unit · /);
    expect(deck).toMatchObject({
      title: 'School Education, stocktake 14',
      subject: 'Stocktake of 12 August 2015, Q2 2015',
      author: 'Delivery Unit',
      language: 'en-GB',
      marking: { word: 'RESTRICTED', audience: 'stocktake papers' },
      coverLine: '',
      dated: '2015-08-12T00:00:00Z',
    });
  });

  it('says that figures are provisional, or not real', () => {
    const shown = 'Demonstration deck. Other values are illustrative.';
    const preliminary = {
      ...stocktake,
      unit: { ...EXAMPLE_UNIT, demonstration: shown },
      agenda: { ...agenda, status: 'preliminary' as const, cutOff: Agenda.shape.cutOff.parse('2014-12-30') },
    };
    const { deck, slide } = composeOne({}, preliminary);
    expect(slide.tag?.text).toBe('Provisional');
    expect(composeOne({ tag: 'Stale' }, preliminary).slide.tag?.text).toBe('Stale');
    expect(deck.docLine).toMatch(/data locked 30 December 2014 · version 3 · provisional · demonstration$/);
    expect(deck.coverLine).toBe(`Provisional. ${shown}`);
    expect(composeOne({}).slide.tag).toBeUndefined();
  });

  it('keeps to one line: the name gives way, never the date', () => {
    const name = 'Special Monitoring Unit of the Chief Minister for All Sectors';
    const { docLine } = composeOne({}, { ...two, unit: { ...EXAMPLE_UNIT, name, demonstration: 'x' } }).deck;
    expect(docLine).toMatch(/^Special Monitoring .*… · Stocktake 14 · .* · demonstration$/);
    expect(measureText(docLine, 9, false)).toBeLessThanOrEqual(7.4);
  });
});
