import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';
import { type Drawing, drawnPhotograph, type Rectangle } from './drawn-photograph.ts';

type Entered = z.input<typeof Agenda>;

const FOLDER = 'visits/2015-Q2';
const SKY = '#e9edf0';
const GROUND = '#cad2d9';
const WALL = '#b3bec6';
const ROOF = '#8793a0';
const DARK = '#5f6c79';
const PALE = '#f3f5f7';
const INK = '#15202b';

/** The way of textbooks from the press to the classroom in July 2015; illustrative. */
export const PUNJAB_CHAINS: Entered['chains'] = {
  textbooks: {
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
      'The Board delivers to the tehsil; schools are told to collect. In 34 of 36 districts no order names a carrier.',
    known: 'Store ledgers against school registers, 12 schools. In nine of 12 the books lay in the store, 14 km away.',
    fix: 'Move the handover point to the school and pay the carrier per school. The third decision of today asks for this.',
  },
};

/** What was seen at the end of July 2015; illustrative. */
export const PUNJAB_VISITS: Pick<Entered, 'fieldVisits' | 'visitFacts' | 'visitsTitle'> = {
  visitsTitle:
    'The books are in the district but not in the classroom: 9 of 12 schools had none while the store was full',
  visitFacts: [
    { number: '9 of 12', what: 'schools without books while the store had them' },
    { number: '14 km', what: 'median distance from store to school' },
    { number: '0 of 12', what: 'head teachers paid for transport' },
    { number: '94% or 25%', what: 'delivered: what the return says, and what we saw' },
  ],
  fieldVisits: [
    {
      place: 'Tehsil Alpha',
      date: '2015-07-28',
      what: 'Tehsil store, 14 km from a school',
      finding: 'Ledger shows 8,200 grade 3 books received on 2 July; none issued.',
      photograph: `${FOLDER}/store.jpg`,
      alt: 'Drawing in place of a photograph: a store with full shelves',
    },
    {
      place: 'Tehsil Alpha',
      date: '2015-07-28',
      what: 'Primary school, 212 pupils',
      finding: 'Head teacher has no money for transport. Asked twice in writing.',
      photograph: `${FOLDER}/school.jpg`,
      alt: 'Drawing in place of a photograph: a school of one storey',
    },
    {
      place: 'Tehsil Beta',
      date: '2015-07-30',
      what: 'Grade 3 classroom',
      finding: 'Seven books for 41 children. Last year’s edition.',
      photograph: `${FOLDER}/classroom.jpg`,
      alt: 'Drawing in place of a photograph: a board over four desks, one book on them',
    },
  ],
};

const SIZE = { w: 960, h: 720 };

const STORE: Drawing = {
  ...SIZE,
  rectangles: [
    [SKY, 0, 0, 960, 720],
    [GROUND, 0, 470, 960, 250],
    [WALL, 150, 215, 660, 275],
    ...[0, 1, 2, 3].flatMap((column) =>
      [0, 1, 2, 3, 4, 5].map(
        (row): Rectangle => [(column * 2 + row) % 3 === 0 ? ROOF : DARK, 196 + column * 150, 278 + row * 33, 118, 28],
      ),
    ),
    [DARK, 125, 490, 710, 20],
  ],
};

const SCHOOL: Drawing = {
  ...SIZE,
  rectangles: [
    [SKY, 0, 0, 960, 720],
    [GROUND, 0, 500, 960, 220],
    // The roof: a step of four pixels each way a line, since a slanted edge would have to be smoothed.
    ...Array.from({ length: 100 }, (_, row): Rectangle => [ROOF, 480 - row * 4 - 4, 170 + row, (row + 1) * 8, 1]),
    [WALL, 100, 270, 760, 235],
    ...[180, 325, 545, 690].flatMap((x): Rectangle[] => [
      [PALE, x, 330, 96, 88],
      [ROOF, x + 45, 330, 6, 88],
      [ROOF, x, 371, 96, 6],
    ]),
    [DARK, 440, 330, 80, 175],
  ],
};

const CLASSROOM: Drawing = {
  ...SIZE,
  rectangles: [
    [SKY, 0, 0, 960, 720],
    [GROUND, 0, 470, 960, 250],
    [DARK, 110, 170, 740, 220],
    [GROUND, 176, 234, 380, 12],
    [GROUND, 176, 290, 243, 12],
    ...[105, 310, 512, 714].flatMap((x): Rectangle[] => [
      [ROOF, x, 470, 146, 25],
      [ROOF, x + 16, 495, 17, 100],
      [ROOF, x + 113, 495, 17, 100],
    ]),
    [INK, 318, 452, 66, 18],
  ],
};

/** The files of the photographs by path; the third was taken with the camera on its side. */
export function punjabPhotographs(): readonly (readonly [string, Uint8Array])[] {
  return [
    [`${FOLDER}/store.jpg`, drawnPhotograph(STORE)],
    [`${FOLDER}/school.jpg`, drawnPhotograph(SCHOOL)],
    [`${FOLDER}/classroom.jpg`, drawnPhotograph(CLASSROOM, true)],
  ];
}
