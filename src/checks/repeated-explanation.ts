import { similarity } from '../domain/similarity.ts';
import { defineCheck, type Explanation } from './define.ts';
import { exampleCase } from './example.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly what: string;
  readonly text: string;
}

/** Letters of an explanation that a message repeats. */
const QUOTED = 48;

/** Notices an explanation that is word for word, or nearly, that of the period before. */
export const repeatedExplanation = defineCheck<Params>({
  id: 'repeated-explanation',
  level: 'process',
  severity: 'note',
  reason: 'The floods of last year do not explain this year. An explanation that is copied has stopped explaining.',
  needsUnit: true,

  *check({ answers, earlierAnswers, register }) {
    const limit = limitOf(register, 'repeated-explanation');
    for (const { check, indicator, place, at, text } of answers) {
      const same = earlierAnswers.find(
        (earlier) =>
          earlier.indicator === indicator &&
          earlier.place === place &&
          (indicator !== null || earlier.check === check) &&
          similarity(earlier.text, text) > limit,
      );
      if (!same) continue;
      const name = register.indicator.get(indicator ?? '')?.short;
      const where = register.place.get(place ?? '')?.name;
      yield {
        ...at,
        ...(indicator && { indicator }),
        ...(place && { place }),
        params: { what: name ? [name, where].filter(Boolean).join(', ') : 'the return', text },
      };
    }
  },

  message: ({ what, text }) => ({
    is: `${what} is explained by “${text.length > QUOTED ? `${text.slice(0, QUOTED - 1).trimEnd()}…` : text}” again`,
    expected: 'a new period has its own explanation',
    remedy: 'Say what has been done about it since, and what is different now.',
  }),

  examples: [
    {
      title: 'a new explanation, and an old one of another district',
      given: exampleCase([{ value: 91.2 }], {
        answers: [said('Two strikes in May'), said('Floods closed 40 schools in April', 'lahore')],
        earlierAnswers: [said('Floods closed 40 schools in April')],
      }),
      finds: [],
    },
    {
      title: 'the same words, but for a stop',
      given: exampleCase([{ value: 91.2 }], {
        answers: [said('Floods closed 40 schools in April.')],
        earlierAnswers: [said('Floods closed 40 schools in April')],
      }),
      finds: ['Figures!C2'],
    },
  ],
});

function said(text: string, place = 'punjab'): Explanation {
  return { check: 'outlier', indicator: 'attendance', place, at: { sheet: 'Figures', cell: 'C2' }, text };
}
