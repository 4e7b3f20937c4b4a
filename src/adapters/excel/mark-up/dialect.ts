import { type Xml, xml } from '../../../opc/xml.ts';
import { attributesOf, type Element } from './xml-outline.ts';

const STRICT = 'http://purl.oclc.org/ooxml/';

/** The names a workbook calls things by: those of transitional or of strict Office Open XML. */
export interface Dialect {
  /** Namespace of sheets and notes. */
  readonly main: string;
  /** Namespace of relationship ids, and what the type of a relationship begins with. */
  readonly links: string;
}

/** The dialect of a part whose root is in this namespace. */
export function dialectOf(namespace: string): Dialect {
  return namespace.startsWith(STRICT)
    ? { main: `${STRICT}spreadsheetml/main`, links: `${STRICT}officeDocument/relationships` }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      };
}

/** The namespace an element is in, by the declarations of its own tag. */
export function namespaceOf(text: string, element: Element): string {
  const colon = element.name.indexOf(':');
  const declared = colon < 0 ? 'xmlns' : `xmlns:${element.name.slice(0, colon)}`;
  return attributesOf(text, element).find(({ name }) => name === declared)?.value ?? '';
}

/** The declaration that new elements under a root need: none where the root's namespace is the default one. */
export function inherited(text: string, root: Element): Xml | undefined {
  return root.name.includes(':') ? xml` xmlns="${namespaceOf(text, root)}"` : undefined;
}

/** The declaration that `r:id` needs: none where the root has it. */
export function linkPrefix(text: string, root: Element, { links }: Dialect): Xml | undefined {
  const declared = attributesOf(text, root).some(({ name, value }) => name === 'xmlns:r' && value === links);
  return declared ? undefined : xml` xmlns:r="${links}"`;
}
