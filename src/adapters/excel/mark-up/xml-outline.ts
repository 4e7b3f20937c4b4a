import { Unmarkable } from './unmarkable.ts';

/** Where an element stands in the text of its part. Offsets: of its tag, after that tag, of its end tag, after it all. */
export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly start: number;
  readonly opened: number;
  readonly closing: number;
  readonly end: number;
  readonly children: readonly Element[];
}

type Draft = { -readonly [K in keyof Element]: Element[K] } & { children: Draft[] };

const GT = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Stretches of a part that are no tags, by what they begin and end with. */
const STEPPED_OVER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Finds the elements of a part down to a depth (1 is the root alone); what lies deeper, and the rows of a sheet, only
 * take part in the count.
 */
export function outline(text: string, depth: number): Element {
  const open: Draft[] = [];
  let deeper = 0;
  let root: Draft | undefined;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const literal = STEPPED_OVER.find(([begin]) => text.startsWith(begin, at));
    if (literal) {
      at = past(text, literal[1], at);
      continue;
    }
    const end = tagEnd(text, at);
    if (text[at + 1] === '/') {
      if (deeper > 0) deeper--;
      else close(open.pop(), at, end);
    } else if (open.length + deeper >= depth || open.at(-1)?.local === 'sheetData') {
      if (text[end - 2] !== '/') deeper++;
    } else {
      const element = begin(text, at, end);
      if (open.length === 0) root ??= element;
      else open.at(-1)?.children.push(element);
      if (text[end - 2] !== '/') {
        open.push(element);
        at = element.local === 'sheetData' ? pastRows(text, element) : end;
        continue;
      }
    }
    at = end;
  }
  if (!root || open.length + deeper > 0) throw new Unmarkable('one of its parts is cut short');
  return root;
}

function begin(text: string, start: number, end: number): Draft {
  const name = /^[^\s/>]+/.exec(text.slice(start + 1, Math.min(end, start + 100)))?.[0] ?? '';
  const local = name.slice(name.indexOf(':') + 1);
  return { name, local, start, opened: end, closing: end, end, children: [] };
}

function close(element: Draft | undefined, start: number, end: number): void {
  if (!element) throw new Unmarkable('one of its parts has tags that do not match');
  element.closing = start;
  element.end = end;
}

/** After the `>` of the tag that begins here; one inside quotation marks does not count. */
function tagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === GT) return at + 1;
    if (letter === QUOTE) at = past(text, '"', at + 1) - 1;
    else if (letter === APOSTROPHE) at = past(text, "'", at + 1) - 1;
  }
  throw new Unmarkable('one of its parts is cut short');
}

function past(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new Unmarkable('one of its parts is cut short');
  return at + mark.length;
}

/** Where the rows of a sheet end, found at once where nothing in them could hide an end tag; else where they begin. */
function pastRows(text: string, { name, opened }: Element): number {
  const end = text.indexOf(`</${name}`, opened);
  const hiding = text.indexOf('<!', opened);
  return end >= 0 && (hiding < 0 || hiding > end) ? end : opened;
}

/** An attribute as written: its value is not decoded. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Offsets of the value in the part. */
  readonly start: number;
  readonly end: number;
}

/** The attributes of an element, in order. */
export function attributesOf(text: string, element: Element): Attribute[] {
  const tag = text.slice(element.start, element.opened);
  return [...tag.matchAll(/([^\s=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((found) => {
    const value = found[2] ?? found[3] ?? '';
    const end = element.start + found.index + found[0].length - 1;
    return { name: found[1] ?? '', value, start: end - value.length, end };
  });
}

/** The value of an attribute by its local name, as written; empty when it is not there. */
export function attributeOf(text: string, element: Element, local: string): string {
  return attributesOf(text, element).find(({ name }) => name.slice(name.indexOf(':') + 1) === local)?.value ?? '';
}

/** The first child of a local name. */
export function childOf(element: Element, local: string): Element | undefined {
  return element.children.find((child) => child.local === local);
}
