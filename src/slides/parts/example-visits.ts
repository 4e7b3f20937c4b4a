import { FieldVisit } from '../../domain/agenda.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { exampleAgenda } from './example.ts';

const STORE = FieldVisit.parse({
  place: 'Tehsil Alpha',
  date: '2015-07-28',
  what: 'Tehsil store, 14 km from a school',
  finding: 'Ledger shows 8,200 grade 3 books received on 2 July; none issued.',
  photograph: 'visits/2015-Q2/store.png',
  alt: 'A full store',
});

/** The smallest PNG there is, of one grey pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** The example with two visits in July, one with a photograph, and what they counted. */
export const EXAMPLE_WITH_VISITS: Stocktake = {
  ...exampleAgenda({
    fieldVisits: [
      STORE,
      FieldVisit.parse({
        place: 'Tehsil Beta',
        date: '2015-07-30',
        what: 'Grade 3 classroom',
        finding: 'Seven books for 41 children. Last year’s edition.',
      }),
    ],
    visitFacts: [{ number: '9 of 12', what: 'schools without books while the store had them' }],
  }),
  photographs: new Map([['visits/2015-Q2/store.png', PIXEL]]),
};
