import { DISTRICTS, districtId } from './punjab-places.ts';
import { PAST_QUARTERS, type PlannedIndicator, RETURN_QUARTERS } from './punjab-planned.ts';
import { type Rate, ratesOfParts } from './rates.ts';

/** Past and returned quarters, in order of time. */
export const QUARTERS: readonly string[] = [...PAST_QUARTERS, ...RETURN_QUARTERS];

/** Makes illustrative rates of the districts for one quarter whose total is the planned value of the whole. */
export function districtRates(planned: PlannedIndicator, quarter: string): ReadonlyMap<string, Rate> {
  const { counted, values, is } = planned;
  const index = QUARTERS.indexOf(quarter);
  const total = values[index];
  if (!counted || !('perThousand' in counted) || total === undefined) return new Map();
  const { perThousand, spread } = counted;
  const parts = DISTRICTS.map((district) => ({
    id: districtId(district),
    name: district.name,
    weight: district.children,
    denominator: Math.round(district.children * perThousand * (1 + 0.004 * index)),
  }));
  return ratesOfParts(parts, { indicator: is.id, total, spread, index });
}
