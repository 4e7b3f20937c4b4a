import { createCanvas } from 'canvas';

/** A drawing in place of a photograph: so many pixels wide and high, of rectangles that lie on one another. */
export interface Drawing {
  readonly w: number;
  readonly h: number;
  readonly rectangles: readonly Rectangle[];
}

export type Rectangle = readonly [colour: string, x: number, y: number, w: number, h: number];

const QUALITY = 0.7;

/**
 * Writes a drawing as a JPEG. Only whole pixels are filled, so that no edge has to be smoothed.
 *
 * `turned` stores it lying on its side, as a camera held upright does, with the note (EXIF orientation 6) to turn it a
 * quarter clockwise before it is shown.
 */
export function drawnPhotograph({ w, h, rectangles }: Drawing, turned = false): Uint8Array {
  const canvas = turned ? createCanvas(h, w) : createCanvas(w, h);
  const context = canvas.getContext('2d');
  for (const [colour, x, y, width, height] of rectangles) {
    context.fillStyle = colour;
    if (turned) context.fillRect(y, w - x - width, height, width);
    else context.fillRect(x, y, width, height);
  }
  const jpeg = canvas.toBuffer('image/jpeg', { quality: QUALITY });
  return turned ? withNote(jpeg) : jpeg;
}

/** An APP1 segment of EXIF 2.3 with one entry, behind the marker that opens the file. */
function withNote(jpeg: Uint8Array): Uint8Array {
  const entry = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x06, 0x00, 0x00];
  const tiff = [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01, ...entry, 0x00, 0x00, 0x00, 0x00];
  const content = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  const segment = [0xff, 0xe1, 0x00, content.length + 2, ...content];
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from(segment), jpeg.subarray(2)]);
}
