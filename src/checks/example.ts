import type { Cell } from '../domain/cell.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_UNIT } from '../domain/example.ts';
import type { Observation } from '../domain/observation.ts';
import { openBook } from '../domain/open-book.ts';
import { comparePeriods, period, shiftPeriod } from '../domain/period.ts';
import { placeFinder } from '../domain/place.ts';
import { readPeriodCell } from '../domain/read-date.ts';
import { readEntry } from '../domain/read-entry.ts';
import { indexRegister, type RegisterIndex } from '../domain/register.ts';
import type { Entry, Return, ReturnRow } from '../domain/return.ts';
import { type SeriesBook, type SourceBook, seriesKey } from '../domain/series.ts';
import type { Case } from './define.ts';

/** A cell as it is typed: "" is blank, "#REF!" an error, "=" a formula without a result; a formula, a percent format or a date is named. */
export type Typed =
  | number
  | string
  | { readonly percent: number }
  | { readonly formula: number }
  | { readonly date: string };

/** One row of an example return; a column that is left out is not in its layout. */
export interface ExampleRow {
  /** Attendance when it is left out. */
  readonly indicator?: string;
  /** The whole when it is left out. */
  readonly place?: string;
  /** When it was measured, where that is not the period of the return. */
  readonly period?: Typed;
  readonly value?: Typed;
  readonly numerator?: Typed;
  readonly denominator?: Typed;
  readonly complement?: Typed;
  readonly baseline?: Typed;
  readonly expected?: Typed;
  /** Fields that a department's own layout may have: the printed rank, the visits made and those that were planned. */
  readonly rank?: Typed;
  readonly visited?: Typed;
  readonly toVisit?: Typed;
}

const FILE = 'returns/2015-Q2/school-education.xlsx';
const SHEET = 'Figures';
const COLUMNS = {
  indicator: 'A',
  place: 'B',
  value: 'C',
  numerator: 'D',
  denominator: 'E',
  complement: 'F',
  baseline: 'G',
  expected: 'H',
  period: 'I',
  rank: 'J',
  visited: 'K',
  toVisit: 'L',
};

const findPlace = placeFinder(EXAMPLE_INDEX.register.places);

/**
 * A case of one return with one sheet, *Figures*: its first row of figures is row 2, and its columns are A indicator,
 * B place, C value, D numerator, E denominator, F failures, G baseline, H trajectory, I period, J rank, K visits made,
 * L visits planned.
 */
export function exampleCase(
  rows: readonly ExampleRow[],
  changes: Partial<Case> = {},
  returned: Partial<Return> = {},
): Case {
  const entries = rows.map((row, i) => entryOf(row, i + 2));
  const register = changes.register ?? EXAMPLE_INDEX;
  const before = changes.before ?? openBook(register).series;
  return {
    unit: EXAMPLE_UNIT,
    register,
    period: EXAMPLE_PERIOD,
    returned: {
      file: FILE,
      sha256: '0'.repeat(64),
      layout: 'standard',
      department: 'school-education',
      period: EXAMPLE_PERIOD,
      stamp: null,
      preparedBy: 'Planning Cell',
      signedOffBy: 'Secretary, School Education',
      rows: entries.map(({ row }) => row),
      entries,
      problems: [],
      cover: { period: cellOf('Q2 2015', 'C6', 'Cover') },
      ...returned,
    },
    readings: entries.map((entry) =>
      readEntry(entry, {
        indicator: register.indicator.get(entry.indicator) ?? null,
        place: entry.place ? (findPlace(entry.place) ?? null) : (register.place.get(EXAMPLE_UNIT.place) ?? null),
        period: entry.period ?? (entry.periodCell ? null : EXAMPLE_PERIOD),
      }),
    ),
    before,
    sources: exampleSources(before),
    reported: new Map(),
    blocked: new Set(),
    rivals: [],
    earlierFiles: new Map(),
    receivedOn: null,
    due: null,
    closed: false,
    open: [],
    answers: [],
    earlierAnswers: [],
    ...changes,
  };
}

/** A dated step of an example return, in per cent where it is a number. */
export interface ExampleMilestone {
  readonly action: string;
  readonly planned?: Typed;
  readonly actual?: Typed;
  readonly spent?: Typed;
}

