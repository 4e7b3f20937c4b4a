import { Unreadable } from './refusal.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Gives the bytes of an XML part as UTF-8 without a byte order mark, whatever it was written in.
 *
 * By XML 1.0, appendix F: a mark, or the zero bytes of UTF-16, or the encoding its declaration names. UTF-8 and ASCII
 * pass through untouched.
 */
export async function* asUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let decoder: Decoder | null = null;
  const encoder = new TextEncoder();
  let first = true;
  for await (const piece of pieces) {
    let bytes = piece;
    if (first && piece.length > 0) {
      first = false;
      const name = encodingOf(piece);
      if (name !== 'utf-8') decoder = decoderOf(name);
      else if (hasMark(piece)) bytes = piece.subarray(3);
    }
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

function hasMark(start: Uint8Array): boolean {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
}

function encodingOf(start: Uint8Array): string {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if (hasMark(start)) return 'utf-8';
  const declaration = String.fromCharCode(...start.subarray(0, 200));
  const name =
    /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  return ['utf8', 'us-ascii', 'ascii', 'utf-16'].includes(name) ? 'utf-8' : name;
}

function decoderOf(name: string): Decoder {
  try {
    return new TextDecoder(name);
  } catch {
    throw new Unreadable('damaged', `written in an unknown encoding, ${name}`);
  }
}
