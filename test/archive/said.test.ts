import { describe, expect, it } from 'vitest';
import { period } from '../../src/domain/period.ts';
import { withCatalogue } from '../../src/stages/archive/catalogue.ts';
import { type Said, saidOf } from '../../src/stages/archive/said.ts';
import { temporaryFolder } from '../folder.ts';
import { figureOf, fileMade, type MadeRecord } from './made-records.ts';

const promise = (of: string, value: number) => ({ of: period(of), value, shown: value.toFixed(1) });

/** Four stocktakes of one indicator; the promises and what became of them can be followed by hand. */
const RECORDS: readonly MadeRecord[] = [
  // 0.3 short of 86.2; promised 87.2 for the next, which was 0.4 short of it.
  { period: '2012-Q2', figures: [figureOf('2012-06', 85.9, 86.2, { promised: promise('2012-12', 87.2) })] },
  // Promised 86.0 for June 2013, which came to 86.1.
  { period: '2012-Q4', figures: [figureOf('2012-12', 86.8, 87.2, { promised: promise('2013-06', 86.0) })] },
  { period: '2013-Q2', figures: [figureOf('2013-06', 86.1, 86.0, { promised: promise('2013-12', 89.6), next: [] })] },
  // Promised 89.6, since agreed anew: 88.0. Nothing later.
  { period: '2013-Q4', figures: [figureOf('2013-12', 88.2, 88.0, { light: 'AG', lightShown: 'AG' })] },
];

async function said(
  records: readonly MadeRecord[],
  indicator = 'participation',
  place: string | null = null,
): Promise<Said> {
  const source = await fileMade(temporaryFolder(), records);
  return withCatalogue(source, (catalogue) => saidOf(catalogue, { indicator, place }));
}

describe('what was said of an indicator', () => {
  it('goes through every stocktake, the newest first, with what happened after', async () => {
    const { stocktakes, name, placeName } = await said(RECORDS);
    expect([name, placeName]).toEqual(['School participation, children aged 5 to 9', 'Punjab']);
    expect(stocktakes.map(({ record, happened }) => [record.period, happened?.promise, happened?.words])).toEqual([
      ['2013-Q4', undefined, undefined],
      [
        '2013-Q2',
        'missed',
        // 88.2 against the 89.6 promised: 1.4 short; on the plan agreed since, as in June.
        '88.2 in December 2013: not met, short of 89.6 (since agreed anew: 88.0) by 1.4; AG',
      ],
      // 86.1 − 86.0 = 0.1; the gap of 87.2 − 86.8 = 0.4 is gone.
      ['2012-Q4', 'met', '86.1 in June 2013: met, 0.1 better than 86.0; gap of 0.4 closed; AR'],
      // 87.2 − 86.8 = 0.4, after 86.2 − 85.9 = 0.3.
      ['2012-Q2', 'missed', '86.8 in December 2012: not met, short of 87.2 by 0.4; gap widened from 0.3 to 0.4; AR'],
    ]);
  });

  it('counts the last record of a stocktake alone', async () => {
    const { stocktakes } = await said([
      { period: '2012-Q2', title: 'Preliminary', figures: [figureOf('2012-06', 85.1, 86.2)] },
      { period: '2012-Q2', title: 'Final', figures: [figureOf('2012-06', 85.9, 86.2)] },
    ]);
    expect(stocktakes.map(({ record, figure }) => [record.title, figure.shown])).toEqual([['Final', '85.9']]);
  });

  it('passes over stocktakes that had no new value', async () => {
    const { stocktakes } = await said([
      { period: '2012-Q2', figures: [figureOf('2012-06', 85.9, 86.2)] },
      { period: '2012-Q3', figures: [figureOf('2012-06', 85.9, 86.2)] },
      { period: '2012-Q4', figures: [figureOf('2012-12', 87.5, 87.2)] },
    ]);
    // 87.5 − 87.2 = 0.3: the plan of the later stocktake, since none was promised for December.
    const words = '87.5 in December 2012: met, 0.3 better than 87.2; gap of 0.3 closed; AR';
    expect(stocktakes.map(({ happened }) => happened?.words)).toEqual([undefined, words, words]);
  });

  it('turns round where lower is better, and asks of a range only to be in it', async () => {
    const lower = { better: 'lower' as const };
    const range = { better: 'range' as const };
    const first = await said([
      { period: '2012-Q2', figures: [figureOf('2012-Q2', 8.5, 6.7, lower)] },
      { period: '2012-Q3', figures: [figureOf('2012-Q3', 8.8, 6.2, lower)] },
    ]);
    // 8.8 − 6.2 = 2.6 over; before 8.5 − 6.7 = 1.8.
    expect(first.stocktakes[1]?.happened?.words).toBe(
      '8.8 in Q3 2012: not met, short of 6.2 by 2.6; gap widened from 1.8 to 2.6; AR',
    );
    const second = await said([
      { period: '2012-Q2', figures: [figureOf('2012-Q2', 86.9, 85, range)] },
      { period: '2012-Q3', figures: [figureOf('2012-Q3', 84.1, 85, { ...range, light: 'G', lightShown: 'G' })] },
    ]);
    expect(second.stocktakes[1]?.happened).toMatchObject({
      promise: 'met',
      words: '84.1 in Q3 2012: met, within the range; G',
    });
  });

  it.each(['Participation', 'children in school', 'school participation', 'particpation'])(
    'knows it as %s',
    async (typed) => {
      expect((await said(RECORDS, typed)).indicator).toBe('participation');
    },
  );

  it('says which there are of a name that it does not know, and which of one that may be several', async () => {
    await expect(said(RECORDS, 'canals')).rejects.toMatchObject({
      code: 'unknown-name',
      remedy: 'Name one of: participation.',
    });
    const two = [
      {
        period: '2012-Q2',
        figures: [
          figureOf('2012-06', 1, 2),
          figureOf('2012-06', 1, 2, { indicator: 'other', name: 'School meals', called: [] }),
        ],
      },
    ];
    await expect(said(two, 'school')).rejects.toMatchObject({
      remedy: 'Name one of: other (School meals), participation (School participation, children aged 5 to 9).',
    });
    await expect(said(RECORDS, 'participation', 'Kasur')).rejects.toMatchObject({ remedy: 'Name one of: Punjab.' });
  });

  it('lists the slides of presentations that were not computed here, each once with its notes', async () => {
    const imported: MadeRecord = {
      period: '2011-Q4',
      title: 'Old deck',
      origin: 'imported',
      deck: [
        { place: 'slide 3', title: 'Children in school', text: '84.8' },
        { place: 'slide 3, notes', title: 'Children in school', text: 'Participation by district' },
        { place: 'slide 4', title: 'Canals', text: 'Children at work' },
      ],
    };
    const { imported: named } = await said([...RECORDS, imported]);
    expect(named.map(({ stocktake, slide, title }) => [stocktake, slide, title])).toEqual([
      ['Old deck', 3, 'Children in school'],
    ]);
    const alone = await said([imported], 'canals');
    expect([alone.stocktakes, alone.imported.map(({ slide }) => slide)]).toEqual([[], [4]]);
  });
});
