import { plainNumber } from '../domain/reading.ts';
import type { ReadProblem } from '../domain/return.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

type LeftOut = Extract<ReadProblem, { kind: 'rows-left-out' }>;

/** Cells that are quoted one by one. */
const QUOTED = 3;

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** Names the rows of a list of facilities that are in no sum, and the figures that were repaired before they were added. */
export const rowsLeftOut = defineCheck<LeftOut>({
  id: 'rows-left-out',
  level: 'table',
  severity: 'query',
  reason: 'A district whose larger schools were left out of the sum has a rate of its smaller ones.',

  *check({ returned }) {
    for (const problem of returned.problems) {
      if (problem.kind !== 'rows-left-out') continue;
      const [first] = problem.cells;
      yield { sheet: problem.sheet, ...(first && { cell: first.at.cell }), params: problem };
    }
  },

  message: ({ rows, leftOut, repaired, cells }) => {
    const quoted = cells
      .slice(0, QUOTED)
      .map(
        ({ at, shown, number }) =>
          `${at.cell} “${shown.trim()}”${number === null ? '' : ` read as ${plainNumber(number)}`}`,
      )
      .join(', ');
    const parts = [
      leftOut > 0 ? `${plainNumber(leftOut)} of ${plainNumber(rows + leftOut)} rows ${be(leftOut)} in no sum` : '',
      repaired > 0
        ? `${plainNumber(repaired)} ${repaired === 1 ? 'figure' : 'figures'} ${be(repaired)} typed as text`
        : '',
    ];
    return {
      is: `${parts.filter(Boolean).join(' and ')}${quoted ? ` (${quoted})` : ''}`,
      expected: 'every row has a number in each column that is added up',
      remedy: 'Type the numbers, or say in the covering letter why these facilities have none.',
    };
  },

  examples: [
    { title: 'a list that adds up', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'two of 53,000 schools without figures',
      given: exampleCase(
        [{ value: 91.2 }],
        {},
        {
          problems: [
            {
              kind: 'rows-left-out',
              table: 'places',
              sheet: 'Schools',
              rows: 52_998,
              leftOut: 2,
              repaired: 1,
              cells: [
                { at: { file: '', sheet: 'Schools', cell: 'C8' }, shown: 'closed', number: null },
                { at: { file: '', sheet: 'Schools', cell: 'C9' }, shown: '1,070', number: 1070 },
              ],
            },
          ],
        },
      ),
      finds: ['Schools!C8'],
    },
  ],
});
