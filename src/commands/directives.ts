import { addDirective } from '../actions/add-directive.ts';
import { importDirectives } from '../actions/import-directives.ts';
import { type ListedDirectives, listDirectives } from '../actions/list-directives.ts';
import { reportDirective } from '../actions/report-directive.ts';
import { shortDate } from '../domain/calendar-date.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, columns, complete, counted, group } from './define.ts';
import { setIn } from './page.ts';

export const addDirectives: AddCommand = (program, run) => {
  const directives = group(
    program
      .command('directives')
      .summary('what stocktakes decided, and what became of it')
      .description('What stocktakes decided, and what became of it: the actions of the next deck.'),
    'stocktake directives import --period 2015-Q2',
  );

  complete(
    directives
      .command('add <text>')
      .description('Enters a directive under the next number of its stocktake.')
      .requiredOption('--owner <office>', 'office that does it')
      .requiredOption('--due <date>', 'day by which it is to be done: 2015-09-30')
      .requiredOption('--by <office>', 'office that enters it')
      .option('--period <period>', 'stocktake that gave it; the latest when absent', asPeriod)
      .option('--given <date>', 'day on which it was given; that of the meeting when absent'),
    [
      'stocktake directives add "Open the cold store" --owner "Secretary, Health" --due 2015-10-31 --by "Delivery unit"',
    ],
  ).action(
    (
      text: string,
      options: CommonOptions & { owner: string; due: string; by: string; period?: Period; given?: string },
    ) =>
      run(addDirective, options, { ...options, text }, (entered) => ({
        json: entered,
        text: `Entered ${entered.number}: ${entered.text} (${entered.owner}, due ${shortDate(entered.due)}).`,
      })),
  );

  complete(
    directives
      .command('import [file]')
      .description('Enters the decisions of a stocktake’s agenda, or a list in .xlsx, .csv or .yaml; each once.')
      .option('--period <period>', 'stocktake that gave them; the latest when absent', asPeriod)
      .option('--given <date>', 'day on which they were given; that of the meeting when absent')
      .option('--by <office>', 'office that enters them', 'Delivery unit'),
    ['stocktake directives import --period 2015-Q2', 'stocktake directives import minutes.xlsx --period 2015-Q2'],
  ).action((file: string | undefined, options: CommonOptions & { period?: Period; given?: string; by: string }) =>
    run(importDirectives, options, { ...options, file }, (imported, width) => ({
      json: imported,
      text: [
        ...imported.entered.map(({ number, text, owner, due }) =>
          setIn(`${number}  ${text} (${owner}, due ${shortDate(due)})`, 0, width),
        ),
        `${counted(imported.entered.length, 'directive')} of ${imported.period} entered${
          imported.known > 0 ? `; ${imported.known} in the ledger before` : ''
        }.`,
      ].join('\n'),
    })),
  );

  complete(
    directives
      .command('update <number>')
      .description('Enters what was reported of a directive. Reports are only added; the last one counts.')
      .requiredOption('--state <state>', '"done", "on track", "off track" or "no information"')
      .requiredOption('--by <office>', 'office that reports')
      .option('--report <words>', 'what was done')
      .option('--on <date>', 'day of the report; today when absent'),
    ['stocktake directives update 13.06 --state "on track" --report "188 of 410 posted" --by "Secretary, Health"'],
  ).action((number: string, options: CommonOptions & { state: string; by: string; report?: string; on?: string }) =>
    run(reportDirective, options, { ...options, number }, (reported) => ({
      json: reported,
      text: `${reported.number} is ${reported.state} as of ${shortDate(reported.on)}, as stated by ${reported.by}.`,
    })),
  );

  complete(
    directives
      .command('list')
      .description('Lists directives, overdue first: as they stand today, or as a stocktake goes through them.')
      .option('--period <period>', 'stocktake, as at its meeting; today when absent', asPeriod)
      .option('--open', 'only those not done')
      .option('--owner <office>', 'only those of this office'),
    ['stocktake directives list --open', 'stocktake directives list --period 2015-Q2 --owner Health'],
  ).action((options: CommonOptions & { period?: Period; open?: boolean; owner?: string }) =>
    run(listDirectives, options, options, (listed, width) => ({ json: listed, text: listText(listed, width) })),
  );
};

/** A row for each, its text and last report under it; "asked" is the office that is to report. */
function listText({ day, directives }: ListedDirectives, width: number): string {
  const [head = '', ...rows] = columns([
    ['NO.', 'STATE', 'DUE', 'DAYS LATE', 'ASKED'],
    ...directives.map(({ number, state, due, daysLate, owner }) => [
      number,
      state,
      shortDate(due),
      daysLate > 0 ? String(daysLate) : '',
      owner,
    ]),
  ]).split('\n');
  const margin = Math.max('NO.'.length, ...directives.map(({ number }) => number.length)) + 2;
  const late = directives.filter(({ daysLate }) => daysLate > 0).length;
  return [
    `As at ${shortDate(day)}`,
    ...(directives.length > 0 ? ['', head] : []),
    ...rows.flatMap((row, i) => {
      const one = directives[i];
      return one
        ? [row, setIn(one.text, margin, width), ...reportLines(one, day).map((line) => setIn(line, margin, width))]
        : [];
    }),
    ...(directives.length > 0 ? [''] : []),
    `${counted(directives.length, 'directive')}, ${directives.filter(({ state }) => state === 'done').length} done, ${late} overdue.`,
  ].join('\n');
}

function reportLines({ report, last, state, given }: Listed, day: ListedDirectives['day']): string[] {
  if (last) {
    const stale = state !== last.state ? ', and nothing since the last stocktake' : '';
    return [`→ ${shortDate(last.on)}, ${last.by}: ${last.report || last.state}${stale}`];
  }
  if (report !== '') return [`→ ${report}`];
  return [given === day ? '→ given at this stocktake' : '→ no report'];
}

type Listed = ListedDirectives['directives'][number];
