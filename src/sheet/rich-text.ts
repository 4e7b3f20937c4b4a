import { LIMITS } from './limits.ts';
import { Unreadable } from './refusal.ts';
import { TextRun } from './text-run.ts';
import { CLOSE, OPEN, TEXT, type Token, type XmlScanner } from './xml-scanner.ts';
import { attributeText } from './xml-text.ts';

/** Words that the vocabulary of a scanner must begin with for `RichText` to read from it. */
export const RICH_TEXT_WORDS = ['t', 'r'] as const;
const [T, R] = [1, 2];

/**
 * Reads the text of one shared or inline string (ECMA-376 part 1, CT_Rst): its own `t`, or those of its runs joined.
 *
 * The phonetic runs of East Asian texts (`rPh`) say how a text is read aloud and are no part of it.
 */
export class RichText {
  /** The text so far. */
  text = '';
  readonly #run = new TextRun();
  #depth = 0;
  #inRun = false;
  #inText = false;
  #preserve = false;

  /** Begins a string whose element stands at this depth. */
  start(depth: number): void {
    this.text = '';
    this.#depth = depth;
    this.#inRun = false;
    this.#inText = false;
  }

  /** Takes the next token inside the string. */
  take(token: Token, xml: XmlScanner): void {
    const level = xml.depth - this.#depth;
    if (token === TEXT) {
      if (this.#inText) this.#run.add(xml.textBytes, xml.textStart, xml.textEnd);
    } else if (token === OPEN) {
      if (level === 1) this.#inRun = xml.element === R;
      if (xml.element !== T || !(level === 1 || (level === 2 && this.#inRun))) return;
      this.#inText = true;
      this.#preserve = attributeText(xml, 'space') === 'preserve';
      this.#run.clear();
    } else if (token === CLOSE && this.#inText && xml.element === T) {
      this.#inText = false;
      this.text += this.#run.text(this.#preserve, this.#inRun);
      if (this.text.length > LIMITS.tokenBytes) throw new Unreadable('damaged', 'a text of over 1 MB');
    }
  }
}
