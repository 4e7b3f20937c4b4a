import { type Course, courseOf, type FollowedMilestone } from '../domain/followed-milestones.ts';
import { lastMonth, monthPeriod, shortPeriod } from '../domain/period.ts';
import type { BoxDraft, TableCell } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_PROJECTS } from './parts/example-projects.ts';
import { counted, percentage } from './parts/figures.ts';
import { type Headline, headlinesOf } from './parts/headline.ts';
import { lightKey } from './parts/key-row.ts';
import { lettersOf, markNow, ratingMark } from './parts/marks.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { barKey, projectBars, timeAxis, timeField } from './parts/project-bars.ts';
import { type Column, cell, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { line, SMALL } from './parts/text-box.ts';

const PLACE = { x: 0.5, y: 1.8, head: 0.32, row: 0.705 };
const ROWS = 6;
const NOW = { x: 3.25, size: 0.23, inset: 0.3 };
const COLUMNS: readonly Column[] = [
  { head: phrase('projects.head.project'), width: 2.75 },
  { head: phrase('projects.head.now'), width: 0.8 },
  { head: '', width: 5.55 },
  { head: phrase('projects.head.plan'), width: 1.1 },
  { head: phrase('projects.head.expected'), width: 1.1 },
  { head: phrase('projects.head.slip'), width: 1.033, align: 'right' },
];

/** A priority that is followed by milestones, and its course; no course where none has a date. */
interface Project extends Headline {
  readonly milestones: readonly FollowedMilestone[];
  readonly course: Course | null;
}

/** The projects of a sector on one time line: planned, so far and still to come, their status and their slip. */
export const projects = defineSlide({
  id: 'projects',
  of: 'sector',
  make(stocktake, subject) {
    const id = subject.of === 'sector' ? subject.sector : '';
    const sector = stocktake.register.sector.get(id);
    const all = projectsOf(stocktake, id);
    if (!sector || all.length === 0) return { omitted: phrase('omitted.projects', { sector: sector?.name ?? id }) };
    const today = lastMonth(stocktake.period);
    const field = timeField(
      all.flatMap(({ course }) => course ?? []),
      today,
    );
    const top = PLACE.y + PLACE.head;
    const { scale } = stocktake.unit;
    const pages = pagesOf(all, ROWS);
    return pages.map((page, i) => ({
      id: pageId(`projects:${id}`, i),
      layout: 'content' as const,
      kicker: {
        what: phrase('projects.kicker', { sector: sector.name }),
        of: phrase('projects.kicker-of', { period: monthPeriod(today) }),
      },
      title: titleOf(all, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        ...timeAxis(field, today, top, top + PLACE.row * page.length),
        table(
          'projects',
          phrase('projects.alt', { n: counted(page.length, 'rows') }),
          PLACE,
          COLUMNS,
          page.map((project) => rowOf(project, stocktake)),
        ),
        ...page.flatMap((project, row) => overRow(project, stocktake, field, top + PLACE.row * row)),
        ...lightKey(scale),
        ...barKey(),
      ],
      source: phrase('projects.source', { period: monthPeriod(today) }),
      notes: page.flatMap(({ priority, rating }) => (rating ? [priority.name, rating.reason] : [])),
      annex: false,
    }));
  },
  examples: [
    {
      title: 'one project is late',
      given: EXAMPLE_PROJECTS,
      subject: { of: 'sector', sector: 'education' },
      gives: ['title.projects'],
    },
    {
      title: 'a sector that is followed by values',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'sector', sector: 'education' },
      gives: { omitted: 'omitted.projects' },
    },
  ],
});

function projectsOf(stocktake: Stocktake, sector: string): readonly Project[] {
  return headlinesOf(stocktake, sector).flatMap((headline) => {
    const milestones = headline.rating?.milestones;
    return milestones ? [{ ...headline, milestones, course: courseOf(milestones, stocktake.period) }] : [];
  });
}

function slipOf({ course }: Project): number {
  return course ? course.expected - course.planned : 0;
}

function titleOf(all: readonly Project[], page: number, pages: number): Phrase {
  const late = all.filter((project) => slipOf(project) > 0).sort((a, b) => slipOf(b) - slipOf(a));
  const silent = all.filter(({ rating }) => rating?.status === 'stale' || rating?.status === 'no-data').length;
  const [worst] = late;
  return phrase('title.projects', {
    n: counted(late.length, 'projects that end later than first planned'),
    total: counted(all.length, 'projects'),
    none: late.length === 0,
    all: late.length === all.length,
    worst: worst?.priority.name ?? null,
    slip: worst ? counted(slipOf(worst), 'months between the planned and the expected end') : null,
    silent: silent > 0 ? counted(silent, 'projects without a report') : null,
    ...continuation(page, pages),
  });
}

function rowOf(project: Project, { unit }: Stocktake): TableCell<Wording>[] {
  const { priority, rating, course } = project;
  const slip = slipOf(project);
  const mark = markNow(rating);
  const month = (at: number): Wording => shortPeriod(monthPeriod(at));
  return [
    cell([line(priority.name, { size: 13, bold: true }), line(progressOf(project), SMALL)]),
    mark
      ? words(lettersOf(mark, unit.scale), { size: 14, bold: true }, NOW.inset)
      : words(rating ? phrase(`status.${rating.status}`) : '–', { size: 10.5 }),
    words('', SMALL),
    words(course ? month(course.planned) : '–', { size: 13, colour: 'plan' }),
    words(course ? month(course.expected) : '–', { size: 13, bold: slip > 0 }),
    number(
      slip > 0 ? phrase('projects.slip', { n: counted(slip, 'months between the planned and the expected end') }) : '–',
      { size: 13, bold: true },
    ),
  ];
}

/** Work done of what was planned by now, and money spent: the means of the milestones that report them. */
function progressOf({ milestones }: Project): Wording {
  const mean = (field: 'planned' | 'actual' | 'spent') => {
    const told = milestones.flatMap((one) => (one[field] === null ? [] : [{ value: one[field], cells: one.cells }]));
    if (told.length === 0) return null;
    const sum = told.reduce((total, { value }) => total + value, 0);
    const formula = `mean of ${told.length} milestones`;
    return {
      ...percentage(sum / told.length, formula),
      provenance: { cells: told.flatMap(({ cells }) => cells), formula },
    };
  };
  const [planned, actual, spent] = [mean('planned'), mean('actual'), mean('spent')];
  return actual ? phrase('projects.progress', { planned, actual, spent }) : phrase('projects.no-progress');
}

function overRow(
  { priority, rating, course }: Project,
  { unit, period }: Stocktake,
  field: ReturnType<typeof timeField>,
  top: number,
): BoxDraft[] {
  const mark = markNow(rating);
  const at = { x: NOW.x + 0.02 + NOW.size / 2, y: top + PLACE.row / 2, size: NOW.size };
  return [
    ...(mark ? [ratingMark(priority.id, 'now', mark, at, unit.scale)] : []),
    ...(course ? projectBars(priority.id, course, field, lastMonth(period), top) : []),
  ];
}
