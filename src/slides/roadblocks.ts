import { shortDate } from '../domain/calendar-date.ts';
import type { Figure } from '../domain/figure.ts';
import {
  type Concerned,
  executiveRank,
  levelName,
  type OpenRoadblock,
  openRoadblocks,
} from '../domain/open-roadblocks.ts';
import type { BoxDraft, Inches, TableCell } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_WITH_ROADBLOCKS } from './parts/example-roadblocks.ts';
import { counted } from './parts/figures.ts';
import { ladderHeads, levelLadder, shortLevel } from './parts/level-ladder.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { type Column, cell, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, SMALL, textBox } from './parts/text-box.ts';

const COLUMNS: readonly Column[] = [
  { head: phrase('roadblocks.head.roadblock'), width: 4.85 },
  { head: phrase('roadblocks.head.since'), width: 1.27 },
  { head: phrase('roadblocks.head.days'), width: 1.73 },
  { head: phrase('roadblocks.head.ask'), width: 2.35 },
  { head: '', width: 2.133 },
];
const PLACE = { x: 0.5, y: 1.83, head: 0.32 };
const MOST = 5;
/** Up to four rows stand wide apart. */
const ROOMY = { rows: 4, height: 1.07 };
const DENSE_ROW = 0.86;
const BAR = { x: 6.62, longest: 1.15, h: 0.22, least: 0.03 };
const ASK = { size: 13 };
/** Letters of department names that find room, in two lines or in one; longer ones take the short names. */
const NAMES_LENGTH = { roomy: 90, dense: 58 };
/** Letters of a roadblock that a title can name. */
const ISSUE_LENGTH = 36;

