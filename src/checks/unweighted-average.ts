import { showNumber } from '../domain/figure.ts';
import type { Period } from '../domain/period.ts';
import { rateOf } from '../domain/read-entry.ts';
import { type Reading, subjectOf, withUnit } from '../domain/reading.ts';
import { pointsBefore, type SeriesBook, seriesKey } from '../domain/series.ts';
import { mean } from '../domain/statistics.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleBooks, exampleCase, examplePast } from './example.ts';
import { type RateFamily, rateFamiliesOf, roundingOf } from './parts/families.ts';

interface Params {
  readonly what: string;
  readonly rate: string;
  readonly count: number;
  readonly kind: string;
  readonly expected: string;
}

/** Parts whose mean can be told from chance. */
const LEAST = 3;
/** Roundings of the total within which two rates are not told apart. */
const APART = 4;

/**
 * Notes a total that is the plain mean of its parts' rates. Where their counts are reported they give another rate; where
 * they are not, the total before was the plain mean too: one such coincidence proves nothing.
 */
export const unweightedAverage = defineCheck<Params>({
  id: 'unweighted-average',
  level: 'table',
  severity: 'note',
  reason: 'A district of 200,000 pupils counts for more than one of 2,000; the mean of their rates forgets it.',

  *check(given) {
    for (const family of rateFamiliesOf(given)) {
      const { indicator, total, rate, parts, kind } = family;
      const expected = isMean(family) ? betterThan(family, given) : null;
      if (!expected) continue;
      yield {
        ...sighted(total),
        params: {
          what: subjectOf(indicator, total.place),
          rate: withUnit(showNumber(rate, indicator.decimals), indicator.unit),
          count: parts.length,
          kind,
          expected,
        },
      };
    }
  },

  message: ({ what, rate, count, kind, expected }) => ({
    is: `the total of ${what}, ${rate}, is the plain mean of its ${count} parts by ${kind.replaceAll('-', ' ')}`,
    expected,
    remedy: 'Send the numerators and denominators of the parts, or the rate over all of them.',
  }),

  examples: [
    {
      // 1,702 of 1,900 is 89.6 %; the mean of 89, 92 and 88 is 89.7, and was it in no period before.
      title: 'the rate over all, and a mean that is near it once',
      given: exampleCase([
        { value: 89.6 },
        { place: 'lahore', value: 89, numerator: 890, denominator: 1000 },
        { place: 'attock', value: 92, numerator: 460, denominator: 500 },
        { place: 'rahim-yar-khan', value: 88, numerator: 352, denominator: 400 },
        { indicator: 'participation', value: 90 },
        { indicator: 'participation', place: 'lahore', value: 89 },
        { indicator: 'participation', place: 'attock', value: 92 },
        { indicator: 'participation', place: 'rahim-yar-khan', value: 89 },
      ]),
      finds: [],
    },
    {
      title: '89.7 %, the mean of 89, 92 and 88, where 1,702 of 1,900 is 89.6 %',
      given: exampleCase([
        { value: 89.67, numerator: 1702, denominator: 1900 },
        { place: 'lahore', value: 89, numerator: 890, denominator: 1000 },
        { place: 'attock', value: 92, numerator: 460, denominator: 500 },
        { place: 'rahim-yar-khan', value: 88, numerator: 352, denominator: 400 },
      ]),
      finds: ['Figures!C2'],
    },
    {
      title: 'the mean of three districts for the second time',
      given: exampleCase(
        [
          { value: 90 },
          { place: 'lahore', value: 89 },
          { place: 'attock', value: 92 },
          { place: 'rahim-yar-khan', value: 89 },
        ],
        {
          before: exampleBooks(
            examplePast('attendance', 'punjab', '2015-Q1', [88]),
            examplePast('attendance', 'lahore', '2015-Q1', [86]),
            examplePast('attendance', 'attock', '2015-Q1', [91]),
            examplePast('attendance', 'rahim-yar-khan', '2015-Q1', [87]),
          ),
        },
      ),
      finds: ['Figures!C2'],
    },
  ],
});

/** The total is the mean as precisely as it is typed, and the parts differ by more than that. */
function isMean({ total, rate, rates }: RateFamily): boolean {
  const rounding = roundingOf(total);
  const differ = Math.max(...rates) - Math.min(...rates) > APART * rounding;
  return rates.length >= LEAST && differ && Math.abs(rate - mean(rates)) <= rounding + 1e-9;
}

/** What a rate over all parts would be, or that this is no coincidence; null where the mean may be right. */
function betterThan({ indicator, total, rate, parts }: RateFamily, { before }: Case): string | null {
  const sum = (part: 'numerator' | 'denominator') => sumOf(parts.map((reading) => reading[part]?.number));
  const weighted = rateOf(indicator, sum('numerator'), sum('denominator'));
  if (weighted !== null) {
    // Counts of its own that give the rate show that it was no mean.
    const own = rateOf(indicator, total.numerator?.number, total.denominator?.number);
    const near = (other: number) => Math.abs(other - rate) <= APART * roundingOf(total);
    if (near(weighted) || (own !== null && near(own))) return null;
    return `their numerators and denominators give ${withUnit(showNumber(weighted, indicator.decimals + 1), indicator.unit)}`;
  }
  const when = total.period;
  return when && wasMean(total, parts, when, before)
    ? 'a total weighs its parts, and the one before was their mean too'
    : null;
}

function wasMean(total: Reading, parts: readonly Reading[], when: Period, before: SeriesBook): boolean {
  const lastOf = ({ indicator, place }: Reading) =>
    pointsBefore(before.get(seriesKey(indicator?.id ?? '', place?.id ?? '')), when).at(-1);
  const then = lastOf(total);
  const values = parts.flatMap((part) => {
    const point = lastOf(part);
    return point && point.period === then?.period ? [point.value] : [];
  });
  if (!then || values.length < parts.length) return false;
  return Math.abs(then.value - mean(values)) <= 0.5 * 10 ** -(total.indicator?.decimals ?? 0) + 1e-9;
}

function sumOf(counts: readonly (number | null | undefined)[]): number | null {
  const known = counts.filter((count) => typeof count === 'number');
  return known.length === counts.length ? known.reduce((a, b) => a + b, 0) : null;
}
