import { Relations } from './relations.ts';
import { Xml, xml, xmlDocument } from './xml.ts';
import { deflated, type Packed, type ZipEntry, zip } from './zip.ts';

const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/**
 * An Open Packaging Conventions package in the making.
 *
 * Each part is compressed as it is added, so that a deck of hundreds of slides never stands in memory as text.
 */
export class Package {
  /** The package's own relationships: where a reader starts. */
  readonly relations = new Relations('/');
  readonly #pack: (content: string) => Packed;
  readonly #entries: ZipEntry[] = [];
  readonly #defaults = new Map([
    ['rels', RELATIONS_TYPE],
    ['xml', 'application/xml'],
  ]);
  readonly #overrides = new Map<string, string>();

  /** XML parts are compressed, or kept as `pack` says: a package that goes into another is compressed there, as a whole. */
  constructor(pack: (content: string) => Packed = deflated) {
    this.#pack = pack;
  }

  /**
   * Adds a part under an absolute name (`/ppt/slides/slide1.xml`), with its relationships when it has any.
   *
   * An XML part is listed by its own name in the content types, any other by its file extension.
   */
  add(name: string, contentType: string, content: Xml | Packed, relations?: Relations): void {
    if (name.endsWith('.xml')) this.#overrides.set(name, contentType);
    else this.#defaults.set(name.slice(name.lastIndexOf('.') + 1), contentType);
    this.#entries.push(this.#entry(name, content));
    if (relations && !relations.empty) this.#entries.push(this.#entry(relations.name, relations.xml()));
  }

  /** Adds a part of another package as it stood there, its relationships among them, which have no entry of their own. */
  addRaw(name: string, contentType: string, content: Packed): void {
    if (contentType !== RELATIONS_TYPE) this.#overrides.set(name, contentType);
    this.#entries.push(this.#entry(name, content));
  }

  /** Everything the finished file holds. The content types come first, as readers that stream expect. */
  entries(): readonly ZipEntry[] {
    return [
      this.#entry('/[Content_Types].xml', this.#contentTypes()),
      this.#entry(this.relations.name, this.relations.xml()),
      ...this.#entries,
    ];
  }

  /** The finished file. */
  bytes(): Uint8Array {
    return zip(this.entries());
  }

  #contentTypes(): Xml {
    return xml`
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        ${Array.from(this.#defaults, ([extension, type]) => xml`<Default Extension="${extension}" ContentType="${type}"/>`)}
        ${Array.from(this.#overrides, ([part, type]) => xml`<Override PartName="${part}" ContentType="${type}"/>`)}
      </Types>`;
  }

  #entry(name: string, content: Xml | Packed): ZipEntry {
    return { name: name.slice(1), packed: content instanceof Xml ? this.#pack(xmlDocument(content)) : content };
  }
}
