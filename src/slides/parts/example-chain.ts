import { DeliveryChain } from '../../domain/agenda.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { exampleAgenda } from './example.ts';

/** The example with the chain of textbooks: of 100 books 25 go no further than the tehsil store. */
export const EXAMPLE_WITH_CHAIN: Stocktake = exampleAgenda({
  chains: {
    'children-in-school': DeliveryChain.parse({
      thing: 'Books',
      counted: 'books ordered',
      asOf: '2015-07-31',
      nodes: [
        { name: 'Textbook Board', detail: '1 board', reached: 100 },
        { name: 'District depot', detail: '36 depots', reached: 98 },
        { name: 'Tehsil store', detail: '146 stores', reached: 96 },
        { name: 'School', detail: '52,695 schools', reached: 71 },
        { name: 'Classroom', detail: '11.2 m pupils', reached: 68 },
      ],
      links: [
        { strength: 'G', owner: 'Lorry contract, weekly log' },
        { strength: 'G', owner: 'District education officer' },
        { strength: 'R', owner: 'No named carrier' },
        { strength: 'AG', owner: 'Head teacher' },
      ],
      wrong:
        'The Board delivers to the tehsil; the school is told to collect. In 34 of 36 districts no order names a carrier.',
      known:
        'Store ledgers against school registers, 12 schools. In nine of 12 the books lay in the store, 14 km away.',
      fix: 'Move the handover point to the school and pay the carrier per school.',
    }),
  },
});
