import { type Scale, type ShownLight, shownLight, shownLights } from '../domain/display.ts';
import { DEFAULT_TOLERANCE, type Indicator, type Tolerance } from '../domain/indicator.ts';
import { LIGHTS } from '../domain/light.ts';
import { RATING_STATUSES } from '../domain/rating.ts';
import type { BoxDraft } from '../domain/slide.ts';
import { type Phrase, phrase } from '../domain/wording.ts';
import { defineSlide } from './define.ts';
import { EXAMPLE_STOCKTAKE, exampleWithout } from './parts/example.ts';
import { counted, percentage } from './parts/figures.ts';
import { type RatedIndicator, ratingsInWhole } from './parts/ratings-in-whole.ts';
import { cell, number, table, words } from './parts/table.ts';
import { tagOf } from './parts/tag.ts';
import { DENSE, line, SECTION, SMALL, textBox } from './parts/text-box.ts';

const SCALE = {
  place: { x: 0.5, y: 2.0, head: 0.28, row: 0.36 },
  columns: [
    { head: phrase('method.head.light'), width: 1.5 },
    { head: phrase('method.head.level'), width: 4.1 },
    { head: phrase('method.head.pace'), width: 1.9 },
  ],
  mark: { size: 0.18, inset: 0.28 },
};
const STATES = {
  place: { x: 8.5, y: 2.0, head: 0.28, row: 0.27 },
  columns: [
    { head: phrase('method.head.state'), width: 3.4 },
    { head: phrase('method.head.indicators'), width: 0.933, align: 'right' as const },
  ],
};
const METHODS = {
  place: { x: 0.5, y: 4.55, head: 0.28, row: 0.475 },
  columns: [
    { head: phrase('method.head.method'), width: 2.4 },
    { head: phrase('method.head.indicators'), width: 0.9, align: 'right' as const },
    { head: phrase('method.head.how'), width: 9.033, inset: 0.2 },
  ],
};
/** From the head of a table up to the words over it. */
const OVER = 0.26;

/** How the ratings of this deck are computed: the scale, what has no light and why, and the methods in use. */
export const method = defineSlide({
  id: 'method',
  of: 'deck',
  make(stocktake) {
    const { unit, register, registerHash, period } = stocktake;
    const rated = ratingsInWhole(stocktake);
    if (rated.length === 0) return { omitted: phrase('omitted.method', { period }) };
    const own = rated.filter(({ indicator }) => indicator.limits || !isUsual(indicator.tolerance));
    return [
      {
        id: 'method',
        layout: 'content',
        kicker: { what: phrase('method.kicker'), of: phrase('method.kicker-of') },
        title: titleOf(rated),
        ...tagOf(stocktake),
        boxes: [
          over('scale', SCALE.place),
          ...scaleTable(unit.scale),
          over('states', STATES.place),
          statesTable(rated),
          over('methods', METHODS.place),
          methodsTable(rated),
        ],
        source: phrase('method.source', { revision: register.revision, head: registerHash.slice(0, 12) }),
        notes: [phrase('method.note'), ...own.map(({ indicator }) => ownLimits(indicator))],
        annex: true,
      },
    ];
  },
  examples: [
    { title: 'one of two is rated', given: EXAMPLE_STOCKTAKE, gives: ['title.method'] },
    {
      title: 'nothing is rated',
      given: { ...exampleWithout('everything'), ratings: new Map() },
      gives: { omitted: 'omitted.method' },
    },
  ],
});

/** Shares of the planned improvement as units usually agree them. */
function isUsual({ of, amberGreen, amberRed }: Tolerance): boolean {
  const usual = DEFAULT_TOLERANCE;
  return of === usual.of && amberGreen === usual.amberGreen && amberRed === usual.amberRed;
}

