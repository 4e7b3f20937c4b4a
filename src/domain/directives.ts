import type { Agenda, Directive } from './agenda.ts';
import { type CalendarDate, daysBetween } from './calendar-date.ts';
import { compareText } from './finding.ts';
import { entriesOf, type LedgerEntry } from './ledger.ts';
import type { ActionState } from './milestone.ts';
import { comparePeriods, type Period } from './period.ts';
import type { Stocktake } from './stocktake.ts';

/** A directive and what became of it up to a day. */
export interface FollowedDirective extends Directive {
  /** Day on which it was given; null where only an agenda tells of it and does not say. */
  readonly given: CalendarDate | null;
  /** Stocktake that gave it; null where only an agenda tells of it. */
  readonly period: Period | null;
  /** The last report up to the day, also one too old to count; null when none is in the ledger. */
  readonly last: DirectiveReported | null;
  /** First day of the reports that it is done; null while it is not, or where the day is not known. */
  readonly doneOn: CalendarDate | null;
}

interface DirectiveReported {
  readonly state: ActionState;
  readonly report: string;
  readonly on: CalendarDate;
  /** Office that reported it, as stated. */
  readonly by: string;
}

/** The directives that a stocktake goes through as its actions. */
export interface Actions {
  readonly directives: readonly FollowedDirective[];
  /** The day on which all of them were given; null when on several days, or not known. */
  readonly given: CalendarDate | null;
  /** Per cent of the actions of the stocktake before that were done at its meeting; null where it is not known. */
  readonly lastDone: number | null;
}

/**
 * The directives in the ledger as they stood on a day, each under the last report dated up to then.
 *
 * One of which nobody has reported after `since`, the day of the stocktake before, is *no information*, unless it was
 * reported done: silence is not progress.
 */
export function directivesAsOf(
  ledger: readonly LedgerEntry[],
  day: CalendarDate,
  since: CalendarDate | null,
): FollowedDirective[] {
  const reports = entriesOf(ledger, 'directive-report').map(({ by, content }) => ({ ...content, by }));
  return entriesOf(ledger, 'directive')
    .filter(({ content }) => content.given <= day)
    .map(({ content }) => {
      const { kind: _, ...directive } = content;
      const own = reports
        .filter(({ directive: number, on }) => number === directive.number && on <= day)
        .sort((a, b) => compareText(a.on, b.on));
      const last = own.at(-1) ?? null;
      const isDone = last?.state === 'done';
      const counts = last !== null && (isDone || since === null || last.on > since);
      return {
        ...directive,
        state: counts ? last.state : 'no information',
        report: counts ? last.report : '',
        last: last && { state: last.state, report: last.report, on: last.on, by: last.by },
        doneOn: isDone ? (own[own.findLastIndex(({ state }) => state !== 'done') + 1]?.on ?? null) : null,
      };
    });
}

/**
 * The actions of a stocktake as they stand at its meeting; what is reported later does not reach it, so that its deck
 * can be made again.
 *
 * They are the directives given at the stocktakes before it, without those that the one before has already seen done.
 * Directives that only its agenda lists join them as the agenda has them; of one that is in the ledger the ledger counts.
 */
export function actionsOf({ agenda, earlier, ledger }: Pick<Stocktake, 'agenda' | 'earlier' | 'ledger'>): Actions {
  const directives = actionsAt(agenda, earlier, ledger);
  const [given, ...others] = new Set(directives.map((directive) => directive.given));
  return {
    directives,
    given: others.length === 0 ? (given ?? null) : null,
    lastDone: lastDoneOf(agenda, earlier, ledger),
  };
}

/** Days past the due date on a day; 0 for what is done or not yet due. */
export function daysLate({ state, due }: Pick<Directive, 'state' | 'due'>, day: CalendarDate): number {
  return state === 'done' ? 0 : Math.max(0, daysBetween(due, day));
}

/** Orders late ones first, the latest leading; then by due date, then by number. */
export function byUrgency(day: CalendarDate): (a: Directive, b: Directive) => number {
  return (a, b) => daysLate(b, day) - daysLate(a, day) || compareText(a.due, b.due) || compareText(a.number, b.number);
}

/** The directives that an agenda lists and the ledger does not have, as the agenda has them. */
export function onlyInAgenda(agenda: Agenda, ledger: readonly LedgerEntry[]): FollowedDirective[] {
  const numbers = new Set(entriesOf(ledger, 'directive').map(({ content }) => content.number));
  return agenda.directives
    .filter(({ number }) => !numbers.has(number))
    .map((directive) => ({ ...directive, given: agenda.given ?? null, period: null, last: null, doneOn: null }));
}

function actionsAt(
  agenda: Agenda,
  earlier: readonly Agenda[],
  ledger: readonly LedgerEntry[],
): readonly FollowedDirective[] {
  const before = earlier.at(-1);
  const isBefore = (period: Period | null, when: Period) => period !== null && comparePeriods(period, when) < 0;
  const wasSeenDone = ({ period, doneOn }: FollowedDirective) =>
    before !== undefined && doneOn !== null && doneOn <= before.date && isBefore(period, before.period);
  return [
    ...directivesAsOf(ledger, agenda.date, before?.date ?? null).filter(
      (directive) => isBefore(directive.period, agenda.period) && !wasSeenDone(directive),
    ),
    ...onlyInAgenda(agenda, ledger),
  ];
}

/** Counted where the ledger has actions of the stocktake before, or the agenda does not say; else as the agenda says. */
function lastDoneOf(agenda: Agenda, earlier: readonly Agenda[], ledger: readonly LedgerEntry[]): number | null {
  const before = earlier.at(-1);
  const actions = before ? actionsAt(before, earlier.slice(0, -1), ledger) : [];
  const inLedger = actions.some(({ period }) => period !== null);
  if (actions.length === 0 || (agenda.lastDone !== undefined && !inLedger)) return agenda.lastDone ?? null;
  return (100 * actions.filter(({ state }) => state === 'done').length) / actions.length;
}
