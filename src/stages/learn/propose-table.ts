import { identifierFrom } from '../../domain/identifier.ts';
import type { LayoutInput } from '../../domain/layout.ts';
import { FieldNames } from './field-names.ts';
import { indicatorNamed, type Known } from './known-names.ts';
import type { UnderstoodColumn, UnderstoodSheet } from './understood.ts';
import { unitOf } from './vocabulary.ts';

type TableInput = LayoutInput['tables'][number];
type EntryInput = NonNullable<TableInput['entries']>[number];
type ColumnInput = TableInput['columns'][number];

/** Rows from which a sheet with places within places is added up rather than read one by one. */
const FACILITY_ROWS = 1_000;

/** Characters beyond which a title explains rather than names. */
const LONG_TITLE = 40;

/** Proposes the tables of a sheet: one for the columns side by side, one for the others. */
export function proposeTables(sheet: UnderstoodSheet, known: Known): TableInput[] {
  if (sheet.shape === 'no table') return [];
  const beside = sheet.columns.filter(({ names }) => names !== null);
  const figures = sheet.columns.filter((column) => column.names === null && isFigure(column));
  return [
    ...(beside.length > 0 ? [acrossTable(sheet, beside, known)] : []),
    ...(figures.length > 0 ? [rowsTable(sheet, figures, known)] : []),
  ];
}

function isFigure({ role, type }: UnderstoodColumn): boolean {
  return type === 'number' && ['value', 'numerator', 'denominator', 'baseline', 'expected'].includes(role);
}

/** The columns that say what a row is about: the finest place, the period, the indicator, and remarks. */
function describing({ columns }: UnderstoodSheet) {
  const places = columns.filter(({ role, names }) => role === 'place' && names === null);
  const finest = places.reduce<UnderstoodColumn | undefined>(
    (best, column) => (!best || column.different > best.different ? column : best),
    undefined,
  );
  const first = (role: UnderstoodColumn['role']) =>
    columns.find((column) => column.role === role && column.names === null);
  const code = finest ? undefined : columns.find(({ role, type }) => role === 'code' && type === 'text');
  return {
    places,
    place: finest ?? code,
    period: first('period'),
    indicator: first('indicator'),
    comment: first('comment'),
  };
}

function rowsTable(sheet: UnderstoodSheet, figures: readonly UnderstoodColumn[], known: Known): TableInput {
  const { places, place, period, indicator, comment } = describing(sheet);
  const fields = new FieldNames();
  const district = facilityDistrict(sheet, places);
  const about = [district ?? place, period, indicator, district ? undefined : comment].filter(
    (column) => column !== undefined,
  );
  const columns = [...about, ...figures].map((column) => columnOf(column, fields, sheet, isRequired(column, figures)));
  const shared = {
    place: placeOf(district ?? place, sheet, fields),
    ...(period ? { period: fields.of(period) } : {}),
    ...(comment && !district ? { comment: fields.of(comment) } : {}),
  };
  return {
    ...tableHead(sheet, district ?? place),
    columns,
    ...(district
      ? { aggregate: { by: about.map((column) => fields.of(column)), sum: figures.map((column) => fields.of(column)) } }
      : {}),
    entries: entriesOf(figures, indicator, fields, known).map((entry) => ({ ...entry, ...shared })),
  };
}

function isRequired(column: UnderstoodColumn, figures: readonly UnderstoodColumn[]): boolean {
  return column.role !== 'comment' && (column.role !== 'period' || figures.length > 0);
}

/** The column by which a long list of schools or hospitals is added up: the finest place that still repeats often. */
function facilityDistrict(sheet: UnderstoodSheet, places: readonly UnderstoodColumn[]): UnderstoodColumn | undefined {
  const rows = sheet.lastRow - sheet.firstRow + 1;
  if (rows < FACILITY_ROWS) return undefined;
  const coarse = places.filter(({ different }) => different > 1 && different * 5 <= rows);
  return coarse.toSorted((a, b) => b.different - a.different)[0];
}

/** One entry for a rate with its parts, and one for every other figure. */
function entriesOf(
  figures: readonly UnderstoodColumn[],
  indicator: UnderstoodColumn | undefined,
  fields: FieldNames,
  known: Known,
): Omit<EntryInput, 'place'>[] {
  const only = (role: UnderstoodColumn['role']) => {
    const found = figures.filter((column) => column.role === role);
    return found.length === 1 ? found[0] : undefined;
  };
  const numerator = only('numerator');
  const denominator = only('denominator');
  const value = figures.find(({ role }) => role === 'value');
  const rate = numerator && denominator ? { value, numerator, denominator } : undefined;
  const agreed = Object.fromEntries(
    (['baseline', 'expected'] as const).flatMap((role) => {
      const column = only(role);
      return column ? [[role, fields.of(column)]] : [];
    }),
  );
  const together = rate
    ? [
        {
          indicator: nameOf(rate.value ?? rate.numerator, indicator, fields, known),
          ...(rate.value ? { value: fields.of(rate.value) } : {}),
          numerator: fields.of(rate.numerator),
          denominator: fields.of(rate.denominator),
          ...agreed,
        },
      ]
    : [];
  const alone = figures.filter(
    (column) => !['baseline', 'expected'].includes(column.role) && (!rate || !Object.values(rate).includes(column)),
  );
  return [
    ...together,
    ...alone.map((column) => ({
      indicator: nameOf(column, indicator, fields, known),
      value: fields.of(column),
      ...(alone.length === 1 && !rate ? agreed : {}),
    })),
  ];
}

