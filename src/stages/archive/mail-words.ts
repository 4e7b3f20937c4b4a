import { decodedText } from '../../domain/decoded-text.ts';
import { linesOfPage, paragraphsOf } from './plain-words.ts';

/** Most parts within parts of a message that are looked into. */
const DEEPEST = 6;
/** What of the head of a message is read. */
const HEADS = ['subject', 'from', 'to', 'cc', 'date'] as const;

/** Paragraphs of a message (.eml): who wrote what to whom, then its words; the plain ones where it also has a page. */
export function paragraphsOfMail(bytes: Uint8Array): string[] {
  const { heads, body } = partOf(latin1(bytes));
  const named = HEADS.flatMap((name) => {
    const value = decodedHead(heads.get(name) ?? '');
    return value === '' ? [] : [`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value}`];
  });
  return [...named, ...wordsOf(heads, body, 0)];
}

interface Part {
  readonly heads: ReadonlyMap<string, string>;
  /** A character for each byte. */
  readonly body: string;
}

function wordsOf(heads: Part['heads'], body: string, depth: number): string[] {
  const type = (heads.get('content-type') ?? 'text/plain').toLowerCase();
  if (type.startsWith('multipart/')) {
    const boundary = /boundary="?([^";]+)"?/i.exec(heads.get('content-type') ?? '')?.[1];
    if (boundary === undefined || depth >= DEEPEST) return [];
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => partOf(part.replace(/^\r?\n/, '')));
    if (!type.startsWith('multipart/alternative')) {
      return parts.flatMap((part) => wordsOf(part.heads, part.body, depth + 1));
    }
    // The same words in several forms: the plainest comes first.
    for (const part of parts) {
      const words = wordsOf(part.heads, part.body, depth + 1);
      if (words.length > 0) return words;
    }
    return [];
  }
  if (!type.startsWith('text/') || /attachment/i.test(heads.get('content-disposition') ?? '')) return [];
  const text = decodedBody(body, heads);
  return type.startsWith('text/html') ? linesOfPage(text) : paragraphsOf(text);
}

function partOf(text: string): Part {
  const [head = '', ...rest] = text.split(/\r?\n\r?\n/);
  const heads = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name && value !== undefined && !heads.has(name.toLowerCase())) heads.set(name.toLowerCase(), value);
  }
  return { heads, body: rest.join('\n\n') };
}

function decodedBody(body: string, heads: Part['heads']): string {
  const encoding = (heads.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const charset = /charset="?([^";\s]+)"?/i.exec(heads.get('content-type') ?? '')?.[1];
  if (encoding === 'base64') return textIn(Buffer.from(body, 'base64'), charset);
  return textIn(encoding === 'quoted-printable' ? unquoted(body) : Buffer.from(body, 'latin1'), charset);
}

/** Soft line ends and =XX of quoted-printable (RFC 2045, 6.7). */
function unquoted(body: string): Buffer {
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  const plain = joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** A head with its encoded words (RFC 2047) as they read. */
function decodedHead(value: string): string {
  const joined = value.replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1');
  const decoded = joined.replace(/=\?([^?*]+)[^?]*\?([bq])\?([^?]*)\?=/gi, (_, charset, how, text: string) =>
    textIn(
      how.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquoted(text.replaceAll('_', ' ')),
      String(charset),
    ),
  );
  return (decoded === value ? decodedText(Buffer.from(value, 'latin1')) : decoded).trim();
}

function textIn(bytes: Uint8Array, charset: string | undefined): string {
  try {
    return charset ? new TextDecoder(charset).decode(bytes) : decodedText(bytes);
  } catch {
    return decodedText(bytes);
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
