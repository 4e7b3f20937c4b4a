import { type BlankReturn, type BlankRow, type BlankTable, lockedFigures } from '../domain/blank-return.ts';
import { lastDay } from '../domain/calendar-date.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { carriedPlan } from '../domain/carried-plan.ts';
import { Fault } from '../domain/fault.ts';
import { agreedFor } from '../domain/goal.ts';
import { type Indicator, isMeasured } from '../domain/indicator.ts';
import type { Layout, LayoutTable } from '../domain/layout.ts';
import type { Observation } from '../domain/observation.ts';
import { firstMonth, lastMonth, type Period, shortPeriod } from '../domain/period.ts';
import { type Place, placeExists } from '../domain/place.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { type SeriesBook, seriesKey } from '../domain/series.ts';
import type { Unit } from '../domain/unit.ts';

/** What the rows of a blank return are made from. */
interface Plan {
  readonly register: RegisterIndex;
  readonly unit: Unit;
  readonly period: Period;
  readonly book: SeriesBook;
  readonly indicators: readonly Indicator[];
}

/**
 * Makes the blank return of a department for a period: what was agreed is filled in, the rest is left open.
 *
 * Throws the fault `unknown-name` for a department that the unit does not have.
 */
export function blankReturn(
  register: RegisterIndex,
  unit: Unit,
  departmentId: string,
  period: Period,
  book: SeriesBook,
  layout: Layout,
): BlankReturn {
  const department = unit.departments.find(({ id }) => id === departmentId);
  if (!department) {
    throw new Fault('unknown-name', `${unit.name} has no department ${departmentId}`, {
      place: departmentId,
      remedy: `Choose one of: ${unit.departments.map(({ id }) => id).join(', ')}.`,
    });
  }

  const indicators = register.register.indicators.filter(
    (indicator) => indicator.department === departmentId && isMeasured(indicator),
  );
  const plan: Plan = { register, unit, period, book, indicators };
  const initiatives = register.register.initiatives.filter((initiative) => initiative.department === departmentId);

  const tables = layout.tables.map((table): BlankTable => {
    const rows = rowsOf(table, plan);
    if (table.table === 'milestones') {
      return { table: table.table, rows, choices: { initiative: initiatives.map(({ name }) => name) } };
    }
    return table.table === 'roadblocks'
      ? { table: table.table, rows, choices: { level: unit.escalation } }
      : { table: table.table, rows };
  });

  return {
    layout,
    heading: `${department.name} · ${shortPeriod(period)}`,
    author: unit.name,
    cover: { department: department.name, period },
    tables,
    stamp:
      'stamp' in layout.recognise
        ? {
            template: layout.id,
            version: layout.version,
            department: departmentId,
            period,
            revision: register.revision,
            plan: canonicalJson(carriedPlan(register, unit, departmentId, beforePeriod(book, period))),
          }
        : null,
    locked: lockedFigures(
      layout,
      tables.flatMap(({ table, rows }) => rows.map(({ values }) => ({ table, values }))),
    ),
    dated: lastDay(period),
  };
}

/** The rows that the plan fills in; a layout whose columns the plan cannot fill gets none. */
function rowsOf(table: LayoutTable, plan: Plan): BlankRow[] {
  const fields = new Set(table.columns.map(({ field }) => field));
  return plannedRows(table, plan).flatMap(({ values, ...rest }) => {
    const known = Object.entries(values).filter(([field, value]) => value !== null && fields.has(field));
    return known.length > 0 ? { values: Object.fromEntries(known), ...rest } : [];
  });
}

function plannedRows({ table }: LayoutTable, plan: Plan): BlankRow[] {
  if (table === 'indicators') {
    return plan.indicators
      .filter(({ placeKinds }) => placeKinds.includes(wholeKind(plan)))
      .map((indicator) => wholeRow(indicator, plan));
  }
  if (table !== 'places') return [];
  return plan.indicators.flatMap((indicator) =>
    partsOf(indicator, plan).map((place) => placeRow(indicator, place, plan)),
  );
}

function wholeKind({ register, unit }: Plan): string {
  return register.place.get(unit.place)?.kind ?? 'whole';
}

/** The places other than the whole that an indicator is reported for, in the order of the register. */
function partsOf(indicator: Indicator, { register, unit, period }: Plan): Place[] {
  return register.register.places.filter(
    (place) => place.id !== unit.place && indicator.placeKinds.includes(place.kind) && placeExists(place, period),
  );
}

function wholeRow(indicator: Indicator, plan: Plan): BlankRow {
  const { register, unit, period } = plan;
  const key = seriesKey(indicator.id, unit.place);
  const baseline = register.baseline.get(key) ?? null;
  const last = lastBefore(plan, key);
  return {
    values: {
      indicator: indicator.id,
      name: indicator.name,
      unit: indicator.unit,
      baseline: baseline?.value ?? null,
      expected: agreedFor(indicator, baseline, register.trajectory.get(key) ?? null, period),
      last: last?.value ?? null,
      lastPeriod: last ? shortPeriod(last.period) : null,
    },
    ...bounds(indicator),
  };
}

function placeRow(indicator: Indicator, place: Place, plan: Plan): BlankRow {
  return {
    values: {
      indicator: indicator.id,
      name: indicator.name,
      place: place.name,
      last: lastBefore(plan, seriesKey(indicator.id, place.id))?.value ?? null,
    },
    ...bounds(indicator),
  };
}

/** The latest value measured before the period begins. */
function lastBefore({ book, period }: Plan, key: string): Observation | undefined {
  return book.get(key)?.points.findLast((point) => lastMonth(point.period) < firstMonth(period));
}

function bounds({ kind, decimals }: Indicator): Pick<BlankRow, 'decimals' | 'least' | 'most'> {
  if (kind === 'share') return { decimals, least: 0, most: 100 };
  return kind === 'count' ? { decimals, least: 0 } : { decimals };
}

/** What was known when the period began: a value of the period itself is for the department to report. */
function beforePeriod(book: SeriesBook, period: Period): SeriesBook {
  const begins = firstMonth(period);
  return new Map(
    [...book].map(([key, series]) => [
      key,
      { ...series, points: series.points.filter((point) => lastMonth(point.period) < begins) },
    ]),
  );
}
