import { describe, expect, it } from 'vitest';
import { changedLines } from '../../src/stages/archive/changed-lines.ts';
import { diffRecords } from '../../src/stages/archive/diff.ts';
import { temporaryFolder } from '../folder.ts';
import { figureOf, fileMade, type MadeRecord } from './made-records.ts';

async function diff(before: MadeRecord, after: MadeRecord) {
  const { archive } = await fileMade(temporaryFolder(), [before, after]);
  return diffRecords(await archive.record(1), await archive.record(2), archive);
}

const BEFORE: MadeRecord = {
  period: '2015-Q1',
  deck: [
    { place: 'slide 1', title: 'Stocktake 13', id: 'title', text: 'April' },
    { place: 'slide 2', title: 'Participation is up', id: 'priority:school', text: '89.3\nKeep the drive' },
    { place: 'slide 2, notes', title: 'Participation is up', id: 'priority:school', text: 'from a survey' },
    { place: 'slide 3', title: 'Method', id: 'method', text: 'One method' },
    { place: 'slide 3, notes', title: 'Method', id: 'method', text: 'as agreed in March' },
    { place: 'slide 4', title: 'Old business', id: 'old', text: 'nothing like anything else' },
  ],
  figures: [
    figureOf('2014-11', 89.3, 92),
    figureOf('2014-11', 70, 71, { place: 'kasur', placeName: 'Kasur', whole: false }),
  ],
  returns: { 'returns/2015-Q1/health.xlsx': 'a', 'returns/2015-Q1/water.xlsx': 'w' },
};

const AFTER: MadeRecord = {
  period: '2015-Q2',
  deck: [
    { place: 'slide 1', title: 'Stocktake 13', id: 'title', text: 'April' },
    { place: 'slide 2', title: 'Heat map', id: 'heat-map', text: 'G R AR' },
    { place: 'slide 3', title: 'Participation slipped', id: 'priority:school', text: '90.4\nKeep the drive' },
    { place: 'slide 4', title: 'Method', id: 'method', text: 'One method' },
    { place: 'slide 4, notes', title: 'Method', id: 'method', text: 'as agreed in June' },
  ],
  figures: [
    figureOf('2015-06', 90.4, 93.4, { light: 'R', lightShown: 'R' }),
    figureOf('2014-11', 70, 71, { place: 'kasur', placeName: 'Kasur', whole: false }),
  ],
  returns: {
    'returns/2015-Q1/health.xlsx': 'b',
    'returns/2015-Q1/water.xlsx': 'w',
    'returns/2015-Q2/health.xlsx': 'c',
  },
};

describe('comparing two records', () => {
  it('finds each slide again by its name, and says which words changed', async () => {
    const { slides } = await diff(BEFORE, AFTER);
    expect(slides.added).toEqual([{ number: 2, title: 'Heat map' }]);
    expect(slides.removed).toEqual([{ number: 4, title: 'Old business' }]);
    expect(slides.same).toBe(1);
    expect(slides.changed).toEqual([
      {
        before: { number: 2, title: 'Participation is up' },
        after: { number: 3, title: 'Participation slipped' },
        onlyNotes: false,
        lines: [
          { how: 'removed', text: 'Participation is up' },
          { how: 'removed', text: '89.3' },
          { how: 'added', text: 'Participation slipped' },
          { how: 'added', text: '90.4' },
        ],
      },
      {
        before: { number: 3, title: 'Method' },
        after: { number: 4, title: 'Method' },
        onlyNotes: true,
        lines: [
          { how: 'removed', text: 'as agreed in March' },
          { how: 'added', text: 'as agreed in June' },
        ],
      },
    ]);
  });

  it('compares figures as they are printed, and the files that went in', async () => {
    const { figures, returns } = await diff(BEFORE, AFTER);
    expect(figures.same).toBe(1);
    expect(
      figures.changed.map(({ before, after }) => [before?.shown, after?.shown, before?.light, after?.light]),
    ).toEqual([['89.3', '90.4', 'AR', 'R']]);
    expect(returns).toEqual([
      { name: 'returns/2015-Q1/health.xlsx', how: 'changed' },
      { name: 'returns/2015-Q2/health.xlsx', how: 'added' },
    ]);
  });

  it('finds nothing between a record and one that says the same', async () => {
    const { slides, figures, returns, inputs } = await diff(BEFORE, BEFORE);
    expect([slides.added, slides.removed, slides.changed, figures.changed, returns, inputs]).toEqual([
      [],
      [],
      [],
      [],
      [],
      [],
    ]);
    expect([slides.same, figures.same]).toEqual([4, 2]);
  });

  it('knows slides of a presentation from elsewhere by their titles and words', async () => {
    const old = {
      ...BEFORE,
      origin: 'imported' as const,
      deck: BEFORE.deck?.map(({ place, title, text }) => ({ place, title, text })) ?? [],
    };
    const { slides } = await diff(old, AFTER);
    expect(slides.added.map(({ title }) => title)).toEqual(['Heat map']);
    expect(slides.changed[0]?.after.number).toBe(3);
  });
});

describe('lines that changed', () => {
  it('keeps what both have in order', () => {
    expect(changedLines(['a', 'b', 'c', 'd'], ['a', 'c', 'x', 'd']).map(({ how, text }) => `${how} ${text}`)).toEqual([
      'removed b',
      'added x',
    ]);
  });

  it('compares what is beyond all measure without regard to order', () => {
    const lines = Array.from({ length: 2500 }, (_, i) => `line ${i}`);
    const changed = changedLines(['start', ...lines, 'end'], ['START', ...[...lines].reverse(), 'END']);
    expect(changed.map(({ text }) => text)).toEqual(['start', 'end', 'START', 'END']);
  });
});
