/** A piece of XML in which everything that came in as text has been escaped. Only `xml` makes one. */
export class Xml {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand between the markup: text (escaped), numbers, pieces of XML, or nothing. */
export type XmlValue = Xml | string | number | readonly Xml[] | undefined;

/**
 * Writes XML as a tagged template: the markup stands as it will be read, every interpolated string is escaped.
 *
 * Line breaks and the indentation around them belong to the source code and are dropped, so a tag stands on one line.
 * `undefined` writes nothing. Characters that XML 1.0 cannot hold are removed (see `escapeXml`).
 */
export function xml(markup: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  const pieces = withoutLayout(markup);
  let source = pieces[0] ?? '';
  for (let i = 0; i < values.length; i++) source += written(values[i]) + (pieces[i + 1] ?? '');
  return new Xml(source);
}

/** Joins pieces without anything between them. */
export function joinXml(pieces: readonly Xml[]): Xml {
  let source = '';
  for (const piece of pieces) source += piece.source;
  return new Xml(source);
}

/** The whole text of a part: declaration and root element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.source}`;
}

// Markup characters, control characters, halves of surrogate pairs and the two noncharacters of the basic plane.
const UNSAFE = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const EACH_UNSAFE = new RegExp(UNSAFE, 'gu');

/**
 * Escapes text for an element or a quoted attribute.
 *
 * XML 1.0 forbids control characters even as references: they are removed, as are noncharacters; a lone surrogate
 * becomes U+FFFD. Tab and line break stay, written as references so that an attribute keeps them.
 */
export function escapeXml(text: string): string {
  return UNSAFE.test(text) ? text.replace(EACH_UNSAFE, replacement) : text;
}

function replacement(character: string): string {
  if (character === '&') return '&amp;';
  if (character === '<') return '&lt;';
  if (character === '>') return '&gt;';
  if (character === '"') return '&quot;';
  const code = character.charCodeAt(0);
  if (code === 9 || code === 10 || code === 13) return `&#${code};`;
  return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : '';
}

function written(value: XmlValue): string {
  if (typeof value === 'string') return escapeXml(value);
  if (value === undefined) return '';
  if (value instanceof Xml) return value.source;
  return typeof value === 'number' ? String(value) : joinXml(value).source;
}

/** One entry for each template in the source code. */
const seen = new Map<TemplateStringsArray, readonly string[]>();

function withoutLayout(markup: TemplateStringsArray): readonly string[] {
  let pieces = seen.get(markup);
  if (pieces === undefined) {
    pieces = markup.map((piece) => piece.replace(/\s*\n\s*/g, ''));
    seen.set(markup, pieces);
  }
  return pieces;
}
