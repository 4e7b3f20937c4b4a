import type { Baseline } from './baseline.ts';
import type { Indicator, Tolerance } from './indicator.ts';
import type { HistoryValue } from './observation.ts';
import type { Threshold } from './threshold.ts';
import type { Trajectory } from './trajectory.ts';

/** What an agreed figure says; null where nothing is agreed. */
export type AgreedValue = string | number | null;

/** One figure of a thing of the register that is agreed. */
export interface Agreed {
  /** "the baseline of participation in punjab" */
  readonly name: string;
  /** Where it stands in the thing: `points.1.value`. */
  readonly field: string;
  readonly value: AgreedValue;
  /** It can change a light; otherwise it changes what is written of the figures, or what is asked about them. */
  readonly recolours: boolean;
  /** A number in the unit of the indicator. */
  readonly inUnit: boolean;
  /** One more of its kind takes nothing away from what was agreed. */
  readonly mayBeAdded?: boolean;
}

/** The agreed figures of a baseline. */
export function ofBaseline({ indicator, place, value, period, source, agreedOn, agreedBy }: Baseline): Agreed[] {
  const baseline = `the baseline of ${indicator} in ${place}`;
  const words = { recolours: false, inUnit: false };
  return [
    { name: baseline, field: 'value', value, recolours: true, inUnit: true },
    { name: `the period of ${baseline}`, field: 'period', value: period, recolours: true, inUnit: false },
    { name: `the source of ${baseline}`, field: 'source', value: source, ...words },
    { name: `the day of ${baseline}`, field: 'agreedOn', value: agreedOn, ...words },
    { name: `the office that agreed ${baseline}`, field: 'agreedBy', value: agreedBy, ...words },
  ];
}

/** The agreed figures of a path, point by point. */
export function ofPath({ indicator, place, interpolation, points, season = [] }: Trajectory): Agreed[] {
  const series = `${indicator} in ${place}`;
  return [
    {
      name: `the interpolation of ${series}`,
      field: 'interpolation',
      value: interpolation,
      recolours: true,
      inUnit: false,
    },
    ...points.map(({ period, value }, i) => ({
      name: `the path of ${series} at ${period}`,
      field: `points.${i}.value`,
      value,
      recolours: true,
      inUnit: true,
    })),
    ...season.map((value, i) => ({
      name: `the season of ${series}, month ${i + 1}`,
      field: `season.${i}`,
      value,
      recolours: true,
      inUnit: true,
    })),
  ];
}

/** The agreed figures of a past value. */
export function ofPast({ indicator, place, period, sourceKind, ...past }: HistoryValue): Agreed[] {
  const value = `the past value of ${indicator} in ${place} at ${period} (${sourceKind})`;
  return [
    { name: value, field: 'value', value: past.value, recolours: true, inUnit: true },
    {
      name: `the numerator of ${value}`,
      field: 'numerator',
      value: past.numerator ?? null,
      recolours: true,
      inUnit: false,
    },
    {
      name: `the denominator of ${value}`,
      field: 'denominator',
      value: past.denominator ?? null,
      recolours: true,
      inUnit: false,
    },
    { name: `the source of ${value}`, field: 'source', value: past.source, recolours: false, inUnit: false },
  ];
}

/** The agreed limit of a check. */
export function ofLimit({ check, limit }: Threshold): Agreed[] {
  return [{ name: `the limit of ${check}`, field: 'limit', value: limit, recolours: false, inUnit: false }];
}

/** How a field of an indicator is agreed; null of one that is only a label. */
type Rule = {
  readonly words: string;
  readonly recolours: boolean;
  readonly inUnit?: true;
  /** Each member of the list is agreed by itself. */
  readonly each?: true;
} | null;

type Field = Exclude<keyof Indicator, 'id' | 'tolerance'> | `tolerance.${keyof Tolerance}`;

/** Every field of an indicator: the type makes the compiler name one that has been forgotten. */
const RULES: Readonly<Record<Field, Rule>> = {
  goal: { words: 'the goal', recolours: true },
  polarity: { words: 'the polarity', recolours: true },
  standing: { words: 'the standing value', recolours: true, inUnit: true },
  low: { words: 'the lower bound', recolours: true, inUnit: true },
  high: { words: 'the upper bound', recolours: true, inUnit: true },
  'tolerance.of': { words: 'the tolerance (of)', recolours: true },
  'tolerance.amberGreen': { words: 'the tolerance (amberGreen)', recolours: true },
  'tolerance.amberRed': { words: 'the tolerance (amberRed)', recolours: true },
  method: { words: 'the rating method', recolours: true },
  limits: { words: 'the limits of the rating method', recolours: true },
  periodValue: { words: 'the period value', recolours: true },
  sources: { words: 'the order of sources', recolours: true },
  margin: { words: 'the margin of error', recolours: true, inUnit: true },
  smallNumbers: { words: 'the limit of small numbers', recolours: true },
  season: { words: 'the season', recolours: true },
  totalFrom: { words: 'the start of the running total', recolours: true },
  frequency: { words: 'the frequency', recolours: true },
  lagMonths: { words: 'the lag', recolours: true },
  kind: { words: 'the kind', recolours: true },
  unit: { words: 'the unit', recolours: true },
  headline: { words: 'the headline mark', recolours: true },
  priority: { words: 'the priority', recolours: true },
  placeKinds: { words: 'the breakdown', recolours: true, each: true },
  definition: { words: 'the definition', recolours: false },
  numerator: { words: 'the numerator', recolours: false },
  denominator: { words: 'the denominator', recolours: false },
  census: { words: 'the census', recolours: false },
  companions: { words: 'the companion', recolours: false, each: true },
  department: null,
  name: null,
  short: null,
  measure: null,
  decimals: null,
  owner: null,
};

/** What a field of an indicator holds. */
type Plain = string | number | boolean | readonly (string | number)[] | undefined;

/** What is agreed of an indicator: everything by which it is read and rated. */
export function ofIndicator(indicator: Indicator): Agreed[] {
  const { tolerance, ...plain } = indicator;
  const limits = Object.entries(tolerance).map(([field, value]) => [`tolerance.${field}`, value] as const);
  const values = new Map<string, Plain>([...Object.entries(plain), ...limits]);
  return Object.entries(RULES).flatMap(([field, rule]): Agreed[] => {
    if (!rule) return [];
    const { words, recolours, inUnit = false, each = false } = rule;
    const value = values.get(field);
    const like = { field, recolours, inUnit };
    if (!each) return [{ name: `${words} of ${indicator.id}`, value: inWords(value), ...like }];
    return listOf(value).map((one) => ({
      name: `${words} ${one} of ${indicator.id}`,
      value: String(one),
      ...like,
      mayBeAdded: true,
    }));
  });
}

function inWords(value: Plain): AgreedValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? null : listOf(value).join(', ');
}

function listOf(value: Plain): readonly (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' ? value : [];
}
