import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measureText } from '../../src/adapters/canvas/measure.ts';
import { openTexts } from '../../src/adapters/text/text.ts';
import { Agenda } from '../../src/domain/agenda.ts';
import { RunningOrder } from '../../src/domain/running-order.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from '../../src/slides/parts/example.ts';
import { EXAMPLE_JUDGED } from '../../src/slides/parts/example-judged.ts';
import { EXAMPLE_WITH_ROADBLOCKS } from '../../src/slides/parts/example-roadblocks.ts';
import { compose } from '../../src/stages/compose.ts';
import { composeChart, composeChartDeck } from '../../src/stages/compose-chart.ts';
import { overflows } from '../../src/stages/compose-fit.ts';
import { textsOf } from '../../src/stages/compose-sources.ts';

const TEMPLATES = join(import.meta.dirname, '../../templates');
const texts = openTexts(join(TEMPLATES, 'texts'), 'en');
const order = RunningOrder.parse(parse(readFileSync(join(TEMPLATES, 'decks/quarterly.yaml'), 'utf8')));

/** Words that are too many for any box. */
function much(words: string): string {
  return `${words} and so on, `.repeat(12).trim();
}

function deckOf(stocktake: Stocktake) {
  return compose(stocktake, order, { texts, measure: measureText });
}

/** The example with something for every slide that the unit itself has to enter. */
const WHOLE = exampleAgenda({
  judgements: EXAMPLE_JUDGED.agenda.judgements,
  roadblocks: EXAMPLE_WITH_ROADBLOCKS.agenda.roadblocks,
});

describe('the deck of the example, with the program’s own slides, charts and sentences', () => {
  const { deck, report } = deckOf(WHOLE);

  it('has its slides in order and says which it leaves out', () => {
    expect(deck.slides.map(({ id }) => id.split(':')[0])).toEqual([
      'title',
      'decisions',
      'actions',
      'sector-at-a-glance',
      'priority',
      'priority',
      'districts',
      'roadblocks',
      'data-quality',
      'all-districts',
      'judgements',
      'method',
    ]);
    expect(deck.slides.findIndex(({ annex }) => annex)).toBe(8);
    expect(report.cut).toEqual([]);
    expect(report.omitted).toContain('Restatements: nothing of a closed period was restated before Q2 2015.');
    expect(report.omitted).toContain('Delivery chains: none is given for Q2 2015.');
  });

  it('has no text wider or higher than its box, by the metrics of Arimo', () => {
    expect(overflows(deck, measureText)).toEqual([]);
  });

  it('knows the place of every figure, and traces each in the notes', () => {
    const placed = deck.slides.flatMap((slide) =>
      [...textsOf(slide)].flatMap(({ text, figures }) => figures.map((f) => ({ text, ...f }))),
    );
    expect(placed.length).toBeGreaterThan(80);
    for (const { text, start, end } of placed) expect(text.slice(start, end)).toMatch(/[\p{L}\d–]/u);
    const notes = deck.slides.flatMap(({ notes }) => notes.map(({ text }) => text));
    expect(notes).toContain('90.4%: returns/2015-Q2/school-education.xlsx, Indicators!F14');
    for (const slide of deck.slides) {
      const figures = [...textsOf(slide)].flatMap((text) => text.figures);
      if (figures.length > 0) expect(slide.notes.map(({ text }) => text)).toContain('Where the figures come from:');
    }
  });

  it('is the same however often it is composed, and leaves the stocktake as it was', () => {
    const before = JSON.stringify(WHOLE);
    expect(JSON.stringify(deckOf(WHOLE).deck)).toBe(JSON.stringify(deck));
    expect(JSON.stringify(WHOLE)).toBe(before);
  });
});

describe('a deck whose authors write too much', () => {
  const agenda = Agenda.parse({
    ...EXAMPLE_STOCKTAKE.agenda,
    decisions: EXAMPLE_STOCKTAKE.agenda.decisions.map((decision) => ({
      ...decision,
      text: much('Approve 12 schools'),
      effect: much('Rs 640 million'),
    })),
    directives: EXAMPLE_STOCKTAKE.agenda.directives.map((directive) => ({
      ...directive,
      text: much('Publish'),
      report: much('Not yet'),
      owner: much('Office'),
    })),
    narrative: {
      'children-in-school': {
        happened: [much('In 10 districts'), much('In 12 more')],
        why: [much('Because of 3 floods')],
        next: [{ by: '2015-09-01', text: much('Drive opens'), owner: much('Office') }],
      },
    },
    seen: much('6 August'),
  });
  const { deck, report } = deckOf({ ...EXAMPLE_STOCKTAKE, agenda });

  it('still has no overflow', () => {
    expect(report.cut.length).toBeGreaterThan(10);
    expect(overflows(deck, measureText)).toEqual([]);
  });

  it('loses nothing: every cut text stands whole in the notes of its slide', () => {
    const notes = deck.slides.map((slide) => slide.notes.map(({ text }) => text).join('\n'));
    for (const words of [
      'Approve 12 schools',
      'Rs 640 million',
      'Not yet',
      'In 12 more',
      'Because of 3 floods',
      'Drive opens',
    ]) {
      expect(notes.filter((text) => text.includes(much(words)))).not.toHaveLength(0);
    }
    for (const line of report.cut)
      expect(line).toMatch(/^slide \d+, .*: cut to “.*…”; the whole text is in the notes$/);
  });
});

describe('one chart', () => {
  const subject = { indicator: 'participation', place: 'punjab' };

  it('has the words of its slide, and a slide of its own when asked', () => {
    const chart = composeChart(EXAMPLE_STOCKTAKE, 'trajectory', subject, texts);
    expect(chart?.head.text).toMatch(/^School participation, children aged 5 to 9/);
    const deck = chart && composeChartDeck(EXAMPLE_STOCKTAKE, chart);
    expect(deck?.slides).toMatchObject([{ title: chart?.head, boxes: [{ kind: 'chart', chart }] }]);
    expect(deck && overflows(deck, measureText)).toEqual([]);
  });

  it('of a kind there is not is explained', () => {
    expect(() => composeChart(EXAMPLE_STOCKTAKE, 'pie', subject, texts)).toThrow('there is no chart pie');
  });
});
