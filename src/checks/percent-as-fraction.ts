import { showNumber } from '../domain/figure.ts';
import { toBe } from '../domain/is-plural.ts';
import { asTyped, plainNumber, type Reading, subjectOf } from '../domain/reading.ts';
import { seriesKey } from '../domain/series.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly usual: string;
  readonly reference: string;
  readonly meant: string;
}

interface Reference {
  readonly value: number;
  readonly name: string;
}

/** Notices a percentage typed as a fraction, or a fraction's history beside a percentage. */
export const percentAsFraction = defineCheck<Params>({
  id: 'percent-as-fraction',
  level: 'cell',
  severity: 'block',
  reason:
    '0.87 for 87 % would turn a green indicator red. A cell with a percent format is read × 100 and is no finding.',

  *check(given) {
    const others = medians(given.readings);
    for (const reading of given.readings) {
      const { indicator, place, value } = reading;
      if (indicator?.unit !== '%' || value === null || value.number === null || value.number > 100) continue;
      const reference = referenceFor(reading, given, others);
      const ratio = reference ? value.number / reference.value : 1;
      if (!reference || !((ratio >= 0.008 && ratio <= 0.012) || (ratio >= 80 && ratio <= 125))) continue;
      yield {
        ...sighted(reading, value.cell),
        params: {
          what: subjectOf(indicator, place),
          typed: asTyped(value, '%'),
          usual: showNumber(reference.value, indicator.decimals),
          reference: reference.name,
          meant: plainNumber(value.number * (ratio < 1 ? 100 : 0.01)),
        },
      };
    }
  },

  message: ({ what, typed, usual, reference, meant }) => ({
    is: `${what} ${toBe(what)} ${typed}`,
    expected: `a percentage near ${usual} % is expected from ${reference}`,
    remedy: `Type ${meant} where ${meant} % is meant, or send a correction.`,
  }),

  examples: [
    {
      title: 'a percentage, and the same with a percent format',
      given: exampleCase([{ value: 91.2 }, { place: 'lahore', value: { percent: 0.89 } }]),
      finds: [],
    },
    {
      title: 'a fraction where history is 88.2, 89.2, 90.2',
      given: exampleCase([{ value: 0.912 }]),
      finds: ['Figures!C2'],
    },
    {
      title: 'a fraction among places without a history',
      given: exampleCase([
        { indicator: 'participation', place: 'lahore', value: 0.9 },
        { indicator: 'participation', place: 'attock', value: 92 },
        { indicator: 'participation', place: 'rahim-yar-khan', value: 88 },
      ]),
      finds: ['Figures!C2'],
    },
    {
      title: 'a fraction beside its own parts',
      given: exampleCase([{ place: 'urban', value: 0.9, numerator: 900, denominator: 1000 }]),
      finds: ['Figures!C2'],
    },
  ],
});

/** The parts of the row, then the median of three or more past values, then what was agreed, then the other places. */
function referenceFor(
  reading: Reading,
  { before, register }: Case,
  others: ReadonlyMap<string, number | null>,
): Reference | null {
  const { indicator, place, numerator, denominator } = reading;
  if (!indicator) return null;
  if (numerator?.number && denominator?.number) {
    return { value: (numerator.number / denominator.number) * 100, name: 'numerator and denominator' };
  }
  const key = seriesKey(indicator.id, place?.id ?? '');
  const past = median(
    (before.get(key)?.points ?? []).map((point) => point.value),
    3,
  );
  if (past) return { value: past, name: 'past values' };
  const agreed = register.baseline.get(key)?.value ?? indicator.standing;
  if (agreed) return { value: agreed, name: 'what was agreed' };
  const usual = others.get(indicator.id) ?? null;
  return usual ? { value: usual, name: 'the other places' } : null;
}

/** The median of what is reported, by indicator, where three places or more report. */
function medians(readings: readonly Reading[]): ReadonlyMap<string, number | null> {
  const values = new Map<string, number[]>();
  for (const { indicator, reported } of readings) {
    if (!indicator || reported === null) continue;
    const known = values.get(indicator.id);
    if (known) known.push(reported);
    else values.set(indicator.id, [reported]);
  }
  return new Map([...values].map(([id, all]) => [id, median(all, 3)]));
}

/** Null when there are fewer values than `least`. */
function median(values: readonly number[], least: number): number | null {
  if (values.length < least) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
