import {
  type Case,
  type Check,
  type Explanation,
  LEVELS,
  type Level,
  type Restates,
  type Sighting,
} from '../checks/define.ts';
import { CHECKS } from '../checks/index.ts';
import { type Answer, lastAnswers } from '../domain/answer.ts';
import { coverageOf } from '../domain/coverage.ts';
import { compareFindings, compareText, type Finding, findingId, findingPlace } from '../domain/finding.ts';
import type { Observation } from '../domain/observation.ts';
import { openBook } from '../domain/open-book.ts';
import { comparePeriods, holdsPeriod, isAfter, type Period } from '../domain/period.ts';
import { placeExists } from '../domain/place.ts';
import { isDueFor } from '../domain/rated-points.ts';
import { sourceOf } from '../domain/read-entry.ts';
import { figureCells, type Reading } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import { type SeriesBook, type SourceBook, seriesKey, valueKey } from '../domain/series.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import { unreadTables } from '../domain/unread-tables.ts';
import { circumstancesOf, type DueDates } from './circumstances.ts';
import { correctionsOf } from './corrections.ts';
import { explanationsOf } from './explanations.ts';
import { enterTotals } from './totals.ts';
import { understander } from './understand.ts';

export interface CheckInput {
  readonly unit: Unit;
  readonly register: RegisterIndex;
  /** In any order; they are taken in order of time, since each is checked against those before it. */
  readonly returns: readonly ReceivedReturn[];
  /** The data are locked. */
  readonly closed: boolean;
  /** What was said of findings; none when absent. */
  readonly answers?: readonly Answer[];
  /** The days by which returns were due, by stocktake; without them none is late. */
  readonly agendas?: readonly DueDates[];
  /** Returns received after their period was closed, by file. */
  readonly restates?: ReadonlyMap<string, Restates>;
  /** The register by the number of its revision: a blank may have been written under an earlier one. */
  readonly registers?: (revision: number) => RegisterIndex | null;
}

export interface Checked {
  /** Worst first. */
  readonly findings: Finding[];
  /** The history of the register, what was accepted, and the totals it gives; a blocked value is left out. */
  readonly book: SeriesBook;
  /** The same of every source, those that stand behind a preferred one too. */
  readonly sources: SourceBook;
  /** `valueKey` of each value that was reported and not used; one that is dated elsewhere counts for the return's period. */
  readonly blocked: ReadonlySet<string>;
}

/**
 * Checks every return against the plan and what came before, and accepts what no finding blocks.
 *
 * A superseded return is not checked: its faults are the business of the return that took its place. One that is
 * unreadable, in conflict or from an unknown department gives findings and no values.
 */
