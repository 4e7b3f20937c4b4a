import type { PageData } from '../adapters/text/pages.ts';
import { longDate } from '../domain/calendar-date.ts';
import { type CsvCell, csvText } from '../domain/csv.ts';
import { type Scale, shownLights } from '../domain/display.ts';
import { showNumber } from '../domain/figure.ts';
import type { Light } from '../domain/light.ts';
import { HEX } from '../domain/look.ts';
import { MARK_PATHS } from '../domain/mark-paths.ts';
import { longPeriod } from '../domain/period.ts';
import type { PublicExtract, PublicNumber } from './extract.ts';

const MEANS: Readonly<Record<Light, string>> = {
  R: 'Off track',
  AR: 'In doubt; some parts need urgent action',
  AG: 'Mostly on track; some parts need attention',
  G: 'On track',
};

const HEADINGS = [
  'Sector',
  'Priority',
  'Indicator',
  'Measured in',
  'Value',
  'Unit',
  'Target',
  'Target for',
  'Rating',
  'Source',
] as const;

/** What the page of an extract is made from; `table` is the name of the file that holds the same numbers. */
export function extractPage(extract: PublicExtract, scale: Scale, table: string): PageData {
  const { sectors, period, cutOff, unit, government, place, demonstration, withheld, indicators } = extract;
  return {
    language: 'en-GB',
    tokens: Object.entries(HEX).map(([name, hex]) => ({ name, hex })),
    government,
    unit,
    period: longPeriod(period),
    cutOff: longDate(cutOff),
    demonstration,
    sectors: sectors.map(({ id, name, numbers }) => ({ id, name, place, rows: numbers.map(rowOf) })),
    key: shownLights(scale).map(({ name, mark }) => ({ name, means: MEANS[mark] })),
    withheld,
    all: indicators,
    table,
  };
}

function rowOf(number: PublicNumber): PageData {
  const { priority, indicator, unit, value, decimals, period, target, targetPeriod, rating, mark, source } = number;
  const print = (y: number) => showNumber(y, Number.isInteger(y) ? 0 : decimals);
  const asked = target !== null && typeof target !== 'number' ? target.map(print).join('–') : target && print(target);
  return {
    priority,
    indicator,
    period: longPeriod(period),
    value: withUnit(showNumber(value, decimals), unit),
    target:
      asked === null ? '–' : `${withUnit(String(asked), unit)}${targetPeriod ? ` by ${longPeriod(targetPeriod)}` : ''}`,
    rating,
    mark,
    shape: MARK_PATHS[mark],
    source,
  };
}

function withUnit(number: string, unit: string): string {
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim();
}

/** The table of an extract: one row a number, one heading a column. */
export function extractTable({ sectors }: PublicExtract): string {
  const rows = sectors.flatMap(({ name, numbers }) =>
    numbers.map((number): CsvCell[] => [
      name,
      number.priority,
      number.indicator,
      number.period,
      number.value,
      number.unit,
      typeof number.target === 'number' || number.target === null ? number.target : number.target.join('–'),
      number.targetPeriod,
      number.rating,
      number.source,
    ]),
  );
  return csvText([HEADINGS, ...rows]);
}
