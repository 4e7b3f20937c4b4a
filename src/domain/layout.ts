import { z } from 'zod';
import { Identifier } from './identifier.ts';

/** One column of a table: how it is found in a received workbook and how it is written in a blank one. */
export const LayoutColumn = z.strictObject({
  field: z
    .string()
    .regex(/^[a-zA-Z]+$/)
    .describe('Name under which its cells are kept'),
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
});
export type LayoutColumn = z.infer<typeof LayoutColumn>;

/** How a row of a table becomes entries: which column, or which fixed word, gives each part. */
export const LayoutEntry = z.strictObject({
  indicator: z.union([z.strictObject({ column: z.string() }), z.strictObject({ is: z.string() })]),
  place: z.union([
    z.strictObject({ columns: z.array(z.string()).min(1).describe('Joined by a hyphen') }),
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
    headerRow: z.int().positive().describe('Row of the headings when it is written; found by its words when read'),
    columns: z.array(LayoutColumn).min(1),
    entries: z.array(LayoutEntry).default([]),
  })
  .superRefine(({ columns, entries }, context) => {
    const fields = new Set(columns.map(({ field }) => field));
    if (fields.size < columns.length) context.addIssue({ code: 'custom', message: 'two columns have the same field' });
    for (const field of entries.flatMap(fieldsOf)) {
      if (!fields.has(field))
        context.addIssue({ code: 'custom', message: `there is no column with the field ${field}` });
    }
  });
export type LayoutTable = z.infer<typeof LayoutTable>;

const CoverField = z.strictObject({
  label: z.string().min(1).describe('Words in the cell to its left'),
  help: z.string().default(''),
});

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
    /** Recognised by the stamp of the blank return, or by words that all stand in one row of a sheet. */
    recognise: z.union([
      z.strictObject({ stamp: z.literal(true) }),
      z.strictObject({ words: z.array(z.string()).min(1) }),
    ]),
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
    /** Kind of period that a return speaks of when it differs from the stocktake's: monthly returns to a quarterly unit. */
    tables: z.array(LayoutTable).min(1),
  })
  .describe('Layout of a return');
export type Layout = z.infer<typeof Layout>;
/** A layout as it is written down, defaults left out. */
export type LayoutInput = z.input<typeof Layout>;
