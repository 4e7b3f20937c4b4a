/** Widest and narrowest that a line is made, whatever the terminal. */
const WIDEST = 120;
const NARROWEST = 60;

/** Characters to a line on a terminal of so many columns; a file or a pipe has none and is written wide. */
export function lineWidth(columns: number | undefined): number {
  return Math.min(Math.max(columns || WIDEST, NARROWEST), WIDEST);
}

/** Sets a text in by so many spaces and breaks it between words; a word longer than the line is left whole. */
export function setIn(text: string, spaces: number, width: number): string {
  if (text.length <= width - spaces) return ' '.repeat(spaces) + text.trim();
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width - spaces) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => ' '.repeat(spaces) + each.trim()).join('\n');
}

/**
 * A text as a terminal may show it: names of files and words of cells are not ours, and a control character among them
 * could recolour the screen or turn the line round. Line ends stay, and the marks that Urdu is written with.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{C}\n\u00ad\u061c\u200c-\u200f]/gu, '\ufffd');
}
