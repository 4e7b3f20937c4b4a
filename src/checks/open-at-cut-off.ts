import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly what: string;
  readonly check: string;
}

const given = exampleCase([{ value: 104 }]);
const open = [
  {
    check: 'out-of-range',
    severity: 'block',
    indicator: 'attendance',
    place: 'punjab',
    at: { sheet: 'Figures', cell: 'C2' },
  },
] as const;

/** Says what an open block means once the data are locked: the slide shows the indicator grey. */
export const openAtCutOff = defineCheck<Params>({
  id: 'open-at-cut-off',
  level: 'process',
  severity: 'block',
  reason: 'After the cut-off nobody waits for an answer; the meeting must see that the figure is not validated.',
  needsUnit: true,

  *check({ open, closed, register }) {
    const seen = new Set<string>();
    for (const { check, severity, indicator, place, at } of closed ? open : []) {
      const series = `${indicator} ${place}`;
      if (severity !== 'block' || seen.has(series)) continue;
      seen.add(series);
      const name = register.indicator.get(indicator ?? '')?.short;
      const where = register.place.get(place ?? '')?.name;
      yield {
        ...at,
        ...(indicator && { indicator }),
        ...(place && { place }),
        params: { what: name ? [name, where].filter(Boolean).join(', ') : 'the return', check },
      };
    }
  },

  message: ({ what, check }) => ({
    is: `${what} is not validated at the cut-off: ${check} is open`,
    expected: 'a finding that blocks is settled before the data are locked',
    remedy: 'The slide shows it grey; a correction enters as a restatement, with its reason.',
  }),

  examples: [
    { title: 'before the cut-off', given: { ...given, open }, finds: [] },
    { title: 'nothing open', given: { ...given, closed: true }, finds: [] },
    { title: 'a block still open', given: { ...given, open, closed: true }, finds: ['Figures!C2'] },
  ],
});
