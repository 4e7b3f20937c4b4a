import { type CheckedBrand, checkBrand } from '../actions/check-brand.ts';
import type { BrandLayout } from '../domain/brand.ts';
import type { Region } from '../domain/slide.ts';
import { type AddCommand, type CommonOptions, columns, complete, group } from './define.ts';
import { setIn } from './page.ts';

export const addBrand: AddCommand = (program, run) => {
  const brand = group(
    program.command('brand').summary('the unit’s own template').description('The unit’s own PowerPoint template.'),
    'stocktake brand check template.pptx',
  );
  complete(
    brand
      .command('check <template>')
      .description(
        'Lists layouts, placeholders, typefaces and colours of a template and proposes how a deck stands on it.',
      )
      .option('--cover <layout>', 'layout of the first slide, by name')
      .option('--content <layout>', 'layout of every other slide, by name'),
    ['stocktake brand check template.pptx', 'stocktake brand check template.pptx --content "Title Only"'],
  ).action((file: string, options: CommonOptions & { cover?: string; content?: string }) =>
    run(checkBrand, options, { file, cover: options.cover, content: options.content }, (checked, width) => ({
      json: checked,
      text: brandText(checked, width),
    })),
  );
};

function brandText({ facts, mapping, fontWidth }: CheckedBrand, width: number): string {
  const { size, fonts, colours, layouts } = facts;
  const { cover, content, area, scale, remarks } = mapping;
  return [
    `Slide ${inches(size.w)} by ${inches(size.h)} in; titles in ${fonts.titles}, text in ${fonts.text} (${Math.round(fontWidth * 100)} % as wide as Arial).`,
    setIn(
      `Colours: ${Object.entries(colours)
        .map(([name, hex]) => `${name} ${hex}`)
        .join(', ')}`,
      0,
      width,
    ),
    '',
    'Layouts:',
    columns(layouts.map((layout) => [`  ${layout.name || layout.part}`, layout.type, placeholders(layout)])),
    '',
    'A deck would stand on it so:',
    columns([
      ['  first slide', cover.name || cover.part],
      ['  other slides', content.name || content.part],
      ['  content', `${place(area)}, at ${Math.round(scale * 100)} % of its usual size`],
    ]),
    ...remarks.map((remark) => setIn(`* ${remark}`, 2, width)),
    '',
    'Use it with: stocktake build --brand FILE, or name it in unit.yaml (brand: template, cover, content).',
  ].join('\n');
}

function placeholders({ placeholders: list }: BrandLayout): string {
  return list.map(({ type, region }) => `${type}${region ? ` ${place(region)}` : ''}`).join(' · ') || 'no placeholders';
}

/** "9.0 × 4.9 at 0.5, 1.7" */
function place({ x, y, w, h }: Region): string {
  return `${inches(w)} × ${inches(h)} at ${inches(x)}, ${inches(y)}`;
}

function inches(length: number): string {
  return length.toFixed(1);
}
