import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { DateOrder, NumberMarks, Scale } from './notation.ts';

/** A name under which cells are kept. */
const Field = z.string().regex(/^[a-zA-Z]+$/);
const Letters = z.string().regex(/^[A-Z]{1,3}$/, 'a column is named by its letters: C');
const CellAddress = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/, 'a cell is named C7');

/** One column of a table: how it is found in a received workbook and how it is written in a blank one. */
export const LayoutColumn = z.strictObject({
  field: Field.describe('Name under which its cells are kept'),
  header: z.string().min(1).describe('Words of its heading'),
  synonyms: z.array(z.string()).default([]).describe('Other headings that mean the same'),
  kind: z.enum(['text', 'number', 'date', 'choice']).default('text'),
  choices: z.array(z.string()).default([]).describe('The drop-down of a choice'),
  locked: z.boolean().default(false).describe('Agreed with the unit; the department does not change it'),
  required: z.boolean().default(false).describe('The table cannot be read without it'),
  width: z.number().positive().default(14).describe('Width in characters when it is written'),
  help: z.string().default('').describe('Note at the heading of the blank return'),
  figure: z.boolean().default(false).describe('In the unit of the indicator of its row: its decimals, its bounds'),
  least: z.number().optional().describe('Smallest number the blank return accepts'),
  most: z.number().optional().describe('Largest number the blank return accepts'),
  at: Letters.optional().describe('Its letters, where it has no heading'),
  under: z.string().optional().describe('Words of the heading above its own, where the same heading stands twice'),
  scale: Scale.optional(),
  fillDown: z.boolean().optional().describe('A blank cell means the one above it, as under a merged cell'),
});
export type LayoutColumn = z.infer<typeof LayoutColumn>;

/** How a row of a table becomes entries: which column, or which fixed word, gives each part. */
export const LayoutEntry = z.strictObject({
  indicator: z.union([
    z.strictObject({
      column: z.string(),
      names: z.record(z.string(), Identifier).optional().describe("The department's words for an indicator: its id"),
    }),
    z.strictObject({ is: z.string() }),
  ]),
  place: z.union([
    z.strictObject({
      columns: z.array(z.string()).min(1).describe('Joined by a hyphen'),
      whole: z.array(z.string()).optional().describe('Words that mean the whole: Total, Punjab'),
    }),
    z.strictObject({ is: z.string().describe('Empty: the whole') }),
  ]),
  source: z.union([z.strictObject({ column: z.string() }), z.strictObject({ is: z.string() })]).prefault({ is: '' }),
  value: z.string().optional(),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  complement: z.string().optional().describe('Column of failures: numerator = denominator − failures'),
  baseline: z.string().optional(),
  expected: z.string().optional(),
  comment: z.string().optional(),
  period: z.string().optional().describe('Column that says when it was measured; left blank, the period of the return'),
});
export type LayoutEntry = z.infer<typeof LayoutEntry>;

/**
 * Columns whose headings are themselves data, side by side: districts, months, indicators. Each row of the sheet is read
 * once for every such column (or every group of columns), so that entries refer to the heading as to a cell of the row.
 */
export const LayoutAcross = z
  .strictObject({
    names: z.enum(['period', 'place', 'indicator']).describe('What the headings name'),
    heading: Field.optional().describe('Field under which the heading of the column is kept'),
    group: Field.optional().describe('Field under which the heading above it, over several columns, is kept'),
    value: Field.optional().describe('Field under which the cell below the heading is kept'),
    scale: Scale.optional(),
    columns: z.array(LayoutColumn).default([]).describe('The columns that every group repeats, by their headings'),
    except: z.array(z.string()).default([]).describe('Headings that are not read'),
  })
  .refine(
    ({ heading, group, value, columns }) => (columns.length > 0 ? group && !heading && !value : heading && value),
    'either a heading and a value, or a group and the columns that each group repeats',
  );
export type LayoutAcross = z.infer<typeof LayoutAcross>;

const SkippedRows = z.strictObject({
  column: Field,
  words: z.array(z.string()).min(1).describe('Rows in which the cell says one of these; “Note*” is any that begins so'),
});

