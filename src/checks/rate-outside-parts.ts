import { plainNumber, subjectOf, withUnit } from '../domain/reading.ts';
import { seriesKey } from '../domain/series.ts';
import { median } from '../domain/statistics.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleBooks, exampleCase, examplePast } from './example.ts';
import { type RateFamily, rateFamiliesOf, roundingOf } from './parts/families.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly rate: string;
  readonly expected: string;
}

/** Past weights that tell what is usual. */
const LEAST = 2;

/**
 * Notices a total rate outside the range of its parts, and one of two parts in which a part suddenly counts for more: of
 * T, U and R the weight of U is w = (T − R)/(U − R). Where denominators are reported they explain it.
 */
export const rateOutsideParts = defineCheck<Params>({
  id: 'rate-outside-parts',
  level: 'table',
  severity: 'query',
  reason: 'A total is a weighted mean of its parts: it cannot be better than the best, and weights move by decades.',

  *check(given) {
    for (const family of rateFamiliesOf(given)) {
      const expected = outside(family) ?? drift(family, given);
      if (!expected) continue;
      const { indicator, total, rate } = family;
      yield {
        ...sighted(total),
        params: {
          what: subjectOf(indicator, total.place),
          rate: withUnit(plainNumber(rate), indicator.unit),
          expected,
        },
      };
    }
  },

  message: ({ what, rate, expected }) => ({
    is: `the total of ${what} is ${rate}`,
    expected,
    remedy: 'Correct the total, or the part that differs.',
  }),

  examples: [
    {
      title: 'a total among its districts, and one above by rounding',
      given: exampleCase([
        { value: 89.2 },
        { place: 'lahore', value: 89 },
        { place: 'attock', value: 92 },
        { place: 'rahim-yar-khan', value: 88 },
        { indicator: 'participation', value: 90 },
        { indicator: 'participation', place: 'urban', value: 89.6 },
        { indicator: 'participation', place: 'rural', value: 89.6 },
      ]),
      finds: [],
    },
    {
      title: 'a total above its best district',
      given: exampleCase([
        { value: 94 },
        { place: 'lahore', value: 89 },
        { place: 'attock', value: 92 },
        { place: 'rahim-yar-khan', value: 88 },
      ]),
      finds: ['Figures!C2'],
    },
    {
      // The weight of the urban part: 2/6, 2/6, then (93.1 − 90.2)/(95.2 − 90.2) = 0.58.
      title: 'a total for which the urban part counts for 58 %, where it was 33 %',
      given: exampleCase(
        [
          { indicator: 'participation', value: 93.1 },
          { indicator: 'participation', place: 'urban', value: 95.2 },
          { indicator: 'participation', place: 'rural', value: 90.2 },
        ],
        {
          before: exampleBooks(
            examplePast('participation', 'punjab', '2014-Q4', [90, 91]),
            examplePast('participation', 'urban', '2014-Q4', [94, 95]),
            examplePast('participation', 'rural', '2014-Q4', [88, 89]),
          ),
        },
      ),
      finds: ['Figures!C2'],
    },
  ],
});

function outside({ indicator, total, rate, parts, rates }: RateFamily): string | null {
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const slack = roundingOf(total) + Math.max(...parts.map(roundingOf));
  if (rate >= low - slack && rate <= high + slack) return null;
  return `its ${parts.length} parts lie between ${plainNumber(low)} and ${withUnit(plainNumber(high), indicator.unit)}`;
}

/** A weight is known to within the rounding over the distance of the parts, so that parts close together tell nothing. */
function drift({ indicator, total, rate, parts, rates }: RateFamily, { before, register }: Case): string | null {
  const [one, other] = parts;
  const [u, r] = rates;
  if (parts.length !== 2 || !one?.place || !other?.place || u === undefined || r === undefined) return null;
  if ([one, other].every(({ denominator }) => typeof denominator?.number === 'number')) return null;
  const slack = (2 * Math.max(...[total, one, other].map(roundingOf))) / Math.abs(u - r);
  const valuesOf = (place: string) =>
    new Map((before.get(seriesKey(indicator.id, place))?.points ?? []).map(({ period, value }) => [period, value]));
  const [ofOne, ofOther] = [valuesOf(one.place.id), valuesOf(other.place.id)];
  const past = [...valuesOf(total.place?.id ?? '')].flatMap(([period, whole]) => {
    const [then, beside] = [ofOne.get(period), ofOther.get(period)];
    return then === undefined || beside === undefined || then === beside ? [] : [(whole - beside) / (then - beside)];
  });
  if (past.length < LEAST) return null;
  const [now, usual] = [(rate - r) / (u - r), median(past)];
  if (!(Math.abs(now - usual) > limitOf(register, 'rate-outside-parts') + 2 * slack)) return null;
  const percent = (weight: number) => `${plainNumber(Math.round(100 * weight))} %`;
  return `${one.place.name} counts for ${percent(now)} of it, where ${percent(usual)} is usual`;
}
