import { nearestName } from '../domain/nearest-name.ts';
import { isFilled } from '../domain/reading.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly named: string;
  readonly nearest: string | null;
}

/** Notices a figure for something the plan does not hold: it would be left out without a word. */
export const unknownIndicator = defineCheck<Params>({
  id: 'unknown-indicator',
  level: 'table',
  severity: 'query',
  reason: 'A row whose name was changed looks to its sender as if it had been reported; it is not used.',

  *check({ readings, register, returned }) {
    for (const reading of readings) {
      if (reading.indicator || !isFilled(reading)) continue;
      const own = register.register.indicators.filter(({ department }) => department === returned.department);
      const named = reading.entry.indicator.trim();
      const nearest =
        nearestName(
          named,
          own.flatMap(({ name, short, id }) => [name, short, id]),
        ) ?? null;
      yield { ...sighted(reading, reading.entry.indicatorCell), params: { named, nearest } };
    }
  },

  message: ({ named, nearest }) => ({
    is: named ? `“${named}” is reported` : 'a figure is reported under no name',
    expected: nearest
      ? `the plan has “${nearest}”, so the figure is not used as it stands`
      : 'the plan holds no indicator of that name, so the figure is not used',
    remedy: 'Write the name as it stands in the plan, or ask the unit to add it.',
  }),

  examples: [
    {
      title: 'by id, and an unknown row that is blank',
      given: exampleCase([{ value: 91 }, { indicator: 'morale', value: '' }]),
      finds: [],
    },
    { title: 'a changed name', given: exampleCase([{ indicator: 'Attendence', value: 91 }]), finds: ['Figures!A2'] },
  ],
});