function titleOf(rated: readonly RatedIndicator[]): Phrase {
  const lit = rated.filter(({ rating }) => rating.light).length;
  return phrase('title.method', {
    n: counted(lit, 'indicators rated'),
    total: counted(rated.length, 'indicators with something agreed'),
    methods: counted(new Set(rated.map(({ rating }) => rating.method)).size, 'methods in use'),
    grey: lit < rated.length ? counted(rated.length - lit, 'indicators without a light') : null,
    none: lit === 0,
    all: lit === rated.length,
  });
}

function over(name: 'scale' | 'states' | 'methods', { x, y }: { x: number; y: number }): BoxDraft {
  const w = name === 'states' ? 4.333 : 7.5;
  return textBox(`${name}:head`, { x, y: y - OVER, w, h: 0.26 }, [line(phrase(`method.section.${name}`), SECTION)]);
}

/** The lights that are shown alike, as the patterns name them: `AG`, or `AG-AR`. */
function groupOf({ name }: ShownLight, scale: Scale): string {
  return LIGHTS.filter((light) => shownLight(light, scale).name === name).join('-');
}

function scaleTable(scale: Scale): BoxDraft[] {
  const { place, columns, mark } = SCALE;
  const shown = [...shownLights(scale)].reverse();
  const { amberGreen, amberRed } = DEFAULT_TOLERANCE;
  const limits = {
    amberGreen: percentage(100 * amberGreen, 'usual tolerance'),
    amberRed: percentage(100 * amberRed, 'usual tolerance'),
  };
  return [
    table(
      'scale',
      phrase('method.alt.scale', { n: counted(shown.length, 'lights') }),
      place,
      columns,
      shown.map((light) => [
        words(light.name, { size: 12, bold: true }, mark.inset),
        words(phrase(`method.level.${groupOf(light, scale)}`, limits), DENSE),
        words(phrase(`method.pace.${groupOf(light, scale)}`), DENSE),
      ]),
    ),
    ...shown.map(
      (light, row): BoxDraft => ({
        kind: 'light',
        name: `scale:${row + 1}`,
        x: place.x + mark.size / 2,
        y: place.y + place.head + place.row * (row + 0.5),
        size: mark.size,
        light: light.mark,
        variant: 'now',
        alt: light.name,
      }),
    ),
  ];
}

function statesTable(rated: readonly RatedIndicator[]): BoxDraft {
  const counts = RATING_STATUSES.toReversed()
    .map((status) => ({
      status,
      n: rated.filter(({ rating }) => rating.status === status).length,
    }))
    .filter(({ n }) => n > 0);
  return table(
    'states',
    phrase('method.alt.states', { n: counted(counts.length, 'states') }),
    STATES.place,
    STATES.columns,
    counts.map(({ status, n }) => [
      words(phrase(status === 'rated' ? 'method.rated' : `status.whole.${status}`), DENSE),
      number(phrase('cell.number', { x: counted(n, `indicators ${status}`) }), DENSE),
    ]),
  );
}

function methodsTable(rated: readonly RatedIndicator[]): BoxDraft {
  const ids = [...new Set(rated.map(({ rating }) => rating.method))].sort();
  return table(
    'methods',
    phrase('method.alt.methods', { n: counted(ids.length, 'methods in use') }),
    METHODS.place,
    METHODS.columns,
    ids.map((id) => [
      cell([line(phrase(`method.name.${id}`), { size: 12, bold: true })]),
      number(
        phrase('cell.number', {
          x: counted(rated.filter(({ rating }) => rating.method === id).length, `indicators rated by ${id}`),
        }),
        DENSE,
      ),
      cell([line(phrase(`method.how.${id}`), { ...SMALL, colour: 'ink' })], 0.2),
    ]),
  );
}

function ownLimits({ short, unit, tolerance, limits }: Indicator): Phrase {
  return phrase('method.own', {
    name: short,
    unit: tolerance.of === 'value' ? unit : null,
    amberGreen: tolerance.amberGreen,
    amberRed: tolerance.amberRed,
    limits: limits ? limits.map(String) : null,
  });
}
