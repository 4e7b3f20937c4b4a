import { LIMITS } from './limits.ts';
import { Unreadable } from './refusal.ts';
import { decodeXml, trimXml, unescapeCellText } from './xml-text.ts';

/** Gathers the bytes of one text that may come in several tokens, and decodes them once. */
export class TextRun {
  bytes: Uint8Array = new Uint8Array(256);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(source: Uint8Array, start: number, end: number): void {
    const length = this.length + end - start;
    if (length > this.bytes.length) {
      if (length > LIMITS.tokenBytes) throw new Unreadable('damaged', 'a text of over 1 MB');
      const larger = new Uint8Array(length * 2);
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    if (end - start < 64) for (let i = start, to = this.length; i < end; i++, to++) this.bytes[to] = source[i] ?? 0;
    else this.bytes.set(source.subarray(start, end), this.length);
    this.length = length;
  }

  /**
   * The text as Excel shows it: white space at its ends goes unless the workbook says to keep it.
   *
   * Part 1, 22.4.2.4 leaves that open; Excel takes it away, but keeps the blank that is a whole run between two others.
   */
  text(preserve: boolean, isRun = false): string {
    const text = decodeXml(this.bytes, 0, this.length);
    const trimmed = preserve ? text : trimXml(text);
    return unescapeCellText(isRun && trimmed === '' ? text : trimmed);
  }
}
