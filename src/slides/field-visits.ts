import type { Agenda, FieldVisit } from '../domain/agenda.ts';
import { compareText } from '../domain/finding.ts';
import type { BoxDraft, Inches } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_WITH_VISITS } from './parts/example-visits.ts';
import { counted } from './parts/figures.ts';
import { continuation, pageId, pagesOf } from './parts/pages.ts';
import { tagOf } from './parts/tag.ts';
import { line, QUIET, rule, SECTION, SMALL, textBox } from './parts/text-box.ts';

const ON_A_SLIDE = 3;
const CARD = { x: 0.5, y: 1.72, w: 3.93, step: 4.2 };
/** 16 to 9, as photographs are cropped. */
const PHOTOGRAPH = { h: 2.22 };
const CAPTION = { y: 4.04, h: 1.3 };
const FACT = { x: 0.5, y: 5.5, w: 2.88, h: 1.1, step: 3.15 };

/** What officials of the unit saw, three visits to a slide, and what they counted. */
export const fieldVisits = defineSlide({
  id: 'field-visits',
  of: 'deck',
  make(stocktake) {
    const { agenda, period } = stocktake;
    const visits = agenda.fieldVisits;
    if (visits.length === 0) return { omitted: phrase('omitted.field-visits', { period }) };
    const pages = pagesOf(visits, ON_A_SLIDE);
    return pages.map((page, i) => ({
      id: pageId('field-visits', i),
      layout: 'content' as const,
      kicker: { what: phrase('visits.kicker'), of: phrase('visits.kicker-of', spanOf(agenda)) },
      title: titleOf(agenda, i, pages.length),
      ...tagOf(stocktake),
      boxes: [
        ...page.flatMap((visit, at) => card(visit, at, stocktake)),
        ...(i === 0 ? agenda.visitFacts.flatMap((fact, at) => factBoxes(fact, at)) : []),
      ],
      source: phrase('visits.source', {
        photographs: visits.some(({ photograph }) => photograph !== undefined),
        seen: agenda.seen ?? null,
        one: stocktake.unit.departments.length === 1,
      }),
      notes: page.map(({ what, place, date, finding }) => phrase('visits.note', { what, place, date, finding })),
      annex: false,
    }));
  },
  examples: [
    { title: 'two visits, one photographed', given: EXAMPLE_WITH_VISITS, gives: ['title.visits.machine'] },
    { title: 'nobody went', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.field-visits' } },
  ],
});

/** First and last day of the visits, how many they were and to how many places. */
function spanOf({ fieldVisits: visits }: Agenda) {
  const days = visits.map(({ date }) => date).sort(compareText);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return {
    n: counted(visits.length, 'field visits'),
    places: counted(new Set(visits.map(({ place }) => place)).size, 'places visited'),
    from: first,
    to: last,
    sameDay: first === last,
    sameYear: first.slice(0, 4) === last.slice(0, 4),
  };
}

function titleOf(agenda: Agenda, page: number, pages: number): Phrase {
  const { visitsTitle } = agenda;
  if (visitsTitle) return phrase('title.visits.written', { title: visitsTitle, ...continuation(page, pages) });
  return phrase('title.visits.machine', { ...spanOf(agenda), ...continuation(page, pages) });
}

/** A visit: its photograph, what and where, and what was found; without one a rule stands over the words. */
function card(visit: FieldVisit, at: number, { photographs }: Stocktake): BoxDraft[] {
  const x = CARD.x + CARD.step * at;
  const { what, place, date, finding, photograph, alt } = visit;
  const bytes = photograph === undefined ? undefined : photographs?.get(photograph);
  const words = (y: Inches, h: Inches): BoxDraft =>
    textBox(`visit:${at + 1}`, { x, y, w: CARD.w, h }, [
      line(what, SECTION),
      line(phrase('visits.at', { place, date }), SMALL, { spaceBefore: 2 }),
      line(finding, { size: 14 }, { spaceBefore: 4 }),
    ]);
  if (!bytes) return [rule(`visit:${at + 1}:rule`, x, CARD.y, CARD.w), words(CARD.y + 0.115, PHOTOGRAPH.h - 0.115)];
  return [
    {
      kind: 'picture',
      name: `visit:${at + 1}:photograph`,
      region: { x, y: CARD.y, w: CARD.w, h: PHOTOGRAPH.h },
      alt: alt ?? phrase('visits.alt', { what, place, date }),
      bytes,
    },
    words(CAPTION.y, CAPTION.h),
  ];
}

function factBoxes({ number, what }: Agenda['visitFacts'][number], at: number): BoxDraft[] {
  const x = FACT.x + FACT.step * at;
  return [
    rule(`fact:${at + 1}:rule`, x, FACT.y, FACT.w),
    textBox(`fact:${at + 1}`, { x, y: FACT.y + 0.115, w: FACT.w, h: FACT.h - 0.115 }, [
      line(number, { size: 22, bold: true }),
      line(what, QUIET, { spaceBefore: 2 }),
    ]),
  ];
}
