import { barColumns, MOST_BARS } from '../domain/bar-columns.ts';
import { differenceUnit } from '../domain/indicator.ts';
import { kindName, kindWord } from '../domain/kind-name.ts';
import { type PlaceChanges, placeChanges } from '../domain/place-changes.ts';
import type { BoxDraft } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { type Phrase, phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { changeFacts, hasMargin, went } from './parts/change-facts.ts';
import { EXAMPLE_STOCKTAKE } from './parts/example.ts';
import { EXAMPLE_PLACES } from './parts/example-places.ts';
import { factsColumn } from './parts/facts-column.ts';
import { absolute, counted } from './parts/figures.ts';
import { hasParts, indicatorsOf } from './parts/place-indicator.ts';
import { priorityKicker } from './parts/priority-kicker.ts';
import { tagOf } from './parts/tag.ts';
import { titleName } from './parts/title-name.ts';

const TOP = 1.78;
const COLUMNS = [0.5, 5.3];
const FACTS = { x: 10.25, w: 2.583 };
/** Two halves of a whole stand side by side on a slide of their own. */
const LEAST_PLACES = 3;

/** How the places of a breakdown moved, ranked, with the margin of error inside which an order has no meaning. */
export const districts = defineSlide({
  id: 'districts',
  of: 'priority',
  make(stocktake, subject) {
    const id = subject.of === 'priority' ? subject.priority : '';
    const priority = stocktake.register.priority.get(id);
    const changes = indicatorsOf(stocktake, id)
      .map((indicator) => placeChanges(stocktake, indicator.id, stocktake.unit.place))
      .find((found) => found && found.ranked.length >= LEAST_PLACES && found.ranked.length <= MOST_BARS);
    if (!priority || !changes) {
      const isExpected = !priority || hasParts(stocktake, id, LEAST_PLACES);
      return isExpected ? { omitted: phrase('omitted.districts', { priority: priority?.name ?? id }) } : [];
    }
    const { indicator, period, since, kind } = changes;
    return [
      {
        id: `districts:${id}`,
        layout: 'content',
        kicker: {
          what: priorityKicker(stocktake, priority),
          of: since
            ? phrase('districts.kicker-since', {
                name: indicator.name,
                place: kindWord(kind),
                since,
                period,
                unit: differenceUnit(indicator) || null,
              })
            : phrase('districts.kicker', { name: indicator.name, place: kindWord(kind) }),
        },
        title: titleOf(changes),
        ...tagOf(stocktake),
        boxes: [
          ...barColumns(changes.ranked.length).map(({ w, h }, i): BoxDraft => {
            const chart = { request: 'change-bars', indicator: indicator.id, place: stocktake.unit.place };
            return {
              kind: 'chart',
              name: `changes:${i + 1}`,
              region: { x: COLUMNS[i] ?? 0, y: TOP, w, h },
              chart: { ...chart, column: i + 1, bare: true },
            };
          }),
          ...factsColumn(FACTS, changeFacts(changes)),
        ],
        source: sourceOf(stocktake, changes),
        notes: [phrase('notes.indicator', { ...indicatorNote(changes), officer: priority.officer })],
        annex: false,
      },
    ];
  },
  examples: [
    {
      title: 'places that moved by more than their margin of error, and others',
      given: EXAMPLE_PLACES,
      subject: { of: 'priority', sector: 'education', priority: 'pupils-present' },
      gives: ['title.districts.margin'],
    },
    {
      title: 'a series without a margin of error',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'pupils-present' },
      gives: ['title.districts.plain'],
    },
    {
      title: 'a priority that is measured for the whole alone',
      given: EXAMPLE_STOCKTAKE,
      subject: { of: 'priority', sector: 'education', priority: 'children-in-school' },
      gives: { omitted: 'omitted.districts' },
    },
  ],
});

function titleOf(changes: PlaceChanges): Phrase {
  const { ranked, kind, indicator, since } = changes;
  const [better, same, worse] = [went(changes, 'better'), went(changes, 'same'), went(changes, 'worse')];
  const last = worse.at(-1);
  const some = (list: readonly unknown[], of: string) => (list.length === 0 ? null : counted(list.length, of));
  return phrase(`title.districts.${hasMargin(changes) ? 'margin' : 'plain'}`, {
    places: kindName(kind),
    place: kindWord(kind),
    short: indicator.short,
    since,
    lower: indicator.polarity === 'lower',
    total: counted(ranked.filter(({ change }) => change).length, `${kindName(kind)} with a value`),
    better: some(better, `${kindName(kind)} that moved the right way`),
    same: some(same, `${kindName(kind)} that cannot be told from no change`),
    worse: some(worse, `${kindName(kind)} that moved the wrong way`),
    worst: last ? titleName(last.place) : null,
    by: last?.change ? absolute(last.change) : null,
  });
}

function indicatorNote({ indicator }: PlaceChanges) {
  return { name: indicator.name, definition: indicator.definition, owner: indicator.owner };
}

function sourceOf({ unit, register }: Stocktake, changes: PlaceChanges): Phrase {
  const { indicator, period, since, ranked, kind } = changes;
  const department = unit.departments.find(({ id }) => id === indicator.department)?.name ?? indicator.department;
  const inside = ranked.flatMap(({ went: way }, i) => (way === 'same' ? [i + 1] : []));
  const stretch = inside.length > 1 && inside.length === (inside.at(-1) ?? 0) - (inside[0] ?? 0) + 1;
  const margins = ranked.filter(({ change }) => change).map(({ margin }) => margin);
  const margin = Math.max(0, ...margins);
  return phrase('districts.source', {
    department,
    survey: indicator.sources[0] === 'survey',
    period,
    since,
    place: kindWord(kind),
    margin:
      margin > 0
        ? {
            value: margin,
            unit: 'points',
            decimals: indicator.decimals,
            provenance: { cells: [], formula: 'largest margin of error of the changes', revision: register.revision },
          }
        : null,
    from: stretch ? String(inside[0]) : null,
    to: stretch ? String(inside.at(-1)) : null,
    demonstration: unit.demonstration !== undefined,
  });
}
