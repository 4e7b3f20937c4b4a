/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, the two noncharacters of the basic plane. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Writes a text as a cell stores it (ECMA-376 part 1, 22.9.2.19): what XML cannot hold becomes `_x0007_`, and a text that
 * looks like such an escape is escaped itself, so that every text is read back as it was.
 */
export function cellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, (character) => (character === '\t' || character === '\n' ? character : escaped(character)));
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
