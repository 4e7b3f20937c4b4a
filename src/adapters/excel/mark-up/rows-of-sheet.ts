/** Where the rows of a sheet lie in the bytes of its part. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const [LT = 0, GT = 0, SLASH = 0] = Buffer.from('<>/');

/** Bytes of rows that are looked at together. */
const WINDOW = 1_000_000;

/** Finds the rows of a sheet without reading them; null where something in it might only look like them. */
export function rowsOfSheet(bytes: Uint8Array): Stretch | null {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // A comment or a literal may hold tags that are none.
  if (part.includes('<!') || part.includes('<?', '<?xml'.length)) return null;
  const word = part.indexOf('sheetData');
  const end = part.indexOf(GT, word);
  if (word < 0 || end < 0 || part[end - 1] === SLASH) return null;
  const name = part.toString('latin1', part.lastIndexOf(LT, word) + 1, word + 'sheetData'.length);
  const to = part.indexOf(`</${name}`, end);
  return /^(?:\w+:)?sheetData$/.test(name) && to >= 0 ? { from: end + 1, to } : null;
}

/** The rows as text, some at a time, cut where a tag ends. */
export function* rowsAsText(bytes: Uint8Array, { from, to }: Stretch): Generator<string, void, undefined> {
  const rows = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
  for (let at = 0; at < rows.length; ) {
    const cut = rows.lastIndexOf(GT, at + WINDOW) + 1;
    const next = at + WINDOW < rows.length && cut > at ? cut : rows.length;
    yield rows.toString('latin1', at, next);
    at = next;
  }
}
