import { createRequire } from 'node:module';
import { registerFont } from 'canvas';

/** Name under which charts ask for the type of the look. */
export const FONT = 'Arial';

const files = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];

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

/** A CSS font of the look. `px` is the size in pixels. */
export function cssFont(px: number, bold: boolean): string {
  return `${bold ? 700 : 400} ${px}px ${FONT}`;
}
