import type { Directive } from '../domain/agenda.ts';
import { type CalendarDate, shortDate } from '../domain/calendar-date.ts';
import { type Actions, actionsOf, byUrgency, daysLate, type FollowedDirective } from '../domain/directives.ts';
import { compareText } from '../domain/finding.ts';
import { ACTION_STATES, type ActionState } from '../domain/milestone.ts';
import type { BoxDraft } from '../domain/slide.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from './parts/example.ts';
import { counted, percentage } from './parts/figures.ts';
import { stateMark } from './parts/marks.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { type Column, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, QUIET, SMALL, textBox } from './parts/text-box.ts';

const STATE_INSET = 0.394;
const COLUMNS: readonly Column[] = [
  { head: phrase('actions.head.number'), width: 0.6 },
  { head: phrase('actions.head.action'), width: 3.62 },
  { head: phrase('actions.head.owner'), width: 2.3 },
  { head: phrase('actions.head.due'), width: 1.1 },
  { head: phrase('actions.head.late'), width: 0.57, align: 'right' },
  { head: phrase('actions.head.state'), width: 1.9, inset: 0.15 },
  { head: phrase('actions.head.report'), width: 2.243 },
];
const PLACE = { x: 0.5, y: 2.62, head: 0.44, row: 0.585 };
const STATE_X = PLACE.x + 0.6 + 3.62 + 2.3 + 1.1 + 0.57;
const ROWS = 6;

/** What became of the decisions of the last stocktake: the overdue first, the finished counted. */
export const actions = defineSlide({
  id: 'actions',
  of: 'deck',
  make(stocktake) {
    const { date } = stocktake.agenda;
    const followed = actionsOf(stocktake);
    const { directives } = followed;
    if (directives.length === 0) return { omitted: phrase('omitted.actions', { period: stocktake.period }) };
    const done = directives.filter(({ state }) => state === 'done');
    const open = directives.filter(({ state }) => state !== 'done').sort(byUrgency(date));
    const shown = open.length > 0 ? open : [...done].sort((a, b) => compareText(a.number, b.number));
    const pages = pagesOf(shown, ROWS);
    return pages.map((page, i) => ({
      id: pageId('actions', i),
      layout: 'content' as const,
      kicker: { what: phrase('actions.kicker') },
      title: titleOf(directives, date, i, pages.length),
      ...tagOf(stocktake),
      boxes: [...counters(directives), context(followed), ...tableOf(page, date)],
      source: phrase('actions.source', {
        none: open.length === 0,
        done: open.length > 0 && done.length > 0 ? counted(done.length, 'actions done') : null,
        unknown: open.some(({ state }) => state === 'no information'),
      }),
      notes: notesOf(done, open.length > 0),
      annex: false,
    }));
  },
  examples: [
    { title: 'overdue first', given: EXAMPLE_STOCKTAKE, gives: ['title.actions.many'] },
    { title: 'nothing was given', given: exampleAgenda({ directives: [] }), gives: { omitted: 'omitted.actions' } },
  ],
});

function titleOf(directives: readonly Directive[], today: CalendarDate, page: number, pages: number): Phrase {
  const late = directives.map((directive) => daysLate(directive, today)).filter((days) => days > 0);
  const done = directives.filter(({ state }) => state === 'done').length;
  const n = directives.length;
  return phrase(`title.actions.${n === 1 ? 'one' : done === n ? 'all' : 'many'}`, {
    n: counted(n, 'actions given'),
    done: counted(done, 'actions done'),
    none: done === 0,
    isDone: done === n,
    late: late.length > 0 ? counted(late.length, 'actions past their due date and not done') : null,
    oneLate: late.length === 1,
    days: late.length > 0 ? counted(Math.max(...late), 'days from the due date to the meeting') : null,
    ...continuation(page, pages),
  });
}

function counters(directives: readonly Directive[]): BoxDraft[] {
  return ACTION_STATES.flatMap((state: ActionState, i): BoxDraft[] => {
    const n = directives.filter((directive) => directive.state === state).length;
    const x = 0.5 + 2 * i;
    const after = x + 0.232 * String(n).length;
    return [
      textBox(`count:${state}`, { x, y: 1.72, w: after - x + 0.08, h: 0.5 }, [
        line(phrase('cell.number', { x: counted(n, `actions ${state}`) }), { size: 30, bold: true }),
      ]),
      stateMark(`count:${state}:mark`, state, after + 0.2, 2.04, 0.19),
      textBox(`count:${state}:word`, { x: after + 0.37, y: 1.93, w: 1.4, h: 0.22 }, [
        line(phrase('action.state', { state }), { size: 13, bold: true }),
      ]),
    ];
  });
}

function context({ directives, given, lastDone }: Actions): BoxDraft {
  const done = directives.filter(({ state }) => state === 'done').length;
  const right = { align: 'right', spacing: 1.1 } as const;
  return textBox('context', { x: 8.6, y: 1.8, w: 4.233, h: 0.6 }, [
    line(phrase('actions.given', { n: counted(directives.length, 'actions given'), given }), QUIET, right),
    line(
      phrase('actions.share', {
        share: percentage((100 * done) / directives.length, 'actions done / actions given'),
        last: lastDone === null ? null : percentage(lastDone, 'actions done / actions at the stocktake before'),
      }),
      QUIET,
      right,
    ),
  ]);
}

function tableOf(page: readonly FollowedDirective[], today: CalendarDate): BoxDraft[] {
  const rows = page.map((directive) => {
    const late = daysLate(directive, today);
    return [
      words(directive.number, QUIET),
      words(directive.text, { size: 13, bold: late > 0 }),
      words(directive.owner, DENSE),
      words(shortDate(directive.due), DENSE),
      number(late > 0 ? phrase('cell.number', { x: counted(late, 'days past the due date') }) : '', {
        size: 16,
        bold: true,
      }),
      words(phrase('action.state', { state: directive.state }), { size: 13, bold: true }, STATE_INSET),
      words(reportOf(directive), SMALL),
    ];
  });
  const marks = page.map((directive, i) =>
    stateMark(
      `state:${directive.number}`,
      directive.state,
      STATE_X + 0.235,
      PLACE.y + PLACE.head + PLACE.row * (i + 0.5),
      0.17,
    ),
  );
  return [table('actions', phrase('actions.alt', { n: counted(page.length, 'rows') }), PLACE, COLUMNS, rows), ...marks];
}

/** The report that counts; where none does, since when there has been none. */
function reportOf({ report, state, last }: FollowedDirective): Wording {
  if (report !== '') return report;
  if (state === 'done' || state === last?.state) return '–';
  return last ? phrase('actions.none-since', { on: last.on, report: last.report }) : phrase('actions.no-report');
}

function notesOf(done: readonly Directive[], omitted: boolean) {
  const listed = omitted ? done : [];
  return [
    phrase('actions.notes'),
    ...listed.map(({ number: no, text, owner, report }) => phrase('actions.done', { no, text, owner, report })),
  ];
}
