import { phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE, exampleAgenda } from './parts/example.ts';
import { counted } from './parts/figures.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';

const COLUMNS = [
  { head: phrase('recommendations.head.number'), width: 0.65 },
  { head: phrase('recommendations.head.text'), width: 11.683 },
];
const PLACE = { x: 0.5, y: 1.76, head: 0.29, row: 0.9 };
const MOST = 5;

/** What the unit recommends to the executive beyond the decisions of the day, five to a slide. */
export const recommendations = defineSlide({
  id: 'recommendations',
  of: 'deck',
  make(stocktake) {
    const { unit, agenda, period } = stocktake;
    const all = agenda.recommendations;
    if (all.length === 0) return { omitted: phrase('omitted.recommendations', { period }) };
    const pages = pagesOf(all, MOST);
    return pages.map((page, i) => ({
      id: pageId('recommendations', i),
      layout: 'content' as const,
      kicker: {
        what: phrase('recommendations.kicker'),
        of: phrase('recommendations.kicker-of', { executive: unit.executive }),
      },
      title: phrase('title.recommendations', {
        n: counted(all.length, 'recommendations'),
        executive: unit.executive,
        decisions: agenda.decisions.length > 0 ? counted(agenda.decisions.length, 'decisions asked') : null,
        ...continuation(i, pages.length),
      }),
      ...tagOf(stocktake),
      boxes: [
        table(
          'recommendations',
          phrase('recommendations.alt', { n: counted(page.length, 'rows') }),
          PLACE,
          COLUMNS,
          page.map((text, row) => [
            words(String(i * MOST + row + 1), { size: 30, bold: true }),
            words(text, { size: 18, bold: true }),
          ]),
        ),
      ],
      source: phrase('recommendations.source', { unit: unit.name }),
      notes: [phrase('recommendations.note')],
      annex: false,
    }));
  },
  examples: [
    {
      title: 'two of them',
      given: exampleAgenda({ recommendations: ['Settle ownership of school water today.', 'Ask for a survey round.'] }),
      gives: ['title.recommendations'],
    },
    { title: 'none', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.recommendations' } },
  ],
});
