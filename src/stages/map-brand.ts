import type { BrandFacts, BrandLayout, BrandMapping } from '../domain/brand.ts';
import { Fault } from '../domain/fault.ts';
import { contrast, MARK_CONTRAST, TEXT_CONTRAST } from '../domain/palette.ts';
import type { Region } from '../domain/slide.ts';

/** Our own content with what stands over and under it: kicker, content, source, papers; inches. */
export const BLOCK = { w: 12.333, h: 5.9 } as const;

/** Type smaller than this share of the usual is said to be small. */
const SMALL = 0.8;
/** Where a template says nothing of its margins, as a share of its width. */
const MARGIN = 0.04;

const FOOT = new Set(['dt', 'ftr', 'sldNum', 'hdr']);

/** Layouts that a unit has chosen by name, where the proposal is not what it wants. */
export interface BrandChoice {
  readonly cover?: string | undefined;
  readonly content?: string | undefined;
}

/**
 * Proposes how a deck stands on a template: which layout is the cover, which every other slide, and what room the content
 * has there. A fault when the template has no layout with a title, or none of the name that was chosen.
 */
export function mapBrand(facts: BrandFacts, choice: BrandChoice, template: string): BrandMapping {
  const titled = facts.layouts.filter((layout) => titleOf(layout) !== undefined);
  const cover =
    chosen(facts, choice.cover, template) ??
    titled.find(({ type }) => type === 'title') ??
    titled.find(hasCentredTitle) ??
    titled[0];
  const content = chosen(facts, choice.content, template) ?? best(titled.filter((layout) => layout !== cover)) ?? cover;
  if (!cover || !content) {
    throw new Fault('bad-template', `${template} has no layout with a title`, {
      place: template,
      remedy: 'Add a layout with a title placeholder to its master.',
    });
  }
  const area = areaOf(content, facts);
  const scale = Math.min(area.w / BLOCK.w, area.h / BLOCK.h);
  return { cover, content, area, scale, remarks: remarksOn({ cover, content, scale }, facts) };
}

function chosen({ layouts }: BrandFacts, name: string | undefined, template: string): BrandLayout | undefined {
  if (name === undefined) return undefined;
  const found = layouts.find((layout) => layout.name === name);
  if (found) return found;
  throw new Fault('bad-template', `${template} has no layout named ${name}`, {
    place: template,
    remedy: `It has ${layouts.map((layout) => layout.name).join(', ')}.`,
  });
}

/** The title placeholder of a layout. */
export function titleOf({ placeholders }: BrandLayout) {
  return placeholders.find(({ type, region }) => (type === 'title' || type === 'ctrTitle') && region !== null);
}

function hasCentredTitle({ placeholders }: BrandLayout): boolean {
  return placeholders.some(({ type }) => type === 'ctrTitle');
}

/** A title and nothing else is best; then the layout with the fewest other placeholders, for they would stand empty. */
function best(layouts: readonly BrandLayout[]): BrandLayout | undefined {
  const others = ({ placeholders }: BrandLayout) =>
    placeholders.filter(({ type }) => type !== 'title' && type !== 'ctrTitle' && !FOOT.has(type)).length;
  const rank = (layout: BrandLayout) =>
    (layout.type === 'titleOnly' ? -1 : others(layout)) + (hasCentredTitle(layout) ? 10 : 0);
  return layouts.toSorted((a, b) => rank(a) - rank(b))[0];
}

/**
 * The room for content: that of the layout's own text or object, or of the same on a layout of the template whose title
 * stands in the same place; else what lies between title and foot.
 */
function areaOf(content: BrandLayout, facts: BrandFacts): Region {
  const title = titleOf(content)?.region ?? { x: 0, y: 0, w: facts.size.w, h: 0 };
  const largest = (layout: BrandLayout) =>
    layout.placeholders
      .filter(({ type, region }) => (type === 'obj' || type === 'body') && region)
      .flatMap(({ region }) => region ?? [])
      .sort((a, b) => b.w * b.h - a.w * a.h)[0];
  const sameTitle = facts.layouts.filter((layout) => {
    const other = titleOf(layout)?.region;
    return other && near(other.x, title.x) && near(other.y, title.y) && near(other.w, title.w);
  });
  const given =
    largest(content) ?? sameTitle.flatMap((layout) => largest(layout) ?? []).find(({ w }) => w > 0.7 * facts.size.w);
  return given && !overlaps(given, title) ? given : between(title, content, facts);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.15;
}

function overlaps(one: Region, other: Region): boolean {
  const tolerance = 0.1;
  return (
    one.x < other.x + other.w - tolerance &&
    other.x < one.x + one.w - tolerance &&
    one.y < other.y + other.h - tolerance &&
    other.y < one.y + one.h - tolerance
  );
}

/** The larger of what lies above and below the title, the foot left free. */
function between(title: Region, { placeholders }: BrandLayout, { size }: BrandFacts): Region {
  const feet = placeholders.flatMap(({ type, region }) => (FOOT.has(type) && region ? [region] : []));
  const foot = Math.min(size.h * 0.96, ...feet.filter(({ y }) => y > size.h / 2).map(({ y }) => y));
  const head = Math.max(size.h * 0.04, ...feet.filter(({ y }) => y < size.h / 2).map(({ y, h }) => y + h));
  const gap = size.h * 0.02;
  const above = { y: head, h: title.y - gap - head };
  const below = { y: title.y + title.h + gap, h: foot - gap - (title.y + title.h + gap) };
  const room = below.h >= above.h ? below : above;
  const x = Math.max(size.w * MARGIN, Math.min(title.x, size.w * 0.15));
  return { x, w: size.w - 2 * x, ...room };
}

function remarksOn(
  { cover, content, scale }: Pick<BrandMapping, 'cover' | 'content' | 'scale'>,
  facts: BrandFacts,
): string[] {
  const lacks = (layout: BrandLayout, type: string) =>
    !layout.placeholders.some((placeholder) => placeholder.type === type);
  const dark = contrast(content.background ?? 'FFFFFF', 'FFFFFF') > contrast(content.background ?? 'FFFFFF', '000000');
  return [
    ...(cover === content ? ['There is one layout with a title: the cover uses it as well.'] : []),
    ...(scale < SMALL
      ? [`The content is set at ${Math.round(scale * 100)} % of its usual size: its room is small.`]
      : []),
    ...(content.background === null
      ? [
          'A picture or gradient lies behind the content: its contrast cannot be computed. Look at the deck before you use it.',
        ]
      : []),
    ...(content.background !== null && contrast(content.text, content.background) < TEXT_CONTRAST
      ? ['Its own text is too weak against its background: ours is drawn in black or white.']
      : []),
    ...(dark
      ? [`Its background is dark: rating colours are lightened to a contrast of ${MARK_CONTRAST} or more.`]
      : []),
    ...(lacks(content, 'ftr') ? ['The layout has no footer: the marking stands in a box of its own.'] : []),
    ...(lacks(content, 'sldNum') ? ['The layout has no slide number: it stands in a box of its own.'] : []),
    ...(facts.layouts.length > 60 ? [`It has ${facts.layouts.length} layouts, all of which each deck carries.`] : []),
  ];
}
