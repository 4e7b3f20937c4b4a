import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { PUNJAB_NARRATIVE } from './punjab-narrative.ts';
import { SECTORS } from './punjab-plan.ts';
import { PUNJAB_CHAINS, PUNJAB_VISITS } from './punjab-visits.ts';

export const PUNJAB_UNIT: z.input<typeof Unit> = {
  id: 'punjab-smu',
  name: 'Special Monitoring Unit',
  government: 'Government of the Punjab',
  executive: 'Chief Minister',
  cadence: 'quarter',
  baselinePolicy: 'fixed',
  place: 'punjab',
  departments: SECTORS.map(({ department }) => department),
  maximumPriorities: 6,
  marking: { word: 'RESTRICTED', audience: 'stocktake papers' },
  tag: 'Illustrative data',
  demonstration: 'Survey and roadmap figures are published; all other figures and every statement are illustrative',
};

/** The stocktakes of April and August 2015. Decisions, actions and statements of offices are invented. */
export const PUNJAB_STOCKTAKES: readonly z.input<typeof Agenda>[] = [
  {
    period: '2015-Q1',
    number: 13,
    date: '2015-04-15',
    cutOff: '2015-04-08',
    version: 2,
    next: 'August 2015',
    seen: '9 April',
    given: '2014-12-17',
    lastDone: 58,
    decisions: [
      {
        verb: 'Approve',
        text: 'Give telephones to all vaccinators',
        effect: 'Their routes can be followed on a map, and a gap seen the same day',
        owner: 'Secretary Health',
        by: '2015-06-30',
      },
      {
        verb: 'Direct',
        text: 'List children out of school in ten districts',
        effect: 'The drive of September goes to the houses where they live',
        owner: 'Secretary School Education',
        by: '2015-06-30',
      },
      {
        verb: 'Direct',
        text: 'Open the Multan landfill',
        effect: 'Takes 640 tonnes a day that now lie in open dumps',
        owner: 'Secretary Local Govt',
        by: '2015-06-30',
      },
    ],
    directives: [
      {
        number: '12.01',
        text: 'Open the complaints line in all 36 districts',
        owner: 'Secretary Local Govt',
        due: '2015-02-28',
        state: 'done',
        report: 'Open since 20 February',
      },
      {
        number: '12.02',
        text: 'List the rural water schemes whose power is cut',
        owner: 'Secretary PHE',
        due: '2015-03-15',
        state: 'done',
        report: 'List of 160 schemes received',
      },
      {
        number: '12.03',
        text: 'Agree prices for the 18 essential medicines',
        owner: 'Secretary Health',
        due: '2015-03-31',
        state: 'off track',
        report: 'Agreed for seven of 18',
      },
    ],
    recommendations: ['Take textbooks and medicines first: both depend on one purchase each.'],
    narrative: {},
  },
  {
    period: '2015-Q2',
    number: 14,
    date: '2015-08-12',
    cutOff: '2015-08-05',
    version: 3,
    next: 'November 2015',
    seen: '6 August',
    correctionsBy: '2015-08-10',
    readyFor: {
      'school-education': ['Who carries the books from the store to the school?'],
      health: ['Which of the 18 medicines have a price contract on the day of the meeting?'],
      'local-government': ['When do the weighbridges give figures of this quarter?'],
      'public-health-engineering': ['Cost and time to repair the pumps of 1,150 schools'],
    },
    brief: {
      questions: [
        {
          of: 'school-education',
          priority: 'textbooks',
          text: 'The return says 94% of the books are delivered, and in nine of twelve schools there were none. Whose count is right?',
        },
        { of: 'health', priority: 'medicines-in-stock', text: 'Would you sign for payment on receipt tomorrow?' },
      ],
      sensitive: [
        {
          priority: 'textbooks',
          text: 'The contract for delivery is before the court; say nothing of how it may end.',
        },
        { text: 'Finance has agreed to the Rs 95 million by telephone and not in writing.' },
      ],
    },
    given: '2015-04-15',
    lastDone: 64,
    decisions: [
      {
        verb: 'Approve',
        text: 'Release Rs 95 million to restore power to 160 rural water schemes',
        effect: 'Would bring working schemes to within two points of plan',
        owner: 'Secretary Finance',
        by: '2015-08-31',
      },
      {
        verb: 'Approve',
        text: 'Pay for medicines on receipt and audit afterwards, up to Rs 500,000',
        effect: 'Pre-audit holds 41 orders in 14 districts',
        owner: 'Secretary Finance',
        by: '2015-09-01',
      },
      {
        verb: 'Direct',
        text: 'Send textbooks straight from the press to schools before term opens',
        effect: 'Books lay in tehsil stores in three schools of ten',
        owner: 'Textbook Board',
        by: '2015-08-22',
      },
      {
        verb: 'Settle',
        text: 'Name the department that owns water pumps in schools, with its budget',
        effect: 'Two departments each say it is the other; open since May',
        owner: 'Chief Secretary',
        by: '2015-08-25',
      },
    ],
    directives: [
      {
        number: '13.01',
        text: 'Give telephones to all vaccinators',
        owner: 'Secretary Health',
        due: '2015-06-30',
        state: 'done',
        report: '3,750 in use',
      },
      {
        number: '13.02',
        text: 'List children out of school in ten districts',
        owner: 'Secretary School Education',
        due: '2015-06-30',
        state: 'done',
        report: '318,000 children listed',
      },
      {
        number: '13.03',
        text: 'Open the Multan landfill',
        owner: 'Secretary Local Govt',
        due: '2015-06-30',
        state: 'done',
        report: 'Open since 18 May',
      },
      {
        number: '13.04',
        text: 'Post head teachers to 380 girls’ schools',
        owner: 'Secretary School Education',
        due: '2015-06-26',
        state: 'off track',
        report: '174 posted; the board meets on 20 August',
      },
      {
        number: '13.05',
        text: 'Visit basic health units that had no doctor for a quarter',
        owner: 'Secretary Health',
        due: '2015-06-15',
        state: 'done',
        report: 'All 212 visited',
      },
      {
        number: '13.06',
        text: 'Draw up a costed list of pumps to repair, by district',
        owner: 'Secretary PHE',
        due: '2015-07-24',
        state: 'off track',
        report: '29 of 36 districts sent theirs',
      },
      {
        number: '13.07',
        text: 'Say what became of the unspent sanitation grant',
        owner: 'Secretary Finance',
        due: '2015-07-31',
        state: 'no information',
      },
      {
        number: '13.08',
        text: 'Publish bed occupancy of district hospitals each week',
        owner: 'Secretary Health',
        due: '2015-05-31',
        state: 'done',
        report: 'Weekly since 25 May',
      },
      {
        number: '13.09',
        text: 'Weigh every lorry at four transfer stations',
        owner: 'Secretary Local Govt',
        due: '2015-07-15',
        state: 'done',
        report: 'Four weighbridges in use',
      },
      {
        number: '13.10',
        text: 'Fix the rate per head of waste generated',
        owner: 'Secretary Local Govt',
        due: '2015-05-15',
        state: 'done',
        report: 'Fixed at 0.45 kg a day in towns',
      },
      {
        number: '13.11',
        text: 'Test water in the schools of six southern districts',
        owner: 'Secretary PHE',
        due: '2015-07-31',
        state: 'done',
        report: '1,180 samples taken',
      },
      {
        number: '13.12',
        text: 'Renew the agreement for the household survey',
        owner: 'Special Monitoring Unit',
        due: '2015-09-15',
        state: 'on track',
        report: 'Draft with the survey firm',
      },
      {
        number: '13.13',
        text: 'Train 4,600 teachers of the first three grades',
        owner: 'Secretary School Education',
        due: '2015-09-30',
        state: 'on track',
        report: '3,410 trained',
      },
      {
        number: '13.14',
        text: 'Pay the remaining owners of the Sialkot landfill site',
        owner: 'Commissioner Gujranwala',
        due: '2015-08-31',
        state: 'on track',
        report: '31 of 44 paid',
      },
    ],
    recommendations: [
      'Settle ownership of school water today; each month costs a month of repairs.',
      'Ask for the survey round of November before the next stocktake.',
    ],
    chains: PUNJAB_CHAINS,
    ...PUNJAB_VISITS,
    narrative: PUNJAB_NARRATIVE,
  },
];

