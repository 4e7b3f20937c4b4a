import { createRequire } from 'node:module';
import { registerFont } from 'canvas';
import { Fault } from '../../domain/fault.ts';

/** Name under which charts ask for the type of the look. */
export const FONT = 'Arial';

/** Name of the type for Urdu, which is asked for by name: a registered font does not step in by itself. */
const URDU_FONT = 'Noto Nastaliq Urdu';

const files = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];
const urduFiles = ['400Regular/NotoNastaliqUrdu_400Regular.ttf', '700Bold/NotoNastaliqUrdu_700Bold.ttf'];

let registered = false;

/**
 * Registers Arimo Regular and Bold as "Arial", once.
 *
 * Arimo has Arial's advance widths, so a line breaks where it breaks in PowerPoint, and it may be shipped.
 */
export function registerFonts(): void {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const file of files) registerFont(resolve(`@expo-google-fonts/arimo/${file}`), { family: FONT });
  registered = true;
}

let urduRegistered = false;

/** Registers Noto Nastaliq Urdu, once; the fault `no-font` where its package is not installed, never empty boxes for letters. */
export function registerUrduFonts(): void {
  if (urduRegistered) return;
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const file of urduFiles)
      registerFont(resolve(`@expo-google-fonts/noto-nastaliq-urdu/${file}`), { family: URDU_FONT });
  } catch (cause) {
    throw new Fault('no-font', 'pictures with words in Urdu need a font that is not installed', {
      place: '@expo-google-fonts/noto-nastaliq-urdu',
      remedy: 'Install the program again, or build with native charts.',
      cause,
    });
  }
  urduRegistered = true;
}

/** A CSS font of the look. `px` is the size in pixels. */
export function cssFont(px: number, bold: boolean): string {
  return `${bold ? 700 : 400} ${px}px ${FONT}, '${URDU_FONT}'`;
}
