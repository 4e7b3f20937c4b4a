import { calendarDate } from '../../domain/calendar-date.ts';
import { EXAMPLE_PERIOD } from '../../domain/example.ts';
import type { LedgerContent, LedgerEntry } from '../../domain/ledger.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { EXAMPLE_STOCKTAKE } from './example.ts';

const SEAL = 'a'.repeat(64);
const ABOUT = { period: EXAMPLE_PERIOD, department: 'school-education' };

const ENTERED: readonly (readonly [at: string, by: string, content: LedgerContent])[] = [
  [
    '2015-08-06T09:00:00Z',
    'Delivery Unit',
    {
      kind: 'pre-read',
      ...ABOUT,
      sha256: SEAL,
      figures: [
        { id: 'participation/punjab', name: 'Children in school, Punjab', shown: '90.1%' },
        { id: 'participation/punjab/plan', name: 'Children in school, Punjab: plan now', shown: '93.4%' },
      ],
    },
  ],
  [
    '2015-08-07T10:00:00Z',
    'Secretary, School Education',
    {
      kind: 'reply',
      ...ABOUT,
      preRead: SEAL,
      comments: [{ priority: 'children-in-school', text: 'The June round fell in the holidays.' }],
      corrections: [{ figure: 'participation/punjab', printed: '90.1%', correct: '90.4', reason: 'final round' }],
      signedOff: { by: 'Secretary, School Education', on: calendarDate('2015-08-07') },
      file: { file: 'replies/2015-Q2/reply.xlsx', sha256: SEAL },
    },
  ],
];

/**
 * The example with a reply: the pre-read printed 90.1, the department asked for 90.4, and 90.4 it is now. So the correction
 * was made, and the sign-off, which was of 90.1, has lapsed.
 */
export const EXAMPLE_REPLIED: Stocktake = {
  ...EXAMPLE_STOCKTAKE,
  ledger: ENTERED.map(([at, by, content], i): LedgerEntry => {
    const previous = i === 0 ? null : String(i).repeat(64);
    return { number: i + 1, hash: String(i + 1).repeat(64), previous, at, by, content };
  }),
};
