import type { Ink } from '../../domain/chart.ts';
import type { Region } from '../../domain/slide.ts';

/** The colours of the look, as RGB in hex. */
export const HEX: Readonly<Record<Ink, string>> = {
  ink: '15202B',
  ink2: '455260',
  ink3: '5F6C79',
  plan: '1D5B9E',
  axis: '8793A0',
  line: 'C4CBD2',
  hair: 'DDE2E7',
  paper: 'FFFFFF',
  range: 'E4E8EC',
  R: '850B1C',
  AR: 'C45000',
  AG: 'C28900',
  G: '006857',
  ND: '5F6C79',
  ARband: 'F9E7DB',
  AGband: 'FCF5E3',
  ARheat: 'EFBF9B',
  AGheat: 'FAEFD6',
};

/** Ground of a selected row; the theme's second light colour. */
export const WASH = 'F3F5F7';

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
