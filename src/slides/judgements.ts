import { shownLight } from '../domain/display.ts';
import { type Light, lightRank } from '../domain/light.ts';
import type { BoxDraft, Inches, TableCell } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_JUDGED } from './parts/example-judged.ts';
import { counted } from './parts/figures.ts';
import { type Judged, judgementsOf } from './parts/judged.ts';
import { judgementNote, STAGES } from './parts/judgement-line.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { type Column, cell, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, run, SMALL } from './parts/text-box.ts';

const COLUMNS: readonly Column[] = [
  { head: phrase('judgements.head.priority'), width: 2.45 },
  { head: phrase('judgements.head.computed'), width: 0.92 },
  { head: phrase('judgements.head.judged'), width: 0.92 },
  { head: phrase('judgements.head.challenge'), width: 0.92 },
  { head: phrase('judgements.head.planning'), width: 0.92 },
  { head: phrase('judgements.head.capacity'), width: 0.92 },
  { head: phrase('judgements.head.stage'), width: 1.4 },
  { head: phrase('judgements.head.evidence'), width: 3.883 },
];
const PLACE = { x: 0.5, y: 1.72, head: 0.3, row: 0.92 };
const ROWS = 5;
const MARK = { x: 0.12, size: 0.2, inset: 0.28 };
const LETTER = { size: 13, bold: true };

/** How likely delivery is in the judgement of named offices, beside what was computed: the four criteria and the evidence. */
export const judgements = defineSlide({
  id: 'judgements',
  of: 'deck',
  make(stocktake) {
    const judged = judgementsOf(stocktake);
    if (judged.length === 0) return { omitted: phrase('omitted.judgements', { period: stocktake.period }) };
    const pages = pagesOf(judged, ROWS);
    return pages.map((page, i) => ({
      id: pageId('judgements', i),
      layout: 'content' as const,
      kicker: { what: phrase('judgements.kicker'), of: phrase('judgements.kicker-of') },
      title: titleOf(judged, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        table(
          'judgements',
          phrase('judgements.alt', { n: counted(page.length, 'rows') }),
          PLACE,
          COLUMNS,
          page.map((one) => rowOf(one, stocktake)),
        ),
        ...page.flatMap((one, row) => marksOf(one, stocktake, PLACE.y + PLACE.head + PLACE.row * (row + 0.5))),
      ],
      source: phrase('judgements.source'),
      notes: page.flatMap((one) => [one.priority.name, judgementNote(stocktake, one)]),
      annex: true,
    }));
  },
  examples: [
    { title: 'one is judged two steps better', given: EXAMPLE_JUDGED, gives: ['title.judgements'] },
    { title: 'nobody judges', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.judgements' } },
  ],
});

/** The lights of a row by their column; null where there is none. */
function lightsOf({ rating, judgement }: Judged): readonly { column: number; name: string; light: Light | null }[] {
  return [
    { column: 1, name: 'computed', light: rating?.light ?? null },
    { column: 2, name: 'judged', light: judgement.likelihood },
    { column: 3, name: 'challenge', light: judgement.challenge },
    { column: 4, name: 'planning', light: judgement.planning },
    { column: 5, name: 'capacity', light: judgement.capacity },
  ];
}

function rowOf(one: Judged, { unit }: Stocktake): TableCell<Wording>[] {
  const { priority, rating, judgement, isApart } = one;
  const none = phrase(rating ? `status.${rating.status}` : 'status.nothing-agreed');
  return [
    cell([line(priority.name, { size: 13, bold: true }), line(priority.officer, SMALL)]),
    ...lightsOf(one).map(({ light }) =>
      light ? words(shownLight(light, unit.scale).letters, LETTER, MARK.inset) : words(none, SMALL),
    ),
    words(phrase('judgements.stage', { n: judgement.stage, name: STAGES[judgement.stage - 1] ?? '' }), DENSE),
    cell([
      { runs: [run(`${judgement.by}: `, { ...SMALL, bold: true }), run(judgement.evidence, SMALL)] },
      ...(judgement.reason
        ? [line(phrase('judgements.reason', { reason: judgement.reason, apart: isApart }), { size: 11, bold: isApart })]
        : []),
    ]),
  ];
}

function marksOf(one: Judged, { unit }: Stocktake, middle: Inches): BoxDraft[] {
  return lightsOf(one).flatMap(({ column, name, light }): BoxDraft[] => {
    if (!light) return [];
    const shown = shownLight(light, unit.scale);
    const left = COLUMNS.slice(0, column).reduce((x, { width }) => x + width, PLACE.x);
    return [
      {
        kind: 'light',
        name: `judgement:${one.priority.id}:${name}`,
        x: left + MARK.x,
        y: middle,
        size: MARK.size,
        light: shown.mark,
        variant: 'now',
        alt: shown.name,
      },
    ];
  });
}

/** How many are judged as they were computed, and how far apart the others are. */
function titleOf(judged: readonly Judged[], page: number, pages: number): Phrase {
  const steps = judged.flatMap(({ rating, judgement }) =>
    rating?.light ? [lightRank(rating.light) - lightRank(judgement.likelihood)] : [],
  );
  const count = (of: string, test: (step: number) => boolean) => counted(steps.filter(test).length, `judgements ${of}`);
  const apart = judged.filter(({ isApart }) => isApart).length;
  return phrase('title.judgements', {
    n: counted(judged.length, 'priorities judged'),
    same: count('the same as the computed rating', (step) => step === 0),
    better: count('better than the computed rating', (step) => step > 0),
    worse: count('worse than the computed rating', (step) => step < 0),
    apart: apart > 0 ? counted(apart, 'judgements two steps or more from the computed rating') : null,
    rated: steps.length > 0,
    ...continuation(page, pages),
  });
}
