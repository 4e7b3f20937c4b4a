import { roundHalfAway } from '../../src/domain/figure.ts';
import { DISTRICTS, districtId } from './punjab-places.ts';
import { PAST_QUARTERS, type PlannedIndicator, RETURN_QUARTERS } from './punjab-planned.ts';

/** A counted rate: what a department would send of one place. */
export interface Rate {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Past and returned quarters, in order of time. */
export const QUARTERS: readonly string[] = [...PAST_QUARTERS, ...RETURN_QUARTERS];

/** How a district wanders about its own level from quarter to quarter, in points; each begins elsewhere in the list. */
const WANDER = [0.1, -0.8, 0.7, -0.3, 1, -0.9, 0.4];

/**
 * Makes illustrative rates of the districts for one quarter whose total is the planned value of the whole. Each district
 * keeps its own distance from the total; a hash of its name sets it, so that the same sample is made each time.
 */
export function districtRates(planned: PlannedIndicator, quarter: string): ReadonlyMap<string, Rate> {
  const { counted, values, is } = planned;
  const index = QUARTERS.indexOf(quarter);
  const total = values[index];
  if (!counted || !('perThousand' in counted) || total === undefined) return new Map();
  const { perThousand, spread } = counted;
  const away = (name: string) => {
    const own = swing(`${is.id} ${name}`);
    return spread * own + (WANDER[(Math.round(50 * (own + 1)) + index) % WANDER.length] ?? 0);
  };
  const children = DISTRICTS.reduce((sum, district) => sum + district.children, 0);
  const drift = DISTRICTS.reduce((sum, { name, children: weight }) => sum + (away(name) * weight) / children, 0);
  return new Map(
    DISTRICTS.map((district) => {
      const denominator = Math.round(district.children * perThousand * (1 + 0.004 * index));
      const share = Math.min(total + away(district.name) - drift, 99.4);
      return [districtId(district), rate(share, denominator)];
    }),
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
