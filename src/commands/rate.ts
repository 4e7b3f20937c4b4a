import { rateIndicators } from '../actions/rate-indicators.ts';
import { showFigure } from '../domain/figure.ts';
import { type AddCommand, type CommonOptions, columns, complete } from './define.ts';

export const addRate: AddCommand = (program, run) => {
  complete(
    program
      .command('rate')
      .summary('rate the indicators and say why')
      .description('Rates every indicator against its trajectory; with --json, each with its inputs and their cells.')
      .option('--period <period>', 'stocktake; the latest when absent')
      .option('--indicator <indicator>', 'only this indicator')
      .option('--place <place>', 'only this place, or "all"; the whole when absent'),
    ['stocktake rate', 'stocktake rate --indicator participation --place all', 'stocktake rate --json'],
  ).action((options: CommonOptions & { period?: string; indicator?: string; place?: string }) =>
    run(rateIndicators, options, options, ({ period, ratings }) => ({
      json: {
        period,
        ratings: ratings.map(({ rating, reason }) => ({
          indicator: rating.indicator,
          place: rating.place,
          period: rating.period,
          value: rating.value?.value ?? null,
          trajectory: rating.expected?.value ?? null,
          gap: rating.gap?.value ?? null,
          pace: rating.pace,
          forecast: rating.forecast,
          lights: rating.lights,
          rating: rating.light,
          status: rating.status,
          marks: rating.marks,
          last: rating.last,
          movement: rating.movement,
          method: rating.method,
          reason,
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
      text: columns([
        ['RATING', 'INDICATOR', 'PLACE', 'PERIOD', 'VALUE', 'PLAN', 'WHY'],
        ...ratings.map(({ rating, indicator, place, reason }) => [
          rating.light ?? rating.status.replaceAll('-', ' '),
          indicator,
          place,
          rating.period ?? '–',
          rating.value ? showFigure(rating.value) : '–',
          rating.expected ? showFigure(rating.expected) : '–',
          reason,
        ]),
      ]),
    })),
  );
};