function nameOf(
  column: UnderstoodColumn,
  indicator: UnderstoodColumn | undefined,
  fields: FieldNames,
  known: Known,
): EntryInput['indicator'] {
  if (indicator) return { column: fields.of(indicator) };
  const words = column.heading || `column ${column.letters}`;
  return { is: column.indicator ?? indicatorNamed(words, known)?.id ?? identifierFrom(words) };
}

function acrossTable(sheet: UnderstoodSheet, beside: readonly UnderstoodColumn[], known: Known): TableInput {
  const { place, period, indicator } = describing(sheet);
  const fields = new FieldNames();
  const names = sheet.shape === 'periods' ? 'period' : 'place';
  const about = names === 'period' ? [place, indicator] : [indicator, period];
  const columns = about.flatMap((column) => (column ? [columnOf(column, fields, sheet, true)] : []));
  const [first] = beside;
  const heading = fields.free(names === 'period' ? 'measured' : 'place');
  const value = fields.free('value');
  const whole = beside.filter((column) => column.whole).map((column) => column.heading);
  const unread = sheet.columns.filter((column) => column.names === null && column.heading && !about.includes(column));
  const measured = measuredIn(sheet, first);
  return {
    ...tableHead(sheet, names === 'place' ? first : place),
    columns: columns.length > 0 ? columns : [cornerColumn(sheet, fields)],
    across: {
      names,
      heading,
      value,
      ...(first?.scale ? { scale: first.scale } : {}),
      ...(names === 'place' && unread.length > 0 ? { except: unread.map((column) => column.heading) } : {}),
    },
    entries: [
      {
        indicator: indicator
          ? { column: fields.of(indicator) }
          : { is: indicatorNamed(measured, known)?.id ?? identifierFrom(measured) },
        place:
          names === 'place'
            ? { columns: [heading], ...(whole.length > 0 ? { whole } : {}) }
            : placeOf(place, sheet, fields),
        value,
        ...(names === 'period' ? { period: heading } : period ? { period: fields.of(period) } : {}),
      },
    ],
  };
}

/** What columns side by side measure: the words over them, else the sheet with what is counted, else the title. */
function measuredIn({ titles, name }: UnderstoodSheet, column: UnderstoodColumn | undefined): string {
  if (column?.over) return column.over;
  const title = titles[0]?.words ?? '';
  if (unitOf(name) !== '' || unitOf(title) === '') return name;
  return title.length > LONG_TITLE ? `${unitOf(title)} ${name}` : title;
}

function cornerColumn(sheet: UnderstoodSheet, fields: FieldNames): ColumnInput {
  const [first] = sheet.columns;
  return first ? columnOf(first, fields, sheet, true) : { field: 'name', header: 'Name', at: 'A' };
}

function columnOf(
  column: UnderstoodColumn,
  fields: FieldNames,
  sheet: UnderstoodSheet,
  required: boolean,
): ColumnInput {
  const kind = column.type === 'number' && isFigure(column) ? 'number' : column.type === 'date' ? 'date' : 'text';
  const twice = sheet.columns.filter(({ heading }) => heading === column.heading).length > 1;
  return {
    field: fields.of(column),
    header: column.heading || `Column ${column.letters}`,
    ...(kind === 'text' ? {} : { kind }),
    ...(required ? { required } : {}),
    ...(column.headingAt === null ? { at: column.letters } : {}),
    ...(twice && column.over ? { under: column.over } : {}),
    ...(column.scale ? { scale: column.scale } : {}),
  };
}

function placeOf(place: UnderstoodColumn | undefined, sheet: UnderstoodSheet, fields: FieldNames): EntryInput['place'] {
  if (!place) return { is: '' };
  const whole = [...new Set(sheet.totals.map(({ words }) => words))];
  return { columns: [fields.of(place)], ...(whole.length > 0 ? { whole } : {}) };
}

function tableHead(sheet: UnderstoodSheet, place: UnderstoodColumn | undefined): Omit<TableInput, 'columns'> {
  const note = /^\p{L}+/u.exec(sheet.notes[0]?.words ?? '')?.[0];
  return {
    table: place ? 'places' : 'indicators',
    sheet: sheet.name,
    ...(sheet.headerRow === null ? { firstRow: sheet.firstRow } : { headerRow: sheet.headerRow }),
    ...(note ? { until: [`${note}*`] } : {}),
    ...(sheet.daily ? { keep: 'last' } : {}),
  };
}
