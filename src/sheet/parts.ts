import { asUtf8 } from './encoding.ts';
import { type Inflate, Inflater } from './inflate.ts';
import { LIMITS } from './limits.ts';
import { Unreadable } from './refusal.ts';
import { MORE, type Token, type XmlScanner } from './xml-scanner.ts';
import { readDirectory, type ZipEntry } from './zip.ts';

/** The parts of one received package, each inflated when it is asked for. */
export class Parts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #inflater: Inflater;

  /** `most` entries are looked at; a package with more is refused. */
  constructor(bytes: Uint8Array, inflate: Inflate, most: number = LIMITS.entries) {
    this.#entries = readDirectory(bytes, most);
    this.#inflater = new Inflater(inflate);
  }

  get entries(): ZipEntry[] {
    return [...this.#entries.values()];
  }

  /** Names as the package writes them. */
  get names(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Scans an XML part from beginning to end, `visit` seeing every token; memory stays at a piece of it. */
  async scan(
    name: string,
    xml: XmlScanner,
    visit: (token: Token) => void,
    limit: number = LIMITS.smallPartBytes,
  ): Promise<void> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new Unreadable('damaged', `its part ${name} is missing`);
    for await (const piece of asUtf8(this.#inflater.pieces(entry, limit))) {
      xml.feed(piece);
      for (let token = xml.next(); token !== MORE; token = xml.next()) visit(token);
    }
    xml.finish();
  }

  /** A part whole, as it was stored: a workbook in a presentation, a picture. */
  async bytes(name: string, limit: number = LIMITS.smallPartBytes): Promise<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw new Unreadable('damaged', `its part ${name} is missing`);
    const pieces: Uint8Array[] = [];
    for await (const piece of this.#inflater.pieces(entry, limit)) pieces.push(piece.slice());
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** Finds out, without reading it, that a part grows to no more than `most` bytes. */
  async measure(name: string, most: number): Promise<void> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry?.deflated) await this.#inflater.measure(entry, most);
  }
}
