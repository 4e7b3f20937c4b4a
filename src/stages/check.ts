import { type Case, type Check, LEVELS, type Level, type Sighting } from '../checks/define.ts';
import { CHECKS } from '../checks/index.ts';
import { compareFindings, compareText, type Finding, findingPlace } from '../domain/finding.ts';
import type { Observation } from '../domain/observation.ts';
import { openBook } from '../domain/open-book.ts';
import { comparePeriods, holdsPeriod } from '../domain/period.ts';
import { sourceOf } from '../domain/read-entry.ts';
import { figureCells, type Reading } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import { type SeriesBook, valueKey } from '../domain/series.ts';
import type { ReceivedReturn } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import { enterTotals } from './totals.ts';
import { understander } from './understand.ts';

export interface CheckInput {
  readonly unit: Unit;
  readonly register: RegisterIndex;
  /** In any order; they are taken in order of time, since each is checked against those before it. */
  readonly returns: readonly ReceivedReturn[];
  /** The data are locked. */
  readonly closed: boolean;
}

export interface Checked {
  /** Worst first. */
  readonly findings: Finding[];
  /** The history of the register, what was accepted, and the totals it gives; a blocked value is left out. */
  readonly book: SeriesBook;
  /** `valueKey` of each value that was reported and not used; one that is dated elsewhere counts for the return's period. */
  readonly blocked: ReadonlySet<string>;
}

/**
 * Checks every return against the plan and what came before, and accepts what no finding blocks.
 *
 * A superseded return is not checked: its faults are the business of the return that took its place. One that is
 * unreadable, in conflict or from an unknown department gives findings and no values.
 */
export function checkReturns({ unit, register, returns, closed }: CheckInput): Checked {
  // The agreed past comes first, so that the first return already has a history.
  const book = openBook(register);
  const understand = understander(register, unit);
  const blocked = new Set<string>();
  const findings: Finding[] = [];

  for (const { returned, period, status } of inOrder(returns)) {
    if (status === 'superseded') continue;
    const readings = understand(returned);
    const rivals = status === 'conflict' ? rivalsOf(returned, returns) : [];
    const given = {
      unit,
      register,
      period,
      returned,
      readings,
      before: book.series,
      blocked,
      rivals,
      closed,
      open: [],
    };
    const found = runChecks(given);
    findings.push(...found);

    // A block keeps a value out; a query leaves it in, marked by its finding.
    const isBlocked = blockedBy(found);
    for (const reading of readings) {
      const observation = observationOf(reading);
      if (!observation) continue;
      const { indicator, place, period: measured } = observation;
      const key = valueKey(indicator, place, holdsPeriod(period, measured) ? measured : period);
      if (status !== 'used' || isBlocked(reading)) {
        blocked.add(key);
      } else {
        book.enter(observation);
        blocked.delete(key);
      }
    }
  }

  // Totals come last, from all that was accepted: a correction of one part corrects them.
  enterTotals(book, register);
  return { findings: findings.sort(compareFindings), book: book.series, blocked };
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
function runChecks(given: Case): Finding[] {
  const findings: Finding[] = [];
  for (const level of LEVELS) {
    const open = findings.map((finding) => ({ ...finding, at: whereOf(finding) }));
    const isBlocked = blockedBy(findings);
    const readings = SEES_ALL.has(level) ? given.readings : given.readings.filter((reading) => !isBlocked(reading));
    for (const check of CHECKS) {
      if (check.level !== level) continue;
      for (const sighting of check.check({ ...given, readings, open }))
        findings.push(toFinding(check, sighting, given.returned));
    }
  }
  return findings;
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

/** Tells whether a finding blocks a reading: one on the whole return, or one on its own value. */
function blockedBy(findings: readonly Finding[]): (reading: Reading) => boolean {
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const whole = blocks.some(({ check }) => FILE_CHECKS.has(check));
  const values = new Set(blocks.map(({ indicator, place, period }) => `${indicator}\u0000${place}\u0000${period}`));
  return ({ indicator, place, period }) => whole || values.has(`${indicator?.id}\u0000${place?.id}\u0000${period}`);
}

const FILE_CHECKS = new Set(CHECKS.filter(({ level }) => level === 'file').map(({ id }) => id));

/** The value a reading reports, as it enters the book; null when it reports none or its names are not in the plan. */
function observationOf(reading: Reading): Observation | null {
  const { indicator, place, period, reported, numerator, denominator } = reading;
  if (!indicator || !place || !period || reported === null) return null;
  const cells = figureCells(reading)
    .filter(({ figure }) => figure.how !== 'blank')
    .map(({ figure }) => figure.cell.at);
  const computed = reading.value?.number === null || reading.value === null;
  return {
    indicator: indicator.id,
    place: place.id,
    period,
    source: sourceOf(reading),
    value: reported,
    ...(typeof numerator?.number === 'number' && { numerator: numerator.number }),
    ...(typeof denominator?.number === 'number' && { denominator: denominator.number }),
    ...(indicator.margin !== undefined && { margin: indicator.margin }),
    cells,
    ...(computed && { formula: indicator.kind === 'share' ? '100 × n/d' : 'n/d' }),
  };
}
