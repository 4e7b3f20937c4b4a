import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nodeInflate } from '../../src/adapters/excel/node-inflate.ts';
import { findOffice } from '../../src/adapters/office/find-office.ts';
import { printDeck } from '../../src/adapters/office/print-deck.ts';
import { contactSheet, type SheetTile, TILE } from './contact-sheet.ts';
import { chooseTiles, type GalleryDeck, galleryDecks } from './gallery-tiles.ts';

/**
 * Draws `docs/gallery.png`: one slide of every kind and the cover of every sample, as LibreOffice shows them.
 *
 * Ends with 1 where a kind of slide is in no sample, or where LibreOffice or pdftoppm is not installed.
 */
const FILE = resolve(import.meta.dirname, '../../docs/gallery.png');
/** The picture stands in the README, which has to open at once. */
const MOST_BYTES = 1_500_000;

const needed = [
  ...(findOffice() ? [] : ['LibreOffice']),
  ...(spawnSync('pdftoppm', ['-v']).error ? ['pdftoppm (poppler)'] : []),
];
if (needed.length > 0) {
  process.stderr.write(`The gallery is drawn from printed decks; not installed here: ${needed.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  await drawGallery();
}

async function drawGallery(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-gallery-'));
  try {
    const decks = await galleryDecks(folder);
    const tiles = chooseTiles(decks);
    const printed = new Map<GalleryDeck, string>();
    for (const [i, deck] of decks.entries()) {
      const pdf = join(folder, `${i}.pdf`);
      writeFileSync(pdf, await printDeck(deck.bytes, nodeInflate));
      printed.set(deck, pdf);
    }
    const pictures = tiles.map(({ name, deck, number }): SheetTile => {
      return { name, png: pictureOf(printed.get(deck) ?? '', number) };
    });
    const png = await contactSheet(pictures);
    if (png.length > MOST_BYTES) throw new Error(`the gallery has ${png.length} bytes, more than ${MOST_BYTES}`);
    writeFileSync(FILE, png);
    process.stdout.write(`${FILE}: ${tiles.length} slides of ${decks.length} decks, ${png.length} bytes\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One page of a PDF as PNG, drawn in the size of a tile: made smaller afterwards, small type would be lost. */
function pictureOf(pdf: string, page: number): Uint8Array {
  const place = `${pdf}-${page}`;
  const size = ['-scale-to-x', String(TILE.w), '-scale-to-y', String(TILE.h)];
  const words = ['-png', '-singlefile', ...size, '-f', String(page), '-l', String(page), pdf, place];
  const { status, stderr } = spawnSync('pdftoppm', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftoppm could not draw page ${page}: ${stderr}`);
  return readFileSync(`${place}.png`);
}
