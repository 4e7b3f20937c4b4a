import { z } from 'zod';
import { Baseline } from './baseline.ts';
import { Indicator, type Tolerance } from './indicator.ts';
import { HistoryValue } from './observation.ts';
import { longMonth } from './period.ts';
import { Place } from './place.ts';
import { Initiative, Priority, Sector } from './plan.ts';
import type { Register } from './register.ts';
import { Threshold } from './threshold.ts';
import { Trajectory } from './trajectory.ts';

/** What one cell of the register workbook says; undefined for a blank one. */
export type RegisterValue = string | number | boolean | readonly (string | number)[] | undefined;

/** One row of a sheet by field; a nested field is written with a dot: `tolerance.of`, `season.0` (January). */
export type RegisterRow = Readonly<Record<string, RegisterValue>>;

/** A column of the register workbook. All but its heading is taken from the schema of the field. */
export interface RegisterColumn {
  readonly field: string;
  readonly heading: string;
  /** Help at the heading: the field's `.describe`. */
  readonly note: string;
  /** `list`: texts or numbers in one cell, separated by semicolons. */
  readonly kind: 'text' | 'number' | 'yes-no' | 'choice' | 'list';
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly schema: z.ZodType;
  /** The sheet whose ids the cell may name. */
  readonly refersTo?: keyof Register;
}

/** A sheet of the register workbook: one part of the register. */
export interface RegisterSheet {
  readonly part: keyof Register;
  readonly name: string;
  readonly columns: readonly RegisterColumn[];
  /** The part as rows; a trajectory takes a row for each of its points. */
  readonly rows: (register: Register) => readonly RegisterRow[];
}

/** Months of the seasonal profile as headed: Jan to Dec. */
const MONTHS = Array.from({ length: 12 }, (_, month) => longMonth(month).slice(0, 3));

/** Headings by field: the type makes the compiler name a field that has been forgotten. */
type Headings<T> = Readonly<Record<Exclude<keyof T & string, 'tolerance'>, string>>;

const SECTORS: Headings<Sector> = { id: 'Id', name: 'Name', parent: 'Part of' };

const PRIORITIES: Headings<Priority> = {
  id: 'Id',
  sector: 'Sector',
  number: 'Number',
  name: 'Name',
  officer: 'Accountable office',
};

const INITIATIVES: Headings<Initiative> = {
  id: 'Id',
  priority: 'Priority',
  department: 'Department',
  name: 'Name',
};

const INDICATORS: Headings<Indicator> & Readonly<Record<`tolerance.${keyof Tolerance}`, string>> = {
  id: 'Id',
  priority: 'Priority',
  department: 'Department',
  headline: 'Headline',
  name: 'Name',
  short: 'Short name',
  measure: 'Measured as',
  definition: 'Definition',
  unit: 'Unit',
  kind: 'Kind',
  decimals: 'Decimals',
  goal: 'Goal',
  polarity: 'Better',
  standing: 'Standing target',
  low: 'Range from',
  high: 'Range to',
  'tolerance.of': 'Tolerance of',
  'tolerance.amberGreen': 'Amber-Green up to',
  'tolerance.amberRed': 'Amber-Red up to',
  frequency: 'Frequency',
  lagMonths: 'Lag in months',
  periodValue: 'Period value',
  owner: 'Owner',
  sources: 'Sources',
  placeKinds: 'Breakdowns',
  numerator: 'Numerator',
  denominator: 'Denominator',
  smallNumbers: 'Small numbers below',
  margin: 'Margin of error',
  method: 'Rating method',
  limits: 'Rating limits',
  season: 'Season',
  totalFrom: 'Running total from',
  census: 'Census of denominator',
  companions: 'Companions',
};

const PLACES: Headings<Place> = {
  id: 'Id',
  name: 'Name',
  short: 'Short name',
  kind: 'Breakdown',
  parent: 'Part of',
  aliases: 'Other names',
  from: 'From',
  to: 'To',
  succeeds: 'Succeeds',
};

const BASELINES: Headings<Baseline> = {
  indicator: 'Indicator',
  place: 'Place',
  period: 'Period',
  value: 'Value',
  source: 'Source',
  agreedOn: 'Agreed on',
  agreedBy: 'Agreed by',
};

const TRAJECTORIES: Headings<Omit<Trajectory, 'points' | 'season'> & Trajectory['points'][number]> = {
  indicator: 'Indicator',
  place: 'Place',
  interpolation: 'Interpolation',
  period: 'Period',
  value: 'Value',
};

