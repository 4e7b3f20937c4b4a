import { type Scorecard, showScorecard } from '../actions/show-scorecard.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, columns, complete } from './define.ts';

type Score = Scorecard['scores'][number];
type Part = Pick<Score, 'numerator' | 'denominator'>;

/** What each is called, and how a part is told. */
const CALLED: Readonly<Record<Score['id'], string>> = {
  'actions-closed': 'Actions closed',
  'actions-on-time': 'Actions closed on time',
  'returns-on-time': 'Returns on time',
  'decks-on-time': 'Final decks before the day of the meeting',
  blocks: 'Figures blocked, per 100',
  'easy-targets': 'Easy targets',
  'worsening-behind-green': 'Greens with a counter-indicator that got worse',
};

export const addScorecard: AddCommand = (program, run) => {
  complete(
    program
      .command('scorecard')
      .summary('how well the unit itself works')
      .description('Measures the unit by what it asks of others, beside its last stocktake.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod),
    ['stocktake scorecard', 'stocktake scorecard --period 2015-Q2 --json'],
  ).action((options: CommonOptions & { period?: Period }) =>
    run(showScorecard, options, options, ({ period, before, scores }) => ({
      json: {
        period,
        before,
        scores: scores.map(({ last, ...score }) => ({
          ...score,
          percent: percent(score),
          last: last && { ...last, percent: percent(last) },
        })),
      },
      text: columns([
        ['MEASURE', period, before ? `LAST (${before})` : ''],
        ...scores.map((score) => [CALLED[score.id], told(score), score.last ? told(score.last) : '']),
      ]),
    })),
  );
};

function told(part: Part): string {
  const value = percent(part);
  return value === null ? 'nothing to measure' : `${part.numerator} of ${part.denominator} (${value} %)`;
}

/** In per cent, to one decimal; null where there was nothing to measure. */
function percent({ numerator, denominator }: Part): number | null {
  return denominator === 0 ? null : Math.round((1000 * numerator) / denominator) / 10;
}
