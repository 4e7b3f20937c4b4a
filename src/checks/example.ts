import type { Cell } from '../domain/cell.ts';
import { EXAMPLE_INDEX, EXAMPLE_PERIOD, EXAMPLE_UNIT } from '../domain/example.ts';
import type { Observation } from '../domain/observation.ts';
import { openBook } from '../domain/open-book.ts';
import { period, readPeriod, shiftPeriod } from '../domain/period.ts';
import { placeFinder } from '../domain/place.ts';
import { readEntry } from '../domain/read-entry.ts';
import type { Entry, Return, ReturnRow } from '../domain/return.ts';
import { type SeriesBook, seriesKey } from '../domain/series.ts';
import type { Case } from './define.ts';

/** A cell as it is typed: "" is blank, "#REF!" an error, "=" a formula without a result; a percent format is named. */
export type Typed = number | string | { readonly percent: number };

/** One row of an example return; a column that is left out is not in its layout. */
export interface ExampleRow {
  /** Attendance when it is left out. */
  readonly indicator?: string;
  /** The whole when it is left out. */
  readonly place?: string;
  /** When it was measured, where that is not the period of the return. */
  readonly period?: string;
  readonly value?: Typed;
  readonly numerator?: Typed;
  readonly denominator?: Typed;
  readonly complement?: Typed;
  readonly baseline?: Typed;
  readonly expected?: Typed;
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
};

const findPlace = placeFinder(EXAMPLE_INDEX.register.places);

/**
 * A case of one return with one sheet, *Figures*: its first row of figures is row 2, and its columns are A indicator,
 * B place, C value, D numerator, E denominator, F failures, G baseline, H trajectory, I period.
 */
export function exampleCase(
  rows: readonly ExampleRow[],
  changes: Partial<Case> = {},
  returned: Partial<Return> = {},
): Case {
  const entries = rows.map((row, i) => entryOf(row, i + 2));
  const register = changes.register ?? EXAMPLE_INDEX;
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
    before: openBook(register).series,
    blocked: new Set(),
    rivals: [],
    closed: false,
    open: [],
    ...changes,
  };
}

/** A past of one series: values of consecutive periods, the first as named. */
export function examplePast(indicator: string, place: string, first: string, values: readonly number[]): SeriesBook {
  const points = values.map(
    (value, i): Observation => ({
      indicator,
      place,
      period: shiftPeriod(period(first), i),
      source: 'departmental',
      value,
      cells: [],
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
  const row: ReturnRow = { table: place ? 'places' : 'indicators', sheet: SHEET, row: number, cells };
  const { indicator: indicatorCell, place: placeCell, period: periodCell, ...figureCells } = cells;
  return {
    ...(indicatorCell && { indicatorCell }),
    ...(placeCell && { placeCell }),
    indicator,
    place,
    ...(periodCell && { periodCell }),
    period: readPeriod(others.period ?? '') ?? null,
    table: row.table,
    row,
    source: '',
    ...figureCells,
  };
}

function cellOf(typed: Typed, cell: string, sheet: string = SHEET): Cell {
  const at = { file: FILE, sheet, cell };
  if (typeof typed === 'number') return { at, type: 'number', value: typed, shown: String(typed) };
  if (typeof typed === 'object') {
    return { at, type: 'number', value: typed.percent, shown: `${typed.percent * 100}%`, percent: true };
  }
  if (typed === '') return { at, type: 'blank', value: null, shown: '' };
  if (typed === '=') return { at, type: 'uncalculated', value: null, shown: '', formula: true };
  return { at, type: typed.startsWith('#') ? 'error' : 'text', value: typed, shown: typed };
}
