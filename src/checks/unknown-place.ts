import { nearestName } from '../domain/nearest-name.ts';
import { longPeriod } from '../domain/period.ts';
import { placeExists } from '../domain/place.ts';
import { isFilled, type Reading } from '../domain/reading.ts';
import type { RegisterIndex } from '../domain/register.ts';
import { defineCheck, sighted } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly named: string;
  readonly expected: string;
}

/** Notices a place that the plan does not know, or not at that time: misspelt, renamed or new. */
export const unknownPlace = defineCheck<Params>({
  id: 'unknown-place',
  level: 'table',
  severity: 'query',
  reason: 'A misspelt district drops out of the map, and its figure out of the total.',

  *check({ readings, register }) {
    const seen = new Set<string>();
    for (const reading of readings) {
      const expected = reading.indicator && isFilled(reading) ? difference(reading, register) : null;
      const place = sighted(reading, reading.entry.placeCell);
      // One row may report several indicators of the place; its name is misspelt once.
      const address = `${place.sheet}!${place.cell}`;
      if (expected && !seen.has(address)) yield { ...place, params: { named: reading.entry.place.trim(), expected } };
      if (expected) seen.add(address);
    }
  },

  message: ({ named, expected }) => ({
    is: `the place is “${named}”`,
    expected,
    remedy: 'Write the name as it stands in the plan, or ask the unit to add it as another name.',
  }),

  examples: [
    {
      title: 'by name, by another name, in other letters',
      given: exampleCase([
        { place: 'Lahore', value: 90 },
        { place: 'Campbellpur', value: 92 },
        { place: 'rahim yar  khan', value: 88 },
      ]),
      finds: [],
    },
    {
      title: 'a misspelt district',
      given: exampleCase([{ place: 'Rahim Yar Kahn', value: 88 }]),
      finds: ['Figures!B2'],
    },
    { title: 'a place of nowhere', given: exampleCase([{ place: 'Xanadu', value: 88 }]), finds: ['Figures!B2'] },
  ],
});

function difference({ place, period, entry }: Reading, { register }: RegisterIndex): string | null {
  if (!place) {
    const nearest = nearestName(
      entry.place,
      register.places.map(({ name }) => name),
    );
    return nearest
      ? `the plan has “${nearest}”, so the figure is not used as it stands`
      : 'the plan has no place of that name, so the figure is not used';
  }
  if (!period || placeExists(place, period)) return null;
  const dates = [place.from && `from ${longPeriod(place.from)}`, place.to && `until ${longPeriod(place.to)}`];
  const next = register.places.filter(({ succeeds }) => succeeds?.includes(place.id)).map(({ name }) => name);
  const then = next.length > 0 ? `, then ${next.join(' and ')}` : '';
  return `the plan has it ${dates.filter(Boolean).join(' ')}${then}`;
}
