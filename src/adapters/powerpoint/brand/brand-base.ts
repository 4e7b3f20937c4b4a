import type { BrandLayout, BrandMapping } from '../../../domain/brand.ts';
import { brandPalette } from '../../../domain/brand-palette.ts';
import { fontWidth } from '../../../domain/font-width.ts';
import { FRAME, TYPE } from '../../../domain/frame.ts';
import type { Region } from '../../../domain/slide.ts';
import type { Package } from '../../../opc/package.ts';
import { Relations } from '../../../opc/relations.ts';
import { Xml, xml } from '../../../opc/xml.ts';
import { deflated } from '../../../opc/zip.ts';
import type { DeckBase } from '../deck-base.ts';
import type { Ground } from '../ground.ts';
import { MASTER } from '../look.ts';
import { PART, PART_TYPE } from '../names.ts';
import { notesMasterPart } from '../notes-parts.ts';
import type { PlaceholderKind } from '../placeholder-xml.ts';
import type { Move } from '../scale-slide.ts';
import { themePart } from '../theme.ts';
import type { Template } from './read-brand.ts';

/** A template and how a deck stands on it. */
export interface Brand {
  readonly template: Template;
  readonly mapping: BrandMapping;
}

/** Room of the kicker over the content, and of the source under it, in inches of our own slide. */
const OVER = 0.32;
const UNDER = 0.05;
/** Where the line about the papers stands, below the top of the kicker. */
const PAPERS = 5.68;
/** Width of the watermark's line. */
const WATERMARK = 5;
/** Least height in which a cover's content is shown at all. */
const LEAST_COVER = 1.6;
/** Height of a line of the footer that has no placeholder. */
const FOOT = 0.22;

/** The base of a deck on a template: its parts as they stand, and where our slides stand on them. */
export function brandBase({ template, mapping }: Brand): DeckBase {
  const { facts, masters, notesMaster, notesSize, defaultText } = template;
  const ids = template.parts.flatMap(({ name, bytes }) =>
    masters.includes(name) ? [...new TextDecoder().decode(bytes).matchAll(/<p:sldLayoutId\b[^>]*?\bid="(\d+)"/g)] : [],
  );
  const last = Math.max(2_147_483_647, ...ids.map(([, id]) => Number(id)));
  return {
    masters: masters.map((name) => `/${name}`),
    masterIds: masters.map((_, i) => last + 1 + i),
    notesMaster: notesMaster ? `/${notesMaster}` : PART.notesMaster,
    theme: null,
    size: facts.size,
    notesSize: new Xml(notesSize),
    ...(defaultText === '' ? {} : { defaultText: new Xml(defaultText) }),
    grounds: { cover: coverGround(mapping, template), content: contentGround(mapping, template) },
    addTo: (file, language) => addParts(file, template, language),
  };
}

function addParts(file: Package, { parts, notesMaster }: Template, language: string): void {
  for (const { name, contentType, bytes } of parts) file.addRaw(`/${name}`, contentType, deflated(bytes));
  if (notesMaster) return;
  const relations = new Relations(PART.notesMaster);
  relations.to('theme', BRAND_NOTES_THEME);
  file.add(PART.notesMaster, PART_TYPE.notesMaster, notesMasterPart(language), relations);
  file.add(BRAND_NOTES_THEME, PART_TYPE.theme, themePart());
}

/** A template may have any number of themes; ours for the notes stands under a name that none has. */
const BRAND_NOTES_THEME = '/ppt/theme/notesTheme.xml';

function contentGround({ content, area, scale }: BrandMapping, { facts }: Template): Ground {
  const common = commonGround(content, facts.size, facts.colours.accent1);
  return {
    ...common,
    loose: {
      ...withinContent(common.loose, area.x),
      docLine: { x: area.x, y: area.y + PAPERS * scale, w: FRAME.source.w * scale, h: FOOT * scale },
    },
    kicker: { x: area.x, y: area.y, w: FRAME.kicker.w * scale, h: FRAME.kicker.h * scale },
    tag: {
      x: area.x + (FRAME.tag.x - FRAME.kicker.x) * scale,
      y: area.y,
      w: FRAME.tag.w * scale,
      h: FRAME.tag.h * scale,
    },
    source: {
      x: area.x,
      y: area.y + (OVER + MASTER.content.h + UNDER) * scale,
      w: FRAME.source.w * scale,
      h: FRAME.source.h * scale,
    },
    move: { scale, dx: area.x - MASTER.content.x * scale, dy: area.y + (OVER - MASTER.content.y) * scale },
    watermark: { x: area.x + area.w - WATERMARK, y: 0.05, w: WATERMARK, h: 0.2 },
    titleSize: titleSizer(content, facts.fonts.titles),
  };
}

