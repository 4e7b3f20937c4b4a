import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';

/** The reviews of October 2017 and January 2018. Offices, decisions and statements are invented for the demonstration. */
export const FEDERAL_AGENDAS: readonly z.input<typeof Agenda>[] = [
  {
    period: '2017-Q3',
    number: 5,
    date: '2017-11-08',
    cutOff: '2017-10-27',
    due: '2017-10-16',
    status: 'final',
    version: 2,
    next: 'February 2018',
    seen: '31 October',
    given: '2017-08-09',
    lastDone: 50,
    decisions: [
      {
        verb: 'Direct',
        text: 'Issue permits for explosives within three weeks',
        effect: 'Two adits of four at Suki Kinari wait for them',
        owner: 'Secretary Interior',
        by: '2017-11-30',
      },
      {
        verb: 'Settle',
        text: 'Decide the tariff for delayed power, Matiari–Lahore line',
        effect: 'Lenders do not close without it',
        owner: 'Secretary Power',
        by: '2017-12-15',
      },
      {
        verb: 'Direct',
        text: 'Decide the claims of ninety owners near Kundian',
        effect: '34 km of the motorway to D.I. Khan cannot be entered',
        owner: 'Chief Secretary Punjab',
        by: '2017-12-31',
      },
    ],
    directives: [
      {
        number: '4.01',
        text: 'Sign the transmission agreement of the Matiari–Lahore line',
        owner: 'Secretary Power',
        due: '2017-09-30',
        state: 'on track',
        report: 'Initialled; signature in November',
      },
      {
        number: '4.02',
        text: 'Hand over the last 60 km of land to the Sukkur–Multan motorway',
        owner: 'Chief Secretary Sindh',
        due: '2017-09-15',
        state: 'done',
        report: 'Handed over on 2 September',
      },
    ],
    recommendations: ['Take the three land cases in one meeting with both Chief Secretaries.'],
    narrative: {},
  },
  {
    period: '2017-Q4',
    number: 6,
    date: '2018-02-14',
    cutOff: '2018-02-02',
    due: '2018-01-22',
    version: 1,
    next: 'May 2018',
    seen: '6 February',
    correctionsBy: '2018-02-09',
    readyFor: {
      'power-division': ['The new date on which the river is diverted at Suki Kinari, and what it rests on'],
      communications: ['How many of the ninety claims near Kundian are decided'],
      railways: ['A report on the loan for Main line 1, in writing'],
      maritime: ['Who pays the duty on the pumps for Gwadar’s water'],
    },
    brief: {
      questions: [
        { of: 'railways', text: 'When did you last speak to the lender, and what was said?' },
        { of: 'maritime', text: 'What does a day of those pumps in the port cost?' },
      ],
      sensitive: [
        {
          text: 'The lender has told the Ministry of Finance that it waits for the tariff; Power does not know that yet.',
        },
        { text: 'Nine of the claims near Kundian will be refused; the owners have not been told.' },
      ],
    },
    given: '2017-11-08',
    decisions: [
      {
        verb: 'Direct',
        text: 'Report the state of the loan for Main line 1',
        effect: 'Nothing has been reported for two quarters',
        owner: 'Chairman Railways',
        by: '2018-02-28',
      },
      {
        verb: 'Approve',
        text: 'Build three passages for boats under the Eastbay Expressway',
        effect: 'Rs 0.9 billion; fishermen have stopped the fill twice',
        owner: 'Chairman Port Authority',
        by: '2018-03-15',
      },
      {
        verb: 'Settle',
        text: 'Name the office that clears the pumps of Gwadar from the port',
        effect: '18 km of pipe are useless without them',
        owner: 'Secretary Maritime',
        by: '2018-02-23',
      },
    ],
    directives: [
      {
        number: '5.01',
        text: 'Issue permits for explosives within three weeks',
        owner: 'Secretary Interior',
        due: '2017-11-30',
        state: 'done',
        report: 'Since 20 November in 17 days',
      },
      {
        number: '5.02',
        text: 'Decide the tariff for delayed power, Matiari–Lahore line',
        owner: 'Secretary Power',
        due: '2017-12-15',
        state: 'off track',
        report: 'With the regulator since 4 December',
      },
      {
        number: '5.03',
        text: 'Decide the claims of ninety owners near Kundian',
        owner: 'Chief Secretary Punjab',
        due: '2017-12-31',
        state: 'no information',
      },
    ],
    recommendations: ['See the coffer dam of Suki Kinari before the snow melts.'],
    judgements: {
      'suki-kinari': {
        by: 'Prime Minister’s Delivery Unit',
        challenge: 'R',
        planning: 'AR',
        capacity: 'AR',
        stage: 2,
        likelihood: 'AR',
        evidence: 'Visit to the site on 17 January; programme of the contractor of 22 January',
      },
      'sukkur-multan': {
        by: 'Prime Minister’s Delivery Unit',
        challenge: 'AG',
        planning: 'G',
        capacity: 'G',
        stage: 3,
        likelihood: 'G',
        evidence: 'Survey of all seven sections from the air, December',
      },
    },
    narrative: {
      'suki-kinari': {
        why: ['The flood of August took the coffer dam.', 'Permits for explosives came late until November.'],
        next: [{ by: '2018-03-31', text: 'River diverted before the melt.', owner: 'Power' }],
      },
      'matiari-lahore': {
        why: ['Lenders wait for the tariff for delayed power.'],
        next: [{ by: '2018-03-15', text: 'Tariff decided.', owner: 'Regulator' }],
      },
      'hakla-dik': {
        why: ['Ninety claims near Kundian keep 34 km closed.'],
        next: [{ by: '2018-03-31', text: 'Claims decided.', owner: 'Punjab' }],
      },
      'main-line': {
        why: ['No report on the loan was received.'],
        next: [{ by: '2018-02-28', text: 'State of the loan.', owner: 'Railways' }],
      },
      'gwadar-water': {
        why: ['The pumps have been in the port since November.'],
        next: [{ by: '2018-02-23', text: 'Pumps cleared.', owner: 'Maritime Affairs' }],
      },
    },
    roadblocks: [
      {
        text: 'Pumps for Gwadar’s water stand in the port, uncleared',
        departments: ['maritime'],
        since: '2017-11-13',
        ask: 'Name who pays the duty',
        level: 'principal secretary',
        next: { by: '2018-02-23', text: 'Meeting with the Revenue Board', owner: 'Secretary Maritime' },
      },
    ],
  },
];
