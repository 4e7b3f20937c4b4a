import type { Figure } from '../../domain/figure.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Observation } from '../../domain/observation.ts';
import type { Rating } from '../../domain/rating.ts';
import type { Phrase } from '../../domain/wording.ts';
import { number } from './figures.ts';
import type { Growth } from './growth.ts';
import { lackingOf } from './reason.ts';
import { reason } from './reason-patterns.ts';
import type { Settled } from './settle.ts';

type Steps = Readonly<Record<'green' | 'amberGreen' | 'amberRed', number>>;

/** The limits of a method as figures agreed in the register, or its usual ones. */
function stepsOf({ green, amberGreen, amberRed }: Steps, decimals: number, unit: string, from: Figure) {
  const limit = (value: number) => ({ value, unit, decimals, provenance: { ...from.provenance, cells: [] } });
  return { green: limit(green), amberGreen: limit(amberGreen), amberRed: limit(amberRed) };
}

/** Says how fast a series grew, and how fast it was to. */
export function reasonGrowth(
  { value, period, expected, lights }: Pick<Rating, 'value' | 'period' | 'lights'> & { readonly expected: Figure },
  growth: Growth,
  limits: Steps,
  settled: Settled,
  latest: Observation,
): Phrase {
  const from = value ?? expected;
  const yearly = (share: number, formula: string) => ({ ...number(100 * share, 1, formula, from), unit: '%' });
  return reason('reason.growth', {
    value,
    period,
    observed: yearly(growth.observed, '(value/baseline)^(1/years) − 1'),
    required: yearly(growth.required, '(target/baseline)^(1/years) − 1'),
    ratio: number(growth.ratio, 2, 'observed growth/required growth', from),
    light: lights.pace,
    ...stepsOf(limits, 2, '', expected),
    away: growth.ratio < 0,
    stands: settled.stands,
    lacking: lackingOf(settled, value, latest),
  });
}

/** Says what share of the agreed figure was reached. */
export function reasonFixed(
  goal: Goal,
  rating: Pick<Rating, 'value' | 'period' | 'lights'> & { readonly expected: Figure; readonly achieved: Figure },
  limits: Steps,
  settled: Settled,
  latest: Observation,
): Phrase {
  const { value, period, expected, achieved, lights } = rating;
  return reason('reason.fixed', {
    value,
    period,
    expected,
    achieved,
    lower: goal.direction < 0,
    light: lights.level,
    ...stepsOf(limits, 0, '%', expected),
    stands: settled.stands,
    lacking: lackingOf(settled, value, latest),
  });
}

/** Says why a method is not defined for the numbers it was given. */
export function reasonUndefined({
  method,
  value,
  period,
  baseline,
  target,
}: Pick<Rating, 'method' | 'value' | 'period' | 'baseline' | 'target'>): Phrase {
  return method === 'compound-growth'
    ? reason('reason.no-growth', { value, period, baseline, target })
    : reason('reason.no-share', { value, period });
}
