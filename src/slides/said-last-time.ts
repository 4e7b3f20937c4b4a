import type { Decision } from '../domain/agenda.ts';
import { shortDate } from '../domain/calendar-date.ts';
import { directiveNumber } from '../domain/directive-number.ts';
import { actionsOf, type FollowedDirective } from '../domain/directives.ts';
import { stepsTo } from '../domain/display.ts';
import type { Rating } from '../domain/rating.ts';
import { seriesKey } from '../domain/series.ts';
import type { BoxDraft, SlideDraft, TableCell } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_WITH_LAST } from './parts/example-last.ts';
import { counted, difference, inCell, readsAsZero, withSign } from './parts/figures.ts';
import { type Headline, headlinesOf, sectorsOf } from './parts/headline.ts';
import { lettersOf, markNow, ratingMark, stateMark } from './parts/marks.ts';
import { continuation, evenPagesOf, pageId, pagesOf } from './parts/pages.ts';
import { type Column, cell, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, SMALL } from './parts/text-box.ts';

const PLACE = { x: 0.5, y: 1.76, head: 0.3, row: 0.4 };
const ROWS = 11;
const COLUMNS: readonly Column[] = [
  { head: phrase('said.head.priority'), width: 2.75 },
  { head: phrase('said.head.light-then'), width: 0.85 },
  { head: phrase('said.head.value-then'), width: 0.9, align: 'right' },
  { head: phrase('said.head.said'), width: 3.35, inset: 0.2 },
  { head: phrase('said.head.light-now'), width: 0.85 },
  { head: phrase('said.head.value-now'), width: 0.95, align: 'right' },
  { head: phrase('said.head.happened'), width: 2.683, inset: 0.2 },
];
const MARK = { size: 0.2, inset: 0.28 };
const GIVEN = { ...PLACE, row: 0.62 };
const GIVEN_ROWS = 7;
const STATE = { size: 0.18, inset: 0.28 };
const GIVEN_COLUMNS: readonly Column[] = [
  { head: phrase('said.head.number'), width: 0.75 },
  { head: phrase('said.head.decision'), width: 4.9 },
  { head: phrase('said.head.owner'), width: 2.2 },
  { head: phrase('said.head.by'), width: 1.1 },
  { head: phrase('said.head.state'), width: 1.4 },
  { head: phrase('said.head.report'), width: 1.983 },
];

/** A priority as the stocktake before saw it and as it stands now. */
interface Compared extends Headline {
  readonly before: Rating | null;
}

interface FollowedDecision {
  readonly number: string;
  readonly decision: Decision;
  /** Null where nobody follows it. */
  readonly directive: FollowedDirective | null;
}

