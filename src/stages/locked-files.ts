import { type Answer, lastAnswers } from '../domain/answer.ts';
import { type CalendarDate, longDate } from '../domain/calendar-date.ts';
import { compareText } from '../domain/finding.ts';
import { type Closing, closingOf, entriesOf, type LedgerEntry } from '../domain/ledger.ts';
import { comparePeriods, Period } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import type { Refusal } from '../domain/workbook.ts';

/** A file that lies in the folder of a period. */
export interface FiledName {
  readonly period: Period;
  readonly name: string;
}

/** What the bytes of a file must be: as they were locked, or received with a reason, on a day. */
export interface Bound {
  readonly sha256: string;
  readonly on: CalendarDate;
}

/** A file that a stocktake reads. */
export interface ChosenFile extends FiledName {
  readonly bound?: Bound;
}

/** The files a stocktake reads, and those that it passes over. */
export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  /** Files that came after their period was closed and without a reason. */
  readonly late: readonly string[];
}

/**
 * Chooses the files that the stocktake of a period reads.
 *
 * Of a closed period they are those that were locked, whatever the folder holds by now. Of an open one they are all that
 * lie in the folders, but in the folder of a closed period only those that were locked or received with a reason since.
 */
export function chooseFiles(
  present: readonly FiledName[],
  ledger: readonly LedgerEntry[],
  period: Period,
): ChosenFiles {
  const restated = restatedFiles(ledger);
  const own = closingOf(ledger, period);
  if (own) {
    const locked = lockedFiles(own);
    // What lies in the folder of an earlier period that is still open waits there for a later stocktake.
    const closed = present.filter((file) => closingOf(ledger, file.period));
    return { files: inOrder(locked), late: namesOutside(closed, locked, restated) };
  }
  const periods = [...new Set([...present.map((file) => file.period), ...closedPeriods(ledger)])];
  const chosen = periods
    .filter((when) => comparePeriods(when, period) <= 0)
    .map((when): ChosenFiles => {
      const there = present.filter((file) => file.period === when);
      const closing = closingOf(ledger, when);
      if (!closing) return { files: there, late: [] };
      const bound = boundIn(when, closing, restated);
      return { files: inOrder(bound), late: namesOutside(there, bound, restated) };
    });
  return { files: chosen.flatMap(({ files }) => files), late: chosen.flatMap(({ late }) => late) };
}

/** Names of the files of a closed period that count from then on: those that were locked, and those received with a reason. */
export function countingFiles(ledger: readonly LedgerEntry[], closing: LedgerEntry<Closing>): readonly string[] {
  return [...boundIn(closing.content.period, closing, restatedFiles(ledger)).keys()];
}

function boundIn(period: Period, closing: LedgerEntry<Closing>, restated: ReadonlyMap<string, Bound>) {
  return new Map([...lockedFiles(closing), ...restated].filter(([name]) => filedPeriod(name) === period));
}

/** Every file that a closing names, with what its bytes were. */
export function lockedFiles(closing: LedgerEntry<Closing>): ReadonlyMap<string, Bound> {
  const on = dayOf(closing);
  const { returns, others } = closing.content;
  return new Map([...returns, ...others].map(({ file, sha256 }) => [file, { sha256, on }]));
}

/** The period of the folder a received file lies in; undefined for a file that lies in none. */
export function filedPeriod(name: string): Period | undefined {
  return Period.safeParse(/^returns\/([^/]+)\//.exec(name)?.[1]).data;
}

/** What stands in the place of a bound file that is gone or is other bytes now. */
export function brokenBound({ sha256, on }: Bound, isThere: boolean): Refusal {
  const day = longDate(on);
  return {
    refused: true,
    verdict: isThere ? `it is not the file that was locked on ${day}` : `it was locked on ${day} and is there no more`,
    remedy: `Put back the file whose SHA-256 begins ${sha256.slice(0, 12)}; receive a corrected one with --restates "why".`,
  };
}

/**
 * The answers that count for a period. What was said of its findings counts whenever it was said; a correction moves a
 * value, so that one entered after the period was closed does not reach it, nor can anything undo one that was locked.
 */
export function answersFor(answers: readonly Answer[], closing: Closing | undefined): readonly Answer[] {
  if (!closing) return answers;
  const locked = answers.slice(0, closing.answers);
  const last = lastAnswers(locked);
  const later = answers.slice(closing.answers);
  return [
    ...locked,
    ...later.filter(({ kind, finding }) => kind !== 'corrected' && last.get(finding)?.kind !== 'corrected'),
  ];
}

function closedPeriods(ledger: readonly LedgerEntry[]): Period[] {
  return entriesOf(ledger, 'closing').map(({ content }) => content.period);
}

function restatedFiles(ledger: readonly LedgerEntry[]): ReadonlyMap<string, Bound> {
  return new Map(
    entriesOf(ledger, 'restatement').map((entry) => [
      entry.content.file,
      { sha256: entry.content.sha256, on: dayOf(entry) },
    ]),
  );
}

function namesOutside(present: readonly FiledName[], ...known: readonly ReadonlyMap<string, Bound>[]): string[] {
  return present.map(({ name }) => name).filter((name) => known.every((names) => !names.has(name)));
}

function inOrder(bound: ReadonlyMap<string, Bound>): ChosenFile[] {
  return [...bound]
    .flatMap(([name, bytes]): ChosenFile[] => {
      const period = filedPeriod(name);
      return period ? [{ period, name, bound: bytes }] : [];
    })
    .sort((a, b) => comparePeriods(a.period, b.period) || compareText(a.name, b.name));
}
