import type { Account } from '../../domain/agreement.ts';
import { sharesTime } from '../../domain/agreement.ts';
import type { Indicator, SourceKind } from '../../domain/indicator.ts';
import { comparePeriods, lastMonth, type Period } from '../../domain/period.ts';
import type { Place } from '../../domain/place.ts';
import { sourceOf } from '../../domain/read-entry.ts';
import type { Reading } from '../../domain/reading.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Case } from '../define.ts';

/** What one source reports in a return, and what others say of the same indicator and place. */
export interface Accounts {
  readonly reading: Reading;
  readonly indicator: Indicator;
  readonly place: Place;
  readonly now: Account;
  /** Of its own source, up to and with this value, in order of time. */
  readonly own: readonly Account[];
  /** Of the other sources asked for, up to the same time. */
  readonly others: readonly Account[];
}

/**
 * Each value for which a source on the other side of `isOther` has spoken too. Where both stand in the same return, the
 * pair is given once, at the value that is not of the other side.
 */
export function* accountsOf(given: Case, isOther: (source: SourceKind) => boolean): Generator<Accounts> {
  const here = new Map<string, Account[]>();
  for (const reading of given.readings) {
    const { indicator, place } = reading;
    const account = isOther(sourceOf(reading)) ? accountOf(reading) : null;
    if (!indicator || !place || !account) continue;
    const key = seriesKey(indicator.id, place.id);
    here.set(key, [...(here.get(key) ?? []), account]);
  }
  for (const reading of given.readings) {
    const { indicator, place } = reading;
    if (!indicator || !place) continue;
    const key = seriesKey(indicator.id, place.id);
    const known = given.sources.get(key) ?? [];
    const other = isOther(sourceOf(reading));
    const beside = other ? [] : (here.get(key) ?? []);
    const isFromOther = ({ source }: Account) => isOther(source) !== other;
    const now = beside.length > 0 || known.some(isFromOther) ? accountOf(reading) : null;
    if (!now) continue;
    const others = [...known.filter(isFromOther), ...beside];
    const own = known.filter(({ source }) => source === now.source);
    yield {
      reading,
      indicator,
      place,
      now,
      own: [...upTo(now.period, own).filter(({ period }) => period !== now.period), now],
      others: upTo(now.period, others),
    };
  }
}

/** The latest account of a period that shares time with one. */
export function accountFor(period: Period, accounts: readonly Account[]): Account | undefined {
  return accounts.findLast((account) => sharesTime(account.period, period));
}

function accountOf(reading: Reading): Account | null {
  const { period, reported, indicator } = reading;
  if (!period || reported === null) return null;
  const margin = indicator?.margin;
  return { source: sourceOf(reading), period, value: reported, ...(margin !== undefined && { margin }) };
}

function upTo(period: Period, accounts: readonly Account[]): Account[] {
  return accounts
    .filter((account) => lastMonth(account.period) <= lastMonth(period) || sharesTime(account.period, period))
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}
