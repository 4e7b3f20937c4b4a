import type { Cell } from '../domain/cell.ts';
import { wordsOf } from '../domain/cell-words.ts';
import { readNumber } from '../domain/read-number.ts';
import { plainNumber } from '../domain/reading.ts';
import type { ReturnRow } from '../domain/return.ts';
import { defineCheck } from './define.ts';
import { exampleMilestones } from './example.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly step: string;
  readonly spent: number;
  readonly actual: number;
  readonly planned: number | null;
}

/** Per cent of the work that goes with most of the money. */
const HALF = 50;

/** Notices a step on which over 80 % of the money is spent and under half of the work is done; where spend is reported. */
export const spendAndProgress = defineCheck<Params>({
  id: 'spend-and-progress',
  level: 'triangulation',
  severity: 'note',
  reason: 'Money that runs ahead of the work is not there when the work is to be finished.',

  *check({ returned, register }) {
    for (const row of returned.rows) {
      if (row.table !== 'milestones') continue;
      const { spent, actual, planned } = row.cells;
      const [money, done] = [percentIn(spent), percentIn(actual)];
      if (money === null || done === null || money <= limitOf(register, 'spend-and-progress') || done >= HALF) continue;
      yield {
        sheet: row.sheet,
        ...(spent && { cell: spent.at.cell }),
        params: { step: nameOf(row), spent: money, actual: done, planned: percentIn(planned) },
      };
    }
  },

  message: ({ step, spent, actual, planned }) => ({
    is: `${plainNumber(spent)} % of the money for “${step}” is spent and ${plainNumber(actual)} % of the work done`,
    expected: `money and work go together${planned === null ? '' : `, and ${plainNumber(planned)} % was planned by now`}`,
    remedy: 'Say what the money has bought, and what the rest will cost.',
  }),

  examples: [
    {
      title: 'money and work side by side, and a layout without spend',
      given: exampleMilestones([
        { action: 'Walls of 300 schools', spent: 85, actual: 80 },
        { action: 'Pumps of 200 schools', actual: 20 },
      ]),
      finds: [],
    },
    {
      title: '90 % spent with 40 % done',
      given: exampleMilestones([{ action: 'Walls of 300 schools', spent: 90, planned: 75, actual: 40 }]),
      finds: ['Milestones!E2'],
    },
  ],
});

function percentIn(cell: Cell | undefined): number | null {
  return cell ? readNumber(cell).number : null;
}

/** The first words of the step, as many as a message repeats. */
function nameOf({ cells }: ReturnRow): string {
  const words = wordsOf(cells.action);
  return words.length > 48 ? `${words.slice(0, 47).trimEnd()}…` : words;
}
