import { shortDate } from '../domain/calendar-date.ts';
import { type DepartmentStatus, RETURN_STATES, type ReturnState, returnsStatus } from '../domain/returns-status.ts';
import type { BoxDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { counted } from './parts/figures.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { type Column, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, QUIET, textBox } from './parts/text-box.ts';

const COLUMNS: readonly Column[] = [
  { head: phrase('returns.head.department'), width: 3.9 },
  { head: phrase('returns.head.officer'), width: 2.75 },
  { head: phrase('returns.head.state'), width: 1.15 },
  { head: phrase('returns.head.due'), width: 1.1 },
  { head: phrase('returns.head.late'), width: 0.75, align: 'right' },
  { head: phrase('returns.head.open'), width: 2.683, inset: 0.3 },
];
const PLACE = { x: 0.5, y: 2.62, head: 0.44, row: 0.42 };
const ROWS = 8;

/** Who has sent the return of the coming stocktake and who has not: the late first, then the outstanding, then the queried. */
export const returnsStatusSlide = defineSlide({
  id: 'returns-status',
  of: 'deck',
  make(stocktake) {
    const { days, on } = reckoning(stocktake);
    const states = returnsStatus(stocktake, days, on).sort(byUrgency);
    if (states.every(({ state }) => state === 'ready')) {
      return { omitted: phrase('omitted.returns-status', { period: days.period }) };
    }
    const pages = pagesOf(states, ROWS);
    return pages.map((page, i) => ({
      id: pageId('returns-status', i),
      layout: 'content' as const,
      kicker: { what: phrase('returns.kicker'), of: phrase('returns.kicker-of', { period: days.period, on }) },
      title: titleOf(states, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        ...counters(states),
        textBox('context', { x: 8.6, y: 1.8, w: 4.233, h: 0.6 }, [
          line(phrase('returns.due', { due: days.due ?? null }), QUIET, { align: 'right', spacing: 1.1 }),
          line(phrase('returns.cut-off', { day: days.cutOff }), QUIET, { align: 'right', spacing: 1.1 }),
        ]),
        table('returns', phrase('returns.alt', { n: counted(page.length, 'rows') }), PLACE, COLUMNS, page.map(rowOf)),
      ],
      source: phrase('returns.source'),
      notes: page.flatMap(notesOf),
      annex: false,
    }));
  },
  examples: [
    { title: 'a return with a block and a query', given: EXAMPLE_STOCKTAKE, gives: ['title.returns'] },
    {
      title: 'every return is in and nothing is open',
      given: { ...EXAMPLE_STOCKTAKE, findings: [] },
      gives: { omitted: 'omitted.returns-status' },
    },
  ],
});

/** The stocktake whose returns are meant, and the day: of a pack between two meetings those of the coming one. */
function reckoning({ routine, agenda }: Stocktake) {
  return routine ? { days: routine.next, on: routine.on } : { days: agenda, on: agenda.cutOff };
}

function byUrgency(a: DepartmentStatus, b: DepartmentStatus): number {
  const rank = ({ state }: DepartmentStatus) => RETURN_STATES.indexOf(state);
  return rank(a) - rank(b) || b.daysLate - a.daysLate || blocksOf(b) - blocksOf(a) || b.open.length - a.open.length;
}

function blocksOf({ open }: DepartmentStatus): number {
  return open.filter(({ severity }) => severity === 'block').length;
}

function countIn(states: readonly DepartmentStatus[], ...wanted: readonly ReturnState[]): number {
  return states.filter(({ state }) => wanted.includes(state)).length;
}

function titleOf(states: readonly DepartmentStatus[], page: number, pages: number): Phrase {
  const some = (n: number, of: string) => (n === 0 ? null : counted(n, of));
  return phrase('title.returns', {
    total: counted(states.length, 'departments'),
    one: states.length === 1,
    out: some(countIn(states, 'late', 'outstanding'), 'returns that have not come'),
    late: some(countIn(states, 'late'), 'returns past their due date'),
    queried: some(countIn(states, 'queried'), 'returns with something open'),
    ready: some(countIn(states, 'ready'), 'returns with nothing open'),
    ...continuation(page, pages),
  });
}

function counters(states: readonly DepartmentStatus[]): BoxDraft[] {
  return RETURN_STATES.flatMap((state, i): BoxDraft[] => {
    const n = countIn(states, state);
    const x = 0.5 + 2 * i;
    const after = x + 0.232 * String(n).length;
    return [
      textBox(`count:${state}`, { x, y: 1.72, w: after - x + 0.08, h: 0.5 }, [
        line(phrase('cell.number', { x: counted(n, `returns ${state}`) }), { size: 30, bold: true }),
      ]),
      textBox(`count:${state}:word`, { x: after + 0.12, y: 1.93, w: 1.5, h: 0.22 }, [
        line(phrase(`returns.state.${state}`), { size: 13, bold: true }),
      ]),
    ];
  });
}

function rowOf(status: DepartmentStatus) {
  const { department, state, due, daysLate } = status;
  const bold = state === 'late';
  return [
    words(department.name, { ...DENSE, bold }),
    words(department.officer, DENSE),
    words(phrase(`returns.state.${state}`), { ...DENSE, bold: true }),
    words(due ? shortDate(due) : '–', DENSE),
    number(daysLate > 0 ? phrase('cell.number', { x: counted(daysLate, 'days past the due date') }) : '', {
      ...DENSE,
      bold,
    }),
    words(openWords(status), DENSE, 0.3),
  ];
}

function openWords(status: DepartmentStatus): Wording {
  const blocks = blocksOf(status);
  const queries = status.open.length - blocks;
  if (status.open.length === 0) return status.files.length > 0 ? phrase('returns.nothing-open') : '';
  return phrase('returns.open', {
    blocks: blocks > 0 ? counted(blocks, 'findings that block a value') : null,
    queries: queries > 0 ? counted(queries, 'findings that ask a question') : null,
  });
}

function notesOf({ department, open }: DepartmentStatus): Wording[] {
  return open.slice(0, 3).map(({ message }) => phrase('returns.note', { department: department.name, message }));
}
