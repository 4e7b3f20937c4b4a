import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/domain/fault.ts';
import { period } from '../../src/domain/period.ts';
import { type CataloguedArchive, withCatalogue } from '../../src/stages/archive/catalogue.ts';
import { type Question, type Searched, searchArchive, termsOf } from '../../src/stages/archive/search.ts';
import { fileMade } from './made-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'stocktake-'));
let source: CataloguedArchive;

beforeAll(async () => {
  source = await fileMade(folder, [
    {
      period: '2015-Q1',
      title: 'Stocktake 13',
      deck: [
        {
          place: 'slide 6',
          title: 'The gap between rural and urban participation is 5.3 points',
          text: 'Rural areas stand at 88.7\nUrban areas stand at 94.7\nGap to plan −3.0',
        },
        {
          place: 'slide 6, notes',
          title: 'The gap between rural and urban participation is 5.3 points',
          text: 'Ask Kasur',
        },
        { place: 'slide 7', title: 'Rural schemes working', text: 'Schemes: 1,23,456\nتعلیم کی شرح ۸۶٫۷' },
      ],
      minutes: ['Chief Minister: rural participation to reach 90.0 by June.', 'Noted.'],
    },
    {
      period: '2013-Q2',
      title: 'Stocktake 9',
      origin: 'imported',
      deck: [{ place: 'slide 2', title: 'Rural participation fell', text: 'from 84.4 to 83.2' }],
    },
  ]);
  return () => rmSync(folder, { recursive: true, force: true });
});

async function search(words: string, more: Partial<Question> = {}): Promise<Searched> {
  return withCatalogue(source, (catalogue) => searchArchive(catalogue, { words, limit: 20, ...more }));
}

async function places(words: string, more: Partial<Question> = {}): Promise<string[]> {
  return (await search(words, more)).hits.map(({ period: when, place }) => `${when} ${place}`);
}

const shown = (pieces: Searched['hits'][number]['title']) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('searching the archive', () => {
  it('does not propose the word that was asked for, where it stands only elsewhere', async () => {
    expect(await search('kasur', { kind: 'minutes' })).toMatchObject({ total: 0, lone: [{ places: 0, near: null }] });
  });

  it('finds the places that have all of the words, the newest stocktake first', async () => {
    expect(await places('participation rural')).toEqual([
      '2015-Q1 slide 6',
      '2015-Q1 slide 6, notes',
      '2015-Q1 paragraph 1',
      '2013-Q2 slide 2',
    ]);
  });

  it.each([
    ['"rural participation"', ['2015-Q1 paragraph 1', '2013-Q2 slide 2']],
    ['“rural participation” june', ['2015-Q1 paragraph 1']],
    ['scheme*', ['2015-Q1 slide 7']],
    ['scheme', []],
    ['88.7', ['2015-Q1 slide 6']],
    ['88', []],
    ['1,23,456', ['2015-Q1 slide 7']],
    ['123456', ['2015-Q1 slide 7']],
    ['-3.0', ['2015-Q1 slide 6']],
    ['−3.0', ['2015-Q1 slide 6']],
    ['−88.7', []],
    ['تعليم', ['2015-Q1 slide 7']],
    ['86.7', ['2015-Q1 slide 7']],
    ['RURAL schemes', ['2015-Q1 slide 7']],
  ])('finds %s', async (words, expected) => {
    expect(await places(words)).toEqual(expected);
  });

  it('looks only where it is told to', async () => {
    expect(await places('rural participation', { kind: 'minutes' })).toEqual(['2015-Q1 paragraph 1']);
    expect(await places('rural participation', { kind: 'paper' })).toEqual(['2015-Q1 paragraph 1']);
    expect(await places('rural participation', { kind: 'return' })).toEqual([]);
    expect(await places('rural participation', { to: period('2014') })).toEqual(['2013-Q2 slide 2']);
    expect(await places('rural schemes', { from: period('2015-01'), to: period('2015-03') })).toEqual([
      '2015-Q1 slide 7',
    ]);
    expect(await places('rural schemes', { from: period('2015-Q2') })).toEqual([]);
  });

  it('lists the first, and says how many there are in all', async () => {
    const { total, hits } = await search('rural', { limit: 2 });
    expect([total, hits.length]).toEqual([5, 2]);
  });

  it('marks what was found, in the title and in the line that has it', async () => {
    const { hits } = await search('rural 88.7');
    expect(hits).toHaveLength(1);
    const [hit] = hits;
    expect(shown(hit?.title ?? [])).toBe('The gap between [rural] and urban participation is 5.3 points');
    expect(shown(hit?.passage ?? [])).toBe('[Rural] areas stand at [88.7]');
    expect(hit).toMatchObject({ record: 1, stocktake: 'Stocktake 13', kind: 'deck', origin: 'computed' });
  });

  it('shows the lines of words that stand apart', async () => {
    const [hit] = (await search('94.7 -3.0')).hits;
    expect(shown(hit?.passage ?? [])).toBe('Urban areas stand at [94.7] … Gap to plan [−][3.0]');
  });

  it('says what each word would give where nothing has them all, and what is written much like it', async () => {
    expect(await search('participaton schemes')).toMatchObject({
      total: 0,
      records: 2,
      lone: [
        { word: 'participaton', places: 0, near: 'participation' },
        { word: 'schemes', places: 1, near: null },
      ],
    });
  });

  it('never stumbles over what is typed', async () => {
    await withCatalogue(source, (catalogue) => {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab"“*()^:-+{}. NEARORAND\'\\%;')) }), (words) => {
          if (termsOf(words).length === 0) {
            expect(() => searchArchive(catalogue, { words, limit: 5 })).toThrow(Fault);
          } else expect(searchArchive(catalogue, { words, limit: 5 }).total).toBeGreaterThanOrEqual(0);
        }),
      );
    });
  });
});
