import type { Region } from './slide.ts';

/** Where the parts of the frame stand on every slide but the cover, in inches (LOOK §6). */
export const FRAME = {
  kicker: { x: 0.5, y: 0.34, w: 9.5, h: 0.24 },
  tag: { x: 11.233, y: 0.32, w: 1.6, h: 0.26 },
  title: { x: 0.5, y: 0.6, w: 12.333, h: 0.95 },
  source: { x: 0.5, y: 6.7, w: 12.333, h: 0.34 },
  marking: { x: 0.5, y: 7.13, w: 3.2, h: 0.22 },
  docLine: { x: 3.9, y: 7.13, w: 7.4, h: 0.22 },
  /** In the right margin, where nothing else stands: on the content it would take the contrast from the rating marks. */
  watermark: { x: 12.883, y: 0.6, w: 0.4, h: 6.43 },
} as const satisfies Record<string, Region>;

/** Where they stand on the cover. */
export const COVER = {
  kicker: { x: 0.5, y: 0.55, w: 8, h: 0.3 },
  title: { x: 0.5, y: 1, w: 12.333, h: 0.85 },
  subtitle: { x: 0.5, y: 1.9, w: 12.333, h: 0.4 },
  coverLine: { x: 3.9, y: 7.13, w: 8.933, h: 0.22 },
} as const satisfies Record<string, Region>;

/** Type sizes of the frame, in points. */
export const TYPE = {
  coverTitle: 48,
  coverSubtitle: 18,
  coverKicker: 14,
  title: 26,
  longTitle: 24,
  kicker: 11,
  tag: 9.5,
  source: 9.5,
  footer: 9,
  chartHead: 14,
  chartSubhead: 11,
  watermark: 22,
} as const;

/** Points of the second line of a chart's label, by the size of its first. */
export function labelDetailSize(size: number): number {
  return size >= 16 ? 11 : 10.5;
}

/** Most characters of a title, and of one set in the smaller size; a longer one is rejected, never shrunk further. */
export const TITLE_LENGTH = 120;
export const LONG_TITLE_LENGTH = 130;

/** Size a title is set in: 26 points, 24 when it has more than 120 characters. */
export function titleSize(title: string): number {
  return title.length > TITLE_LENGTH ? TYPE.longTitle : TYPE.title;
}
