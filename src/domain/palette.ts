import type { Ink } from './chart.ts';
import { HEX } from './look.ts';

/** RGB in hex without a mark. */
export type Hex = string;

export type Palette = Readonly<Record<Ink, Hex>>;

/** Least contrast of text, and of marks that carry a meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
export const TEXT_CONTRAST = 4.5;
export const MARK_CONTRAST = 3;
/** Contrast of the main text, which is read across a room. */
const INK_CONTRAST = 7;

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function luminance(hex: Hex): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2): (lighter + 0.05) / (darker + 0.05). */
export function contrast(one: Hex, other: Hex): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour so much of the way from one to another: 0 is the first, 1 the second. */
export function mixed(from: Hex, to: Hex, share: number): Hex {
  const end = channels(to);
  return channels(from)
    .map((value, i) => Math.round(value + ((end[i] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function channels(hex: Hex): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/**
 * The inks of the look on another background: each as it is where it can be seen there, else moved towards white or black
 * until it can. Text of the template's colour is used where it is strong enough, and its accent for what was agreed.
 */
export function paletteOn(background: Hex, text: Hex, accent: Hex): Palette {
  const far = contrast('FFFFFF', background) >= contrast('000000', background) ? 'FFFFFF' : '000000';
  const towards = (hex: Hex, least: number) => visible(hex, far, background, least);
  const ink = contrast(text, background) >= INK_CONTRAST ? text : far;
  const white = background === HEX.paper;
  const veil = (share: number) => mixed(background, ink, share);
  const tint = (hex: Hex, share: number) => mixed(background, hex, share);
  const rating = (light: 'R' | 'AR' | 'AG' | 'G') => towards(HEX[light], MARK_CONTRAST);
  const marks = { R: rating('R'), AR: rating('AR'), AG: rating('AG'), G: rating('G') };
  return {
    ink,
    ink2: towards(white ? HEX.ink2 : veil(0.75), TEXT_CONTRAST),
    ink3: towards(white ? HEX.ink3 : veil(0.65), TEXT_CONTRAST),
    plan: towards(accentOr(accent, Object.values(marks)), TEXT_CONTRAST),
    axis: towards(white ? HEX.axis : veil(0.45), MARK_CONTRAST),
    line: white ? HEX.line : veil(0.25),
    hair: white ? HEX.hair : veil(0.14),
    paper: background,
    range: white ? HEX.range : veil(0.12),
    ...marks,
    ND: towards(white ? HEX.ND : veil(0.65), TEXT_CONTRAST),
    ARband: white ? HEX.ARband : tint(marks.AR, 0.16),
    AGband: white ? HEX.AGband : tint(marks.AG, 0.1),
    ARheat: white ? HEX.ARheat : tint(marks.AR, 0.35),
    AGheat: white ? HEX.AGheat : tint(marks.AG, 0.2),
  };
}

/** Least difference of an accent from every rating colour, in steps of a channel, or it would be read as one. */
const APART = 90;

function accentOr(accent: Hex, ratings: readonly Hex[]): Hex {
  const distance = (hex: Hex) => Math.hypot(...channels(hex).map((value, i) => value - (channels(accent)[i] ?? 0)));
  return ratings.every((hex) => distance(hex) >= APART) ? accent : HEX.plan;
}

function visible(hex: Hex, far: Hex, background: Hex, least: number): Hex {
  for (let share = 0; share < 1; share += 0.02) {
    const moved = mixed(hex, far, share);
    if (contrast(moved, background) >= least) return moved;
  }
  return far;
}
