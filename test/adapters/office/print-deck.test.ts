import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../../src/adapters/excel/node-inflate.ts';
import { deckForLibreOffice } from '../../../src/adapters/office/deck-for-libre-office.ts';
import { findOffice } from '../../../src/adapters/office/find-office.ts';
import { printDeck } from '../../../src/adapters/office/print-deck.ts';
import { writeDeck } from '../../../src/adapters/powerpoint/write-deck.ts';
import type { Deck } from '../../../src/domain/slide.ts';
import { temporaryFolder } from '../../folder.ts';
import { unzip } from '../../opc/unzip.ts';

const text = (words: string) => ({ text: words, figures: [] });
const cell = (words: string) => ({ paragraphs: [{ runs: [{ text: text(words), size: 13 }] }] });

/** A deck of one slide with a table of two rows and three columns. */
const deckIn = (language: string, title = 'One'): Deck => ({
  title: 'Deck',
  subject: '2015-Q2',
  author: 'Unit',
  language,
  marking: { word: 'PUBLIC', audience: '' },
  docLine: 'Unit',
  coverLine: '',
  dated: '2015-08-12T00:00:00Z',
  slides: [
    {
      id: 'one',
      layout: 'content',
      title: text(title),
      boxes: [
        {
          kind: 'table',
          name: 'table',
          alt: text('A table of six cells'),
          x: 0.5,
          y: 2,
          columns: [1, 2, 3],
          rowHeights: [0.3, 0.3],
          rows: [
            [cell('A'), cell('B'), cell('C')],
            [cell('1'), cell('2'), cell('3')],
          ],
        },
      ],
      notes: [],
      annex: false,
    },
  ],
});

const slideOf = (bytes: Uint8Array) => unzip(bytes).get('ppt/slides/slide1.xml')?.toString('utf8') ?? '';
const cells = (slide: string) =>
  [...slide.matchAll(/<a:tc>.*?<a:t>([^<]*)<\/a:t>.*?<\/a:tc>/gs)].map(([, words]) => words).join('');

/** A program that does what a shell script says. */
function programSaying(script: string): string {
  const path = join(temporaryFolder(), 'office');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stocktake-print-'));

describe('printing a deck', () => {
  const office = findOffice();

  it.skipIf(!office)('gives a PDF (with an installed LibreOffice or PowerPoint)', { timeout: 120_000 }, async () => {
    const before = leftBehind();
    const pdf = await printDeck(writeDeck(deckIn('en-GB')), nodeInflate);
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
    expect(leftBehind()).toEqual(before);
  });

  it('says what to do where there is no such program', async () => {
    await expect(printDeck(new Uint8Array(), nodeInflate, { office: null })).rejects.toMatchObject({
      code: 'no-office',
      remedy: expect.stringContaining('LibreOffice'),
    });
  });

  it.skipIf(process.platform === 'win32')('repeats what the program complains of (not on Windows)', async () => {
    const program = programSaying('echo "source file could not be loaded" >&2; exit 1');
    const printing = printDeck(writeDeck(deckIn('en-GB')), nodeInflate, { office: { kind: 'libreoffice', program } });
    await expect(printing).rejects.toMatchObject({
      code: 'no-office',
      message: 'LibreOffice could not print the deck: source file could not be loaded',
    });
  });

  it.skipIf(process.platform === 'win32')(
    'ends a program that hangs, and what it has started (not on Windows)',
    async () => {
      const before = leftBehind();
      const program = programSaying('sleep 60 & wait');
      const printing = printDeck(writeDeck(deckIn('en-GB')), nodeInflate, {
        office: { kind: 'libreoffice', program },
        timeLimit: 300,
      });
      await expect(printing).rejects.toMatchObject({ code: 'no-office', message: expect.stringContaining('not done') });
      expect(leftBehind()).toEqual(before);
    },
  );
});

describe('a deck that runs from the right, for LibreOffice', () => {
  it('has its tables in the order in which they are seen', async () => {
    const bytes = writeDeck(deckIn('ur-PK'));
    expect(cells(slideOf(bytes))).toBe('ABC123');
    expect(slideOf(bytes)).toContain('rtl="1" firstRow="1"');
    const turned = slideOf(await deckForLibreOffice(bytes, nodeInflate));
    expect(cells(turned)).toBe('CBA321');
    // 3, 2 and 1 inches of 914,400 units.
    expect([...turned.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, w]) => w)).toEqual(['2743200', '1828800', '914400']);
    expect(turned).not.toContain('<a:tblPr rtl');
  });

  it('has Urdu in the size of the Latin beside it, since the font that stands for its own is a larger one', async () => {
    const sizes = (slide: string) => [...slide.matchAll(/lang="ur-PK" sz="(\d+)"/g)].map(([, size]) => Number(size));
    const bytes = writeDeck(deckIn('ur-PK', 'اضلاع'));
    const [first, ...others] = sizes(slideOf(bytes));
    const printed = sizes(slideOf(await deckForLibreOffice(bytes, nodeInflate)));
    // 4 points less, in hundredths.
    expect(printed).toEqual([first, ...others].map((size) => (size ?? 0) - 400));
    expect(printed.length).toBeGreaterThan(0);
  });

  it('leaves every other deck as it is', async () => {
    const bytes = writeDeck(deckIn('en-GB'));
    expect(await deckForLibreOffice(bytes, nodeInflate)).toBe(bytes);
  });
});
