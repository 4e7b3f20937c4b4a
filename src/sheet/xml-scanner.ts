import { LIMITS } from './limits.ts';
import { Unreadable } from './refusal.ts';

/** What the scanner stands on. `MORE`: the rest of the token is not there yet, feed it. */
export const MORE = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof MORE | typeof OPEN | typeof CLOSE | typeof TEXT;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Reads XML as a stream of tokens from UTF-8 bytes that arrive in pieces; memory stays at a piece and one token.
 *
 * It knows elements by number: 1 + their place in the vocabulary it is given, 0 for all others, prefixes left away.
 * Nothing is decoded until asked for: texts and attribute values are spans of bytes, valid until the next `feed`.
 * Document types are refused, so there are no entities but the five of XML and character references.
 */
export class XmlScanner {
  /** The bytes that the spans of attribute values point into. */
  bytes: Uint8Array = new Uint8Array(0);
  /** Number of the element just opened or closed. */
  element = 0;
  /** Elements open, the one just opened or just closed included. */
  depth = 0;
  /** The text just read: a span of `textBytes`. */
  textBytes: Uint8Array = this.bytes;
  textStart = 0;
  textEnd = 0;
  /** Span of the value that `attribute` found. */
  valueStart = 0;
  valueEnd = 0;

  readonly #part: string;
  readonly #vocabulary = new Map<number, number>();
  /** Name hashes of the open elements. */
  readonly #open = new Int32Array(LIMITS.depth + 1);
  /** Four offsets for each attribute: local name start and end, value start and end. */
  readonly #spans = new Int32Array(LIMITS.attributes * 4);
  #attributes = 0;
  #length = 0;
  /** Of the name last read. */
  #hash = 0;
  #position = 0;
  #closing = false;
  #closed = false;
  #rootSeen = false;

  constructor(part: string, vocabulary: readonly string[]) {
    this.#part = part;
    vocabulary.forEach((name, index) => {
      this.#vocabulary.set(hashOf(name), index + 1);
    });
  }

