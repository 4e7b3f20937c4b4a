import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Pptx from 'pptxgenjs';

const PptxGenJS: typeof Pptx.default = createRequire(import.meta.url)('pptxgenjs');

type Master = Parameters<Pptx.default['defineSlideMaster']>[0];

interface Kind {
  readonly w: number;
  readonly h: number;
  readonly font: string;
  readonly master: Master;
}

const title = (x: number, y: number, w: number, h: number, more: object = {}) => ({
  placeholder: { options: { name: 'title', type: 'title' as const, x, y, w, h, fontSize: 28, ...more }, text: '' },
});
const body = (x: number, y: number, w: number, h: number) => ({
  placeholder: { options: { name: 'body', type: 'body' as const, x, y, w, h }, text: '' },
});

const KINDS = {
  // Four to three, a band over the title.
  narrow: {
    w: 10,
    h: 7.5,
    font: 'Calibri',
    master: {
      title: 'NARROW',
      background: { color: 'FFFFFF' },
      objects: [
        { rect: { x: 0, y: 0, w: 10, h: 0.5, fill: { color: '7A1F3D' } } },
        title(0.4, 0.6, 9.2, 0.9),
        body(0.4, 1.6, 9.2, 5.2),
      ],
      slideNumber: { x: 9.2, y: 7.1, fontSize: 9 },
    },
  },
  dark: {
    w: 13.333,
    h: 7.5,
    font: 'Arial',
    master: {
      title: 'DARK',
      background: { color: '0B1E2D' },
      objects: [title(0.5, 0.3, 12.3, 1, { color: 'FFFFFF' })],
    },
  },
  bottom: {
    w: 13.333,
    h: 7.5,
    font: 'Verdana',
    master: {
      title: 'BOTTOM',
      background: { color: 'FFFFFF' },
      objects: [{ rect: { x: 0, y: 6.2, w: 13.333, h: 1.3, fill: { color: 'E8EEF4' } } }, title(0.5, 6.25, 12.3, 0.9)],
    },
  },
  side: {
    w: 13.333,
    h: 7.5,
    font: 'Georgia',
    master: {
      title: 'SIDE',
      background: { color: 'FBF7EF' },
      objects: [
        { rect: { x: 0, y: 0, w: 1.2, h: 7.5, fill: { color: '1B4332' } } },
        title(1.5, 0.4, 11.3, 1),
        body(1.5, 1.6, 11.3, 5.3),
      ],
      slideNumber: { x: 12.3, y: 7.05, fontSize: 9 },
    },
  },
} as const satisfies Record<string, Kind>;

export const TEMPLATES = [...Object.keys(KINDS), 'libreoffice'] as const;

/** A template as other programs make them: four kinds of layout by pptxgenjs, one saved by LibreOffice. */
export async function templateOf(name: string): Promise<Uint8Array> {
  if (name === 'libreoffice') return readFileSync(join(import.meta.dirname, 'libreoffice.pptx'));
  const kind: Kind | undefined = Object.entries(KINDS).find(([key]) => key === name)?.[1];
  if (!kind) throw new Error(`no template ${name}`);
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'X', width: kind.w, height: kind.h });
  deck.layout = 'X';
  deck.theme = { headFontFace: kind.font, bodyFontFace: kind.font };
  // It changes what it is given.
  deck.defineSlideMaster(structuredClone(kind.master));
  deck.addSlide({ masterName: kind.master.title }).addText('Example', { placeholder: 'title' });
  const bytes = await deck.write({ outputType: 'nodebuffer' });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return bytes;
}
