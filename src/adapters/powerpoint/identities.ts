import { type Xml, xml } from '../../opc/xml.ts';

const DECORATIVE = xml`
  <a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">
    <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>
  </a:ext></a:extLst>`;

/** What a screen reader says of a shape: words, nothing because the shape is decoration, or what the shape itself says. */
export type Description = { readonly alt: string } | 'decorative' | 'own-text';

/** Gives each shape of one slide a number and a name that no other shape on it has. */
export class Identities {
  // 1 is the shape tree itself.
  #last = 1;
  readonly #names = new Set<string>();

  /** `p:cNvPr` of the next shape; a name given before is continued with a number ("mark 2"). */
  next(name: string, description: Description): Xml {
    this.#last += 1;
    let unique = name;
    for (let n = 2; this.#names.has(unique); n++) unique = `${name} ${n}`;
    this.#names.add(unique);
    if (description === 'decorative') return xml`<p:cNvPr id="${this.#last}" name="${unique}">${DECORATIVE}</p:cNvPr>`;
    const alt = description === 'own-text' ? undefined : xml` descr="${description.alt}"`;
    return xml`<p:cNvPr id="${this.#last}" name="${unique}"${alt}/>`;
  }
}
