import type { Agenda } from '../domain/agenda.ts';
import type { AgreedChange, Agreement, Approval, FormerAgreement, RatingEffect } from '../domain/agreed-change.ts';
import { type AgreedDifference, agreedDifferences } from '../domain/agreed-differences.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { comparePeriods } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import { proposalBehind } from '../domain/proposals.ts';
import type { Rating } from '../domain/rating.ts';
import { indexRegister, type RegisterIndex, type Revision } from '../domain/register.ts';
import { registerChanges } from '../domain/register-change.ts';
import { seriesKey } from '../domain/series.ts';

type Ratings = ReadonlyMap<string, Rating>;

/** What was agreed, revision by revision, and how to rate a stocktake under any of them. */
export interface AgreedPast {
  readonly revisions: readonly Revision[];
  readonly ledger: readonly LedgerEntry[];
  /** The register in use: what was agreed after it is passed over. */
  readonly register: RegisterIndex;
  /** The agenda of this stocktake and those before it. */
  readonly agendas: readonly Agenda[];
  /** Rates the indicators of a register at one stocktake; `last` are the ratings of the one before. */
  readonly rateUnder: (register: RegisterIndex, agenda: Agenda, last: Ratings) => Ratings;
}

/** Every change of agreed figures, the oldest first, and for each series concerned what was agreed before. */
export interface AgreedChanges {
  readonly changes: readonly AgreedChange[];
  /** By `seriesKey(indicator, place)`. */
  readonly former: ReadonlyMap<string, FormerAgreement>;
}

/** A revision that changed agreed figures, and the one before it. */
interface Step extends Omit<AgreedChange, 'effects'> {
  readonly before: Revision;
  readonly after: Revision;
}

/**
 * Finds what was changed of what had been agreed, by comparing each revision of the register with the one before it; who
 * asked for it, why, and who approved it stand in the ledger. The first revision is the base.
 *
 * Every stocktake is rated under the register before the change and after it, so that its effect on past ratings shows.
 */
export function agreedChanges(past: AgreedPast): AgreedChanges {
  const steps = stepsOf(past);
  const ratingsUnder = remembered((revision: Revision, indicators: ReadonlySet<string>) =>
    rateAllStocktakes(past, only(revision, indicators)),
  );
  const changes = steps.map(({ before, after, ...change }): AgreedChange => {
    const concerned = recoloured(change.differences);
    if (concerned.size === 0) return { ...change, effects: [] };
    return { ...change, effects: effectsOf(ratingsUnder(before, concerned), ratingsUnder(after, concerned)) };
  });
  return { changes, former: formerAgreements(past, steps, changes, ratingsUnder) };
}

function stepsOf({ revisions, ledger, register }: AgreedPast): Step[] {
  return revisions.flatMap((after, i): Step[] => {
    const before = revisions[i - 1];
    if (!before || after.number > register.revision) return [];
    const differences = registerChanges(before.register, after.register).flatMap(agreedDifferences);
    if (differences.length === 0) return [];
    const approval = approvalOf(ledger, after.number);
    return [{ revision: after.number, on: dayOf(after), approval, differences, before, after }];
  });
}

function approvalOf(ledger: readonly LedgerEntry[], revision: number): Approval | null {
  const found = proposalBehind(ledger, revision);
  if (!found) return null;
  const { id, category, justification, evidence } = found.proposal.content;
  const [proposedBy, approvedBy] = [found.proposal.by, found.verdict.by];
  return { proposal: id, category, justification, evidence, proposedBy, approvedBy };
}

function recoloured(differences: readonly AgreedDifference[]): ReadonlySet<string> {
  return new Set(differences.flatMap(({ recolours, indicator }) => (recolours && indicator ? indicator : [])));
}

/** A register with some of its indicators alone, so that no other is rated again. */
function only({ register, number }: Revision, indicators: ReadonlySet<string>): RegisterIndex {
  return indexRegister(
    {
      ...register,
      indicators: register.indicators.filter(({ id }) => indicators.has(id)),
      history: register.history.filter(({ indicator }) => indicators.has(indicator)),
    },
    number,
  );
}

