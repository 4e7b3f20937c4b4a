import type { ReadProblem } from '../domain/return.ts';
import { unreadTables } from '../domain/unread-tables.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

type Missing = Extract<ReadProblem, { kind: 'missing-sheet' | 'missing-column' }>;

/** Names a sheet or a heading that is not where the layout has it; a near miss is named, so that it is found at once. */
export const missingTable = defineCheck<Missing>({
  id: 'missing-table',
  level: 'table',
  severity: 'block',
  reason: 'A renamed sheet or heading loses a whole table of figures without a trace.',

  *check({ returned }) {
    const unread = unreadTables(returned);
    for (const problem of returned.problems) {
      if (problem.kind !== 'missing-sheet' && problem.kind !== 'missing-column') continue;
      const nearAt = problem.kind === 'missing-column' ? problem.nearAt : undefined;
      yield {
        sheet: problem.sheet,
        ...(nearAt && { cell: nearAt.cell }),
        severity: unread.has(problem.table) ? 'block' : 'query',
        params: problem,
      };
    }
  },

  message: (problem) => {
    if (problem.kind === 'missing-sheet') {
      return {
        is: problem.near ? `the sheet is named “${problem.near}”` : 'there is no such sheet',
        expected: `the table of ${problem.table} stands on a sheet named “${problem.sheet}”`,
        remedy: 'Give the sheet its name back, and send the return again.',
      };
    }
    return {
      is: problem.near ? `the heading is “${problem.near}”` : 'there is no such heading',
      expected: `the table of ${problem.table} has a column headed “${problem.column}”`,
      remedy: 'Give the column its heading back, and send the return again.',
    };
  },

  examples: [
    { title: 'every table in its place', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'no sheet of districts',
      given: exampleCase([], {}, { problems: [{ kind: 'missing-sheet', table: 'places', sheet: 'Districts' }] }),
      finds: ['Districts'],
    },
    {
      title: 'a heading that is nearly right',
      given: exampleCase(
        [],
        {},
        {
          problems: [
            {
              kind: 'missing-column',
              table: 'indicators',
              sheet: 'Indicators',
              column: 'Denominator',
              near: 'Denominater',
              nearAt: { file: '', sheet: 'Indicators', cell: 'H5' },
            },
          ],
        },
      ),
      finds: ['Indicators!H5'],
    },
  ],
});
