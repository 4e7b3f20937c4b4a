import { inflateRawSync } from 'node:zlib';
import * as SheetJS from '@e965/xlsx';
import { markUpWorkbook } from '../../../src/adapters/excel/mark-up.ts';
import type { Finding, Severity } from '../../../src/domain/finding.ts';
import { readDirectory } from '../../../src/sheet/zip.ts';
import { markUp } from '../../../src/stages/mark-up.ts';

/** A finding at a place such as `Data!B2`, `Data` or nothing, which is the whole file. */
export function findingAt(place: string, given: Partial<Finding> = {}): Finding {
  const [sheet = '', cell = ''] = place.split('!');
  return {
    check: 'out-of-range',
    severity: 'block',
    file: 'returns/2015-Q2/health.xlsx',
    sheet: sheet || null,
    cell: cell || null,
    indicator: null,
    place: null,
    period: null,
    is: 'attendance is 104 %',
    expected: 'a share cannot exceed 100 %',
    remedy: 'Check the denominator.',
    message: '',
    ...given,
  };
}

/** The workbook with a note for each finding; fails where it could not be marked up. */
export async function marked(bytes: Uint8Array, findings: readonly Finding[]): Promise<Uint8Array> {
  const copy = await markUpWorkbook(bytes, markUp(findings));
  if ('unmarked' in copy) throw new Error(copy.reason);
  return copy;
}

/** A workbook with a note at each of these places. */
export function markedAt(bytes: Uint8Array, places: readonly string[], severity: Severity = 'block') {
  return marked(
    bytes,
    places.map((place) => findingAt(place, { severity })),
  );
}

/** Parts of a received package by name, inflated. */
export function partsIn(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(
    [...readDirectory(bytes).values()].map(({ name, deflated, compressed }) => [
      name,
      deflated ? inflateRawSync(compressed) : Buffer.from(compressed),
    ]),
  );
}

/** Names of the parts that a copy has differently, and of those it has beside them. */
export function differences(received: Uint8Array, copy: Uint8Array): { changed: string[]; added: string[] } {
  const before = partsIn(received);
  const after = partsIn(copy);
  const changed = [...before].filter(([name, content]) => !after.get(name)?.equals(content)).map(([name]) => name);
  return { changed: changed.sort(), added: [...after.keys()].filter((name) => !before.has(name)).sort() };
}

/** A part as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  return partsIn(bytes).get(name)?.toString('utf8') ?? '';
}

/** What the peer reads: a workbook with its notes. */
function peer(bytes: Uint8Array): SheetJS.WorkBook {
  return SheetJS.read(bytes, { cellNF: true, cellFormula: true });
}

/** What the peer sees in every cell of the sheets named, notes left away: type, value, formula, format. */
export function figuresIn(bytes: Uint8Array, sheets?: readonly string[]): Map<string, unknown> {
  const book = peer(bytes);
  return new Map(
    (sheets ?? book.SheetNames).flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {}).flatMap(([address, cell]) =>
        address.startsWith('!') || (cell.t === 'z' && cell.f === undefined)
          ? []
          : [[`${name}!${address}`, [cell.t, cell.v, cell.f, cell.z]] as const],
      ),
    ),
  );
}

/** Notes as the peer reads them, by `Sheet!A1`. */
export function notesIn(bytes: Uint8Array): Map<string, string> {
  const { SheetNames, Sheets } = peer(bytes);
  return new Map(
    SheetNames.flatMap((name) =>
      Object.entries(Sheets[name] ?? {}).flatMap(([address, cell]) =>
        address.startsWith('!') || !cell.c
          ? []
          : [[`${name}!${address}`, cell.c.map((note: { t: string }) => note.t).join('')] as const],
      ),
    ),
  );
}

/** The list of findings as the peer reads it: rows of texts, and the links by cell. */
export function listIn(bytes: Uint8Array, name = 'Errors'): { rows: string[][]; links: Map<string, string> } {
  const sheet = peer(bytes).Sheets[name] ?? {};
  return {
    rows: SheetJS.utils.sheet_to_json<string[]>(sheet, { header: 1 }),
    links: new Map(
      Object.entries(sheet).flatMap(([address, cell]) => (cell.l ? [[address, String(cell.l.Target)] as const] : [])),
    ),
  };
}

/** Names of the sheets in order. */
export function sheetsIn(bytes: Uint8Array): string[] {
  return SheetJS.read(bytes, { bookSheets: true }).SheetNames;
}
