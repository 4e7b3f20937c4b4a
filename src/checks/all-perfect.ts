import { subjectOf } from '../domain/reading.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';
import { partsReported, sightedColumn } from './parts/columns.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly places: number;
}

/** Notices a share that is 100 % in every place that reports it. */
export const allPerfect = defineCheck<Params>({
  id: 'all-perfect',
  level: 'distribution',
  severity: 'note',
  reason: 'A form filled in with 100 everywhere and a service without a fault look the same; only one is common.',

  *check(given) {
    for (const [indicator, readings] of partsReported(given)) {
      if (indicator.kind !== 'share' || readings.length < limitOf(given.register, 'all-perfect')) continue;
      if (readings.some(({ reported }) => reported !== 100)) continue;
      const [first] = readings;
      yield { ...sightedColumn(first), params: { what: subjectOf(indicator, null), places: readings.length } };
    }
  },

  message: ({ what, places }) => ({
    is: `${what} is 100 % in all ${places} places`,
    expected: 'some places usually fall short of everything',
    remedy: 'Say how it is measured, and confirm the figures.',
  }),

  examples: [
    {
      title: 'four of five places',
      given: exampleCase([
        { place: 'lahore', value: 100 },
        { place: 'attock', value: 100 },
        { place: 'rahim-yar-khan', value: 99.6 },
        { place: 'urban', value: 100 },
        { place: 'rural', value: 100 },
      ]),
      finds: [],
    },
    {
      title: 'all five',
      given: exampleCase([
        { place: 'lahore', value: 100 },
        { place: 'attock', value: 100 },
        { place: 'rahim-yar-khan', value: 100 },
        { place: 'urban', value: 100 },
        { place: 'rural', value: 100 },
      ]),
      finds: ['Figures!C2'],
    },
  ],
});
