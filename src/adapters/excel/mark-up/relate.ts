import { posix } from 'node:path';
import { Relations } from '../../../opc/relations.ts';
import { joinXml, xml } from '../../../opc/xml.ts';
import { inherited } from './dialect.ts';
import type { ReceivedPackage } from './received-package.ts';
import { appended } from './xml-edit.ts';
import { attributeOf, outline } from './xml-outline.ts';

const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Content types of the parts that marking up adds. */
export const CONTENT_TYPES = {
  sheet: `${SHEETS}.worksheet+xml`,
  comments: `${SHEETS}.comments+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

/** A link to be added: the whole type and the part it leads to, without a leading slash. */
export interface NewLink {
  readonly type: string;
  readonly part: string;
}

/** Adds links to the relationships of a part, which are made where it had none; answers with their ids. */
export function relate(workbook: ReceivedPackage, source: string, links: readonly NewLink[]): string[] {
  const relations = new Relations(`/${source}`);
  const name = relations.name.slice(1);
  if (!workbook.has(name)) {
    const ids = links.map(({ type, part }) => relations.to(type, `/${part}`));
    workbook.add(name, CONTENT_TYPES.relationships, relations.xml());
    return ids;
  }
  const part = workbook.part(name);
  const { text } = part;
  const root = outline(text, 2);
  const taken = root.children.map((link) => Number(/^rId(\d{1,9})$/i.exec(attributeOf(text, link, 'Id'))?.[1] ?? 0));
  const first = Math.max(0, ...taken) + 1;
  const added = links.map(
    (link, n) =>
      xml`<Relationship${inherited(text, root)} Id="rId${first + n}" Type="${link.type}" Target="${posix.relative(posix.dirname(source), link.part)}"/>`,
  );
  workbook.edit(part, [appended(root, joinXml(added).source)]);
  return links.map((_, n) => `rId${first + n}`);
}

/** Declares the content types of the new parts, each by its own name, whatever the package says of their extension. */
export function declareParts(workbook: ReceivedPackage): void {
  const types = workbook.part('[Content_Types].xml');
  const { text } = types;
  const root = outline(text, 1);
  const added = workbook.added.map(
    ({ name, type }) => xml`<Override${inherited(text, root)} PartName="/${name}" ContentType="${type}"/>`,
  );
  workbook.edit(types, [appended(root, joinXml(added).source)]);
}