const HISTORY: Headings<HistoryValue> = {
  indicator: 'Indicator',
  place: 'Place',
  period: 'Period',
  value: 'Value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  sourceKind: 'Kind of source',
  source: 'Source',
};

const THRESHOLDS: Headings<Threshold> = { check: 'Check', limit: 'Limit' };

const POINT = Trajectory.shape.points.element.shape;
const POINT_ROW = z.object({
  indicator: Trajectory.shape.indicator,
  place: Trajectory.shape.place,
  interpolation: Trajectory.shape.interpolation,
  period: POINT.period,
  value: POINT.value,
});

/** Heads a month of the seasonal profile; it stands in the first row of its trajectory. */
const SEASON: readonly RegisterColumn[] = MONTHS.map((heading, month) => ({
  field: `season.${month}`,
  heading,
  note: 'Seasonal trajectories only: deviation from the trend in this month, on the first row; the twelve sum to zero',
  kind: 'number',
  choices: [],
  required: false,
  schema: z.number(),
}));

/** Sheets that hold what a field of this name refers to. */
const REFERS: Readonly<Record<string, keyof Register>> = {
  sector: 'sectors',
  priority: 'priorities',
  indicator: 'indicators',
  place: 'places',
  census: 'indicators',
  companions: 'indicators',
};

/**
 * The register workbook, sheet by sheet: the same declaration writes it, reads it back and names what is wrong in it.
 */
export const REGISTER_SHEETS: readonly RegisterSheet[] = [
  sheet('sectors', 'Sectors', columns(Sector, SECTORS, { parent: 'sectors' })),
  sheet('priorities', 'Priorities', columns(Priority, PRIORITIES)),
  sheet('initiatives', 'Initiatives', columns(Initiative, INITIATIVES)),
  sheet('indicators', 'Indicators', columns(Indicator, INDICATORS)),
  sheet('places', 'Places', columns(Place, PLACES, { parent: 'places', succeeds: 'places' })),
  sheet('baselines', 'Baselines', columns(Baseline, BASELINES)),
  {
    ...sheet('trajectories', 'Trajectories', [...columns(POINT_ROW, TRAJECTORIES), ...SEASON]),
    rows: (register) => register.trajectories.flatMap(pointRows),
  },
  // Excel keeps the name "History" for itself.
  sheet('history', 'Past values', columns(HistoryValue, HISTORY)),
  sheet('thresholds', 'Thresholds', columns(Threshold, THRESHOLDS)),
];

function sheet(part: keyof Register, name: string, declared: readonly RegisterColumn[]): RegisterSheet {
  return { part, name, columns: declared, rows: (register) => register[part].map((item) => flatten(item)) };
}

function columns(
  schema: z.ZodObject,
  headings: Readonly<Record<string, string>>,
  refers: Readonly<Record<string, keyof Register>> = {},
): RegisterColumn[] {
  return Object.entries(headings).map(([field, heading]) => {
    const declared = fieldSchema(schema, field.split('.'));
    const core = unwrap(declared);
    const refersTo = refers[field] ?? REFERS[field];
    return {
      field,
      heading,
      note: declared.description ?? core.description ?? '',
      kind: kindOf(core),
      choices: core instanceof z.ZodEnum ? core.options.map(String) : [],
      required: declared === core,
      schema: core,
      ...(refersTo ? { refersTo } : {}),
    };
  });
}

function fieldSchema(schema: z.ZodType, path: readonly string[]): z.ZodType {
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  const inner = schema instanceof z.ZodObject ? schema.shape[head] : undefined;
  if (!inner) throw new Error(`the schema has no field ${path.join('.')}`);
  return fieldSchema(inner, rest);
}

/** The schema inside `optional()` and `default()`. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)) return schema;
  const inner: unknown = schema.unwrap();
  return inner instanceof z.ZodType ? unwrap(inner) : schema;
}

function kindOf(schema: z.ZodType): RegisterColumn['kind'] {
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'yes-no';
  if (schema instanceof z.ZodArray) return 'list';
  return schema instanceof z.ZodNumber ? 'number' : 'text';
}

function flatten(item: object, prefix = ''): RegisterRow {
  const pairs = Object.entries(item).flatMap(([key, value]): [string, RegisterValue][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(flatten(value, `${prefix}${key}.`))
      : [[`${prefix}${key}`, value]],
  );
  return Object.fromEntries(pairs);
}

function pointRows({ points, season, ...head }: Trajectory): RegisterRow[] {
  const profile = Object.fromEntries((season ?? []).map((value, month) => [`season.${month}`, value]));
  return points.map((point, index) => ({ ...head, ...point, ...(index === 0 ? profile : {}) }));
}
