import { createCanvas, loadImage } from '@napi-rs/canvas';
import { FONT, registerFonts } from '../../src/adapters/canvas/fonts.ts';

/** A picture of a slide in the size of a tile, and what stands under it. */
export interface SheetTile {
  readonly name: string;
  readonly png: Uint8Array;
}

const COLUMNS = 4;
/** Pixels: of a tile, its name, and what lies between tiles. */
export const TILE = { w: 448, h: 252 };
const NAME = 26;
const GAP = 16;

/** Draws pictures of slides side by side, each over its name, as one PNG. */
export async function contactSheet(tiles: readonly SheetTile[]): Promise<Uint8Array> {
  registerFonts();
  const rows = Math.ceil(tiles.length / COLUMNS);
  const canvas = createCanvas(COLUMNS * (TILE.w + GAP) + GAP, rows * (TILE.h + NAME + GAP) + GAP);
  const context = canvas.getContext('2d');
  context.fillStyle = '#E8EBEF';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = `15px ${FONT}`;
  context.textBaseline = 'middle';
  for (const [i, { name, png }] of tiles.entries()) {
    const x = GAP + (i % COLUMNS) * (TILE.w + GAP);
    const y = GAP + Math.floor(i / COLUMNS) * (TILE.h + NAME + GAP);
    context.drawImage(await loadImage(Buffer.from(png)), x, y);
    context.fillStyle = '#14202B';
    context.fillText(name, x, y + TILE.h + NAME / 2);
  }
  return canvas.encode('png');
}
