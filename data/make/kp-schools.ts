import { MONITORED } from './kp-common.ts';
import { atLeast, FALLING, RISING, type Round, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

const SECRETARY = 'Secretary, Schools';
const DIRECTOR = 'Director, Schools';
const ENGINEER = 'Chief Planning Officer, Schools';

const MONITORS = 'Independent Monitoring Unit';
const TRIBUNE = 'Express Tribune';

/** What monitors found from March to May 2014, as published, and an illustrative round of November. */
function rounds(published: readonly (readonly [month: string, value: number])[], november: number, source = MONITORS) {
  return [
    ...published.map(
      ([month, value]): Round => ({
        month,
        value,
        source,
        ...(month === '2014-05' && published.length > 1 && { brought: '2014-H1' }),
      }),
    ),
    { month: '2014-11', value: november, brought: '2014-H2' },
  ];
}

/** Elementary and secondary education: what the monitors found from March to May 2014 is published. */
export const KP_SCHOOLS: SampleSector = {
  id: 'schools',
  name: 'Elementary and Secondary Education',
  department: 'schools',
  priorities: [
    {
      id: 'schools-open',
      name: 'Schools open',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...MONITORED,
            ...FALLING,
            id: 'closed-schools',
            name: 'Schools found closed on the day of the visit',
            short: 'Closed schools',
            measure: 'schools; lower is better',
            definition:
              'Government schools that a monitor found closed at the monthly visit, for a day or for long, out of all that ' +
              'were visited in the month.',
            unit: 'schools',
            kind: 'count',
            decimals: 0,
          },
          path: [
            ['2014-03', 3410],
            ['2016-12', 1000],
          ],
          rounds: rounds(
            [
              ['2014-03', 3410],
              ['2014-04', 2542],
              ['2014-05', 2526],
            ],
            2190,
          ),
          typed: {
            '2014-H1': {
              comment: `${MONITORS}. A newspaper counts some 800 long closed and 1,200 locked at the visit`,
            },
          },
        },
        {
          is: {
            ...MONITORED,
            ...RISING,
            id: 'schools-monitored',
            name: 'Schools visited by a monitor in the month',
            short: 'Schools visited',
            measure: 'of 28,583 schools',
            definition: 'Government schools that a monitor visited at least once in the month, of 28,583 in all.',
            unit: 'schools',
            kind: 'count',
            decimals: 0,
          },
          path: [
            ['2014-03', 25622],
            ['2015-06', 28583],
          ],
          rounds: rounds(
            [
              ['2014-03', 25622],
              ['2014-04', 26637],
              ['2014-05', 27375],
            ],
            28010,
            TRIBUNE,
          ),
        },
      ],
      initiatives: [
        {
          name: 'Monitors in every district',
          steps: [
            step('Monitors recruited and trained in 25 districts', '2013-10-01', '2014-03-31', 1.1),
            step('Findings of each month on a public page', '2014-04-01', '2014-12-31', 0.8, {
              narrative: 'Shown by province; the pages of the districts are being tested.',
            }),
          ],
        },
        {
          name: 'Long-closed schools reopened or struck off',
          steps: [
            step('List of long-closed schools agreed with the districts', '2014-04-01', '2014-08-31', 1.2),
            step('First 400 schools reopened', '2014-07-01', '2015-03-31', 0.7, {
              narrative: 'In 160 schools the building is in private use.',
            }),
          ],
        },
        {
          name: 'Watchmen and keys at single-teacher schools',
          steps: [step('Watchmen in 1,500 schools', '2014-02-01', '2014-10-31', 1.1)],
        },
      ],
    },
    {
      id: 'teachers-present',
      name: 'Teachers present',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...MONITORED,
            ...FALLING,
            id: 'teachers-absent',
            name: 'Teachers absent on the day of the visit',
            short: 'Teacher absence',
            measure: '% of teachers; lower is better',
            definition:
              'Teachers who were not at school on the day of the visit, with or without leave, out of teachers posted in the ' +
              'schools that were open. Teachers posted in closed schools are not in the denominator.',
            unit: '%',
            kind: 'share',
            decimals: 0,
          },
          path: [
            ['2014-03', 31],
            ['2015-06', 10],
          ],
          rounds: rounds(
            [
              ['2014-03', 31],
              ['2014-04', 19],
              ['2014-05', 18],
            ],
            21,
          ),
        },
      ],
      initiatives: [
        {
          name: 'Pay held back for absence without leave',
          steps: [
            step('Rule notified and sent to all districts', '2014-01-01', '2014-05-31', 1.1),
            step('Deductions of each month reported', '2014-06-01', '2014-12-31', 0.9),
          ],
        },
        {
          name: 'Teachers are not called away for other duty',
          steps: [
            step('Polio and election duty agreed with other departments', '2014-03-01', '2014-09-30', 0.6, {
              narrative: 'Health asks for 9,000 teachers in each campaign.',
            }),
          ],
        },
        {
          name: 'Leave granted by telephone message',
          steps: [step('Service open in ten districts', '2014-05-01', '2015-02-28', 1)],
        },
      ],
    },
    {
      id: 'pupils-attend',
      name: 'Pupils who attend',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...MONITORED,
            ...FALLING,
            id: 'attendance-gap',
            name: 'Gap between enrolment and attendance',
            short: 'Attendance gap',
            measure: '% of pupils enrolled',
            definition:
              'Pupils on the register who were not in class on the day of the visit, out of pupils on the register.',
            unit: '%',
            kind: 'share',
            decimals: 1,
          },
          path: [
            ['2014-03', 47],
            ['2016-12', 10],
          ],
          rounds: rounds(
            [
              ['2014-03', 47],
              ['2014-04', 25],
              ['2014-05', 21],
            ],
            22.4,
          ),
        },
      ],
      initiatives: [
        {
          name: 'Registers cleared of pupils who have left',
          steps: [step('Registers of all primary schools checked', '2014-04-01', '2014-11-30', 1)],
        },
        {
          name: 'Stipends for girls tied to attendance',
          steps: [
            step('Attendance of 410,000 girls reported each month', '2014-02-01', '2014-09-30', 1),
            step('Stipends paid by post within 30 days', '2014-07-01', '2015-03-31', 0.8, {
              narrative: 'Paid within 52 days; the post office has no list for two districts.',
            }),
          ],
        },
        {
          name: 'Parent councils visit families',
          steps: [step('Councils of 12,000 schools trained', '2014-03-01', '2015-01-31', 0.9)],
        },
      ],
    },
    {
      id: 'school-buildings',
      name: 'School buildings',
      officer: ENGINEER,
      indicators: [
        {
          is: {
            ...MONITORED,
            ...FALLING,
            id: 'without-building',
            name: 'Schools without a building',
            short: 'Schools without a building',
            measure: 'schools; lower is better',
            definition: 'Government schools that are held in the open or in a borrowed room.',
            unit: 'schools',
            kind: 'count',
            decimals: 0,
          },
          path: [
            ['2014-05', 1976],
            ['2016-12', 1200],
          ],
          rounds: rounds([['2014-05', 1976]], 1872),
        },
        {
          is: {
            ...MONITORED,
            ...FALLING,
            id: 'occupied-schools',
            name: 'Schools in illegal occupation',
            short: 'Occupied schools',
            measure: 'schools; lower is better',
            definition: 'Government schools whose building somebody else holds without a right to it.',
            unit: 'schools',
            kind: 'count',
            decimals: 0,
          },
          path: [
            ['2014-05', 253],
            ['2016-06', 0],
          ],
          rounds: rounds([['2014-05', 253]], 214),
        },
      ],
      initiatives: [
        {
          name: 'Two rooms for each shelterless school',
          steps: [
            step('Sites of 600 schools handed over', '2014-01-01', '2014-10-31', 0.8, {
              narrative: 'Owners of 120 sites ask for a post in return.',
            }),
            step('First 300 buildings under roof', '2014-06-01', '2015-06-30', 0.9),
          ],
        },
        {
          name: 'Occupied schools cleared',
          steps: [step('Notices served on all 253 occupants', '2014-06-01', '2014-09-30', 1.2)],
        },
        {
          name: 'Missing facilities by conditional grant',
          steps: [
            step('Grants paid to 14,000 parent councils', '2013-11-01', '2014-08-31', 1),
            step('Walls, water and toilets in 9,000 schools', '2014-05-01', '2015-06-30', 1),
          ],
        },
      ],
    },
    {
      id: 'teachers-posted',
      name: 'A teacher in every school',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...MONITORED,
            ...FALLING,
            id: 'no-teacher',
            name: 'Schools with no teacher posted',
            short: 'Schools without a teacher',
            measure: 'schools; lower is better',
            definition: 'Government schools in which no teacher was posted in the month of the visit.',
            unit: 'schools',
            kind: 'count',
            decimals: 0,
          },
          path: [
            ['2014-05', 106],
            ['2015-12', 0],
          ],
          rounds: rounds([['2014-05', 106]], 112),
        },
        {
          is: {
            ...MONITORED,
            ...atLeast(90, 2, 5),
            id: 'posts-filled',
            name: 'Teaching posts filled',
            short: 'Posts filled',
            measure: '%; keep at 90 or above',
            definition: 'Sanctioned teaching posts with a teacher in them, out of sanctioned posts.',
            unit: '%',
            kind: 'share',
            decimals: 1,
          },
          rounds: [
            { month: '2014-03', value: 89.2 },
            { month: '2014-05', value: 89.6, brought: '2014-H1' },
            { month: '2014-11', value: 90.3, brought: '2014-H2' },
          ],
        },
      ],
      initiatives: [
        {
          name: 'Posting by school, not by district',
          steps: [
            step('Rule of school-based posting notified', '2014-02-01', '2014-06-30', 1.1),
            step('First 6,000 teachers appointed by test', '2014-07-01', '2014-12-31', 0.7, {
              narrative: '3,900 appointed; lists of four districts are before the court.',
            }),
          ],
        },
        {
          name: 'Transfers only in the summer holidays',
          steps: [step('Transfers stopped in term time', '2014-04-01', '2014-08-31', 1)],
        },
        {
          name: 'Teachers moved to schools without one',
          steps: [
            step('A teacher lent to each of 106 schools', '2014-06-01', '2014-10-31', 0.5, {
              narrative: '41 lent; 47 more schools lost their teacher to promotion.',
            }),
          ],
        },
      ],
    },
  ],
};
