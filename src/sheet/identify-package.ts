import type { Parts } from './parts.ts';
import { type Reason, Unreadable } from './refusal.ts';

/** Parts that tell one kind of ZIP from another, in the order in which they decide. */
const TELLING: readonly (readonly [RegExp, Reason])[] = [
  [/^xl\/workbook\.bin$/i, 'binary'],
  [/^word\/document\.xml$/i, 'word'],
  [/^ppt\/presentation\.xml$/i, 'powerpoint'],
  [/^index\/document\.iwa$|^index\.zip$/i, 'numbers'],
];

/** Throws the name of a ZIP that is no workbook: another office document, or an archive of files. */
export function identifyPackage(parts: Parts): void {
  const { names } = parts;
  if (parts.has('mimetype') && parts.has('content.xml')) throw new Unreadable('openDocument');
  for (const [pattern, reason] of TELLING) if (names.some((name) => pattern.test(name))) throw new Unreadable(reason);
  if (parts.has('[Content_Types].xml') || parts.has('xl/workbook.xml')) return;
  throw new Unreadable(names.length === 0 ? 'empty' : 'archive');
}