/** What the deck of the stocktake before said, beside what happened; then what was decided there, and its state. */
export const saidLastTime = defineSlide({
  id: 'said-last-time',
  of: 'deck',
  make(stocktake) {
    const before = stocktake.earlier.at(-1);
    const all = compared(stocktake);
    if (!before || all.length === 0) return { omitted: phrase('omitted.said-last-time', { period: stocktake.period }) };
    const decided = decisionsOf(stocktake);
    const bodies: Pick<SlideDraft, 'boxes' | 'notes'>[] = [
      ...evenPagesOf(all, ROWS).map((page) => ({
        boxes: [prioritiesTable(page, stocktake), ...page.flatMap((one, row) => marksOf(one, row, stocktake))],
        notes: page.flatMap(({ priority, before: then, rating }) => [
          priority.name,
          ...(then ? [phrase('said.note.then'), then.reason] : []),
          ...(rating ? [phrase('said.note.now'), rating.reason] : []),
        ]),
      })),
      ...pagesOf(decided, GIVEN_ROWS).map((page) => ({
        boxes: [decisionsTable(page), ...page.flatMap((one, row) => stateOf(one, row))],
        notes: [phrase('said.note.decisions', { number: String(before.number), date: before.date })],
      })),
    ];
    return bodies.map((body, i) => ({
      id: pageId('said-last-time', i),
      layout: 'content' as const,
      kicker: {
        what: phrase('said.kicker'),
        of: phrase('said.kicker-of', { number: String(before.number), date: before.date }),
      },
      title: titleOf(all, decided, stocktake, { page: i, pages: bodies.length }),
      ...tagOf(stocktake),
      ...body,
      source: phrase('said.source', { period: before.period }),
      annex: true,
    }));
  },
  examples: [
    { title: 'one moved up, one decision is done', given: EXAMPLE_WITH_LAST, gives: ['title.said', 'title.said'] },
    { title: 'the first stocktake', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.said-last-time' } },
  ],
});

function compared(stocktake: Stocktake): readonly Compared[] {
  const { lastRatings, unit } = stocktake;
  return sectorsOf(stocktake)
    .flatMap(({ id }) => headlinesOf(stocktake, id))
    .flatMap((headline) => {
      const key = headline.indicator && seriesKey(headline.indicator.id, unit.place);
      const before = (key && lastRatings.get(key)) || null;
      return before ? [{ ...headline, before }] : [];
    });
}

function decisionsOf(stocktake: Stocktake): readonly FollowedDecision[] {
  const before = stocktake.earlier.at(-1);
  const { directives } = actionsOf(stocktake);
  return (before?.decisions ?? []).map((decision, i) => {
    const number = directiveNumber(before?.number ?? 0, i + 1);
    return { number, decision, directive: directives.find((directive) => directive.number === number) ?? null };
  });
}

function titleOf(
  all: readonly Compared[],
  decided: readonly FollowedDecision[],
  { unit, earlier }: Stocktake,
  { page, pages }: { readonly page: number; readonly pages: number },
): Phrase {
  const steps = all.flatMap(({ before, rating }) =>
    before?.light && rating?.light ? [stepsTo(rating.light, before.light, unit.scale)] : [],
  );
  const count = (what: string, test: (step: number) => boolean) =>
    counted(steps.filter(test).length, `priorities that ${what}`);
  const done = decided.filter(({ directive }) => directive?.state === 'done').length;
  const same = count('keep their light', (step) => step === 0);
  const up = count('moved up', (step) => step < 0);
  const down = count('moved down', (step) => step > 0);
  return phrase('title.said', {
    same,
    up,
    down,
    noSame: same.value === 0,
    noUp: up.value === 0,
    noDown: down.value === 0,
    total: counted(all.length, 'priorities compared'),
    period: earlier.at(-1)?.period ?? null,
    decided: decided.length > 0 ? counted(decided.length, 'decisions of the stocktake before') : null,
    done: counted(done, 'decisions that are done'),
    every: done === decided.length,
    none: done === 0,
    ...continuation(page, pages),
  });
}

function prioritiesTable(page: readonly Compared[], stocktake: Stocktake): BoxDraft {
  return table(
    'said',
    phrase('said.alt.priorities', { n: counted(page.length, 'rows') }),
    PLACE,
    COLUMNS,
    page.map((one) => rowOf(one, stocktake)),
  );
}

function rowOf(one: Compared, { unit }: Stocktake): TableCell<Wording>[] {
  const { priority, indicator, before, rating } = one;
  const light = (of: Rating | null) => {
    const mark = markNow(of);
    if (mark) return words(lettersOf(mark, unit.scale), { size: 13, bold: true }, MARK.inset);
    return words(of ? phrase(`status.${of.status}`) : '–', { size: 10.5 });
  };
  return [
    cell([line(priority.name, { size: 12, bold: true }), line(indicator?.measure ?? '', { ...SMALL, size: 10 })]),
    light(before),
    number(inCell(before?.value ?? null), DENSE),
    cell([line(saidOf(before), SMALL)], 0.2),
    light(rating),
    number(inCell(rating?.value ?? null), { size: 13, bold: true }),
    cell([line(happenedTo(one), SMALL)], 0.2),
  ];
}

/** Where it was heading, or else what had been promised. */
function saidOf(before: Rating | null): Wording {
  if (before?.forecast && before.value) {
    const { value, at } = before.forecast;
    return phrase('said.heading-for', {
      f: { ...before.value, value, provenance: { cells: before.cells, formula: 'forecast at the stocktake before' } },
      at,
      target: before.target,
    });
  }
  if (before?.target && before.targetPeriod) {
    return phrase('said.target', { target: before.target, at: before.targetPeriod });
  }
  return before?.expected ? phrase('said.to-keep', { expected: before.expected }) : '–';
}

/** How the value moved, against what was agreed for now. */
function happenedTo({ before, rating, indicator, goal }: Compared): Wording {
  if (!rating?.light || !rating.value) return phrase(`status.whole.${rating?.status ?? 'no-data'}`);
  if (!before?.value || !indicator || before.period === rating.period) return phrase('said.no-new');
  const change = difference(rating.value, before.value, indicator, 'value now − value then');
  // Of a range only the nearer bound is known here, which nobody asked it to be at.
  const expected = goal?.kind === 'range' ? null : rating.expected;
  if (!change || readsAsZero(change)) return phrase('said.same', { expected });
  return phrase('said.moved', { change: withSign(change), expected });
}

function marksOf({ priority, before, rating }: Compared, row: number, { unit }: Stocktake): BoxDraft[] {
  const y = PLACE.y + PLACE.head + PLACE.row * (row + 0.5);
  const at = (column: number) => ({
    x: COLUMNS.slice(0, column).reduce((x, { width }) => x + width, PLACE.x) + MARK.size / 2,
    y,
    size: MARK.size,
  });
  const [then, now] = [markNow(before), markNow(rating)];
  return [
    ...(then ? [ratingMark(priority.id, 'last', then, at(1), unit.scale)] : []),
    ...(now ? [ratingMark(priority.id, 'now', now, at(4), unit.scale)] : []),
  ];
}

function decisionsTable(page: readonly FollowedDecision[]): BoxDraft {
  return table(
    'decided',
    phrase('said.alt.decisions', { n: counted(page.length, 'rows') }),
    GIVEN,
    GIVEN_COLUMNS,
    page.map(({ number: no, decision, directive }) => [
      words(no, { size: 12, bold: true }),
      cell([line(decision.text, { size: 13 }), line(decision.effect, SMALL)]),
      words(decision.owner, DENSE),
      words(shortDate(decision.by), DENSE),
      directive
        ? words(phrase('action.state', { state: directive.state }), DENSE, STATE.inset)
        : words(phrase('said.not-followed'), SMALL),
      words(directive?.report || '–', SMALL),
    ]),
  );
}

function stateOf({ directive, number: no }: FollowedDecision, row: number): BoxDraft[] {
  if (!directive) return [];
  const x = GIVEN_COLUMNS.slice(0, 4).reduce((sum, { width }) => sum + width, GIVEN.x);
  const y = GIVEN.y + GIVEN.head + GIVEN.row * (row + 0.5);
  return [stateMark(`decision:${no}`, directive.state, x + STATE.size / 2, y, STATE.size)];
}