  /** Adds a piece after what has not been read yet. */
  feed(piece: Uint8Array): void {
    const rest = this.#length - this.#position;
    if (rest > LIMITS.tokenBytes) throw this.#broken('a tag or text of over 1 MB');
    if (rest === 0) {
      this.bytes = piece;
    } else {
      const joined = new Uint8Array(rest + piece.length);
      joined.set(this.bytes.subarray(this.#position, this.#length));
      joined.set(piece, rest);
      this.bytes = joined;
    }
    this.#length = this.bytes.length;
    this.#position = 0;
  }

  /** Ends the reading: what is left open or unread means that the part was cut short. */
  finish(): void {
    const unread = this.bytes.subarray(this.#position, this.#length).some((byte) => byte > 0x20);
    if (!this.#rootSeen || this.depth - (this.#closed ? 1 : 0) > 0 || unread) throw this.#broken('cut short');
  }

  next(): Token {
    if (this.#closed) {
      this.depth--;
      this.#closed = false;
    }
    if (this.#closing) return this.#close(this.#open[this.depth] ?? 0);
    const bytes = this.bytes;
    const length = this.#length;
    let at = this.#position;
    while (at < length) {
      if (bytes[at] !== LT) {
        let end = at + 1;
        while (end < length && bytes[end] !== LT) end++;
        if (end === length) return MORE;
        this.#position = end;
        if (this.depth > 0) {
          this.textBytes = bytes;
          this.textStart = at;
          this.textEnd = end;
          return TEXT;
        }
        at = end;
      }
      const second = at + 1 < length ? bytes[at + 1] : undefined;
      if (second === undefined) return MORE;
      if (second === SLASH) return this.#readClose(at + 2);
      if (second !== BANG && second !== QUESTION) return this.#readOpen(at + 1);
      const skipped = second === BANG ? this.#readMarkup(at) : this.#readInstruction(at);
      if (skipped !== null) return skipped;
      at = this.#position;
    }
    return MORE;
  }

  /** Looks an attribute of the element just opened up by its local name, and sets the span of its value. */
  attribute(name: string, skip = 0): boolean {
    const bytes = this.bytes;
    const spans = this.#spans;
    search: for (let n = 0; n < this.#attributes * 4; n += 4) {
      const start = spans[n] ?? 0;
      if ((spans[n + 1] ?? 0) - start !== name.length) continue;
      for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name.charCodeAt(i)) continue search;
      if (skip-- > 0) continue;
      this.valueStart = spans[n + 2] ?? 0;
      this.valueEnd = spans[n + 3] ?? 0;
      return true;
    }
    return false;
  }

  #readOpen(start: number): Token {
    const nameEnd = this.#readName(start);
    const hash = this.#hash;
    const end = this.#readAttributes(nameEnd);
    if (end < 0) return MORE;
    if (nameEnd === start) throw this.#broken('an unreadable tag');
    if (this.depth === 0 && this.#rootSeen) throw this.#broken('two documents in one part');
    if (this.depth >= LIMITS.depth) throw this.#broken('nested too deep');
    this.#rootSeen = true;
    this.#closing = this.bytes[end] === SLASH;
    this.#position = this.#closing ? end + 2 : end + 1;
    this.depth++;
    this.#open[this.depth] = hash;
    this.element = this.#vocabulary.get(hash) ?? 0;
    return OPEN;
  }

  #readClose(start: number): Token {
    const end = this.#skipSpace(this.#readName(start));
    if (end >= this.#length) return MORE;
    if (this.bytes[end] !== GT || this.depth === 0 || this.#open[this.depth] !== this.#hash) {
      throw this.#broken('tags that do not match');
    }
    this.#position = end + 1;
    return this.#close(this.#hash);
  }

  /** Hashes the local part of a name (FNV-1a) and answers where the name ends. */
  #readName(start: number): number {
    const bytes = this.bytes;
    const length = this.#length;
    let hash = FNV_START;
    let at = start;
    for (; at < length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= 0x20 || byte === GT || byte === SLASH) break;
      hash = byte === COLON ? FNV_START : Math.imul(hash ^ byte, FNV_PRIME);
    }
    this.#hash = hash;
    return at;
  }

  /** Notes the spans of all attributes and answers where the tag's own end begins; −1 when it is not there yet. */
  #readAttributes(start: number): number {
    const bytes = this.bytes;
    const length = this.#length;
    const spans = this.#spans;
    this.#attributes = 0;
    for (let at = this.#skipSpace(start); at < length; at = this.#skipSpace(at)) {
      const byte = bytes[at];
      if (byte === GT) return at;
      if (byte === SLASH && at + 1 >= length) return -1;
      if (byte === SLASH && bytes[at + 1] === GT) return at;

      let nameAt = at;
      for (; at < length; at++) {
        const letter = bytes[at] ?? 0;
        if (letter <= 0x20 || letter === EQUALS) break;
        if (letter === GT || letter === LT || letter === SLASH) throw this.#broken('an unreadable tag');
        if (letter === COLON) nameAt = at + 1;
      }
      const nameEnd = at;
      at = this.#skipSpace(at);
      if (at < length && bytes[at] !== EQUALS) throw this.#broken('an unreadable tag');
      at = this.#skipSpace(at + 1);
      if (at >= length) return -1;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.#broken('an unreadable tag');
      const valueAt = ++at;
      while (at < length && bytes[at] !== quote) at++;

      const n = this.#attributes++ * 4;
      if (n >= spans.length) throw this.#broken('a tag of too many parts');
      spans[n] = nameAt;
      spans[n + 1] = nameEnd;
      spans[n + 2] = valueAt;
      spans[n + 3] = at++;
    }
    return -1;
  }

  #skipSpace(start: number): number {
    let at = start;
    while (at < this.#length && (this.bytes[at] ?? 0) <= 0x20) at++;
    return at;
  }

  #close(hash: number): Token {
    this.#closing = false;
    this.#closed = true;
    this.element = this.#vocabulary.get(hash) ?? 0;
    return CLOSE;
  }

  /** Steps over a comment or gives the text of a CDATA section; null when it stepped over something. */
  #readMarkup(at: number): Token | null {
    if (this.#length - at < 9) return MORE;
    const third = this.bytes[at + 2];
    if (third === 0x2d) return this.#skipTo(at + 4, [0x2d, 0x2d, GT]) ? null : MORE;
    if (third !== 0x5b || this.depth === 0) throw new Unreadable('declarations', this.#part);
    const start = at + 9;
    if (!this.#skipTo(start, [0x5d, 0x5d, GT])) return MORE;
    this.#keepLiteral(start, this.#position - 3);
    return TEXT;
  }

  /** CDATA is literal: an ampersand in it is written out, so that all text spans are decoded alike. */
  #keepLiteral(start: number, end: number): void {
    const literal = this.bytes.subarray(start, end);
    this.textBytes = literal.includes(AMPERSAND)
      ? new TextEncoder().encode(new TextDecoder().decode(literal).replaceAll('&', '&amp;'))
      : literal;
    this.textStart = 0;
    this.textEnd = this.textBytes.length;
  }

  #readInstruction(at: number): Token | null {
    return this.#skipTo(at + 2, [QUESTION, GT]) ? null : MORE;
  }

  /** Moves past the first occurrence of an end mark. */
  #skipTo(from: number, mark: readonly number[]): boolean {
    const first = mark[0] ?? 0;
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (at + mark.length > this.#length) return false;
      if (mark.every((byte, n) => this.bytes[at + n] === byte)) {
        this.#position = at + mark.length;
        return true;
      }
    }
    return false;
  }

  #broken(what: string): Unreadable {
    return new Unreadable('damaged', `${this.#part}: ${what}`);
  }
}

function hashOf(name: string): number {
  let hash = FNV_START;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), FNV_PRIME);
  return hash;
}
