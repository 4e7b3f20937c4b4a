import type { PageData } from '../adapters/text/pages.ts';
import type { Featured } from '../domain/pre-read.ts';
import type { Inches } from '../domain/slide.ts';
import { columnsPage } from './pre-read-page-parts.ts';
import type { Say } from './pre-read-say.ts';

/** A chart as a PNG, and the size at which it is drawn. */
export interface DrawnChart {
  readonly png: Uint8Array;
  readonly size: { readonly w: Inches; readonly h: Inches };
}

const PIXELS_PER_INCH = 96;

/** What the priority that is drawn is printed from; it stands in both documents. */
export function featuredPage(
  { heading, chart, milestones, says, reply }: Featured,
  drawn: DrawnChart | null,
  say: Say,
): PageData {
  return {
    heading,
    head: { says: say('preread.head.says'), reply: say('preread.head.reply') },
    column: columnsPage(say),
    noReply: say('preread.no-reply'),
    chart: drawn ? `data:image/png;base64,${Buffer.from(drawn.png).toString('base64')}` : null,
    alt: chart?.alt.text ?? '',
    axis: chart?.subhead?.text ?? null,
    width: drawn ? Math.round(drawn.size.w * PIXELS_PER_INCH) : 0,
    height: drawn ? Math.round(drawn.size.h * PIXELS_PER_INCH) : 0,
    milestones: milestones.map((milestone) => ({ ...milestone })),
    says,
    reply: reply && { ...reply },
  };
}
