import type { Parts } from './parts.ts';
import { OPEN, XmlScanner } from './xml-scanner.ts';
import { attributeText } from './xml-text.ts';

/** A link from one part of a package to another, or to something outside. */
export interface Relationship {
  /** Last word of its type, which transitional and strict workbooks share: `worksheet`, `styles`. */
  readonly kind: string;
  /** Full name of the part, or the address when it lies outside. */
  readonly target: string;
  readonly outside: boolean;
}

/** Reads the relationships of a part (ECMA-376 part 2, 9.3), by id; the package's own when `part` is empty. */
export async function readRelationships(parts: Parts, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relationship>();
  if (!parts.has(name)) return found;
  const xml = new XmlScanner(name, ['Relationship']);
  await parts.scan(name, xml, (token) => {
    if (token !== OPEN || xml.element !== 1) return;
    const target = attributeText(xml, 'Target');
    const outside = attributeText(xml, 'TargetMode') === 'External';
    found.set(attributeText(xml, 'Id'), {
      kind: attributeText(xml, 'Type').split('/').at(-1) ?? '',
      target: outside ? target : resolveTarget(folder, target),
      outside,
    });
  });
  return found;
}

/** A target as the part names it, relative to its folder, made into a full part name. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#')[0] ?? '';
  const steps = path.startsWith('/') ? [] : folder.split('/');
  const resolved: string[] = [];
  for (const step of [...steps, ...path.split('/')]) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}
