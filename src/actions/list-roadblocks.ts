import { z } from 'zod';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { type DepartmentPair, departmentPairs } from '../domain/department-pairs.ts';
import { type Concerned, levelName, openRoadblocks } from '../domain/open-roadblocks.ts';
import { Period } from '../domain/period.ts';
import { placeKey } from '../domain/place.ts';
import { departmentNamed } from '../stages/named.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** What stands between departments at a stocktake, by pair. */
export interface ListedRoadblocks {
  readonly period: Period;
  /** Day of the meeting, to which the days are counted. */
  readonly day: CalendarDate;
  readonly pairs: readonly DepartmentPair[];
  /** How many there are, each counted once. */
  readonly count: number;
  /** Levels by the names in which they are printed. */
  readonly levelNames: Readonly<Record<string, string>>;
}

/** Lists the roadblocks of a stocktake by pair of departments, the longest open first, and which should be taken higher. */
export const listRoadblocks = defineAction({
  id: 'list-roadblocks',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    between: z
      .array(z.string().min(1))
      .length(2, 'two departments are named, as in --between health finance')
      .optional()
      .describe('Only those between two departments'),
  }),
  async run(workspace, { period, between }): Promise<ListedRoadblocks> {
    const stocktake = await stocktakeOf(workspace, period);
    const { unit, agenda } = stocktake;
    const open = openRoadblocks(stocktake);
    const all = departmentPairs(open);
    const concerned = open.flatMap(({ departments }) => departments);
    const wanted = between?.map(
      (asked) => concerned.find((one) => means(asked, one))?.name ?? departmentNamed(unit, asked).name,
    );
    const pairs = wanted
      ? all.filter(({ departments }) => wanted.every((name) => departments.some((one) => one?.name === name)))
      : all;
    return {
      period: stocktake.period,
      day: agenda.date,
      pairs,
      count: new Set(pairs.flatMap(({ roadblocks }) => roadblocks)).size,
      levelNames: Object.fromEntries(unit.escalation.map((level) => [level, levelName(unit, level)])),
    };
  },
});

function means(asked: string, { id, name }: Concerned): boolean {
  return [id ?? '', name].some((known) => placeKey(known) === placeKey(asked));
}