/** How the rows of a facility-level sheet are added up while they are read. */
export const LayoutAggregate = z.strictObject({
  by: z.array(Field).min(1).describe('Fields whose words make a group: district, or district and month'),
  sum: z.array(Field).default([]).describe('Fields that are added up; a row that lacks one of them is left out of all'),
  count: z
    .array(
      z.strictObject({
        field: Field.describe('Name under which the number of rows is kept'),
        column: Field.optional().describe('Only rows in which this says one of the words'),
        words: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});
export type LayoutAggregate = z.infer<typeof LayoutAggregate>;

/** The fields of columns that an entry takes its parts from. */
function fieldsOf(entry: LayoutEntry): string[] {
  const { indicator, place, source, ...parts } = entry;
  const named = [indicator, source].flatMap((part) => ('column' in part ? part.column : []));
  return [
    ...named,
    ...('columns' in place ? place.columns : []),
    ...Object.values(parts).filter((part) => part !== undefined),
  ];
}

export const LayoutTable = z
  .strictObject({
    table: z.enum(['indicators', 'places', 'milestones', 'roadblocks']),
    sheet: z.string().min(1).describe('Name of the sheet'),
    optional: z.boolean().default(false).describe('A return without this table is complete'),
    note: z.string().default('').describe('Line between the title of the sheet and its headings when it is written'),
    spareRows: z.int().nonnegative().default(0).describe('Empty rows offered for what the department adds'),
    headerRow: z
      .int()
      .positive()
      .default(1)
      .describe('Row of the headings when it is written; found by its words when read'),
    firstRow: z.int().positive().optional().describe('First row of a table without headings; its columns say where'),
    columns: z.array(LayoutColumn).min(1),
    across: LayoutAcross.optional(),
    skip: z.array(SkippedRows).default([]).describe('Rows that are no data: totals, notes'),
    until: z.array(z.string()).default([]).describe('Words that begin the first line after the table: Notes*'),
    aggregate: LayoutAggregate.optional(),
    keep: z.literal('last').optional().describe('Of several dates in one month, the last with a figure: daily figures'),
    entries: z.array(LayoutEntry).default([]),
  })
  .superRefine((table, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    const { columns, across, aggregate, skip, entries, firstRow } = table;
    const cells = [...columns, ...(across?.columns ?? [])].map(({ field }) => field);
    const made = [across?.heading, across?.group, across?.value, ...(aggregate?.count ?? []).map(({ field }) => field)];
    const declared = [...cells, ...made.filter((field) => field !== undefined)];
    const fields = new Set(declared);
    if (fields.size < declared.length) complain('two columns have the same field');
    const used = [
      ...entries.flatMap(fieldsOf),
      ...skip.map(({ column }) => column),
      ...(aggregate
        ? [...aggregate.by, ...aggregate.sum, ...aggregate.count.flatMap(({ column }) => column ?? [])]
        : []),
    ];
    for (const field of used) if (!fields.has(field)) complain(`there is no column with the field ${field}`);
    if (firstRow !== undefined && columns.some(({ at }) => at === undefined))
      complain('a table without headings says at which letters each column stands');
    if (across && aggregate) complain('a table with columns side by side is not added up');
  });
export type LayoutTable = z.infer<typeof LayoutTable>;

const CoverField = z
  .strictObject({
    label: z.string().default('').describe('Words in the cell to its left'),
    cell: CellAddress.optional().describe('Its own cell, where it has no label; a title may say more than is asked'),
    help: z.string().default(''),
  })
  .refine(({ label, cell }) => label !== '' || cell !== undefined, 'says a label or a cell');

/**
 * How one kind of return is laid out. The same declaration reads a return and writes the blank one.
 *
 * Built-in members stand in `src/layouts`, a unit's own in its `layouts/*.yaml`; both are of this type.
 */
export const Layout = z
  .strictObject({
    id: Identifier,
    title: z.string().min(1),
    version: z.string().default('1'),
    /** Recognised by the stamp of the blank return, by words that all stand in one row, or by the names of its sheets. */
    recognise: z.union([
      z.strictObject({ stamp: z.literal(true) }),
      z.strictObject({ words: z.array(z.string()).min(1) }),
      z.strictObject({ sheets: z.array(z.string()).min(1) }),
    ]),
    numbers: NumberMarks.optional(),
    dates: DateOrder.optional().describe("Order of dates that are typed as text; the unit's when absent"),
    department: Identifier.optional().describe('The department that always sends it, when it does not say so itself'),
    cover: z
      .strictObject({
        sheet: z.string().min(1),
        title: z.string().default('').describe('Title of the blank return'),
        instructions: z
          .array(z.strictObject({ head: z.string().min(1), text: z.string().min(1) }))
          .default([])
          .describe('How to fill it in, in plain words'),
        department: CoverField.optional(),
        period: CoverField.optional(),
        preparedBy: CoverField.optional(),
        signedOffBy: CoverField.optional(),
      })
      .optional(),
    tables: z.array(LayoutTable).min(1),
  })
  .describe('Layout of a return');
export type Layout = z.infer<typeof Layout>;
/** A layout as it is written down, defaults left out. */
export type LayoutInput = z.input<typeof Layout>;
