import { HALF_SHARE, MONITORED } from './kp-common.ts';
import { atLeast, FALLING, RISING, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

const SECRETARY = 'Secretary, Health';
const DIRECTOR = 'Director General, Health';

/** Health: wholly illustrative. */
export const KP_HEALTH: SampleSector = {
  id: 'health',
  name: 'Health',
  department: 'health',
  priorities: [
    {
      id: 'children-immunised',
      name: 'Children immunised',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'fully-immunised',
            name: 'Children fully immunised by their first birthday',
            short: 'Immunisation',
            measure: 'aged 12 months, %',
            definition:
              'Children who had all doses of the schedule by twelve months, out of children who turned one in the half-year.',
            periodValue: 'ratio',
            numerator: 'children fully immunised',
            denominator: 'children who turned one',
          },
          path: [
            ['2013-H2', 55],
            ['2016-H2', 80],
          ],
          values: [52.4, 53.3, 54.2, 55, 58.1, 61.7],
          counting: { of: 412000 },
        },
      ],
      initiatives: [
        {
          name: 'A vaccinator for every union council',
          steps: [
            step('610 vaccinators recruited', '2014-01-01', '2014-07-31', 1),
            step('Motorcycles for 610 vaccinators', '2014-06-01', '2014-12-31', 0.8, {
              narrative: '390 delivered; the rest are in the port.',
            }),
          ],
        },
        {
          name: 'Cold chain repaired',
          steps: [step('Refrigerators in 280 centres', '2014-02-01', '2014-10-31', 1)],
        },
        {
          name: 'Routes of vaccinators followed on a map',
          steps: [step('Telephones in ten districts', '2014-04-01', '2014-12-31', 1.1)],
        },
      ],
    },
    {
      id: 'skilled-births',
      name: 'Births with skilled care',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'attended-births',
            name: 'Births attended by a skilled person',
            short: 'Attended births',
            measure: '% of expected births',
            definition: 'Births attended by a doctor, nurse or midwife, out of births expected in the half-year.',
          },
          path: [
            ['2013-H2', 48],
            ['2016-H2', 66],
          ],
          values: [46.2, 46.9, 47.3, 48, 49.8, 51.2],
        },
      ],
      initiatives: [
        {
          name: 'Basic health units open day and night',
          steps: [
            step('100 units open for 24 hours', '2014-01-01', '2014-12-31', 0.7, {
              narrative: '66 open; women doctors are missing in 20.',
            }),
          ],
        },
        {
          name: 'Cash for care before and at birth',
          steps: [step('Scheme runs in six districts', '2014-03-01', '2014-11-30', 1)],
        },
        {
          name: 'Midwives posted where they live',
          steps: [step('340 midwives posted', '2014-02-01', '2014-09-30', 0.9)],
        },
      ],
    },
    {
      id: 'doctors-present',
      name: 'Doctors present',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...MONITORED,
            ...RISING,
            id: 'doctors-at-post',
            name: 'Doctors at their post on the day of the visit',
            short: 'Doctors present',
            measure: '% of doctors posted',
            definition: 'Doctors whom a monitor met at their hospital or unit, out of doctors posted there.',
            unit: '%',
            kind: 'share',
            decimals: 1,
          },
          path: [
            ['2013-12', 58],
            ['2015-12', 85],
          ],
          rounds: [
            { month: '2013-06', value: 56.5 },
            { month: '2013-12', value: 58 },
            { month: '2014-06', value: 66.8, brought: '2014-H1' },
            { month: '2014-12', value: 71.4, brought: '2014-H2' },
          ],
          // The department's own count is of those on the roll of the day, not of those at their post.
          beside: {
            '2014-H1': { value: 81.5, source: 'departmental', measuredIn: 'Jun 2014', comment: 'Attendance registers' },
          },
        },
      ],
      initiatives: [
        {
          name: 'Independent monitors visit health units',
          steps: [step('Monitors visit all units each month', '2014-01-01', '2014-08-31', 1)],
        },
        {
          name: 'Allowance for remote posts',
          steps: [
            step('Allowance paid in seven districts', '2014-04-01', '2014-12-31', 0.6, {
              narrative: 'Finance has released it for three districts.',
            }),
          ],
        },
        {
          name: 'Posts filled by walk-in interview',
          steps: [step('420 medical officers engaged', '2014-02-01', '2014-10-31', 1.1)],
        },
      ],
    },
    {
      id: 'medicines-in-stock',
      name: 'Medicines in stock',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...atLeast(90, 4, 10),
            id: 'essential-medicines',
            name: 'Essential medicines on the shelf',
            short: 'Medicines',
            measure: '%; keep at 90 or above',
            definition: 'Of 20 essential medicines, those in stock on the day of count, over all first-level units.',
          },
          values: [61.4, 63.8, 66.9, 69.2, 74.6, 77.3],
          // What a visit of the unit saw is further from the return than either can explain.
          beside: {
            '2014-H2': {
              value: 69.5,
              source: 'field visit',
              measuredIn: 'Dec 2014',
              comment: 'Twelve units, visited by the Strategic Support Unit',
            },
          },
        },
      ],
      initiatives: [
        {
          name: 'One purchase for the whole province',
          steps: [
            step('Framework contracts for 20 medicines', '2014-01-01', '2014-06-30', 0.7, {
              narrative: 'Signed for 13; seven bids failed the test of quality.',
            }),
            step('Deliveries straight to the districts', '2014-07-01', '2014-12-31', 0.6, {
              narrative: 'Begun in ten districts.',
            }),
          ],
        },
        {
          name: 'Stock counted each month',
          steps: [step('Count by telephone in all districts', '2014-03-01', '2014-09-30', 1.1)],
        },
        {
          name: 'Drug testing laboratory enlarged',
          steps: [step('Second line of tests in use', '2014-05-01', '2015-04-30', 0.9)],
        },
      ],
    },
    {
      id: 'polio-missed',
      name: 'Polio: children missed',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...FALLING,
            id: 'children-missed',
            name: 'Children missed in polio campaigns',
            short: 'Missed children',
            measure: '% under five; lower is better',
            definition: 'Children under five whom the teams of the last campaign of the half-year did not reach.',
            tolerance: { of: 'value', amberGreen: 0.5, amberRed: 1.2 },
          },
          path: [
            ['2013-H2', 6.4],
            ['2015-H2', 2],
          ],
          values: [7.9, 7.2, 6.8, 6.4, 5.6, 4.1],
        },
      ],
      initiatives: [
        {
          name: 'Campaigns of one day in the capital',
          steps: [step('Twelve campaigns held', '2014-02-01', '2014-06-30', 1)],
        },
        {
          name: 'Posts at bus stations and the border',
          steps: [step('Teams at 42 places, day and night', '2014-04-01', '2014-11-30', 1)],
        },
        {
          name: 'Refusals visited by elders',
          steps: [step('Committees in 95 union councils', '2014-03-01', '2014-12-31', 0.9)],
        },
      ],
    },
  ],
};
