import type { Stroke } from '../../domain/chart.ts';
import type { Course } from '../../domain/followed-milestones.ts';
import type { MonthIndex } from '../../domain/period.ts';
import type { BoxDraft, Inches, ShapeBox } from '../../domain/slide.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { counted } from './figures.ts';
import { KEY_MIDDLE, keyWords } from './key-row.ts';
import { line, SMALL, textBox } from './text-box.ts';

/** Where the bars stand, from their first month to their last. */
const FIELD = { x: 4.1, w: 5.05 };
const PLAN = { dy: 0.17, h: 0.13 };
const ACTUAL = { dy: 0.36, h: 0.17 };
const OUTLINE: Stroke = { colour: 'plan', width: 1.25, dash: 'solid' };
const TO_COME: Stroke = { colour: 'ink2', width: 1, dash: 'dot' };
/** A bar of nothing is still seen. */
const LEAST = 0.03;
/** Years whose labels would stand closer than this, in inches, are left out. */
const YEAR_APART = 0.45;

type Paint = Pick<ShapeBox<Wording>, 'fill' | 'stroke' | 'alt'>;

/** Months of a time field, and where each stands on the slide: at the end of the month. */
export interface TimeField {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
  readonly x: (month: MonthIndex) => Inches;
}

/** The time field that holds every course, and today. */
export function timeField(courses: readonly Course[], today: MonthIndex): TimeField {
  const first = Math.min(today, ...courses.map(({ start }) => start));
  const last = Math.max(today, ...courses.flatMap(({ planned, expected }) => [planned, expected]));
  const months = last - first + 1;
  return { first, last, x: (month) => FIELD.x + (FIELD.w * (month + 1 - first)) / months };
}

/** Years along the top, and a line at today from there to the last row. */
export function timeAxis({ first, last, x }: TimeField, today: MonthIndex, top: Inches, bottom: Inches): BoxDraft[] {
  const years: { year: number; at: Inches }[] = [];
  for (let year = Math.ceil(first / 12); year * 12 <= last; year += 1) {
    const at = x(year * 12 - 1);
    if (at - (years.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= YEAR_APART) years.push({ year, at });
  }
  return [
    ...years.flatMap(({ year, at }): BoxDraft[] => [
      {
        kind: 'shape',
        name: `year:${year}:line`,
        shape: 'line',
        region: { x: at, y: top, w: 0, h: bottom - top },
        stroke: { colour: 'hair', width: 0.75, dash: 'solid' },
      },
      textBox(`year:${year}`, { x: at + 0.04, y: top - 0.22, w: 0.5, h: 0.2 }, [line(String(year), SMALL)]),
    ]),
    {
      kind: 'shape',
      name: 'today',
      shape: 'line',
      region: { x: x(today), y: top - 0.03, w: 0, h: bottom - top + 0.06 },
      stroke: { colour: 'ink', width: 1.2, dash: 'solid' },
      alt: phrase('projects.today'),
    },
  ];
}

/** The bars of one project: planned in outline, so far solid, still to come dotted. */
export function projectBars(id: string, course: Course, field: TimeField, today: MonthIndex, top: Inches): BoxDraft[] {
  const { start, planned, expected } = course;
  const until = Math.min(today, expected);
  const bar = (name: string, from: MonthIndex, to: MonthIndex, { dy, h }: typeof PLAN, paint: Paint): BoxDraft => ({
    kind: 'shape',
    name: `bar:${id}:${name}`,
    shape: 'rectangle',
    region: { x: field.x(from), y: top + dy, w: Math.max(field.x(to) - field.x(from), LEAST), h },
    ...paint,
  });
  return [
    bar('plan', start - 1, planned, PLAN, {
      fill: 'paper',
      stroke: OUTLINE,
      alt: phrase('projects.alt-plan', {
        months: counted(planned - start + 1, 'months from the first to the last date planned'),
      }),
    }),
    bar('actual', start - 1, until, ACTUAL, { fill: 'ink' }),
    ...(expected > today ? [bar('to-come', today, expected, ACTUAL, { fill: 'paper', stroke: TO_COME })] : []),
  ];
}

/** What the three kinds of bars mean. */
export function barKey(): BoxDraft[] {
  const bar = (name: string, x: Inches, h: Inches, paint: Paint): BoxDraft => ({
    kind: 'shape',
    name: `key:${name}`,
    shape: 'rectangle',
    region: { x, y: KEY_MIDDLE - h / 2, w: 0.3, h },
    ...paint,
  });
  return [
    bar('planned', 6, PLAN.h, { fill: 'paper', stroke: OUTLINE }),
    keyWords('planned', 6.38, 0.9),
    bar('so-far', 7.4, ACTUAL.h, { fill: 'ink' }),
    keyWords('so-far', 7.78, 0.8),
    bar('to-come', 8.7, ACTUAL.h, { fill: 'paper', stroke: TO_COME }),
    keyWords('to-come', 9.08, 2.5),
  ];
}
