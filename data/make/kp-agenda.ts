import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';

/** The stocktakes of 2014. The offices, decisions and statements in them are invented for the demonstration. */
export const KP_AGENDAS: readonly z.input<typeof Agenda>[] = [
  {
    period: '2014-H1',
    number: 1,
    date: '2014-08-20',
    cutOff: '2014-08-08',
    due: '2014-07-25',
    status: 'final',
    version: 2,
    next: 'February 2015',
    seen: '12 August',
    decisions: [
      {
        verb: 'Direct',
        text: 'Reopen or strike off schools that have been closed for long',
        effect: 'Teachers of 800 schools are paid and teach nobody',
        owner: 'Secretary Schools',
        by: '2014-12-31',
      },
      {
        verb: 'Approve',
        text: 'Pay the allowance for doctors in all seven remote districts',
        effect: 'Doctors are at post in two units of three',
        owner: 'Secretary Finance',
        by: '2014-09-30',
      },
      {
        verb: 'Settle',
        text: 'Name the department that prints the forms for births',
        effect: 'Each of two says it is the other; one birth in four is registered',
        owner: 'Additional Chief Secretary',
        by: '2014-09-15',
      },
      {
        verb: 'Direct',
        text: 'Take the arrears of the buyer of power to the federal council',
        effect: 'Bills of two years are disputed',
        owner: 'Secretary Energy',
        by: '2014-11-30',
      },
    ],
    recommendations: ['Take schools and births first: each needs one decision between two departments.'],
    narrative: {
      'schools-open': {
        why: ['Closed schools fell by 868 in April, when visits began to be reported each month.'],
        next: [{ by: '2014-08-31', text: 'List of long-closed schools agreed.', owner: 'Schools' }],
      },
      'pupils-attend': {
        why: ['In March pupils stay away for examinations and admissions.'],
        next: [{ by: '2014-11-30', text: 'Registers of all primary schools checked.', owner: 'Schools' }],
        reply:
          'The department asks that April be the baseline, since the gap of March is that of the examination month.',
      },
    },
  },
  {
    period: '2014-H2',
    number: 2,
    date: '2015-02-18',
    cutOff: '2015-02-06',
    due: '2015-01-23',
    status: 'preliminary',
    version: 1,
    next: 'August 2015',
    seen: '10 February',
    correctionsBy: '2015-02-13',
    readyFor: {
      schools: ['Which of the 112 schools have had no teacher for more than a year?'],
      health: ['What the seven missing medicines would cost outside the framework contract'],
      energy: ['Which villages have signed for a micro plant, and which refuse'],
      'local-government': ['Who prints the forms on which births are registered'],
    },
    brief: {
      questions: [
        { of: 'schools', priority: 'teachers-posted', text: 'Which member asked for each of the last ten postings?' },
        { of: 'energy', text: 'Is the buyer’s dispute a reason or an excuse?' },
      ],
      sensitive: [
        { text: 'Twelve of the 112 schools lie where a by-election is due in March; name no school in the room.' },
        { text: 'Health and Local Government each say in private that the other is to pay for the forms.' },
      ],
    },
    given: '2014-08-20',
    decisions: [
      {
        verb: 'Direct',
        text: 'Send a teacher to each of the 112 schools that have none',
        effect: 'Promotions emptied 47 schools while 41 were filled',
        owner: 'Secretary Schools',
        by: '2015-03-31',
      },
      {
        verb: 'Approve',
        text: 'Buy the seven missing medicines outside the framework contract',
        effect: 'Shelves are 13 points short of what must be kept',
        owner: 'Secretary Health',
        by: '2015-04-15',
      },
      {
        verb: 'Approve',
        text: 'Release the rest of the gas share for sixty villages',
        effect: 'The gas company lays no pipe until it is paid',
        owner: 'Secretary Finance',
        by: '2015-03-15',
      },
    ],
    directives: [
      {
        number: '1.01',
        text: 'Reopen or strike off schools that have been closed for long',
        owner: 'Secretary Schools',
        due: '2014-12-31',
        state: 'off track',
        report: '160 reopened, 210 struck off',
      },
      {
        number: '1.02',
        text: 'Pay the allowance for doctors in all seven remote districts',
        owner: 'Secretary Finance',
        due: '2014-09-30',
        state: 'off track',
        report: 'Paid in three districts',
      },
      {
        number: '1.03',
        text: 'Name the department that prints the forms for births',
        owner: 'Additional Chief Secretary',
        due: '2014-09-15',
        state: 'no information',
      },
      {
        number: '1.04',
        text: 'Take the arrears of the buyer of power to the federal council',
        owner: 'Secretary Energy',
        due: '2014-11-30',
        state: 'done',
        report: 'Heard on 24 November; joint account ordered',
      },
    ],
    recommendations: [
      'Use the first meeting after the harvest for the three purchases that hold up health and energy.',
    ],
    judgements: {
      'schools-open': {
        by: 'Strategic Support Unit',
        challenge: 'AR',
        planning: 'AG',
        capacity: 'AG',
        stage: 2,
        likelihood: 'AG',
        evidence: 'Lists of 19 districts read; 22 schools visited in December',
      },
      'pupils-attend': {
        by: 'Strategic Support Unit',
        challenge: 'AR',
        planning: 'AR',
        capacity: 'AG',
        stage: 2,
        likelihood: 'AR',
        evidence: 'The gap has not closed since May; registers still hold pupils who have left',
        reason: 'Measured from the month of examinations any ordinary month looks good',
      },
    },
    narrative: {
      'schools-open': {
        why: ['800 schools have been closed for long; 370 of them are settled.'],
        next: [{ by: '2015-03-31', text: 'First 400 schools reopened.', owner: 'Schools' }],
      },
      'teachers-present': {
        why: ['Polio campaigns took teachers away in October and November.'],
        next: [{ by: '2015-02-28', text: 'Leave by message in ten districts.', owner: 'Schools' }],
      },
      'pupils-attend': {
        why: ['Cold weather keeps small children at home from mid-November.'],
        next: [{ by: '2015-03-31', text: 'Stipends paid within 30 days.', owner: 'Schools' }],
      },
      'teachers-posted': {
        why: ['41 schools were lent a teacher; 47 others lost theirs to promotion.'],
        next: [{ by: '2015-03-31', text: '6,000 teachers appointed by test.', owner: 'Schools' }],
      },
      'medicines-in-stock': {
        why: ['Seven of 20 medicines have no contract.'],
        next: [{ by: '2015-04-15', text: 'Seven medicines bought.', owner: 'Health' }],
      },
      'births-registered': {
        why: ['No office prints the forms.'],
        next: [{ by: '2015-03-10', text: 'Forms with vaccinators in ten districts.', owner: 'Local Govt' }],
      },
      'power-revenue': {
        why: ['The buyer disputes readings of 2012 and pays less.'],
        next: [{ by: '2015-04-30', text: 'Joint account of both years.', owner: 'Energy' }],
      },
      'micro-plants': {
        why: ['Plants wait for agreements with 65 villages.'],
        next: [{ by: '2015-04-30', text: 'Agreements with 240 villages.', owner: 'Energy' }],
      },
    },
    roadblocks: [
      {
        text: 'Vaccinators have no forms on which to register births',
        departments: ['health', 'local-government'],
        since: '2014-05-12',
        ask: 'Name the department that prints and pays for them',
        level: 'additional chief sec',
        next: { by: '2015-03-10', text: 'Note with the cost of both ways', owner: 'Secretary Local Government' },
      },
      {
        text: 'Teachers are called away for polio campaigns',
        departments: ['schools', 'health'],
        since: '2014-03-03',
        ask: 'Agree a number of teachers and of days for each campaign',
        level: 'head of unit',
        next: { by: '2015-03-20', text: 'Proposal by both directors', owner: 'Strategic Support Unit' },
      },
    ],
  },
];
