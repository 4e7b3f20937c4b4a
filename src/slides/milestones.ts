import { shortDate } from '../domain/calendar-date.ts';
import { daysLate } from '../domain/directives.ts';
import type { Figure } from '../domain/figure.ts';
import { compareText } from '../domain/finding.ts';
import type { Milestone } from '../domain/milestone.ts';
import type { Priority } from '../domain/plan.ts';
import type { BoxDraft, Inches, TableCell } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_WITH_MILESTONES } from './parts/example-milestones.ts';
import { counted } from './parts/figures.ts';
import { headlinesOf } from './parts/headline.ts';
import { stateMark } from './parts/marks.ts';
import { continuation, evenPagesOf, pageId } from './parts/pages.ts';
import { type Column, cell, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, SMALL } from './parts/text-box.ts';

const PLACE = { x: 0.5, y: 1.72, head: 0.3, row: 0.6 };
const ROWS = 7;
const COLUMNS: readonly Column[] = [
  { head: phrase('initiatives.head.milestone'), width: 4.5 },
  { head: phrase('initiatives.head.responsible'), width: 2.3 },
  { head: phrase('initiatives.head.due'), width: 1.3 },
  { head: phrase('initiatives.head.state'), width: 1.45 },
  { head: phrase('initiatives.head.work'), width: 1.9, inset: 0.8 },
  { head: phrase('initiatives.head.spent'), width: 0.883, align: 'right' },
];
const STATE = { x: 8.6, size: 0.18, inset: 0.28 };
/** Two bars in front of the numbers: what was planned over what is done, 100 per cent as long as this. */
const BAR = { x: 10.05, full: 0.7, h: 0.11 };

/** A milestone of an initiative and the priority that it serves. */
interface Step extends Milestone {
  readonly priority: Priority;
  /** Days past due at the meeting. */
  readonly late: number;
}

/** The milestones of a sector's initiatives: due date, state, work planned and done, and money spent; the late ones first. */
export const milestones = defineSlide({
  id: 'milestones',
  of: 'sector',
  make(stocktake, subject) {
    const id = subject.of === 'sector' ? subject.sector : '';
    const name = stocktake.register.sector.get(id)?.name ?? id;
    const all = stepsOf(stocktake, id);
    if (all.length === 0) return { omitted: phrase('omitted.milestones', { sector: name }) };
    const pages = evenPagesOf(all, ROWS);
    return pages.map((page, i) => ({
      id: pageId(`milestones:${id}`, i),
      layout: 'content' as const,
      kicker: { what: name, of: phrase('initiatives.kicker-of') },
      title: titleOf(all, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        table(
          'milestones',
          phrase('initiatives.alt', { n: counted(page.length, 'rows') }),
          PLACE,
          COLUMNS,
          page.map((step) => rowOf(step)),
        ),
        ...page.flatMap((step, row) => overRow(step, row)),
      ],
      source: phrase('initiatives.source', { on: stocktake.agenda.date }),
      notes: page.flatMap(({ text, narrative }) =>
        narrative ? [phrase('initiatives.note', { text, narrative })] : [],
      ),
      annex: false,
    }));
  },
  examples: [
    {
      title: 'one is late, one is done',
      given: EXAMPLE_WITH_MILESTONES,
      subject: { of: 'sector', sector: 'education' },
      gives: ['title.initiatives'],
    },
    {
      title: 'no return reports one',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'sector', sector: 'education' },
      gives: { omitted: 'omitted.milestones' },
    },
  ],
});

/** Milestones of the sector's priorities, but for those that are rated by their milestones and show them elsewhere. */
function stepsOf(stocktake: Stocktake, sector: string): readonly Step[] {
  const { register, agenda } = stocktake;
  return headlinesOf(stocktake, sector)
    .filter(({ rating }) => !rating?.milestones?.length)
    .flatMap(({ priority }) => {
      const own = register.register.initiatives.filter((initiative) => initiative.priority === priority.id);
      const names = new Set(own.flatMap(({ id, name }) => [id, name]));
      return stocktake.milestones
        .filter(({ initiative }) => names.has(initiative))
        .map((milestone) => ({
          ...milestone,
          initiative: own.find(({ id }) => id === milestone.initiative)?.name ?? milestone.initiative,
          priority,
          late: milestone.due ? daysLate({ state: milestone.state, due: milestone.due }, agenda.date) : 0,
        }));
    })
    .sort(
      (a, b) =>
        Number(a.state === 'done') - Number(b.state === 'done') ||
        b.late - a.late ||
        compareText(a.due ?? '9999', b.due ?? '9999'),
    );
}

function titleOf(all: readonly Step[], page: number, pages: number): Phrase {
  const late = all.filter((step) => step.late > 0);
  const done = all.filter(({ state }) => state === 'done').length;
  const [worst] = late;
  return phrase('title.initiatives', {
    n: counted(done, 'milestones done'),
    total: counted(all.length, 'milestones'),
    none: done === 0,
    all: done === all.length,
    late: worst ? counted(late.length, 'milestones past due') : null,
    days: worst ? counted(worst.late, 'days past due of the latest') : null,
    ...continuation(page, pages),
  });
}

function share(value: number | null, { cells }: Step): Figure | null {
  return value === null ? null : { value, unit: '%', decimals: 0, provenance: { cells } };
}

function rowOf(step: Step): TableCell<Wording>[] {
  const { text, initiative, responsible, due, state, late } = step;
  const [planned, actual, spent] = [share(step.planned, step), share(step.actual, step), share(step.spent, step)];
  return [
    cell([line(text, { ...DENSE, bold: late > 0 }), line(initiative, SMALL)]),
    words(responsible, DENSE),
    cell([
      line(due ? shortDate(due) : phrase('milestones.no-date'), { ...DENSE, bold: late > 0 }),
      ...(late > 0 ? [line(phrase('initiatives.late', { n: counted(late, 'days past due') }), SMALL)] : []),
    ]),
    words(phrase('action.state', { state }), DENSE, STATE.inset),
    words(actual ? phrase('initiatives.work', { actual, planned }) : '–', DENSE, COLUMNS[4]?.inset),
    number(spent ? phrase('figure.unit', { x: spent }) : '–', DENSE),
  ];
}

function overRow({ state, planned, actual }: Step, row: number): BoxDraft[] {
  const middle = PLACE.y + PLACE.head + PLACE.row * (row + 0.5);
  return [
    stateMark(`state:row${row + 1}`, state, STATE.x + STATE.size / 2, middle, STATE.size),
    ...bar(`planned:row${row + 1}`, planned, middle - BAR.h - 0.01, 'planned'),
    ...bar(`actual:row${row + 1}`, actual, middle + 0.01, 'actual'),
  ];
}

function bar(name: string, share: number | null, y: Inches, kind: 'planned' | 'actual'): BoxDraft[] {
  if (share === null || share <= 0) return [];
  const region = { x: BAR.x, y, w: (BAR.full * Math.min(share, 100)) / 100, h: BAR.h };
  if (kind === 'actual') return [{ kind: 'shape', name, shape: 'rectangle', region, fill: 'ink' }];
  const stroke = { colour: 'plan', width: 1.25, dash: 'solid' } as const;
  return [{ kind: 'shape', name, shape: 'rectangle', region, fill: 'paper', stroke }];
}
