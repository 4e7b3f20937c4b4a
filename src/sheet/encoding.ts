import { Unreadable } from './refusal.ts';

/** Bytes that an XML declaration may take. */
const DECLARATION = 200;

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Gives the bytes of an XML part as UTF-8 without a byte order mark, whatever it was written in.
 *
 * By XML 1.0, appendix F: a mark, or the zero bytes of UTF-16, or the encoding its declaration names. UTF-8 and ASCII
 * pass through untouched.
 */
export async function* asUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let start: Uint8Array | null = new Uint8Array(0);
  let decoder: Decoder | null = null;
  for await (const piece of pieces) {
    let bytes = piece;
    if (start) {
      start = start.length === 0 ? piece : join(start, piece);
      if (start.length < DECLARATION) continue;
      decoder = decoderFor(start);
      bytes = withoutMark(start);
      start = null;
    }
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  // A part shorter than its longest declaration is all in `start`.
  if (start) decoder = decoderFor(start);
  const last = start ? withoutMark(start) : new Uint8Array(0);
  yield decoder ? encoder.encode(decoder.decode(last)) : last;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function withoutMark(start: Uint8Array): Uint8Array {
  return hasMark(start) ? start.subarray(3) : start;
}

function hasMark(start: Uint8Array): boolean {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
}

function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if (hasMark(start)) return 'utf-8';
  const declaration = String.fromCharCode(...start.subarray(0, DECLARATION));
  const name =
    /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  return ['utf8', 'us-ascii', 'ascii', 'utf-16'].includes(name) ? 'utf-8' : name;
}

/** What decodes a part that begins like this; null for UTF-8, which needs no decoding. */
function decoderFor(start: Uint8Array): Decoder | null {
  const name = encodingOf(start);
  if (name === 'utf-8') return null;
  try {
    return new TextDecoder(name);
  } catch {
    throw new Unreadable('damaged', `written in an unknown encoding, ${name}`);
  }
}
