import type { CellRef } from './cell.ts';
import type { Period } from './period.ts';

/** `block`: the value is not used. `query`: explain or correct; used with a mark. `note`: for information. */
export type Severity = 'block' | 'query' | 'note';

export const SEVERITIES: readonly Severity[] = ['block', 'query', 'note'];

/** Something a check noticed, with its place and what to do about it. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** The series concerned, where it is one; a block on it makes the indicator *not validated* there. */
  readonly indicator: string | null;
  readonly place: string | null;
  readonly period: Period | null;
  /** What is there, as typed. */
  readonly is: string;
  readonly expected: string;
  readonly remedy: string;
  /** The whole sentence: place · what is there · what was expected · what to do. */
  readonly message: string;
}

/** Where a finding stands, worst first, then by file, sheet and cell. */
export function compareFindings(a: Finding, b: Finding): number {
  const rank = (finding: Finding) => SEVERITIES.indexOf(finding.severity);
  return (
    rank(a) - rank(b) ||
    compareText(a.file, b.file) ||
    compareText(a.sheet ?? '', b.sheet ?? '') ||
    compareCells(a.cell, b.cell) ||
    compareText(a.check, b.check)
  );
}

/** Orders A1 addresses by row, then column; none comes first. */
export function compareCells(a: string | null, b: string | null): number {
  const split = (cell: string | null) => /^([A-Z]+)(\d+)/.exec(cell ?? '') ?? ['', '', '0'];
  const [, aColumn = '', aRow = '0'] = split(a);
  const [, bColumn = '', bRow = '0'] = split(b);
  return Number(aRow) - Number(bRow) || aColumn.length - bColumn.length || compareText(aColumn, bColumn);
}

/** Orders by code unit, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The place of a finding as its reader looks for it. */
export function findingPlace(at: Pick<CellRef, 'file'> & { sheet: string | null; cell: string | null }): string {
  const name = at.file.split('/').at(-1) ?? at.file;
  if (!at.sheet) return name;
  return at.cell ? `${name}, ${at.sheet}!${at.cell}` : `${name}, ${at.sheet}`;
}
