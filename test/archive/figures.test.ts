import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stocktakeOf } from '../../src/actions/define.ts';
import { openTexts } from '../../src/adapters/text/text.ts';
import type { ArchivedFigure } from '../../src/domain/archive-record.ts';
import { ArchivedFigures } from '../../src/domain/archive-record.ts';
import { period } from '../../src/domain/period.ts';
import { figuresOf } from '../../src/stages/archive/figures-of.ts';
import { openSample } from './made-archive.ts';

const TEXTS = openTexts(resolve(import.meta.dirname, '../../templates/texts'), 'en');

/** As much of a deck as figures are taken from. */
const DECK = {
  slides: [
    slide('title', 'Special Monitoring Unit'),
    slide('priority:children-in-school', 'Participation is up 1.1 points,\nbut short', {
      next: 'What next\n1 Sep  Drive opens in ten districts. School Education\n',
    }),
    slide('districts:children-in-school', 'Twenty-five districts rose'),
    slide('priority:skilled-births', 'Skilled births cannot be rated', {
      next: `What next\n${TEXTS.say({ pattern: 'next.none', params: {} }).text}`,
    }),
  ],
};

function slide(id: string, title: string, boxes: Readonly<Record<string, string>> = {}) {
  const shapes = Object.entries(boxes).map(([name, text]) => ({ name, texts: [{ text, figures: [] }] }));
  return { id, title, shapes, notes: [] };
}

describe('the figures of a record', () => {
  let figures: ArchivedFigure[];
  let rated: number;
  beforeAll(async () => {
    const { workspace, close } = await openSample('punjab-smu');
    const stocktake = await stocktakeOf(workspace, period('2015-Q2'));
    figures = figuresOf(stocktake, DECK, TEXTS);
    rated = stocktake.ratings.size;
    return close;
  });
  const of = (indicator: string, place: string) =>
    figures.find((figure) => figure.indicator === indicator && figure.place === place);

  it('are those of every rated indicator and place, in the order of the plan', () => {
    expect(figures).toHaveLength(rated);
    expect(ArchivedFigures.parse(figures)).toEqual(figures);
  });

  it('are as the slides print them, with what they say and what was to come next', () => {
    expect(of('participation', 'punjab')).toMatchObject({
      name: 'School participation, children aged 5 to 9',
      placeName: 'Punjab',
      whole: true,
      of: '2015-06',
      shown: '90.4',
      planShown: '93.4',
      light: 'AR',
      lightShown: 'AR',
      forecastShown: 'R',
      better: 'higher',
      unit: 'points',
      said: 'Participation is up 1.1 points, but short',
      slide: 2,
      next: ['1 Sep Drive opens in ten districts. School Education'],
    });
  });

  it('hold what was promised for the next stocktake: the plan three months on', () => {
    // A straight line from 84.8 in November 2011 to 100 in March 2018, 76 months: 0.2 a month; 46 months on it is 94.0.
    expect(of('participation', 'punjab')?.promised).toEqual({
      of: '2015-09',
      value: expect.closeTo(94, 9),
      shown: '94.0',
    });
  });

  it('say in a word why there is no light, and nothing where nothing was to come', () => {
    const births = figures.find(({ said }) => said === 'Skilled births cannot be rated');
    expect(births).toMatchObject({
      light: null,
      lightShown: 'not valid',
      status: 'not-validated',
      forecastShown: '–',
      next: [],
    });
  });

  it('of another place are said by the slide about its districts', () => {
    const other = figures.find(({ whole, said }) => !whole && said !== '');
    expect(other).toMatchObject({ said: 'Twenty-five districts rose', slide: 3, next: [] });
  });
});
