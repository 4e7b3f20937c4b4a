import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';
import type { Unit } from '../../src/domain/unit.ts';

export const ENGLAND_UNIT: z.input<typeof Unit> = {
  id: 'england-ae',
  name: 'Delivery Unit',
  government: 'United Kingdom Government',
  executive: 'Prime Minister',
  meeting: 'Stocktake of urgent and emergency care',
  cadence: 'quarter',
  baselinePolicy: 'fixed',
  place: 'england',
  returnLayout: 'england-monthly',
  departments: [{ id: 'nhs-england', name: 'NHS England', officer: 'Chief Executive, NHS England' }],
  marking: { word: 'OFFICIAL', audience: 'stocktake papers' },
  tag: 'Decisions illustrative',
  demonstration:
    'Figures are published by NHS England; decisions, actions and the admissions corridor are illustrative',
};

/** The stocktakes of the two last quarters. Every office, decision and action in them is invented for the demonstration. */
export const ENGLAND_STOCKTAKES: readonly z.input<typeof Agenda>[] = [
  {
    period: '2018-Q4',
    number: 11,
    date: '2019-02-13',
    cutOff: '2019-02-08',
    version: 1,
    next: 'May 2019',
    seen: '11 February',
    given: '2018-11-14',
    lastDone: 50,
    decisions: [
      {
        verb: 'Approve',
        text: 'Open same-day emergency care in every major department',
        effect: 'Frees beds for patients who wait longest',
        owner: 'Chief Executive, NHSE',
        by: '2019-09-30',
      },
      {
        verb: 'Direct',
        text: 'Publish waits by provider and type every month',
        effect: 'Shows where the four-hour share is lost',
        owner: 'Director of Performance',
        by: '2019-03-29',
      },
      {
        verb: 'Settle',
        text: 'Agree who pays for care at home on leaving hospital',
        effect: 'Beds held by patients ready to leave delay those who arrive',
        owner: 'Permanent Secretary',
        by: '2019-03-15',
      },
    ],
    directives: [
      {
        number: '10.01',
        text: 'Agree winter plans with the twenty lowest providers',
        owner: 'Director of Performance',
        due: '2018-12-14',
        state: 'done',
        report: 'All twenty plans agreed',
      },
      {
        number: '10.02',
        text: 'Extend streaming at the front door to all major departments',
        owner: 'Chief Executive, NHSE',
        due: '2018-12-31',
        state: 'off track',
        report: 'In place at four in five departments',
      },
      {
        number: '10.03',
        text: 'Report on repeat attendances within seven days',
        owner: 'Director of Analysis',
        due: '2019-01-31',
        state: 'no information',
      },
      {
        number: '10.04',
        text: 'Review what counts as an attendance at a walk-in centre',
        owner: 'Director of Analysis',
        due: '2019-03-29',
        state: 'on track',
        report: 'Draft guidance with providers',
      },
    ],
    recommendations: ['Keep the standard at 95% and report the gap by type of department.'],
    narrative: {
      'seen-in-time': {
        why: ['The share has fallen each month since October, as it did a year ago.'],
        next: [{ by: '2019-03-29', text: 'Monthly waits by type published.', owner: 'NHS England' }],
      },
      'admitted-when-needed': {
        why: ['The share rises each winter, as attendances fall and admissions do not.'],
        next: [{ by: '2019-09-30', text: 'Same-day care opens everywhere.', owner: 'NHS England' }],
      },
    },
  },
  {
    period: '2019-Q1',
    number: 12,
    date: '2019-05-15',
    cutOff: '2019-05-10',
    version: 1,
    next: 'August 2019',
    seen: '13 May',
    correctionsBy: '2019-05-14',
    readyFor: {
      'nhs-england': ['Which ten departments are furthest from the standard, and what each of them needs'],
    },
    brief: {
      questions: [
        { of: 'nhs-england', text: 'If the standard were changed, what would patients see of it?' },
        { text: 'Which of the ten departments would you want to hear from yourself?' },
      ],
      sensitive: [
        {
          text: 'The review of the standard is not announced; nobody in the room but the Chief Executive has seen it.',
        },
        { text: 'Providers say that winter money came in February, when the wards were full.' },
      ],
    },
    given: '2019-02-13',
    lastDone: 25,
    decisions: [
      {
        verb: 'Approve',
        text: 'Fund same-day emergency care for twelve hours a day, seven days a week',
        effect: 'Moves admissions of under a day out of the wards',
        owner: 'Chief Executive, NHSE',
        by: '2019-06-28',
      },
      {
        verb: 'Direct',
        text: 'Visit the ten major departments that are furthest from the standard',
        effect: 'One plan for each, with a date, at the next stocktake',
        owner: 'Director of Performance',
        by: '2019-07-31',
      },
      {
        verb: 'Note',
        text: 'No month since April 2016 has met the standard of 95 per cent',
        effect: 'The last three winters were each lower than the one before',
        owner: 'Delivery Unit',
        by: '2019-05-15',
      },
    ],
    directives: [
      {
        number: '11.01',
        text: 'Open same-day emergency care in every major department',
        owner: 'Chief Executive, NHSE',
        due: '2019-09-30',
        state: 'on track',
        report: 'Open in two departments of three',
      },
      {
        number: '11.02',
        text: 'Publish waits by provider and type every month',
        owner: 'Director of Performance',
        due: '2019-03-29',
        state: 'done',
        report: 'Published since March',
      },
      {
        number: '11.03',
        text: 'Agree who pays for care at home on leaving hospital',
        owner: 'Permanent Secretary',
        due: '2019-03-15',
        state: 'off track',
        report: 'Two meetings held; no agreement on the share',
      },
      {
        number: '10.03',
        text: 'Report on repeat attendances within seven days',
        owner: 'Director of Analysis',
        due: '2019-01-31',
        state: 'no information',
      },
    ],
    judgements: {
      'seen-in-time': {
        by: 'Delivery Unit',
        challenge: 'R',
        planning: 'AR',
        capacity: 'AR',
        stage: 2,
        likelihood: 'R',
        evidence: 'Plans of the twenty lowest providers read in April',
      },
      'admitted-when-needed': {
        by: 'Delivery Unit',
        challenge: 'AR',
        planning: 'AG',
        capacity: 'AG',
        stage: 2,
        likelihood: 'AG',
        evidence: 'Same-day care seen at three departments in March',
      },
    },
    recommendations: ['Take stock each month from November to March, when the share is lowest.'],
    narrative: {
      'seen-in-time': {
        why: ['January and February were the lowest months yet.', 'March had 118,000 more cases than in 2018.'],
        next: [
          { by: '2019-07-31', text: 'Ten departments visited.', owner: 'NHS England' },
          { by: '2019-09-30', text: 'Same-day care everywhere.', owner: 'NHS England' },
        ],
      },
      'admitted-when-needed': {
        why: ['Same-day care counts as admission in some providers and not in others.'],
        next: [{ by: '2019-06-28', text: 'One rule for counting same-day care.', owner: 'NHS England' }],
      },
    },
  },
];

export const ENGLAND_README = `# england-ae

Accident and emergency departments in England, April 2016 to March 2019: 12,765 rows for 274 providers and 428
departments by type, as 36 monthly returns in one department's own layout (\`layouts/england-monthly.yaml\`).

Contains public sector information licensed under the Open Government Licence v3.0.

* Source: NHS England, A&E waiting times and activity
  (https://www.england.nhs.uk/statistics/statistical-work-areas/ae-waiting-times-and-activity/), as packaged in
  NHSRdatasets of the NHS-R community (https://github.com/nhs-r-community/NHSRdatasets, \`ae_attendances\`, CC0).
* Changed: the layout only. Each month became a workbook; no figure was altered.
* Providers are named by their organisation codes. Type 1 is a major department, type 2 a single specialty, other a
  minor injuries unit or walk-in centre.

Real: every figure in \`returns/\`, the standard of 95 %. Illustrative: the tolerances, the corridor of 17 to 20 % for
admissions, and all decisions, actions, explanations and offices in \`stocktakes/\`.

The data hold one impossible row, which is as published: provider RTX, type 2, October 2018, 92 admitted of 74 attending.

\`npx tsx data/make/make.ts\` makes this folder again, byte for byte.
`;