/** The content of a cover stands under its title and subtitle, or above them, where there is room; else it is left out. */
function coverGround({ cover }: BrandMapping, { facts }: Template): Ground {
  const { w, h } = facts.size;
  const common = commonGround(cover, facts.size, facts.colours.accent1);
  const title = cover.placeholders.find(({ type }) => type === 'ctrTitle' || type === 'title')?.region;
  const subtitle = cover.placeholders.find(({ type }) => type === 'subTitle')?.region;
  const left = title?.x ?? w * 0.05;
  const under = title ? title.y + title.h + 0.1 : undefined;
  const beside = title && under !== undefined && under + 0.4 > h - 0.5 ? title.y - 0.5 : under;
  const loose = title && !subtitle && beside !== undefined ? { x: left, y: beside, w: title.w, h: 0.4 } : undefined;
  const words = [title, subtitle, loose].flatMap((region) => region ?? []);
  const top = Math.min(h, ...words.map(({ y }) => y));
  const bottom = Math.max(0, ...words.map((region) => region.y + region.h));
  // Who holds it stands over the title where that leaves room, else under the words.
  const over = top >= 0.75;
  const y = over ? top - 0.4 : bottom + 0.5 < h - 0.6 ? bottom + 0.1 : 0.1;
  const kicker = { x: left, y, w: Math.min(8, w - 2 * left), h: 0.3 };
  const from = over ? bottom + 0.15 : kicker.y + kicker.h + 0.1;
  const below = { y: from, h: h - 0.6 - from };
  const above = { y: 0.5, h: top - 0.55 - 0.5 };
  const room = below.h >= above.h ? below : above;
  return {
    ...common,
    loose: { ...withinContent(common.loose, left), ...(loose ? { subtitle: loose } : {}) },
    kicker,
    tag: { x: w - Math.min(left, w * 0.05) - 1.6, y: over ? 0.3 : kicker.y, w: 1.6, h: 0.26 },
    source: { x: left, y: h - 0.75, w: w - 2 * left, h: 0.34 },
    move: room.h >= LEAST_COVER ? coverMove({ x: left, w: w - 2 * Math.min(left, w * 0.1), ...room }) : null,
    watermark: { x: w - Math.min(left, w * 0.05) - WATERMARK, y: 0.05, w: WATERMARK, h: 0.2 },
    titleSize: titleSizer(cover, facts.fonts.titles),
  };
}

/** Our cover's content: hero trend and facts, in inches of our own slide. */
const COVER_BLOCK = { x: 0.5, y: 2.7, w: 12.333, h: 4 } as const;

function coverMove({ x, y, w, h }: Region): Move {
  const scale = Math.min(w / COVER_BLOCK.w, h / COVER_BLOCK.h, 1);
  return { scale, dx: x - COVER_BLOCK.x * scale, dy: y - COVER_BLOCK.y * scale };
}

function commonGround(
  layout: BrandLayout,
  size: { readonly w: number; readonly h: number },
  accent: string | undefined,
): Pick<Ground, 'layout' | 'footing' | 'loose' | 'palette'> {
  const footing: Partial<Record<PlaceholderKind, Xml>> = {};
  const loose: Partial<Record<PlaceholderKind, Region>> = {};
  for (const [kind, types] of KINDS) {
    const found = layout.placeholders.find(({ type }) => types.includes(type));
    if (found) footing[kind] = markOf(found.type, found.index);
    else loose[kind] = looseRegion(kind, size);
  }
  // A date's placeholder is too narrow for the line about the papers.
  loose.docLine = looseRegion('docLine', size);
  return { layout: `/${layout.part}`, footing, loose, palette: brandPalette(layout, accent) };
}

/** The marking begins where the content does: further left a template may have a band of its own. */
function withinContent(loose: Ground['loose'], left: number): Ground['loose'] {
  const { marking } = loose;
  return marking ? { ...loose, marking: { ...marking, x: Math.max(marking.x, left) } } : loose;
}

const KINDS: readonly (readonly [PlaceholderKind, readonly string[]])[] = [
  ['title', ['title', 'ctrTitle']],
  ['coverTitle', ['ctrTitle', 'title']],
  ['subtitle', ['subTitle']],
  ['marking', ['ftr']],
  ['page', ['sldNum']],
];

function markOf(type: string, index: string | undefined): Xml {
  const kind = type === 'obj' ? undefined : xml` type="${type}"`;
  return xml`<p:ph${kind}${index === undefined ? undefined : xml` idx="${index}"`}/>`;
}

/** At the foot, side by side: the marking, the papers, the page. */
function looseRegion(kind: PlaceholderKind, { w, h }: { readonly w: number; readonly h: number }): Region {
  const margin = w * 0.04;
  const y = h - FOOT - 0.08;
  if (kind === 'page') return { x: w - margin - 0.8, y, w: 0.8, h: FOOT };
  if (kind === 'docLine') return { x: margin + 2.6, y, w: w - 2 * margin - 3.5, h: FOOT };
  if (kind === 'subtitle') return { x: margin, y: h * 0.62, w: w - 2 * margin, h: 0.4 };
  return { x: margin, y, w: 2.5, h: FOOT };
}

/** Letters of a word. */
const WORD = 8;

/** Points in which a title of two lines stands in the template's own box: its width and height, its typeface, never more than ours. */
function titleSizer(layout: BrandLayout, typeface: string): (title: string) => number {
  const region = layout.placeholders.find(({ type }) => type === 'title' || type === 'ctrTitle')?.region;
  const { w, h } = region ?? { w: FRAME.title.w, h: FRAME.title.h };
  return (title) => {
    const lines = title.includes('\n') || title.length > 60 ? 2 : 1;
    // Where it is not broken by hand the first of two lines may be longer by a word.
    const longest = title.includes('\n')
      ? Math.max(...title.split('\n').map(({ length }) => length))
      : Math.ceil(title.length / lines) + (lines > 1 ? WORD : 0);
    // Bold type of the look takes .51 of its size a letter; templates seldom set titles wider than that.
    const byWidth = ((w - 0.2) * 72) / (longest * 0.51 * fontWidth(typeface));
    const byHeight = ((h - 0.1) * 72) / (lines * 1.2);
    return Math.max(TYPE.footer, Math.floor(Math.min(TYPE.title, byWidth, byHeight)));
  };
}
