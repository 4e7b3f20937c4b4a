import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';

/** The stocktakes of November and December 2017. Offices, decisions and statements are invented for the demonstration. */
export const SINDH_AGENDAS: readonly z.input<typeof Agenda>[] = [
  {
    period: '2017-10',
    number: 7,
    date: '2017-11-22',
    cutOff: '2017-11-15',
    due: '2017-11-10',
    status: 'final',
    version: 1,
    next: '20 December 2017',
    seen: '16 November',
    given: '2017-10-18',
    lastDone: 60,
    decisions: [
      {
        verb: 'Direct',
        text: 'Open bank accounts for vaccinators in the nine late districts',
        effect: 'Routes are not walked when fuel is not paid',
        owner: 'Project Director EPI',
        by: '2017-12-10',
      },
      {
        verb: 'Approve',
        text: 'Pay for readers that keep a day where there is no line',
        effect: 'Doctors of seven districts are not counted',
        owner: 'Director General',
        by: '2017-12-15',
      },
      {
        verb: 'Settle',
        text: 'Agree with the works department on two emergency doors',
        effect: 'Sukkur and Larkana have waited since July',
        owner: 'Director Hospitals',
        by: '2017-12-05',
      },
    ],
    directives: [
      {
        number: '6.01',
        text: 'Agree prices for thirty medicines',
        owner: 'Director General',
        due: '2017-10-31',
        state: 'done',
        report: 'Agreed on 12 October',
      },
      {
        number: '6.02',
        text: 'Visit five districts whose drop-out is above 20 per cent',
        owner: 'Project Director EPI',
        due: '2017-11-10',
        state: 'on track',
        report: 'Three visited',
      },
    ],
    recommendations: ['Let each director open with the district that has moved most.'],
    narrative: {},
  },
  {
    period: '2017-11',
    number: 8,
    date: '2017-12-20',
    cutOff: '2017-12-14',
    due: '2017-12-10',
    version: 1,
    next: '24 January 2018',
    seen: '15 December',
    correctionsBy: '2017-12-18',
    readyFor: {
      immunisation: ['Which districts missed more than one child in five, and why'],
      'mother-child': ['How many facilities have a birth attendant at night'],
      'district-health': ['Where the second delivery of medicines will go first'],
      hospitals: ['What 300 nurses by contract cost until June'],
    },
    brief: {
      questions: [
        { of: 'hospitals', priority: 'nurses-in-post', text: 'Would you withdraw the list of 1,100 and begin again?' },
        { of: 'district-health', text: 'Which three districts would you visit first?' },
      ],
      sensitive: [
        {
          priority: 'nurses-in-post',
          text: 'The petitioners have asked to settle; the offer is open until the hearing.',
        },
        { text: 'The union will be at the gate on the day of the meeting.' },
      ],
    },
    given: '2017-11-22',
    decisions: [
      {
        verb: 'Direct',
        text: 'Admit to day wards first and keep one bed in seven free',
        effect: 'Beds in use have been above the range for five months',
        owner: 'Director Hospitals',
        by: '2018-01-15',
      },
      {
        verb: 'Approve',
        text: 'Engage 300 nurses by contract until the list is released',
        effect: 'Four posts of ten are empty',
        owner: 'Secretary Health',
        by: '2018-01-31',
      },
    ],
    directives: [
      {
        number: '7.01',
        text: 'Open bank accounts for vaccinators in the nine late districts',
        owner: 'Project Director EPI',
        due: '2017-12-10',
        state: 'off track',
        report: 'Open in five of nine',
      },
      {
        number: '7.02',
        text: 'Pay for readers that keep a day where there is no line',
        owner: 'Director General',
        due: '2017-12-15',
        state: 'done',
        report: 'Ordered on 1 December',
      },
      {
        number: '7.03',
        text: 'Agree with the works department on two emergency doors',
        owner: 'Director Hospitals',
        due: '2017-12-05',
        state: 'no information',
      },
      {
        number: '6.02',
        text: 'Visit five districts whose drop-out is above 20 per cent',
        owner: 'Project Director EPI',
        due: '2017-11-10',
        state: 'done',
        report: 'All five visited',
      },
    ],
    recommendations: ['Ask the Chief Secretary to have the list of nurses heard before January ends.'],
    narrative: {
      'children-immunised': {
        why: ['Routes were not walked in four districts without fuel.'],
        next: [{ by: '2018-01-10', text: 'Fuel paid in all districts.', owner: 'Immunisation' }],
      },
      'safe-births': {
        why: ['26 labour rooms have nobody to give anaesthesia.'],
        next: [{ by: '2018-01-31', text: 'Doctors of 26 rooms trained.', owner: 'Mother and Child' }],
      },
      medicines: {
        why: ['The first delivery at the new prices came in October.'],
        next: [{ by: '2018-01-31', text: 'Second delivery.', owner: 'Health Services' }],
      },
      'doctors-present': {
        why: ['Seven districts have no line for the readers.'],
        next: [{ by: '2018-01-15', text: 'Readers with memory in use.', owner: 'Health Services' }],
      },
      'beds-in-use': {
        why: ['Chest infections fill beds from October on.'],
        next: [{ by: '2018-01-15', text: 'Day wards in eight hospitals.', owner: 'Hospitals' }],
      },
      'nurses-in-post': {
        why: ['The list of 1,100 nurses is before the court.'],
        next: [{ by: '2018-01-31', text: '300 nurses by contract.', owner: 'Hospitals' }],
      },
    },
    roadblocks: [
      {
        text: 'The list of 1,100 nurses is before the court',
        departments: ['hospitals'],
        since: '2017-10-09',
        ask: 'Ask the Advocate General for an early hearing',
        level: 'chief secretary',
        next: { by: '2018-01-10', text: 'Letter with the posts that stand empty', owner: 'Director, Hospitals' },
      },
    ],
  },
];
