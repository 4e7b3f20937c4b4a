import { createCanvas } from 'canvas';
import type { Inches } from '../../domain/slide.ts';
import { isLatin, urduAdvance, withoutIsolates } from '../../domain/urdu-type.ts';
import { cssFont, registerFonts } from './fonts.ts';

/** Font units in an em of Arimo: at this size in pixels every advance width is a whole number. */
const EM = 2048;
const POINTS_PER_INCH = 72;

/**
 * Measures how wide a text runs in Arial: the sum of its characters' advance widths, without kerning or ligatures, as
 * PowerPoint sets it; Urdu in the size it has beside that type. Line breaks and tabs are not interpreted.
 */
export function measureText(text: string, pt: number, bold: boolean): Inches {
  const advance = bold ? boldAdvance : regularAdvance;
  let units = 0;
  let urdu = 0;
  if (isLatin(text)) {
    for (const character of text) units += advance(character);
    return ((units / EM) * pt) / POINTS_PER_INCH;
  }
  for (const character of withoutIsolates(text)) {
    const width = urduAdvance(character, pt);
    if (width === null) units += advance(character);
    else urdu += width;
  }
  return ((units / EM) * pt) / POINTS_PER_INCH + urdu;
}

const regularAdvance = advances(false);
const boldAdvance = advances(true);

/** Asks the engine once a character and remembers the answer. */
function advances(bold: boolean): (character: string) => number {
  const known = new Map<string, number>();
  let context: ReturnType<ReturnType<typeof createCanvas>['getContext']> | undefined;
  return (character) => {
    const width = known.get(character);
    if (width !== undefined) return width;
    context ??= measuringContext(bold);
    const measured = context.measureText(character).width;
    known.set(character, measured);
    return measured;
  };
}

function measuringContext(bold: boolean) {
  registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  context.font = cssFont(EM, bold);
  context.fontKerning = 'none';
  return context;
}
