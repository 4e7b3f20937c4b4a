import { toBe } from '../domain/is-plural.ts';
import type { Observation } from '../domain/observation.ts';
import { asTyped, countedAs, type FigureCell, figureCells, partOf, plainNumber, withUnit } from '../domain/reading.ts';
import { pointsBefore, seriesKey } from '../domain/series.ts';
import { median } from '../domain/statistics.ts';
import { type Case, defineCheck, sighted } from './define.ts';
import { exampleCase, examplePast } from './example.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly typed: string;
  readonly usual: string;
  readonly times: string;
  readonly meant: string;
}

/** Words by which large numbers are counted. */
const SCALES: readonly { readonly by: number; readonly word: string }[] = [
  { by: 1e3, word: 'a thousand' },
  { by: 1e5, word: 'a lakh' },
  { by: 1e6, word: 'a million' },
  { by: 1e7, word: 'a crore' },
];

/** Past values that give a median; with fewer the baseline tells what is usual. */
const LEAST = 3;
const FAR = 500;

/**
 * Notices a figure that is what is usual times or over a thousand, a lakh, a million or a crore. Usual is the median of
 * the past or the last value of it. A hundredfold is the finding of percent-as-fraction.
 */
export const scaleSlip = defineCheck<Params>({
  id: 'scale-slip',
  level: 'cell',
  severity: 'block',
  reason: 'A form filled in lakhs one quarter and in rupees the next shows a fall to nothing, or a miracle.',

  *check(given) {
    const nearness = limitOf(given.register, 'scale-slip');
    for (const cell of given.readings.flatMap(figureCells)) {
      const { reading, part, figure } = cell;
      const { indicator } = reading;
      if (!indicator || !figure.number || (part === 'value' && indicator.kind === 'share')) continue;
      const unit = unitOf(cell);
      for (const usual of usualOf(cell, given)) {
        const ratio = figure.number / usual;
        const slip = SCALES.find(({ by }) => isNear(ratio / by, nearness) || isNear(ratio * by, nearness));
        if (!slip) continue;
        yield {
          ...sighted(reading, figure.cell),
          params: {
            what: partOf(cell),
            typed: asTyped(figure, unit),
            usual: withUnit(plainNumber(usual), unit),
            times: ratio > 1 ? `${slip.word} times that` : `that divided by ${slip.word}`,
            meant: plainNumber(figure.number * (ratio > 1 ? 1 / slip.by : slip.by)),
          },
        };
        break;
      }
    }
  },

  message: ({ what, typed, usual, times, meant }) => ({
    is: `${what} ${toBe(what)} ${typed}`,
    expected: `${usual} is usual, and this is near ${times}`,
    remedy: `Type ${meant} where that is meant, or confirm the figure.`,
  }),

  examples: [
    {
      title: 'half of what is usual, and a count without a past',
      given: exampleCase([
        { indicator: 'closed-schools', value: 1705 },
        { indicator: 'closed-schools', place: 'lahore', value: 1 },
      ]),
      finds: [],
    },
    {
      // 1.42 against a median of 1,430: 1.42 × 1,000 is 0.7 % away.
      title: 'thousands of schools where schools were counted',
      given: exampleCase([{ indicator: 'closed-schools', value: 1.42 }], {
        before: examplePast('closed-schools', 'punjab', '2014-Q3', [1450, 1430, 1425]),
      }),
      finds: ['Figures!C2'],
    },
    {
      title: 'a lakh times the agreed baseline of 3,410',
      given: exampleCase([{ indicator: 'closed-schools', value: 341_500_000 }]),
      finds: ['Figures!C2'],
    },
    {
      title: 'pupils in thousands, which leaves the rate as it is',
      given: exampleCase([{ numerator: 912, denominator: 1000 }], {
        before: examplePast('attendance', 'punjab', '2014-Q3', [90, 91, 91], { numerator: 9e5, denominator: 1e6 }),
      }),
      finds: ['Figures!D2', 'Figures!E2'],
    },
  ],
});

/** The median of the past of this figure and its last value, or with a shorter past its baseline. */
function usualOf({ reading, part, figure }: FigureCell, { before, register }: Case): number[] {
  const { indicator, place, period } = reading;
  if (!indicator || !place || !period || part === 'complement') return [];
  const key = seriesKey(indicator.id, place.id);
  if (isOrdinary(figure.number ?? 0, before.get(key)?.points ?? [], part)) return [];
  const past = pointsBefore(before.get(key), period).flatMap((point) => point[part] ?? []);
  const agreed = part === 'value' ? register.baseline.get(key)?.value : undefined;
  const usual = past.length < LEAST ? [agreed ?? 0] : [median(past), past.at(-1) ?? 0];
  return usual.filter((value) => value !== 0);
}

/** Within a few hundred times of all past values: no slip, and most figures are told so without a median. */
function isOrdinary(
  number: number,
  points: readonly Observation[],
  part: keyof Observation & FigureCell['part'],
): boolean {
  const isNearby = ({ [part]: past = 0 }: Observation) => past > 0 && number < FAR * past && number > past / FAR;
  return points.length >= LEAST && points.every(isNearby);
}

function unitOf({ reading, part }: FigureCell): string {
  if (part === 'value') return reading.indicator?.unit ?? '';
  return reading.indicator && part !== 'complement' ? countedAs(reading.indicator, part) : '';
}

function isNear(ratio: number, nearness: number): boolean {
  return Math.abs(ratio - 1) <= nearness;
}