export function checkReturns(input: CheckInput): Checked {
  const { unit, register, returns, closed, answers = [], agendas = [] } = input;
  // The agreed past comes first, so that the first return already has a history.
  const book = openBook(register);
  const understand = understander(register, unit);
  const blocked = new Set<string>();
  const findings: Finding[] = [];
  const answered = lastAnswers(answers);
  const earlierAnswers = new Map<string, readonly Explanation[]>();

  // All are understood before the first is checked: whether a new level has lasted is known from the returns after it.
  const taken = inOrder(returns)
    .filter(({ status }) => status !== 'superseded')
    .map((item) => {
      const readings = understand(item.returned);
      return { ...item, readings, observations: readings.map(observationOf) };
    });
  const reported = reportedIn(taken);
  const circumstances = circumstancesOf(returns, agendas);

  for (const item of taken) {
    const { returned, period, status, readings, observations } = item;
    const rivals = status === 'conflict' ? rivalsOf(returned, returns) : [];
    const given = {
      unit,
      register,
      period,
      returned,
      readings,
      before: book.series,
      sources: book.sources,
      reported,
      blocked,
      rivals,
      closed,
      open: [],
      answers: [],
      earlierAnswers: earlierAnswers.get(returned.department ?? '') ?? [],
      restates: input.restates?.get(returned.file) ?? null,
      issued: returned.stamp ? (input.registers?.(returned.stamp.revision) ?? null) : null,
      ...circumstances(item),
    };
    const found = runChecks(given, answered);
    findings.push(...found);
    earlierAnswers.set(returned.department ?? '', explanationsOf(found, answered));

    // A block keeps a value out; a query leaves it in, marked by its finding.
    const isBlocked = blockedBy(found);
    const corrected = correctionsOf(found);
    for (const [n, reading] of readings.entries()) {
      const observation = corrected(reading) ?? observations[n];
      if (!observation) continue;
      const { indicator, place, period: measured } = observation;
      const key = valueKey(indicator, place, measured && holdsPeriod(period, measured) ? measured : period);
      if (status !== 'used' || isBlocked(reading) || !measured || isAfter(measured, period)) {
        blocked.add(key);
      } else {
        book.enter({ ...observation, period: measured });
        blocked.delete(key);
      }
    }
    for (const key of unreadValues(given)) blocked.add(key);
  }

  // Totals come last, from all that was accepted: a correction of one part corrects them.
  enterTotals(book, register, blocked);
  return { findings: findings.sort(compareFindings), book: book.series, sources: book.sources, blocked };
}

/** Everything that the returns in use report, in order of time. */
function reportedIn(
  taken: readonly (ReceivedReturn & { readonly observations: readonly (Observed | null)[] })[],
): SourceBook {
  const reported = new Map<string, Observation[]>();
  for (const { status, period: received, observations } of taken) {
    for (const observation of status === 'used' ? observations : []) {
      const period = observation?.period;
      if (!observation || !period || isAfter(period, received)) continue;
      const key = seriesKey(observation.indicator, observation.place);
      const known = reported.get(key);
      if (known) known.push({ ...observation, period });
      else reported.set(key, [{ ...observation, period }]);
    }
  }
  for (const points of reported.values()) points.sort((a, b) => comparePeriods(a.period, b.period));
  return reported;
}

/** By period of the stocktake, then of the return, then by file. */
function inOrder(returns: readonly ReceivedReturn[]): ReceivedReturn[] {
  return returns.toSorted(
    (a, b) =>
      comparePeriods(a.period, b.period) ||
      comparePeriods(a.returned.period ?? a.period, b.returned.period ?? b.period) ||
      compareText(a.returned.file, b.returned.file),
  );
}

function rivalsOf(returned: Return, returns: readonly ReceivedReturn[]): Return[] {
  return returns
    .filter((other) => other.status === 'conflict' && other.returned !== returned)
    .map((other) => other.returned)
    .filter(({ department, period }) => department === returned.department && period === returned.period);
}

/** Runs the checks level by level. From the history on, they see only readings that nothing blocks so far. */
function runChecks(given: Case, answered: ReadonlyMap<string, Answer>): Finding[] {
  const findings: Finding[] = [];
  let { readings } = given;
  for (const level of LEVELS) {
    const open = findings.map((finding) => ({ ...finding, at: whereOf(finding) }));
    const answers = explanationsOf(findings, answered);
    if (!SEES_ALL.has(level)) readings = withoutBlocked(readings, findings);
    for (const check of CHECKS) {
      if (check.level !== level) continue;
      for (const sighting of check.check({ ...given, readings, open, answers }))
        findings.push(withAnswer(toFinding(check, sighting, given.returned), answered));
    }
  }
  return findings;
}

/** The readings themselves where nothing is blocked, so that what checks remember of them holds. */
function withoutBlocked(readings: readonly Reading[], findings: readonly Finding[]): readonly Reading[] {
  const isBlocked = blockedBy(findings);
  return readings.some(isBlocked) ? readings.filter((reading) => !isBlocked(reading)) : readings;
}

function withAnswer(finding: Finding, answered: ReadonlyMap<string, Answer>): Finding {
  const answer = answered.get(findingId(finding));
  return answer ? { ...finding, answer } : finding;
}

