import { makePackage, type PackageParts, partsOf } from '../sheet/make-package.ts';
import { entryOf, type RawEntry, rawZip } from './raw-zip.ts';

/** A file that is meant to break its reader, and how reading it ends. */
export interface HostileFile {
  readonly what: string;
  readonly make: () => Uint8Array;
  /** Its name, where it is not that of a workbook. */
  readonly as?: string;
  /** Its verdict; or the cells that are read, where the file is odd and nothing in it is wrong. */
  readonly ends: string;
}

/** Whether reading it ends in a verdict. */
export function isRefused({ ends }: Pick<HostileFile, 'ends'>): boolean {
  return /^this (is|file|workbook) /.test(ends);
}

/** A workbook of one sheet and one cell. */
export const ONE: PackageParts = { sheets: { Data: '<sheetData><row><c><v>1</v></c></row></sheetData>' } };
export const SHEET = 'xl/worksheets/sheet1.xml';

/** Verdicts that many of them end in, each with its own detail. */
export const LARGE = 'this workbook holds more than a return does';
export const DAMAGED = 'this workbook is damaged';

/** A workbook in which some entries are replaced or added just as they are. */
export function withEntries(...changed: readonly RawEntry[]): Uint8Array {
  const names = new Set(changed.map(({ name }) => name));
  const honest = [...partsOf(ONE)].filter(([name]) => !names.has(name)).map(([name, xml]) => entryOf(name, xml));
  return rawZip([...honest, ...changed]);
}

/** A workbook in which some parts are replaced or added, honestly zipped. */
export function withParts(more: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return makePackage({ ...ONE, more });
}

/** A workbook whose sheet holds this. */
export function withSheet(content: string): Uint8Array {
  return makePackage({ sheets: { Data: content } });
}

/** So many pieces, each with its number from 1. */
export function distinct(count: number, piece: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => piece(n + 1)).join('');
}
