import { posix } from 'node:path';
import { type Xml, xml } from './xml.ts';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The relationships of one part, or of the package itself when the source is `/`. */
export class Relations {
  /** Name of the part they start from, such as `/ppt/slides/slide1.xml`. */
  readonly source: string;
  readonly #links: { readonly type: string; readonly target: string }[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /**
   * Points at a part and answers the id to write into the source (`rId1`, …); the same link twice gives the same id.
   *
   * `type` is the last word of an office document relationship (`slideLayout`), or a whole URI.
   */
  to(type: string, target: string): string {
    const known = this.#links.findIndex((link) => link.target === target && link.type === type);
    return `rId${known < 0 ? this.#links.push({ type, target }) : known + 1}`;
  }

  /** Name of the part that holds them: `/ppt/slides/_rels/slide1.xml.rels`. */
  get name(): string {
    const { dir, base } = posix.parse(this.source);
    return `${dir === '/' ? '' : dir}/_rels/${base}.rels`;
  }

  get empty(): boolean {
    return this.#links.length === 0;
  }

  xml(): Xml {
    const from = posix.dirname(this.source);
    const links = this.#links.map(
      ({ type, target }, i) =>
        xml`<Relationship Id="rId${i + 1}" Type="${type.includes(':') ? type : RELATIONSHIP + type}" Target="${posix.relative(from, target)}"/>`,
    );
    return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
  }
}
