import type { Agenda } from '../domain/agenda.ts';
import type { Answer } from '../domain/answer.ts';
import { type Closing, closingOf, entriesOf, type LedgerEntry, type Restatement } from '../domain/ledger.ts';
import type { Observation } from '../domain/observation.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import type { SeriesBook } from '../domain/series.ts';
import type { Restated, RestatedValue } from '../domain/since-locked.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import { admit, type Supersession } from './admit.ts';
import { type Checked, checkReturns } from './check.ts';
import { answersFor, lockedFiles } from './locked-files.ts';

/** A stocktake as it was locked: its returns, and what the checks made of them. */
export interface AsLocked extends Checked {
  readonly returns: readonly ReceivedReturn[];
}

/** What has been read and entered, of which one closed period after the other is looked at. */
export interface Memory {
  readonly unit: Unit;
  readonly register: RegisterIndex;
  readonly read: readonly { readonly period: Period; readonly returned: Return }[];
  readonly supersessions: readonly Supersession[];
  readonly answers: readonly Answer[];
  /** As far as the stocktake goes: of a closed one, up to its closing. */
  readonly ledger: readonly LedgerEntry[];
}

/**
 * The earlier stocktakes that were closed and of which something was restated since, as they were locked, by period:
 * what the meeting saw then is what “last” means, and what a restated value is held against.
 */
export function restatedStocktakes(memory: Memory, agendas: readonly Agenda[]): ReadonlyMap<Period, AsLocked> {
  const taken = new Map<Period, AsLocked>();
  for (const [i, { period }] of agendas.entries()) {
    const closing = closingOf(memory.ledger, period);
    const reaches = ({ number, content }: LedgerEntry<Restatement>) =>
      closing !== undefined && number > closing.number && comparePeriods(content.period, period) <= 0;
    if (closing && entriesOf(memory.ledger, 'restatement').some(reaches)) {
      taken.set(period, asLocked(memory, agendas.slice(0, i + 1), closing));
    }
  }
  return taken;
}

function asLocked(memory: Memory, agendas: readonly Agenda[], closing: LedgerEntry<Closing>): AsLocked {
  const { unit, register, read, supersessions, answers } = memory;
  const locked = lockedFiles(closing);
  const returns = admit(
    read.filter(({ returned: { file, sha256 } }) => locked.get(file)?.sha256 === sha256),
    supersessions.filter(({ file }) => locked.has(file)),
    unit,
  );
  const counting = answersFor(answers, closing.content);
  return { returns, ...checkReturns({ unit, register, returns, agendas, closed: true, answers: counting }) };
}

/** What a check needs to know of a return that was received after its period was closed. */
export function restatesOf({ ledger }: Memory, locked: ReadonlyMap<Period, AsLocked>) {
  return new Map(
    entriesOf(ledger, 'restatement').map(({ content: { file, period, reason } }) => [
      file,
      { reason, accepted: locked.get(period)?.sources ?? new Map() },
    ]),
  );
}

/**
 * The returns received with a reason since the last of the stocktakes before was locked, with the values that each of
 * them changed.
 */
export function restatedSince(
  { ledger }: Memory,
  now: { readonly returns: readonly ReceivedReturn[]; readonly book: SeriesBook; readonly period: Period },
  locked: ReadonlyMap<Period, AsLocked>,
): Restated[] {
  const before = entriesOf(ledger, 'closing')
    .filter(({ content }) => comparePeriods(content.period, now.period) < 0)
    .sort((a, b) => comparePeriods(a.content.period, b.content.period))
    .at(-1);
  const all = entriesOf(ledger, 'restatement');
  return all
    .filter(({ number }) => number > (before?.number ?? 0))
    .map(({ at, by, content: { file, period, reason } }) => ({
      file,
      period,
      department: now.returns.find(({ returned }) => returned.file === file)?.returned.department ?? null,
      reason,
      by,
      on: dayOf({ at }),
      values: valuesBetween(locked.get(period)?.book ?? new Map(), now.book, chainOf(file, all), period),
    }));
}

/** A file and those it stands in the place of, one after the other. */
function chainOf(file: string, restatements: readonly LedgerEntry<Restatement>[]): ReadonlySet<string> {
  const chain = new Set<string>();
  for (let name: string | null = file; name !== null && !chain.has(name); ) {
    chain.add(name);
    name = restatements.find(({ content }) => content.file === name)?.content.replaces ?? null;
  }
  return chain;
}

/** The values of a period that rest on one of some files and differ between two books. */
function valuesBetween(was: SeriesBook, now: SeriesBook, files: ReadonlySet<string>, period: Period): RestatedValue[] {
  const rests = ({ cells }: Observation) => cells.some(({ file }) => files.has(file));
  const keys = new Set([...was.keys(), ...now.keys()]);
  return [...keys].flatMap((key) => {
    const series = now.get(key) ?? was.get(key);
    const [before, after] = [was.get(key), now.get(key)].map((one) => one?.points.filter(rests) ?? []);
    const periods = new Set([...(before ?? []), ...(after ?? [])].map((point) => point.period));
    return [...periods]
      .filter((when) => comparePeriods(when, period) <= 0)
      .sort(comparePeriods)
      .flatMap((when): RestatedValue[] => {
        const [a, b] = [was, now].map((book) => book.get(key)?.points.find((point) => point.period === when)?.value);
        if (!series || a === b) return [];
        const { indicator, place } = series;
        return [{ indicator, place, period: when, was: a ?? null, now: b ?? null }];
      });
  });
}
