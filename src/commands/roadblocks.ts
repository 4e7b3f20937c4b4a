import { type ListedRoadblocks, listRoadblocks } from '../actions/list-roadblocks.ts';
import { shortDate } from '../domain/calendar-date.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted } from './define.ts';
import { setIn } from './page.ts';

export const addRoadblocks: AddCommand = (program, run) => {
  complete(
    program
      .command('roadblocks')
      .summary('what stands between departments, and who is to settle it')
      .description('Lists what stands between departments, the longest open first, and what should be taken higher.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--between <department...>', 'only those between two departments, by id or name'),
    ['stocktake roadblocks', 'stocktake roadblocks --between school-education "Public Health Engineering"'],
  ).action((options: CommonOptions & { period?: Period; between?: string[] }) =>
    run(listRoadblocks, options, options, (listed, width) => ({
      json: listed,
      text: roadblocksText(listed, width),
    })),
  );
};

function roadblocksText({ day, pairs, count, levelNames }: ListedRoadblocks, width: number): string {
  const called = (level: string) => levelNames[level] ?? level;
  const higher = new Set(pairs.flatMap(({ roadblocks }) => roadblocks.filter(({ moveTo }) => moveTo))).size;
  return [
    ...pairs.flatMap(({ departments: [one, other], roadblocks }) => [
      `${one.name} – ${other?.name ?? 'alone'}`,
      ...roadblocks.flatMap(({ days, since, text, ask, level, next, moveTo }) => [
        setIn(
          `${text}: ${days === null ? 'nobody says since when' : counted(days, 'day')}${since ? `, since ${shortDate(since)}` : ''}`,
          2,
          width,
        ),
        setIn(`with: ${level === '' ? 'nobody' : called(level)}${ask === '' ? '' : `; asked: ${ask}`}`, 4, width),
        ...(next ? [setIn(`next, by ${shortDate(next.by)}: ${next.text} (${next.owner})`, 4, width)] : []),
        ...(moveTo ? [setIn(`→ take it to: ${called(moveTo)}`, 4, width)] : []),
      ]),
      '',
    ]),
    `${counted(count, 'roadblock')} at ${shortDate(day)}, ${higher} to be taken higher.`,
  ].join('\n');
}