const SEES_ALL: ReadonlySet<Level> = new Set<Level>(['file', 'cell', 'table']);

function whereOf({ sheet, cell }: Finding) {
  return { ...(sheet && { sheet }), ...(cell && { cell }) };
}

/** The sentence has one form: place: what is there; what was expected. What to do. */
function toFinding(check: Check, sighting: Sighting<unknown>, { file, period }: Return): Finding {
  const { is, expected, remedy } = check.message(sighting.params);
  const where = { file, sheet: sighting.sheet ?? null, cell: sighting.cell ?? null };
  return {
    check: check.id,
    severity: sighting.severity ?? check.severity,
    ...where,
    indicator: sighting.indicator ?? null,
    place: sighting.place ?? null,
    period: sighting.period ?? period,
    is,
    expected,
    remedy,
    message: `${findingPlace(where)}: ${is}; ${expected}. ${remedy}`,
  };
}

/**
 * The values that are due in a table which could not be read: they were sent and cannot be used, so that an older one must
 * not stand in their place. Without any row of totals, the whole is among them.
 */
function unreadValues({ returned, register, readings, period }: Case): string[] {
  const unread = unreadTables(returned);
  if (unread.size === 0) return [];
  const when = returned.period ?? period;
  const reported = new Set(readings.map(({ indicator, place }) => `${indicator?.id} ${place?.id}`));
  const totals = returned.rows.some(({ table }) => table === 'indicators');
  const { indicators, places } = register.register;
  return indicators
    .filter((indicator) => indicator.department === returned.department && isDueFor(indicator, when))
    .flatMap(({ id, placeKinds }) =>
      places
        .filter((place) => placeKinds.includes(place.kind) && placeExists(place, when))
        .filter((place) => !reported.has(`${id} ${place.id}`) && (place.parent ? unread.has('places') : !totals))
        .map((place) => valueKey(id, place.id, when)),
    );
}

/** Tells whether a finding blocks a reading: one on the whole return, or one on its own value. */
function blockedBy(findings: readonly Finding[]): (reading: Reading) => boolean {
  const blocks = findings.filter(({ severity, answer }) => severity === 'block' && answer?.kind !== 'corrected');
  if (blocks.length === 0) return () => false;
  const whole = blocks.some(({ check }) => FILE_CHECKS.has(check));
  const values = new Set(blocks.map(({ indicator, place, period }) => `${indicator}\u0000${place}\u0000${period}`));
  return ({ indicator, place, period }) => whole || values.has(`${indicator?.id}\u0000${place?.id}\u0000${period}`);
}

const FILE_CHECKS = new Set(CHECKS.filter(({ level }) => level === 'file').map(({ id }) => id));

/** A value that is reported, dated or not. */
type Observed = Omit<Observation, 'period'> & { readonly period: Period | null };

/** The value a reading reports; null when it reports none or its names are not in the plan. */
function observationOf(reading: Reading): Observed | null {
  const { indicator, place, period, reported, numerator, denominator } = reading;
  if (!indicator || !place || reported === null) return null;
  const cells = figureCells(reading)
    .filter(({ figure }) => figure.how !== 'blank')
    .map(({ figure }) => figure.cell.at);
  const computed = reading.value?.number === null || reading.value === null;
  const coverage = coverageOf(reading);
  return {
    indicator: indicator.id,
    place: place.id,
    period,
    source: sourceOf(reading),
    value: reported,
    ...(typeof numerator?.number === 'number' && { numerator: numerator.number }),
    ...(typeof denominator?.number === 'number' && { denominator: denominator.number }),
    ...(indicator.margin !== undefined && { margin: indicator.margin }),
    ...(coverage !== null && { coverage }),
    cells,
    ...(computed && { formula: indicator.kind === 'share' ? '100 × n/d' : 'n/d' }),
  };
}
