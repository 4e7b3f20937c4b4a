import type { BrandPlaceholder } from '../../../domain/brand.ts';
import type { Region } from '../../../domain/slide.ts';

/** English Metric Units in an inch. */
const EMU = 914_400;

/** The placeholders of a layout or master, in the order in which they stand in it. */
export function placeholdersOf(part: string): BrandPlaceholder[] {
  return [...part.matchAll(/<p:(sp|pic|graphicFrame)\b[\s\S]*?<\/p:\1>/g)].flatMap(([shape]): BrandPlaceholder[] => {
    const mark = /<p:ph\b([^>]*?)\/?>/.exec(shape)?.[1];
    if (mark === undefined) return [];
    const index = /\bidx="(\d+)"/.exec(mark)?.[1];
    return [
      {
        type: /\btype="(\w+)"/.exec(mark)?.[1] ?? 'obj',
        ...(index === undefined ? {} : { index }),
        region: regionOf(shape),
      },
    ];
  });
}

function regionOf(shape: string): Region | null {
  const place =
    /<a:off\b[^>]*?\bx="(-?\d+)"[^>]*?\by="(-?\d+)"[\s\S]*?<a:ext\b[^>]*?\bcx="(\d+)"[^>]*?\bcy="(\d+)"/.exec(shape);
  if (!place) return null;
  const [x = 0, y = 0, w = 0, h = 0] = place.slice(1).map((length) => Number(length) / EMU);
  return { x, y, w, h };
}

/** A layout's placeholders, each in its own place or else in that of the master's placeholder of its kind. */
export function inheriting(
  layout: readonly BrandPlaceholder[],
  master: readonly BrandPlaceholder[],
): BrandPlaceholder[] {
  return layout.map((own) => {
    if (own.region) return own;
    const like = master.find(({ type }) => kindOf(type) === kindOf(own.type));
    return { ...own, region: like?.region ?? null };
  });
}

/** A centred title inherits from the title, a subtitle and plain content from the body. */
function kindOf(type: string): string {
  if (type === 'ctrTitle') return 'title';
  return type === 'subTitle' || type === 'obj' ? 'body' : type;
}

/** The name of a layout, as the layout gallery shows it. */
export function layoutName(part: string): string {
  return /<p:cSld\b[^>]*?\bname="([^"]*)"/.exec(part)?.[1] ?? '';
}

/** The kind a layout declares. */
export function layoutType(part: string): string {
  return /<p:sldLayout\b[^>]*?\btype="(\w+)"/.exec(part)?.[1] ?? '';
}