export const PUNJAB_README = `# punjab-smu

A special monitoring unit of the Punjab, Pakistan, and its stocktakes of April and August 2015: four sectors, eighteen
priorities, 36 districts, four departments' returns for two quarters.

Real, as published (facts; no text or picture was taken over):

* participation of children aged 5 to 9 in the Punjab, its urban and its rural parts, seven rounds from November 2011 to
  June 2015, and the change by district from November 2011 to June 2015 with its margin of error of 3.1 points (Jhelum
  has no value): Nielsen household survey, in "Latest Trends in Enrolment June 2015", 12 August 2015
  (https://docslib.org/doc/5345256/latest-trends-in-enrolment-june-2015);
* start and latest values of the education roadmap, 2011 to early 2013: pupils present 83 and 92 %, teachers absent 19
  and 9 %, schools with basic facilities 69 and 92 %, schools visited each month 96 %: "The Good News from Pakistan",
  2013 (https://www.acasus.com/insights/view/reports/the-good-news-from-pakistan);
* the names of the districts.

Transcribed from the texts of these pages; check the originals before printing a figure.

Illustrative: everything else. The straight paths to 2018, every other indicator and value, all district rates, the
counts behind them, and all decisions, actions, explanations, visits and offices. The photographs are drawings. Every slide carries the tag "Illustrative data".

The returns of the second quarter of 2015 hold sixteen mistakes of the kind departments make. They are listed, with the
check that notices each, in \`data/make/punjab-mistakes.ts\`; the same program makes the returns without them.

\`npx tsx data/make/make.ts\` makes this folder again, byte for byte.
`;
