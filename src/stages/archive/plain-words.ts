/** Paragraphs of a plain text: those that an empty line parts, or where there is none every line. */
export function paragraphsOf(text: string): string[] {
  const tidy = text.replace(/\r\n?/g, '\n').trim();
  const parted = /\n[ \t]*\n/.test(tidy) ? tidy.split(/\n(?:[ \t]*\n)+/) : tidy.split('\n');
  return parted.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
}

/** Elements that end a line; the others run on within it. */
const BLOCK =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|thead|tbody|section|article|header|footer|main|nav|figure|figcaption|dl|dt|dd|blockquote|pre|hr|br|caption|title)\b[^>]*>/gi;
const CELL = /<\/t[dh]>\s*(?=<t[dh]\b)/gi;
/** What is in a page and not read on it. */
const UNREAD = /<!--[\s\S]*?-->|<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>/gi;

/** Lines of a web page as it is read: no tags, scripts or styles; cells of a row in one line. */
export function linesOfPage(html: string): string[] {
  const text = html
    .replace(UNREAD, ' ')
    .replace(/\s+/g, ' ')
    .replace(CELL, ' | ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/g, '');
  return withoutEntities(text)
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function withoutEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
