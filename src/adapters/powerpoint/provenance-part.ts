import { createHash } from 'node:crypto';
import type { Package } from '../../opc/package.ts';
import { Relations } from '../../opc/relations.ts';
import { xml } from '../../opc/xml.ts';
import { PART, PART_TYPE } from './names.ts';

/** Namespace of the part; a reader knows it by its root element. */
const NAMESPACE = 'urn:stocktake:provenance:1';
/** Characters in one element: readers bound the length of a text. */
const PIECE = 200_000;

/** Adds what the deck says and where its figures come from, as JSON in a custom XML part that PowerPoint keeps. */
export function addProvenance(file: Package, json: string): void {
  const relations = new Relations(PART.provenance);
  relations.to('customXmlProps', PART.provenanceProperties);
  const part = xml`<provenance xmlns="${NAMESPACE}">${pieces(json).map((piece) => xml`<json>${piece}</json>`)}</provenance>`;
  file.add(PART.provenance, 'application/xml', part, relations);
  const properties = xml`
    <ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${guid(json)}">
      <ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs>
    </ds:datastoreItem>`;
  file.add(PART.provenanceProperties, PART_TYPE.customProperties, properties);
}

/** Cuts a text where no pair of surrogates is parted. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at + PIECE - 1);
    const end = at + PIECE - (code >= 0xd800 && code <= 0xdbff ? 1 : 0);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** An identifier of the part that depends on its content alone. */
function guid(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex').toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`;
}
