import { monthOf } from '../domain/calendar-date.ts';
import type { Finding } from '../domain/finding.ts';
import { closingOf } from '../domain/ledger.ts';
import { lastMonth } from '../domain/period.ts';
import type { Point } from '../domain/pre-read.ts';
import { returnsStatus } from '../domain/returns-status.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Headline } from '../slides/parts/headline.ts';
import type { Say } from './pre-read-say.ts';

/** Months before the meeting from which on the age of a value is said, where it is of an earlier period. */
const OLD = 2;
const DOUBTFUL = ['C', 'D'];
/** The states of a rating that are said here. */
const STATES = ['stale', 'no-data', 'not-validated', 'small-numbers'] as const;

/** Which numbers are to be read with care, and why: what is provisional, missing, old, asked about or little trusted. */
export function careOf(stocktake: Stocktake, headlines: readonly Headline[], say: Say): readonly Point[] {
  const { agenda, ledger, period } = stocktake;
  const open = returnsStatus(stocktake, agenda, agenda.date).flatMap((status) => status.open);
  const isOpenStill = closingOf(ledger, period) === undefined && agenda.status !== 'final';
  return [
    ...(isOpenStill ? [{ about: null, text: say('preread.care.provisional', { on: agenda.cutOff }) }] : []),
    ...(!isOpenStill && agenda.status === 'preliminary'
      ? [{ about: null, text: say('preread.care.preliminary') }]
      : []),
    ...headlines.flatMap((headline) => {
      const [first, ...others] = doubts(stocktake, headline, open, say);
      if (first === undefined) return [];
      const text = others.reduce((said, also) => say('preread.care.and', { said, also }), first);
      return [{ about: headline.priority.name, text: say('preread.care.sentence', { text }) }];
    }),
  ];
}

function doubts(
  { agenda, period }: Stocktake,
  { indicator, rating }: Headline,
  questions: readonly Finding[],
  say: Say,
): string[] {
  if (!indicator || !rating) return [];
  const state = STATES.find((one) => one === rating.status);
  const isOlder = rating.period !== null && lastMonth(rating.period) < lastMonth(period);
  const months = rating.period ? monthOf(agenda.date) - lastMonth(rating.period) : 0;
  const open = questions.filter((finding) => finding.indicator === indicator.id).length;
  const { grade, reasons = [] } = rating.confidence ?? {};
  const disagrees = reasons.some(({ pattern }) => pattern === 'confidence.disagrees');
  return [
    ...(state ? [say(`preread.care.${state}`, { now: period, p: rating.period })] : []),
    ...(!state && rating.period && isOlder && months >= OLD
      ? [say('preread.care.old', { p: rating.period, months })]
      : []),
    ...(open > 0 ? [say('preread.care.queries', { n: open })] : []),
    ...(grade && DOUBTFUL.includes(grade)
      ? [say(disagrees ? 'preread.care.disagrees' : 'preread.care.low', { grade })]
      : []),
  ];
}