/** A case of one return with a sheet *Milestones*: B action, C planned, D actual, E spent, from row 2. */
export function exampleMilestones(steps: readonly ExampleMilestone[]): Case {
  const rows = steps.map((step, i): ReturnRow => {
    const columns = { action: 'B', planned: 'C', actual: 'D', spent: 'E' } as const;
    const cells: Record<string, Cell> = {};
    for (const field of ['action', 'planned', 'actual', 'spent'] as const) {
      const typed = step[field];
      if (typed !== undefined) cells[field] = cellOf(typed, `${columns[field]}${i + 2}`, 'Milestones');
    }
    return { table: 'milestones', sheet: 'Milestones', row: i + 2, cells };
  });
  return exampleCase([], {}, { rows });
}

/** The example plan with closed schools as the companion of attendance. */
export const EXAMPLE_PAIR: RegisterIndex = indexRegister(
  {
    ...EXAMPLE_INDEX.register,
    indicators: EXAMPLE_INDEX.register.indicators.map((one) =>
      one.id === 'attendance' ? { ...one, companions: ['closed-schools'] } : one,
    ),
  },
  1,
);

/** What several sources say of the same series, each of consecutive periods. */
export function exampleSources(...books: readonly SeriesBook[]): SourceBook {
  const sources = new Map<string, Observation[]>();
  for (const [key, { points }] of books.flatMap((book) => [...book])) {
    const all = [...(sources.get(key) ?? []), ...points];
    sources.set(
      key,
      all.sort((a, b) => comparePeriods(a.period, b.period)),
    );
  }
  return sources;
}

/** Several books in one; of a series that two hold, the later one's. */
export function exampleBooks(...books: readonly SeriesBook[]): SeriesBook {
  return new Map(books.flatMap((book) => [...book]));
}

/** A past of one series: values of consecutive periods, the first as named. */
export function examplePast(
  indicator: string,
  place: string,
  first: string,
  values: readonly number[],
  more: Partial<Observation> = {},
): SeriesBook {
  const points = values.map(
    (value, i): Observation => ({
      indicator,
      place,
      period: shiftPeriod(period(first), i),
      source: 'departmental',
      value,
      cells: [],
      ...more,
    }),
  );
  return new Map([[seriesKey(indicator, place), { indicator, place, points }]]);
}

function entryOf(typed: ExampleRow, number: number): Entry {
  const { indicator = 'attendance', place = '', ...others } = typed;
  const cells: Record<string, Cell> = {};
  const typedIn: Readonly<Record<string, Typed>> = { indicator, place, ...others };
  for (const [field, column] of Object.entries(COLUMNS)) {
    const value = typedIn[field];
    if (value !== undefined) cells[field] = cellOf(value, `${column}${number}`);
  }
  const measured = cells.period && readPeriodCell(cells.period, EXAMPLE_UNIT.dates);
  const row: ReturnRow = { table: place ? 'places' : 'indicators', sheet: SHEET, row: number, cells };
  const {
    indicator: indicatorCell,
    place: placeCell,
    period: periodCell,
    rank: _rank,
    visited: _visited,
    toVisit: _toVisit,
    ...figureCells
  } = cells;
  return {
    ...(indicatorCell && { indicatorCell }),
    ...(placeCell && { placeCell }),
    indicator,
    place,
    ...(periodCell && { periodCell }),
    period: measured?.period ?? null,
    ...(measured?.how === 'text' || measured?.how === 'serial' ? { periodHow: measured.how } : {}),
    table: row.table,
    row,
    source: '',
    ...figureCells,
  };
}

function cellOf(typed: Typed, cell: string, sheet: string = SHEET): Cell {
  const at = { file: FILE, sheet, cell };
  if (typeof typed === 'number') return { at, type: 'number', value: typed, shown: String(typed) };
  if (typeof typed === 'object' && 'date' in typed) return { at, type: 'date', value: typed.date, shown: typed.date };
  if (typeof typed === 'object' && 'formula' in typed) {
    return { at, type: 'number', value: typed.formula, shown: String(typed.formula), formula: true };
  }
  if (typeof typed === 'object') {
    return { at, type: 'number', value: typed.percent, shown: `${typed.percent * 100}%`, percent: true };
  }
  if (typed === '') return { at, type: 'blank', value: null, shown: '' };
  if (typed === '=') return { at, type: 'uncalculated', value: null, shown: '', formula: true };
  return { at, type: typed.startsWith('#') ? 'error' : 'text', value: typed, shown: typed };
}
