import type { Answer } from './answer.ts';
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
  /** The last answer to it; absent while it is open. */
  readonly answer?: Answer;
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

/**
 * A short name of a finding by which it can be answered, the same in every run: eight hexadecimal digits of what was
 * noticed, where and about which value. It outlives a moved row, and changes when the value does: an explanation of 104
 * must not explain away 140.
 */
export function findingId({ check, indicator, place, period, sheet, file, is }: Finding): string {
  const subject = indicator ? [indicator, place, period] : [file, sheet];
  return fnv1a([check, ...subject, is].join('\u0000'));
}

/** The 32-bit Fowler–Noll–Vo hash (FNV-1a) of a text, in eight hexadecimal digits; a name, not a seal. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
