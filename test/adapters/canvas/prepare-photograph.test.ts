import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { createCanvas, loadImage } from 'canvas';
import { describe, expect, it } from 'vitest';
import { drawnPhotograph, type Rectangle } from '../../../data/make/drawn-photograph.ts';
import { preparePhotograph } from '../../../src/adapters/canvas/prepare-photograph.ts';
import { pictureSize } from '../../../src/domain/picture-size.ts';

/** Four quarters: red, green, blue, white from the top left. */
const QUARTERS = (w: number, h: number): readonly Rectangle[] => [
  ['#ff0000', 0, 0, w / 2, h / 2],
  ['#00ff00', w / 2, 0, w / 2, h / 2],
  ['#0000ff', 0, h / 2, w / 2, h / 2],
  ['#ffffff', w / 2, h / 2, w / 2, h / 2],
];

async function colourAt(picture: Uint8Array, x: number, y: number): Promise<string> {
  const image = await loadImage(Buffer.from(picture));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [red = 0, green = 0, blue = 0] = context.getImageData(x * image.width, y * image.height, 1, 1).data;
  return [red, green, blue].map((value) => (value > 128 ? '1' : '0')).join('');
}

async function corners(picture: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for (const y of [0.1, 0.9]) for (const x of [0.1, 0.9]) found.push(await colourAt(picture, x, y));
  return found;
}

describe('a photograph for a deck', () => {
  it('is cropped in the middle to 16 by 9 and made at most 1600 pixels wide', async () => {
    const large = drawnPhotograph({ w: 3200, h: 2400, rectangles: QUARTERS(3200, 2400) });
    expect(pictureSize(await preparePhotograph(large, 'a.jpg'))).toEqual({ type: 'jpeg', w: 1600, h: 900 });
    const wide = drawnPhotograph({ w: 640, h: 180, rectangles: QUARTERS(640, 180) });
    // 180 · 16/9 = 320: it is not enlarged.
    expect(pictureSize(await preparePhotograph(wide, 'b.jpg'))).toEqual({ type: 'jpeg', w: 320, h: 180 });
  });

  it.each([false, true])('stands upright, also when the camera lay on its side (%s)', async (turned) => {
    const taken = drawnPhotograph({ w: 320, h: 180, rectangles: QUARTERS(320, 180) }, turned);
    expect(pictureSize(taken)?.w).toBe(turned ? 180 : 320);
    expect(await corners(await preparePhotograph(taken, 'a.jpg'))).toEqual(['100', '010', '001', '111']);
  });

  it('keeps nothing of what the camera noted', async () => {
    const taken = drawnPhotograph({ w: 320, h: 180, rectangles: QUARTERS(320, 180) }, true);
    expect(Buffer.from(taken).includes('Exif')).toBe(true);
    expect(Buffer.from(await preparePhotograph(taken, 'a.jpg')).includes('Exif')).toBe(false);
  });

  it('is made smaller by means: black and white columns of one pixel become an even grey', async () => {
    const columns = Array.from({ length: 1600 }, (_, x): Rectangle => ['#ffffff', 2 * x, 0, 1, 1800]);
    const png = createCanvas(3200, 1800);
    const context = png.getContext('2d');
    context.fillStyle = '#000000';
    context.fillRect(0, 0, 3200, 1800);
    context.fillStyle = '#ffffff';
    for (const [, x, y, w, h] of columns) context.fillRect(x, y, w, h);
    const small = await loadImage(Buffer.from(await preparePhotograph(png.toBuffer('image/png'), 'a.png')));
    const drawn = createCanvas(small.width, small.height).getContext('2d');
    drawn.drawImage(small, 0, 0);
    const { data } = drawn.getImageData(0, 0, small.width, 1);
    const reds = [...data].filter((_, i) => i % 4 === 0);
    // (0 + 255)/2 = 127.5
    expect([Math.min(...reds), Math.max(...reds)].every((red) => red >= 126 && red <= 129)).toBe(true);
  });

  it('has the same bytes in another process', async () => {
    const taken = drawnPhotograph({ w: 2000, h: 1500, rectangles: QUARTERS(2000, 1500) }, true);
    const here = createHash('sha256')
      .update(await preparePhotograph(taken, 'a.jpg'))
      .digest('hex');
    const program = `
      import { createHash } from 'node:crypto';
      import { drawnPhotograph } from './data/make/drawn-photograph.ts';
      import { preparePhotograph } from './src/adapters/canvas/prepare-photograph.ts';
      const taken = drawnPhotograph({ w: 2000, h: 1500, rectangles: ${JSON.stringify(QUARTERS(2000, 1500))} }, true);
      process.stdout.write(createHash('sha256').update(await preparePhotograph(taken, 'a.jpg')).digest('hex'));`;
    const cwd = resolve(import.meta.dirname, '../../..');
    const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { cwd });
    expect(there.toString()).toBe(here);
  }, 60_000);

  const head = (w: number, h: number) => {
    const png = Buffer.from(createCanvas(1, 1).toBuffer('image/png'));
    png.writeUInt32BE(w, 16);
    png.writeUInt32BE(h, 20);
    return png;
  };

  it.each([
    ['is neither a JPEG nor a PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['is neither a JPEG nor a PNG', Buffer.alloc(0)],
    ['has more than 100 megapixels', head(20_000, 20_000)],
    ['is larger than 40 MB', Buffer.concat([head(10, 10), Buffer.alloc(40_000_000)])],
    ['cannot be read: it is damaged or cut short', head(10, 10).subarray(0, 40)],
  ])('is refused by name when it %s', async (why, bytes) => {
    await expect(preparePhotograph(bytes, 'visits/a.jpg')).rejects.toMatchObject({
      code: 'bad-stocktake',
      message: `the photograph visits/a.jpg ${why}`,
    });
  });
});
