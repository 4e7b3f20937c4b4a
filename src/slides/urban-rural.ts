import { type Phrase, phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_PLACES } from './parts/example-places.ts';
import { factsColumn } from './parts/facts-column.ts';
import { absolute, readAlike, readsAsZero } from './parts/figures.ts';
import { type Pair, pairOf } from './parts/pair.ts';
import { pairFacts } from './parts/pair-facts.ts';
import { pairPanel } from './parts/pair-panel.ts';
import { hasParts, indicatorsOf } from './parts/place-indicator.ts';
import { priorityKicker } from './parts/priority-kicker.ts';
import { tagOf } from './parts/tag.ts';
import { titleName } from './parts/title-name.ts';

const PANELS = [0.5, 5.2];
const FACTS = { x: 10.1, w: 2.733 };

/** The two parts of a whole side by side on one scale: town and village, girls and boys. */
export const urbanRural = defineSlide({
  id: 'urban-rural',
  of: 'priority',
  make(stocktake, subject) {
    const id = subject.of === 'priority' ? subject.priority : '';
    const priority = stocktake.register.priority.get(id);
    const pair = indicatorsOf(stocktake, id)
      .map((indicator) => pairOf(stocktake, indicator))
      .find((found) => found !== null);
    if (!priority || !pair) {
      const isExpected = !priority || hasParts(stocktake, id, 2);
      return isExpected ? { omitted: phrase('omitted.urban-rural', { priority: priority?.name ?? id }) } : [];
    }
    const { indicator, halves, period, since } = pair;
    const [a, b] = halves;
    return [
      {
        id: `urban-rural:${id}`,
        layout: 'content',
        kicker: {
          what: priorityKicker(stocktake, priority),
          of: phrase('split.kicker', { name: priority.name, a: a.place.name, b: b.place.name }),
        },
        title: titleOf(pair),
        ...tagOf(stocktake, { rating: a.rating }),
        boxes: [
          ...halves.flatMap((half, i) => pairPanel(stocktake, indicator, half, PANELS[i] ?? 0)),
          ...factsColumn(FACTS, pairFacts(pair)),
        ],
        source: phrase('split.source', {
          survey: indicator.sources[0] === 'survey',
          department:
            stocktake.unit.departments.find((one) => one.id === indicator.department)?.name ?? indicator.department,
          name: indicator.name,
          unit: indicator.unit || null,
          period,
          since,
          plans: halves.every(({ progress }) => progress?.goal.kind === 'path'),
          demonstration: stocktake.unit.demonstration !== undefined,
        }),
        notes: halves.flatMap(({ place, rating }) => (rating ? [place.name, rating.reason] : [])),
        annex: false,
      },
    ];
  },
  examples: [
    {
      title: 'town and village, both behind their paths',
      given: EXAMPLE_PLACES,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: ['title.split.gap'],
    },
    {
      title: 'two parts without values',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: { omitted: 'omitted.urban-rural' },
    },
  ],
});

function titleOf({ halves: [a, b], now, atFirst, since, indicator }: Pair): Phrase {
  const [x, y] = [absolute(atFirst), absolute(now)];
  if ((now.value ?? 0) * (atFirst.value ?? 0) < 0 && !readsAsZero(now) && !readsAsZero(atFirst)) {
    const [ahead, behind] = (now.value ?? 0) > 0 ? [a, b] : [b, a];
    const named = { ahead: titleName(ahead.place), behind: titleName(behind.place) };
    return phrase('title.split.crossed', { ...named, x, y, since });
  }
  const sides = [a, b].map(({ progress }) => progress?.now.side ?? null);
  const trailing = [a, b].filter((_, i) => sides[i] === 'behind');
  return phrase('title.split.gap', {
    a: titleName(a.place),
    b: titleName(b.place),
    x: { ...x, unit: '' },
    y,
    same: readAlike(x, y),
    closed: (y.value ?? 0) < (x.value ?? 0),
    plan: sides.includes(null) ? null : trailing.length === 2 ? 'trail' : trailing.length === 0 ? 'meet' : 'one',
    behind: trailing[0] ? titleName(trailing[0].place) : null,
    standard: indicator.goal === 'standing',
    since,
  });
}
