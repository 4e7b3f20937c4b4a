import { type StatusOfDepartment, type StocktakeStatus, showStatus } from '../actions/show-status.ts';
import { daysBetween, shortDate } from '../domain/calendar-date.ts';
import { longPeriod, type Period } from '../domain/period.ts';
import { RETURN_STATES } from '../domain/returns-status.ts';
import { nextLines } from './calendar.ts';
import { type AddCommand, asPeriod, type CommonOptions, columns, complete, counted } from './define.ts';
import { lapsedLine } from './lapsed.ts';
import { setIn } from './page.ts';

export const addStatus: AddCommand = (program, run) => {
  complete(
    program
      .command('status')
      .summary('who is outstanding, late, queried, ready')
      .description('Shows where each department stands with its return, the days that count, and what to do next.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--on <date>', 'day to reckon from; today when absent'),
    ['stocktake status', 'stocktake status --period 2015-Q2 --json'],
  ).action((options: CommonOptions & { period?: Period; on?: string }) =>
    run(showStatus, options, options, (status, width) => ({ json: status, text: statusText(status, width) })),
  );
};

function statusText(status: StocktakeStatus, width: number): string {
  const { number, period, on, departments, counts, next } = status;
  const said = RETURN_STATES.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
  return [
    setIn(`Stocktake ${number}, ${longPeriod(period)}, as of ${shortDate(on)}: ${said.join(', ')}`, 0, width),
    setIn(daysLine(status), 0, width),
    '',
    columns([
      ['DEPARTMENT', 'STATE', 'DUE', 'CAME', 'OPEN'],
      ...departments.map((one) => [
        one.name,
        one.state === 'late' ? `late, ${counted(one.daysLate, 'day')}` : one.state,
        one.due ? shortDate(one.due) : '–',
        cameWords(one),
        openWords(one),
      ]),
    ]),
    ...notes(status).map((line) => setIn(line, 0, width)),
    ...(next ? ['', ...nextLines(next)] : []),
  ].join('\n');
}

function daysLine({ due, cutOff, date, closedOn, on }: StocktakeStatus): string {
  const away = daysBetween(on, cutOff);
  const until = away > 0 ? ` (in ${counted(away, 'day')})` : away < 0 ? ` (${counted(-away, 'day')} ago)` : ' (today)';
  return [
    due ? `returns due ${shortDate(due)}` : 'no due date',
    closedOn ? `closed ${shortDate(closedOn)}` : `cut-off ${shortDate(cutOff)}${until}, not closed`,
    `meeting ${shortDate(date)}`,
  ].join(' · ');
}

function cameWords({ came, files, daysLate }: StatusOfDepartment): string {
  if (files.length === 0) return '–';
  if (!came) return 'in the folder';
  return daysLate > 0 ? `${shortDate(came)}, ${counted(daysLate, 'day')} late` : shortDate(came);
}

function openWords({ blocks, queries }: StatusOfDepartment): string {
  return [blocks > 0 && counted(blocks, 'block'), queries > 0 && counted(queries, 'query', 'queries')]
    .filter(Boolean)
    .join(', ');
}

function notes({ unused, late, altered, lapsed, archived, built, period }: StocktakeStatus): string[] {
  const lines = [
    ...altered.map((file) => `Not as it was locked: ${file}. Put the locked file back.`),
    ...late.map(lateFileLine),
    ...lapsed.map(lapsedLine),
    ...unused.map(({ file, status }) => `Not used: ${file} (${status.replaceAll('-', ' ')})`),
    ...(built && !archived ? [notArchivedLine(period)] : []),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

/** What to do with a stocktake whose data are locked and whose deck is built. */
export function notArchivedLine(period: Period): string {
  return `Not in the archive yet; file it with: stocktake archive add --period ${period} --by OFFICE`;
}

/** What to do about a file that was put among the returns of a closed period. */
export function lateFileLine(file: string): string {
  const period = filedUnder(file);
  const receive = `stocktake receive ${file} --period ${period} --restates "why"`;
  return `Not used: ${file} came after ${period} was closed; receive it with: ${receive}`;
}

/** The period whose folder a file lies in, as its name says. */
function filedUnder(file: string): string {
  return file.split('/').at(1) ?? '';
}
