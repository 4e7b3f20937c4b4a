import { type RatedIndicators, rateIndicators } from '../actions/rate-indicators.ts';
import { type Scale, shortName, shownLights } from '../domain/display.ts';
import { showFigure } from '../domain/figure.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, columns, complete, counted } from './define.ts';
import { setIn } from './page.ts';

export const addRate: AddCommand = (program, run) => {
  complete(
    program
      .command('rate')
      .summary('rate the indicators and say why')
      .description('Rates every indicator by its method; with --json, each with its inputs and their cells.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod)
      .option('--indicator <indicator>', 'only this indicator, by id or name')
      .option('--place <place>', 'only this place, by id or name, or "all"; the whole when absent'),
    ['stocktake rate', 'stocktake rate --indicator participation --place all', 'stocktake rate --json'],
  ).action((options: CommonOptions & { period?: Period; indicator?: string; place?: string }) =>
    run(rateIndicators, options, options, ({ period, scale, ratings }, width) => ({
      json: {
        period,
        ratings: ratings.map(({ rating, shown, reason, confidence }) => ({
          indicator: rating.indicator,
          place: rating.place,
          period: rating.period,
          value: rating.value?.value ?? null,
          trajectory: rating.expected?.value ?? null,
          gap: rating.gap?.value ?? null,
          pace: rating.pace,
          achieved: rating.achieved?.value ?? null,
          forecast: rating.forecast,
          lights: rating.lights,
          rating: rating.light,
          shown,
          status: rating.status,
          marks: rating.marks,
          last: rating.last,
          movement: rating.movement,
          method: rating.method,
          reason,
          confidence,
          inputs: {
            baseline: rating.baseline?.value ?? null,
            baselinePeriod: rating.baselinePeriod,
            target: rating.target?.value ?? null,
            targetPeriod: rating.targetPeriod,
            limits: rating.limits,
            revision: rating.expected?.provenance.revision ?? rating.baseline?.provenance.revision ?? null,
            formula: rating.value?.provenance.formula ?? null,
            cells: rating.cells,
          },
        })),
      },
      text: ratedText(period, ratings, scale, width),
    })),
  );
};

/** A row for each rating with its reason under it, and how many there are of each. */
function ratedText(period: Period, ratings: readonly Rated[], scale: Scale, width: number): string {
  const [first] = ratings;
  if (!first) return `Nothing is rated there for ${period}: no goal is agreed for it, or no value has come.`;

  // What is the same in every row is said once, above them.
  const one = (field: 'indicator' | 'place') => ratings.every((each) => each[field] === first[field]);
  const fields = (['indicator', 'place'] as const).filter((field) => !one(field));
  const said = (['indicator', 'place'] as const).filter(one).map((field) => first[field]);
  const [head = '', ...rows] = columns([
    ['RATING', ...fields.map((field) => field.toUpperCase()), 'PERIOD', 'VALUE', 'PLAN'],
    ...ratings.map((each) => [
      each.shown,
      ...fields.map((field) => each[field]),
      each.rating.period ?? '–',
      each.rating.value ? showFigure(each.rating.value) : '–',
      each.rating.expected ? showFigure(each.rating.expected) : '–',
    ]),
  ]).split('\n');
  const margin = Math.max(...ratings.map(({ shown }) => shown.length), 'RATING'.length) + 2;
  return [
    setIn([`Stocktake of ${period}`, ...said].join(' · '), 0, width),
    '',
    head,
    ...rows.flatMap((row, i) => [row, setIn(ratings[i]?.reason ?? '', margin, width)]),
    '',
    `${counted(ratings.length, 'rating')}: ${tally(ratings, scale)}`,
  ].join('\n');
}

type Rated = RatedIndicators['ratings'][number];

/** "4 R, 5 AR, 8 AG, 5 G, 2 not validated": the worst first, then what has no light. */
function tally(ratings: readonly Rated[], scale: Scale): string {
  const words = ratings.map(({ shown }) => shown);
  const lights = shownLights(scale).map((light) => shortName(light, scale));
  const others = [...new Set(words)].filter((word) => !lights.includes(word)).sort();
  return [...lights, ...others]
    .map((word) => ({ word, n: words.filter((each) => each === word).length }))
    .filter(({ n }) => n > 0)
    .map(({ word, n }) => `${n} ${word}`)
    .join(', ');
}
