import type { ReceivedPart } from './received-part.ts';
import type { Element } from './xml-outline.ts';

/** Text put into a part at an offset, in place of so many characters. */
export interface Edit {
  readonly at: number;
  readonly drop?: number;
  readonly add: string;
}

/** Makes all edits at once; those at one offset stand in the order given. The part is given in pieces, none copied. */
export function edited({ bytes, encoding, rows }: ReceivedPart, edits: readonly Edit[]): Uint8Array[] {
  const { width, bytesOf } = encoding;
  const placeOf = (offset: number) => offset * width + (rows && offset > rows.from ? rows.to - rows.from : 0);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { at, drop = 0, add } of edits.toSorted((a, b) => a.at - b.at)) {
    pieces.push(bytes.subarray(placeOf(from), placeOf(at)), bytesOf(add));
    from = at + drop;
  }
  return [...pieces, bytes.subarray(placeOf(from))];
}

/** Puts XML at the end of an element's content; one written as `<x/>` is opened for it. */
export function appended(element: Element, add: string): Edit {
  const { name, opened, closing, end } = element;
  if (opened === end) return { at: opened - 2, drop: 2, add: `>${add}</${name}>` };
  return { at: closing, add };
}

/** Puts XML at the beginning of an element's content. */
export function prepended(element: Element, add: string): Edit {
  return element.opened === element.end ? appended(element, add) : { at: element.opened, add };
}
