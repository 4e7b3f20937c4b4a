import { roundHalfAway } from '../../src/domain/figure.ts';

/** A counted rate: what a department would send of one place. */
export interface Rate {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A part of the whole that a rate is made for. */
export interface RatedPart {
  readonly id: string;
  readonly name: string;
  /** What is counted in it, such as children under one year of age. */
  readonly denominator: number;
}

/** How a place wanders about its own level from period to period, in points; each begins elsewhere in the list. */
const WANDER = [0.1, -0.8, 0.7, -0.3, 1, -0.9, 0.4];

/**
 * Makes illustrative rates of the parts whose weighted mean is the total, but for rounding. Each part keeps its own
 * distance from the total; a hash of its name sets it, so that the same sample is made each time.
 *
 * @param index of the period: each part has another value in each.
 * @param spread the most, in points, that a part lies away from the total for good.
 */
export function ratesOfParts(
  parts: readonly (RatedPart & { readonly weight: number })[],
  { indicator, total, spread, index }: Record<'total' | 'spread' | 'index', number> & { readonly indicator: string },
): ReadonlyMap<string, Rate> {
  const away = (name: string) => {
    const own = swing(`${indicator} ${name}`);
    return spread * own + (WANDER[(Math.round(50 * (own + 1)) + index) % WANDER.length] ?? 0);
  };
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  const drift = parts.reduce((sum, { name, weight }) => sum + (away(name) * weight) / all, 0);
  return new Map(
    parts.map(({ id, name, denominator }) => [id, rate(Math.min(total + away(name) - drift, 99.4), denominator)]),
  );
}

/** The total of rates as it is meant to be made: numerators over denominators. */
export function totalOf(rates: Iterable<Rate>): Rate {
  let numerator = 0;
  let denominator = 0;
  for (const part of rates) {
    numerator += part.numerator;
    denominator += part.denominator;
  }
  return { value: roundHalfAway((100 * numerator) / denominator, 1), numerator, denominator };
}

/** A rate as counts: whole numbers of people or things, and the per cent they give to one decimal. */
export function rate(share: number, denominator: number): Rate {
  const numerator = Math.round((share / 100) * denominator);
  return { value: roundHalfAway((100 * numerator) / denominator, 1), numerator, denominator };
}

/** A number from −1 to 1 that a text alone decides: FNV-1a, then the last steps of MurmurHash3, which mix the bits. */
function swing(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x7fffffff - 1;
}
