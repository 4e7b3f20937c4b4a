import { weekday } from '../domain/calendar-date.ts';
import type { BoxDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { type Headline, headlinesOf, sectorsOf } from './parts/headline.ts';
import { heroTrend } from './parts/hero-trend.ts';
import { HEAD, line, textBox } from './parts/text-box.ts';

const FACTS = { x: 0.5, y: 6.05, w: 3, h: 0.6, step: 3.133 };

/** The cover: whose stocktake, when, and the first priority's trend at a glance. */
export const title = defineSlide({
  id: 'title',
  of: 'deck',
  make(stocktake) {
    const { unit, agenda } = stocktake;
    const sectors = sectorsOf(stocktake);
    const [only] = sectors;
    const hero = sectors
      .flatMap(({ id }) => headlinesOf(stocktake, id))
      .map((headline) => ({ headline, boxes: heroTrend(stocktake, headline) }));
    const shown = hero.find(({ boxes }) => boxes.length > 0);
    return [
      {
        id: 'title',
        layout: 'cover',
        kicker: {
          what: phrase('cover.meeting', {
            executive: unit.executive,
            meeting: unit.meeting,
            named: unit.meeting.includes(unit.executive),
          }),
          of: unit.government,
        },
        title: only && sectors.length === 1 ? only.name : unit.name,
        subtitle: phrase('cover.stocktake', {
          number: String(agenda.number),
          weekday: weekday(agenda.date),
          day: agenda.date,
        }),
        boxes: [...(shown?.boxes ?? []), ...factsOf(stocktake)],
        notes: shown ? notesOf(shown.headline) : [],
        annex: false,
      },
    ];
  },
  examples: [{ title: 'one sector gives the deck its name', given: EXAMPLE_STOCKTAKE, gives: ['School Education'] }],
});

function factsOf({ unit, agenda }: Stocktake): BoxDraft[] {
  const facts: readonly (readonly [id: string, says: Wording])[] = [
    ['locked', phrase('cover.locked', { day: agenda.cutOff })],
    ['version', phrase('cover.version', { version: String(agenda.version), status: agenda.status })],
    ['seen', agenda.seen ?? phrase('cover.not-recorded')],
    ['next', agenda.next ?? phrase('cover.not-set')],
  ];
  return facts.map(([id, says], i) => {
    const { step, ...region } = FACTS;
    return textBox(`fact:${id}`, { ...region, x: region.x + step * i }, [
      line(phrase(`cover.fact.${id}`, { one: unit.departments.length === 1 }), HEAD),
      line(says, { size: 14 }, { spaceBefore: 3 }),
    ]);
  });
}

function notesOf({ indicator, rating, priority: { officer } }: Headline): Wording[] {
  if (!indicator) return [];
  const { name, definition, owner } = indicator;
  return [phrase('notes.indicator', { name, definition, owner, officer }), ...(rating ? [rating.reason] : [])];
}
