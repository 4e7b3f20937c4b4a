import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTexts } from '../../src/adapters/text/text.ts';
import type { Scale } from '../../src/domain/display.ts';
import type { BoxDraft, SlideDraft } from '../../src/domain/slide.ts';
import type { Stocktake } from '../../src/domain/stocktake.ts';
import { priority } from '../../src/slides/priority.ts';
import { sectorAtAGlance } from '../../src/slides/sector-at-a-glance.ts';
import { composeChart } from '../../src/stages/compose-chart.ts';
import { box, only } from './said.ts';
import { EIGHT, stocktakeOf, subjectOf } from './sector.ts';

const TEXTS = openTexts(join(import.meta.dirname, '../../templates/texts'), 'en');
const EDUCATION = { of: 'sector', sector: 'education' } as const;

function on(scale: Scale): Stocktake {
  const stocktake = stocktakeOf(EIGHT);
  return { ...stocktake, unit: { ...stocktake.unit, scale } };
}

/** Marks on a slide whose names begin so, as they are drawn. */
const marks = (slide: SlideDraft, name: string) =>
  slide.boxes.flatMap((item: BoxDraft) => (item.kind === 'light' && item.name.startsWith(name) ? item.light : []));

function wordsIn(slide: SlideDraft, scale: Scale) {
  const texts = TEXTS.showing(scale);
  const say = (wording: Parameters<typeof texts.say>[0]) => texts.say(wording).text;
  return {
    title: say(slide.title),
    alts: slide.boxes.flatMap((item) => (item.kind === 'light' ? say(item.alt) : [])),
    cells: box(slide, 'table', 'priorities').rows.map((row) =>
      row.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => say(text)).join('')).join(' / ')),
    ),
  };
}

const NOW = 9;
const MOVED = 10;

describe('a sector at a glance', () => {
  it.each([
    ['four-point', 'Red or Amber-Red', ['Red', 'Amber-Red', 'Amber-Green', 'Green']],
    ['three-point', 'Red or Amber', ['Red', 'Amber', 'Green']],
    ['four-status', 'Stalled or Delayed', ['Stalled', 'Delayed', 'At risk', 'On track']],
  ] as const)('on the %s scale counts %s, and its key names the lights', (scale, behind, names) => {
    const slide = only(sectorAtAGlance.make(on(scale), EDUCATION));
    const { title, alts } = wordsIn(slide, scale);
    expect(title).toContain(behind);
    expect(alts.filter((alt) => names.some((name) => name === alt))).toEqual(names);
    expect(marks(slide, 'key:')).toHaveLength(names.length + 4);
  });

  it('shows both ambers of three points alike, and counts what is seen', () => {
    const slide = only(sectorAtAGlance.make(on('three-point'), EDUCATION));
    const { title, cells } = wordsIn(slide, 'three-point');
    const now = cells.slice(1).map((row) => row[NOW]);
    expect(new Set(now)).not.toContain('AR');
    const four = wordsIn(only(sectorAtAGlance.make(on('four-point'), EDUCATION)), 'four-point');
    const shown = four.cells.slice(1).map((row) => row[NOW]?.replace(/^A[GR]$/, 'A'));
    expect(now).toEqual(shown);
    expect(marks(slide, 'rating:')).not.toContain('AR');
    const behind = now.filter((letter) => letter === 'R' || letter === 'A').length;
    expect(behind).toBeGreaterThan(0);
    expect(title.toLowerCase()).toContain(
      `${['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'][behind]} of eight`,
    );
  });

  it('calls no step from one amber to the other a movement', () => {
    const compare = (scale: Scale) => wordsIn(only(sectorAtAGlance.make(on(scale), EDUCATION)), scale).cells.slice(1);
    const [four, three] = [compare('four-point'), compare('three-point')];
    const crossed = four.flatMap((row, i) => {
      const letters = [row[NOW - 1], row[NOW]];
      return letters.includes('AG') && letters.includes('AR') ? i : [];
    });
    for (const i of crossed) expect(three[i]?.[MOVED]).toBe('same');
    expect(three.map((row) => row[MOVED]).filter((_, i) => !crossed.includes(i))).toEqual(
      four.map((row) => row[MOVED]).filter((_, i) => !crossed.includes(i)),
    );
  });
});

describe('a priority', () => {
  it('has words where four statuses have room for them', () => {
    const slide = only(priority.make(on('four-status'), subjectOf(1)));
    const words = box(slide, 'text', 'now:light').paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text));
    expect(['On track', 'At risk', 'Delayed', 'Stalled']).toContain(words[0]);
  });

  it('has a chart whose mark and bands are those of its scale', () => {
    const series = (scale: Scale) =>
      composeChart(on(scale), 'trajectory', { indicator: 'indicator-1', place: 'punjab' }, TEXTS)?.series ?? [];
    const names = (scale: Scale) =>
      series(scale)
        .map(({ name }) => name)
        .filter((name) => /band$|Red|Amber|Green|track|risk|layed|alled/.test(name));
    expect(names('four-point')).toEqual(expect.arrayContaining(['Amber-Red band', 'Amber-Green band']));
    expect(names('three-point').filter((name) => name.endsWith('band'))).toEqual(['Amber band']);
    expect(names('four-status')).toEqual(expect.arrayContaining(['Delayed band', 'At risk band']));
    const fills = series('three-point').flatMap(({ marker, fill }) => marker?.fill ?? fill ?? []);
    expect(fills).not.toContain('AR');
    expect(fills).not.toContain('ARband');
  });
});

it('texts name a light on the scale they are asked for, and four points without', () => {
  const said = (texts: typeof TEXTS) => texts.say({ pattern: 'happened.grey-light', params: { light: 'AR' } }).text;
  expect([said(TEXTS), said(TEXTS.showing('three-point')), said(TEXTS.showing('four-status'))]).toEqual([
    'The last light was Amber-Red.',
    'The last light was Amber.',
    'The last light was Delayed.',
  ]);
  expect(TEXTS.showing('four-point')).toBe(TEXTS);
});
