import type { Region } from '../../domain/slide.ts';

/** The one family of type, and the one for Urdu. */
export const FONT = { latin: 'Arial', arabicScript: 'Urdu Typesetting' } as const;

/** The slide: 16 to 9, 12,192,000 by 6,858,000 English Metric Units. */
export const SLIDE = { w: 40 / 3, h: 7.5 } as const;

/** What only the master holds: the ornament, the field of the content, the rule over the footer, the page number. */
export const MASTER = {
  tick: { x: 0.5, y: 0, w: 0.5, h: 0.07 },
  content: { x: 0.5, y: 1.72, w: 12.333, h: 4.93 },
  rule: { x: 0.5, y: 7.09, w: 12.333, h: 0 },
  page: { x: 11.833, y: 7.13, w: 1, h: 0.22 },
} as const satisfies Record<string, Region>;

/** Points of text that does not say its size. */
export const BODY_SIZE = 14;
