import { isLatin, urduAdvance, withoutIsolates } from './urdu-type.ts';

/** Letters of Arial and of the faces cut to its widths, by how far they advance, in units of 1/2048 em. */
const REGULAR = widths({
  391: "'",
  455: 'ijl’‘',
  532: '|',
  569: ' \u00a0!,./:;I[]ft',
  682: '()-r·“”',
  1024: 'Jcksvxyz',
  1124: '±≥≤',
  1196: '+<=>−×',
  1251: 'FTZ',
  1366: '&ABEKPSVXY',
  1479: 'CDHNRUw',
  1593: 'GOQ',
  1706: 'Mm',
  1821: '%',
  1933: 'W',
  2048: '…—',
});
const BOLD = widths({
  487: "'",
  569: ' \u00a0,./Iijl’‘',
  682: '!()-:;[]ft·',
  797: 'r',
  1024: 'z“”',
  1124: '±≥≤',
  1196: '+<=>−×',
  1251: '?FLTZbdghnopqu',
  1366: 'EPSVXY',
  1479: '&ABCDHKNRU',
  1593: 'GOQw',
  1706: 'M',
  1821: '%m',
  1933: 'W',
  2048: '…—',
});
/** Digits, and every letter not listed. */
const OTHER = 1139;
const EM = 2048;

/** How wide a text runs in Arial, in inches, without kerning; letters of other scripts are taken to be as wide as a digit. */
export function textWidth(text: string, pt: number, bold: boolean): number {
  const advance = bold ? BOLD : REGULAR;
  let units = 0;
  let urdu = 0;
  if (isLatin(text)) {
    for (const letter of text) units += advance.get(letter) ?? OTHER;
    return ((units / EM) * pt) / 72;
  }
  for (const letter of withoutIsolates(text)) {
    const width = urduAdvance(letter, pt);
    if (width === null) units += advance.get(letter) ?? OTHER;
    else urdu += width;
  }
  return ((units / EM) * pt) / 72 + urdu;
}

function widths(letters: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(letters).flatMap(([width, list]) => Array.from(list, (one) => [one, Number(width)])));
}
