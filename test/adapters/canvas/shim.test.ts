import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, registerFont } from 'canvas';
import { expect, it } from 'vitest';
import { registerFonts } from '../../../src/adapters/canvas/fonts.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];
const starts = (bytes: Uint8Array) => [...bytes.subarray(0, 4)];

it('speaks the interface that chartjs-node-canvas calls', async () => {
  const canvas = createCanvas(8, 4);
  canvas.getContext('2d').fillRect(0, 0, 8, 4);
  expect(starts(canvas.toBuffer('image/png'))).toEqual(PNG);
  expect(canvas.toDataURL('image/png')).toMatch(/^data:image\/png;base64,/);

  const called = await new Promise<Uint8Array>((resolve, reject) => {
    canvas.toBuffer((error, bytes) => (error ? reject(error) : resolve(bytes)), 'image/png');
  });
  expect(starts(called)).toEqual(PNG);

  const chunks: Uint8Array[] = [];
  for await (const chunk of canvas.createPNGStream()) chunks.push(chunk);
  expect(starts(Buffer.concat(chunks))).toEqual(PNG);
});

it('knows the fonts it was given and none of the machine’s', () => {
  registerFonts();
  expect(GlobalFonts.families.map(({ family }) => family).sort()).toEqual(['Arial', 'Arimo']);
  expect(() => registerFont('/no/such.ttf', { family: 'x' })).toThrow();
});

it('is what chartjs-node-canvas finds under the name canvas', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('chartjs-node-canvas'));
  expect(require.resolve('canvas')).toMatch(/shim[\\/]index\.cjs$/);
});