/** What stands between departments, the longest open first: how long, what is asked, and who is to settle it. */
export const roadblocks = defineSlide({
  id: 'roadblocks',
  of: 'deck',
  make(stocktake) {
    const { unit } = stocktake;
    const open = openRoadblocks(stocktake);
    if (open.length === 0) return { omitted: phrase('omitted.roadblocks', { period: stocktake.period }) };
    const dense = open.length > ROOMY.rows;
    const height = dense ? DENSE_ROW : ROOMY.height;
    const longest = Math.max(1, ...open.map(({ days }) => days ?? 0));
    const pages = pagesOf(open, MOST);
    return pages.map((page, i) => ({
      id: pageId('roadblocks', i),
      layout: 'content' as const,
      kicker: { what: phrase('roadblocks.kicker'), of: phrase('roadblocks.kicker-of') },
      title: titleOf(open, unit, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        table(
          'roadblocks',
          phrase('roadblocks.alt', { n: counted(page.length, 'rows') }),
          { ...PLACE, row: height },
          COLUMNS,
          page.map((roadblock) => rowOf(roadblock, unit, dense ? NAMES_LENGTH.dense : NAMES_LENGTH.roomy)),
        ),
        ...ladderHeads(unit, PLACE.y + PLACE.head - 0.05),
        ...page.flatMap((roadblock, row) => {
          const middle = PLACE.y + PLACE.head + height * (row + 0.5);
          return [
            ...daysBar(roadblock, row + 1, longest, middle),
            ...levelLadder(unit, `level:row${row + 1}`, roadblock.rank, middle),
          ];
        }),
      ],
      source: phrase('roadblocks.source', {
        levels: unit.escalation.map((level) => `${shortLevel(unit, level)} ${levelName(unit, level)}`),
        days: unit.escalateAfter,
      }),
      notes: page.map((roadblock) => noteOf(roadblock, stocktake)),
      annex: false,
    }));
  },
  examples: [
    { title: 'the longest open first', given: EXAMPLE_WITH_ROADBLOCKS, gives: ['title.roadblocks.many'] },
    { title: 'none is reported', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.roadblocks' } },
  ],
});

function titleOf(open: readonly OpenRoadblock[], unit: Unit, page: number, pages: number): Phrase {
  const least = executiveRank(unit);
  const high = unit.escalation.slice(least);
  const need = open.filter(({ rank, moveTo }) => (rank ?? -1) >= least || (moveTo !== null && high.includes(moveTo)));
  const [oldest] = need.length > 0 ? need : open;
  const n = open.length;
  return phrase(`title.roadblocks.${n === 1 ? 'one' : 'many'}`, {
    n: counted(need.length, 'roadblocks that the executive is to settle'),
    total: counted(n, 'roadblocks open'),
    none: need.length === 0,
    all: need.length === n,
    some: need.length > 0 && need.length < n,
    executive: levelName(unit, high[0] ?? unit.executive),
    issue: oldest && oldest.text.length <= ISSUE_LENGTH ? oldest.text : null,
    days: oldest?.days == null ? null : daysFigure(oldest),
    ...continuation(page, pages),
  });
}

function rowOf(roadblock: OpenRoadblock, unit: Unit, names: number): TableCell<Wording>[] {
  const { text, departments, since, ask, moveTo, next } = roadblock;
  const after = moveTo
    ? line(
        phrase('roadblocks.move', { level: levelName(unit, moveTo) }),
        { ...ASK, bold: true, colour: 'plan' },
        { spaceBefore: 2 },
      )
    : next && line(phrase('roadblocks.next', { by: next.by, text: next.text }), SMALL, { spaceBefore: 2 });
  return [
    cell([
      line(text, { size: 16, bold: true }),
      line(namesOf(departments, unit, names), { ...DENSE, colour: 'ink2' }, { spaceBefore: 3 }),
    ]),
    words(since ? shortDate(since) : phrase('roadblocks.not-said'), ASK),
    words('', ASK),
    cell([line(ask || phrase('roadblocks.nothing-asked'), ASK), ...(after ? [after] : [])]),
    words('', ASK),
  ];
}

/** The names as printed: the short ones where the long ones have more letters than find room. */
function namesOf(departments: readonly Concerned[], unit: Unit, most: number): string {
  const long = departments.map(({ name }) => name).join(' · ');
  if (long.length <= most) return long;
  const shortOf = (id: string | null) => unit.departments.find((department) => department.id === id)?.short;
  return departments.map(({ id, name }) => shortOf(id) ?? name).join(' · ');
}

function daysFigure({ days, cells }: OpenRoadblock): Figure {
  return {
    value: days,
    unit: '',
    decimals: 0,
    provenance: { cells, formula: 'days from the day it was raised to the meeting' },
  };
}

/** A bar as long as it has been open, its number behind it. */
function daysBar(roadblock: OpenRoadblock, row: number, longest: number, middle: Inches): BoxDraft[] {
  const { days } = roadblock;
  const w = days === null ? 0 : Math.max(BAR.least, (BAR.longest * days) / longest);
  return [
    ...(days === null
      ? []
      : [
          {
            kind: 'shape' as const,
            name: `days:${row}:bar`,
            shape: 'rectangle' as const,
            region: { x: BAR.x, y: middle - BAR.h / 2, w, h: BAR.h },
            fill: 'ink' as const,
          },
        ]),
    textBox(
      `days:${row}`,
      { x: BAR.x + w + (w > 0 ? 0.07 : 0), y: middle - 0.15, w: 0.5, h: 0.3 },
      [line(days === null ? '–' : phrase('cell.number', { x: daysFigure(roadblock) }), { size: 14, bold: true })],
      'middle',
    ),
  ];
}

function noteOf(roadblock: OpenRoadblock, { unit }: Stocktake): Phrase {
  const { text, departments, days, ask, level, rank, next, moveTo } = roadblock;
  return phrase('roadblocks.note', {
    text,
    departments: departments.map(({ name }) => name),
    days: days === null ? null : daysFigure(roadblock),
    ask: ask || null,
    level: rank === null ? level || null : levelName(unit, level),
    next: next ? next.text : null,
    by: next?.by ?? null,
    owner: next?.owner ?? null,
    moveTo: moveTo && levelName(unit, moveTo),
  });
}
