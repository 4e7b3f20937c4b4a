import type { Decision } from '../domain/agenda.ts';
import { shortDate } from '../domain/calendar-date.ts';
import { directiveNumber } from '../domain/directive-number.ts';
import { type Phrase, phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from './parts/example.ts';
import { counted } from './parts/figures.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { type Column, cell, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { line, QUIET } from './parts/text-box.ts';

const COLUMNS: readonly Column[] = [
  { head: phrase('decisions.head.number'), width: 0.65 },
  { head: phrase('decisions.head.verb'), width: 1.15 },
  { head: phrase('decisions.head.decision'), width: 6.45 },
  { head: phrase('decisions.head.owner'), width: 2.6 },
  { head: phrase('decisions.head.by'), width: 1.483 },
];
const PLACE = { x: 0.5, y: 1.76, head: 0.29 };
const ROW = 1.109;
const BOTTOM = 6.6;
const MOST = 5;

/** What the executive is asked to decide, each with what it changes, an owner and a date. */
export const decisions = defineSlide({
  id: 'decisions',
  of: 'deck',
  make(stocktake) {
    const asked = stocktake.agenda.decisions;
    if (asked.length === 0) return { omitted: phrase('omitted.decisions', { period: stocktake.period }) };
    const pages = pagesOf(asked, MOST);
    return pages.map((page, i) => {
      const first = i * MOST + 1;
      const row = Math.min(ROW, (BOTTOM - PLACE.y - PLACE.head) / page.length);
      return {
        id: pageId('decisions', i),
        layout: 'content' as const,
        kicker: { what: phrase('decisions.kicker') },
        title: titleOf(asked, i, pages.length),
        ...tagOf(stocktake),
        boxes: [
          table(
            'decisions',
            phrase('decisions.alt', { n: counted(asked.length, 'decisions asked') }),
            { ...PLACE, row },
            COLUMNS,
            page.map((decision, j) => rowOf(decision, first + j)),
          ),
        ],
        source: phrase('decisions.source', {
          one: asked.length === 1,
          from: directiveNumber(stocktake.agenda.number, 1),
          to: directiveNumber(stocktake.agenda.number, asked.length),
        }),
        notes: [phrase('decisions.notes')],
        annex: false,
      };
    });
  },
  examples: [
    { title: 'each decision is a row', given: EXAMPLE_STOCKTAKE, gives: ['title.decisions'] },
    { title: 'none asked', given: exampleAgenda({ decisions: [] }), gives: { omitted: 'omitted.decisions' } },
  ],
});

function rowOf({ verb, text, effect, owner, by }: Decision, number: number) {
  return [
    words(String(number), { size: 30, bold: true }),
    words(verb, { size: 14, bold: true, colour: 'plan' }),
    cell([line(text, { size: 18, bold: true }), line(effect, QUIET, { spaceBefore: 4 })]),
    words(owner, { size: 14 }),
    words(shortDate(by), { size: 14, bold: true }),
  ];
}

function titleOf(asked: readonly Decision[], page: number, pages: number): Phrase {
  const count = (verb: Decision['verb']) => {
    const n = asked.filter((decision) => decision.verb === verb).length;
    return n > 0 ? counted(n, `decisions to ${verb.toLowerCase()}`) : null;
  };
  const parts = { approve: count('Approve'), direct: count('Direct'), settle: count('Settle'), note: count('Note') };
  return phrase('title.decisions', {
    n: counted(asked.length, 'decisions asked'),
    ...parts,
    commaDirect: parts.approve !== null,
    commaSettle: (parts.approve ?? parts.direct) !== null,
    commaNote: (parts.approve ?? parts.direct ?? parts.settle) !== null,
    ...continuation(page, pages),
  });
}
