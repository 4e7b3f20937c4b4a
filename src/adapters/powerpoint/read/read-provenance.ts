import type { Parts } from '../../../sheet/parts.ts';
import type { Relationship } from '../../../sheet/relationships.ts';
import { OPEN, TEXT, XmlScanner } from '../../../sheet/xml-scanner.ts';
import { decodeXml } from '../../../sheet/xml-text.ts';

/**
 * What the deck says of its own figures: the text of the custom XML part that the writer adds. Null where there is none.
 *
 * Other programs keep custom XML of their own beside it, and rename ours: it is known by its root element.
 */
export async function readProvenance(parts: Parts, links: ReadonlyMap<string, Relationship>): Promise<string | null> {
  for (const { kind, target, outside } of links.values()) {
    if (kind !== 'customXml' || outside || !parts.has(target)) continue;
    const pieces: string[] = [];
    let ours = false;
    const xml = new XmlScanner(target, ['provenance']);
    await parts.scan(target, xml, (token) => {
      if (token === OPEN && xml.depth === 1) ours = xml.element === 1;
      if (token === TEXT && ours) pieces.push(decodeXml(xml.textBytes, xml.textStart, xml.textEnd));
    });
    if (ours) return pieces.join('');
  }
  return null;
}
