import { shortDate } from '../../domain/calendar-date.ts';
import { compareText } from '../../domain/finding.ts';
import type { FollowedMilestone } from '../../domain/followed-milestones.ts';
import type { BoxDraft, TableCell } from '../../domain/slide.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { counted, percentage } from './figures.ts';
import { stateMark } from './marks.ts';
import { type Column, cell, number, table, words } from './table.ts';
import { line, SMALL, textBox } from './text-box.ts';

const PLACE = { x: 0.5, y: 1.72, head: 0.3, row: 0.46 };
const COLUMNS: readonly Column[] = [
  { head: phrase('milestones.head.milestone'), width: 2.95 },
  { head: phrase('milestones.head.due'), width: 1.12 },
  { head: phrase('milestones.head.state'), width: 1.48 },
  { head: phrase('milestones.head.planned'), width: 0.7, align: 'right' },
  { head: phrase('milestones.head.actual'), width: 0.72, align: 'right' },
  { head: phrase('milestones.head.spent'), width: 0.78, align: 'right' },
];
const STATE = { x: PLACE.x + 2.95 + 1.12, size: 0.15, inset: 0.24 };
const ROWS = 9;
const TEXT = { size: 12 } as const;

/**
 * The milestones of a priority where the chart of another stands: the open ones by date, then the latest that are done.
 * What finds no room is counted.
 */
export function milestoneTable(id: string, milestones: readonly FollowedMilestone[]): readonly BoxDraft[] {
  const shown = inOrder(milestones).slice(0, ROWS);
  const more = milestones.length - shown.length;
  const bottom = PLACE.y + PLACE.head + PLACE.row * shown.length;
  return [
    table(
      'milestones',
      phrase('milestones.alt', { n: counted(shown.length, 'rows') }),
      PLACE,
      COLUMNS,
      shown.map((milestone) => rowOf(milestone)),
    ),
    ...shown.map(({ state }, i) =>
      stateMark(
        `milestone:${id}:${i + 1}`,
        state,
        STATE.x + STATE.size / 2,
        PLACE.y + PLACE.head + PLACE.row * (i + 0.5),
        STATE.size,
      ),
    ),
    ...(more > 0
      ? [
          textBox('milestones:more', { x: PLACE.x, y: bottom + 0.08, w: 7.75, h: 0.24 }, [
            line(phrase('milestones.more', { n: counted(more, 'milestones that are not shown') }), SMALL),
          ]),
        ]
      : []),
  ];
}

/** Open ones first, by the date they were first due; then those that are done, the latest first. */
function inOrder(milestones: readonly FollowedMilestone[]): FollowedMilestone[] {
  const dateOf = ({ firstDue }: FollowedMilestone) => firstDue ?? '9999';
  const by = (way: 1 | -1) => (a: FollowedMilestone, b: FollowedMilestone) => way * compareText(dateOf(a), dateOf(b));
  const isDone = ({ state }: FollowedMilestone) => state === 'done';
  return [
    ...milestones.filter((milestone) => !isDone(milestone)).sort(by(1)),
    ...milestones.filter(isDone).sort(by(-1)),
  ];
}

function rowOf(milestone: FollowedMilestone): TableCell<Wording>[] {
  const { text, initiative, due, firstDue, state, planned, actual, spent, cells } = milestone;
  const share = (value: number | null): Wording =>
    value === null ? '–' : phrase('cell.number', { x: { ...percentage(value, ''), provenance: { cells } } });
  const moved = due !== null && firstDue !== null && due !== firstDue;
  return [
    cell([line(text, { ...TEXT, bold: state !== 'done' }), line(initiative, { size: 10.5, colour: 'ink2' })]),
    cell([
      line(due ? shortDate(due) : phrase('milestones.no-date'), TEXT),
      ...(moved
        ? [line(phrase('milestones.first-due', { on: shortDate(firstDue) }), { size: 10.5, colour: 'ink2' })]
        : []),
    ]),
    words(phrase('action.state', { state }), TEXT, STATE.inset),
    number(share(planned), { ...TEXT, colour: 'plan' }),
    number(share(actual), { ...TEXT, bold: true }),
    number(share(spent), TEXT),
  ];
}
