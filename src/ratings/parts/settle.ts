import type { Goal } from '../../domain/goal.ts';
import { type Light, lightRank, worstLight } from '../../domain/light.ts';
import type { Observation } from '../../domain/observation.ts';
import type { RatingCase } from '../define.ts';

/** The light that counts, and what kept it from being the computed one. */
export interface Settled {
  readonly light: Light | null;
  /** Value ± margin spans two lights or more. */
  readonly spans: boolean;
  /** The last light stands. */
  readonly stands: boolean;
  /** It would be Green, had every place reported that a total is made of. */
  readonly held: boolean;
}

/** Half-width of the 95 % interval of a value: the source's own, or the indicator's; 0 where none is printed. */
export function marginOf({ indicator }: RatingCase, latest: Observation): number {
  return latest.margin ?? indicator.margin ?? 0;
}

/**
 * Settles a light against noise and against what is missing.
 *
 * Where value ± margin spans two lights or more, the last one stands if it is among them: a light may not change on noise,
 * and noise does not explain a light outside its reach. A total without a place that reports it is at best Amber-Green:
 * nobody gains by leaving out a place.
 */
export function settle(
  lightAt: (value: number) => Light | null,
  given: RatingCase,
  goal: Goal,
  latest: Observation,
): Settled {
  const { last } = given;
  const margin = marginOf(given, latest);
  const computed = lightAt(latest.value);
  const reach = [latest.value - margin, latest.value, latest.value + margin, ...bestWithin(goal, latest.value, margin)];
  const ranks = reach.flatMap((value) => {
    const light = lightAt(value);
    return light ? [lightRank(light)] : [];
  });
  const best = Math.min(...ranks);
  const worst = Math.max(...ranks);
  const spans = worst > best;
  const stands = spans && last !== null && lightRank(last) >= best && lightRank(last) <= worst && last !== computed;
  const light = stands ? last : computed;
  const held = light === 'G' && (latest.lacking ?? 0) > 0;
  return { light: held ? worstLight([light, 'AG']) : light, spans, stands, held };
}

/** A narrow range may lie wholly within the margin: its middle is then the best value the margin allows. */
function bestWithin(goal: Goal, value: number, margin: number): readonly number[] {
  if (goal.kind !== 'range') return [];
  return [Math.min(Math.max((goal.low + goal.high) / 2, value - margin), value + margin)];
}