/** The ratings of every stocktake, each with the one before it as its last. */
function rateAllStocktakes(
  { agendas, rateUnder }: AgreedPast,
  register: RegisterIndex,
): readonly (readonly [Agenda, Ratings])[] {
  let last: Ratings = new Map();
  return [...agendas]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map((agenda) => {
      last = rateUnder(register, agenda, last);
      return [agenda, last] as const;
    });
}

type Course = ReturnType<typeof rateAllStocktakes>;

function effectsOf(before: Course, after: Course): RatingEffect[] {
  return after.flatMap(([{ period }, now], i) => {
    const then: Ratings = before[i]?.[1] ?? new Map();
    const keys = new Set([...then.keys(), ...now.keys()]);
    return [...keys].flatMap((key): RatingEffect[] => {
      const [was, is] = [then.get(key) ?? null, now.get(key) ?? null];
      const about = is ?? was;
      if (!about || (was?.light === is?.light && was?.status === is?.status)) return [];
      return [{ indicator: about.indicator, place: about.place, period, before: was, after: is }];
    });
  });
}

function formerAgreements(
  past: AgreedPast,
  steps: readonly Step[],
  changes: readonly AgreedChange[],
  ratingsUnder: (revision: Revision, indicators: ReadonlySet<string>) => Course,
): ReadonlyMap<string, FormerAgreement> {
  const former = new Map<string, FormerAgreement>();
  for (const [key, { indicator, place }] of seriesConcerned(past, changes)) {
    const own = steps.filter((_, i) => isAbout(changes[i], indicator, place));
    const first = firstAgreement(past.revisions, indicator, place);
    const [since] = own.filter(({ on }) => isTransition(past.agendas, on));
    if (!first) continue;
    const [, then] = (since && ratingsUnder(since.before, recoloured(since.differences)).at(-1)) ?? [];
    const rating = then?.get(key);
    const transition = since && rating ? { rating, isFirst: since === own[0], on: since.on } : null;
    former.set(key, { first, transition });
  }
  return former;
}

/** The series that a change names, those whose ratings it changes, and every place of an indicator that it names. */
function seriesConcerned({ register }: AgreedPast, changes: readonly AgreedChange[]) {
  const series = new Map<string, { readonly indicator: string; readonly place: string }>();
  const add = (indicator: string, place: string) => series.set(seriesKey(indicator, place), { indicator, place });
  for (const { differences, effects } of changes) {
    for (const { indicator, place, recolours } of differences) {
      if (!indicator || !recolours) continue;
      const kinds = register.indicator.get(indicator)?.placeKinds ?? [];
      if (place) add(indicator, place);
      else for (const { id, kind } of register.register.places) if (kinds.includes(kind)) add(indicator, id);
    }
    for (const { indicator, place } of effects) add(indicator, place);
  }
  return series;
}

function isAbout(change: AgreedChange | undefined, indicator: string, place: string): boolean {
  if (!change) return false;
  return (
    change.differences.some((one) => one.recolours && one.indicator === indicator && (one.place ?? place) === place) ||
    change.effects.some((one) => one.indicator === indicator && one.place === place)
  );
}

/** True until a stocktake whose data were locked on or after the day has been held. */
function isTransition(agendas: readonly Agenda[], on: CalendarDate): boolean {
  return agendas.slice(0, -1).every(({ cutOff }) => cutOff < on);
}

function firstAgreement(revisions: readonly Revision[], indicator: string, place: string): Agreement | undefined {
  for (const { register, number } of revisions) {
    const found = register.indicators.find(({ id }) => id === indicator);
    const isOf = (item: { indicator: string; place: string }) => item.indicator === indicator && item.place === place;
    const baseline = register.baselines.find(isOf) ?? null;
    const trajectory = register.trajectories.find(isOf) ?? null;
    if (found && (trajectory || found.goal !== 'path'))
      return { indicator: found, baseline, trajectory, revision: number };
  }
  return undefined;
}

/** Keeps what was worked out for a revision and a set of indicators: neighbouring changes ask for the same. */
function remembered(work: (revision: Revision, indicators: ReadonlySet<string>) => Course): typeof work {
  const known = new Map<string, Course>();
  return (revision, indicators) => {
    const key = [revision.number, ...[...indicators].sort()].join('\u0000');
    const course = known.get(key) ?? work(revision, indicators);
    known.set(key, course);
    return course;
  };
}
