import type { Narrative } from '../../domain/agenda.ts';
import { type CalendarDate, shortDate } from '../../domain/calendar-date.ts';
import { compareText } from '../../domain/finding.ts';
import type { Paragraph } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { BODY, line, QUIET, run } from './text-box.ts';

interface Step {
  readonly by: CalendarDate;
  readonly text: string;
  readonly owner: string;
}

const MOST = 2;

/** What comes next for a priority: as the unit wrote it, else the next milestones of its initiatives, else that none was given. */
export function whatNext(
  stocktake: Stocktake,
  priority: string,
  narrative: Narrative | undefined,
): readonly Paragraph<Wording>[] {
  const written = narrative?.next ?? [];
  const steps = written.length > 0 ? written : nextMilestones(stocktake, priority).slice(0, MOST);
  if (steps.length === 0) return [line(phrase('next.none'), QUIET, { spacing: 1.1, spaceBefore: 3 })];
  const year = stocktake.agenda.date.slice(0, 4);
  return steps.map(({ by, text, owner }) => ({
    runs: [
      run(`${by.slice(0, 4) === year ? shortDate(by).slice(0, -5) : shortDate(by)}\u00a0 `, { ...BODY, bold: true }),
      run(`${text} `, BODY),
      run(owner, QUIET),
    ],
    spacing: 1.1,
    spaceBefore: 3,
  }));
}

function nextMilestones({ register: { register }, milestones, agenda }: Stocktake, priority: string): Step[] {
  const own = register.initiatives.filter((initiative) => initiative.priority === priority);
  const names = new Set(own.flatMap(({ id, name }) => [id, name]));
  return milestones
    .flatMap(({ initiative, due, state, text, responsible }) =>
      names.has(initiative) && due && due >= agenda.date && state !== 'done'
        ? [{ by: due, text, owner: responsible }]
        : [],
    )
    .sort((a, b) => compareText(a.by, b.by) || compareText(a.text, b.text));
}
