import { weekday } from '../domain/calendar-date.ts';
import { returnsStatus } from '../domain/returns-status.ts';
import type { BoxDraft } from '../domain/slide.ts';
import type { Routine, Stocktake } from '../domain/stocktake.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_ROUTINE, EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { counted } from './parts/figures.ts';
import { headlinesOf, sectorsOf } from './parts/headline.ts';
import { heroTrend } from './parts/hero-trend.ts';
import { HEAD, line, textBox } from './parts/text-box.ts';

const FACTS = { x: 0.5, y: 6.05, w: 3, h: 0.6, step: 3.133 };

/** The cover of the pack between two meetings: the day, and the days of the stocktake that it leads up to. */
export const weeklyTitle = defineSlide({
  id: 'weekly-title',
  of: 'deck',
  make(stocktake) {
    const { unit, routine, period } = stocktake;
    if (!routine) return { omitted: phrase('omitted.weekly-title', { period }) };
    const sectors = sectorsOf(stocktake);
    const [only] = sectors;
    const hero = sectors
      .flatMap(({ id }) => headlinesOf(stocktake, id))
      .map((headline) => heroTrend(stocktake, headline))
      .find((boxes) => boxes.length > 0);
    return [
      {
        id: 'weekly-title',
        layout: 'cover',
        kicker: { what: unit.name, of: unit.government },
        title: only && sectors.length === 1 ? only.name : phrase('weekly.title'),
        subtitle: phrase('weekly.subtitle', {
          sector: sectors.length === 1,
          weekday: weekday(routine.on),
          day: routine.on,
        }),
        boxes: [...(hero ?? []), ...factsOf(stocktake, routine)],
        notes: [phrase('weekly.notes')],
        annex: false,
      },
    ];
  },
  examples: [
    {
      title: 'a Monday between two meetings',
      given: { ...EXAMPLE_STOCKTAKE, routine: EXAMPLE_ROUTINE },
      gives: ['School Education'],
    },
    { title: 'the deck of a meeting', given: EXAMPLE_STOCKTAKE, gives: { omitted: 'omitted.weekly-title' } },
  ],
});

function factsOf(stocktake: Stocktake, { next, on }: Routine): BoxDraft[] {
  const states = returnsStatus(stocktake, next, on);
  const come = states.filter(({ files }) => files.length > 0);
  const facts: readonly (readonly [id: string, says: Wording])[] = [
    ['due', next.due ? phrase('weekly.day', { day: next.due }) : phrase('cover.not-set')],
    [
      'returns',
      phrase('weekly.come', {
        come: counted(come.length, 'returns that have come'),
        of: counted(states.length, 'departments'),
      }),
    ],
    ['lock', phrase('weekly.day', { day: next.cutOff })],
    ['meeting', phrase('weekly.meeting', { number: String(next.number), day: next.date })],
  ];
  return facts.map(([id, says], i) => {
    const { step, ...region } = FACTS;
    return textBox(`fact:${id}`, { ...region, x: region.x + step * i }, [
      line(phrase(`weekly.fact.${id}`, { period: next.period }), HEAD),
      line(says, { size: 14 }, { spaceBefore: 3 }),
    ]);
  });
}
