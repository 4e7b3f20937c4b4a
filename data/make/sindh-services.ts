import { atLeast, RISING, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';
import { MONTHLY_SHARE } from './sindh-common.ts';

const SERVICES = 'Director General, Health Services';
const HOSPITALS = 'Director, Hospitals';

/** What the department runs: district health services and hospitals. Wholly illustrative. */
export const SINDH_SERVICES: readonly SampleSector[] = [
  {
    id: 'clinics',
    name: 'District Health Services',
    department: 'district-health',
    priorities: [
      {
        id: 'medicines',
        name: 'Medicines in stock',
        officer: SERVICES,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...atLeast(90, 5, 12),
              id: 'medicines-in-stock',
              name: 'Essential medicines on the shelf',
              short: 'Medicines',
              measure: '%; keep at 90 or above',
              definition:
                'Of 30 essential medicines, those in stock on the last working day, over all primary facilities.',
            },
            values: [81.2, 82.4, 80.9, 82.8, 83.7, 84.1, 85.2, 84.6, 80.3, 77.9, 81.5, 84.2, 86.3, 87.1],
          },
        ],
        initiatives: [
          {
            name: 'One contract for 30 medicines',
            steps: [
              step('Prices for the year agreed', '2017-06-01', '2017-09-30', 0.9),
              step('Second delivery to the districts', '2017-10-01', '2018-01-31', 1),
            ],
          },
        ],
      },
      {
        id: 'doctors-present',
        name: 'Doctors present',
        officer: SERVICES,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...RISING,
              id: 'doctors-at-post',
              name: 'Doctors who signed in by fingerprint',
              short: 'Doctors present',
              measure: '% of days on duty',
              definition: 'Days on which doctors signed in at their post, out of days on which they were on duty.',
              sources: ['monitoring'],
            },
            path: [
              ['2016-12', 58],
              ['2017-12', 85],
            ],
            values: [56.8, 57.5, 58, 60.3, 62.1, 64.8, 66.2, 67.9, 66.4, 68.8, 70.1, 71.3, 72.6, 72.1],
          },
        ],
        initiatives: [
          {
            name: 'Fingerprint readers in all facilities',
            steps: [
              step('Readers in 14 districts', '2017-01-01', '2017-06-30', 1.1),
              step('Readers in the other 15 districts', '2017-06-01', '2017-12-31', 0.7, {
                narrative: 'Seven districts have no line; readers that keep a day in memory are on order.',
              }),
            ],
          },
        ],
      },
      {
        id: 'reports-in-time',
        name: 'Reports in time',
        officer: SERVICES,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...atLeast(95, 3, 8),
              id: 'facility-reports',
              name: 'Facilities that reported by the tenth',
              short: 'Reports in time',
              measure: '%; keep at 95 or above',
              definition:
                'Facilities whose report of the month was received by the tenth of the next, out of all facilities.',
            },
            values: [84.5, 85.9, 86.2, 88.1, 89.4, 90.2, 91.7, 92.3, 91.8, 93.5, 94.1, 94.8, 95.6, 96.2],
          },
        ],
        initiatives: [
          {
            name: 'Reports typed where they are written',
            steps: [step('Tablets in 400 facilities', '2017-03-01', '2017-12-31', 1)],
          },
        ],
      },
    ],
  },
  {
    id: 'hospitals',
    name: 'Hospitals',
    department: 'hospitals',
    priorities: [
      {
        id: 'emergency-seen',
        name: 'Emergencies seen in time',
        officer: HOSPITALS,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...RISING,
              id: 'seen-in-time',
              name: 'Emergency patients seen within 30 minutes',
              short: 'Emergencies seen in time',
              measure: '% of emergency patients',
              definition:
                'Patients seen by a doctor within 30 minutes of arrival, out of patients at emergency departments.',
            },
            path: [
              ['2016-12', 49],
              ['2018-06', 75],
            ],
            values: [48.2, 48.8, 49, 50.7, 52.4, 53.8, 55.9, 57.2, 55.1, 57.8, 59.9, 61.2, 62.8, 62.4],
          },
        ],
        initiatives: [
          {
            name: 'A nurse at the door of every emergency department',
            steps: [
              step('Nurses trained in 24 hospitals', '2017-02-01', '2017-08-31', 1),
              step('Second door at the civil hospitals', '2017-07-01', '2018-01-31', 0.7, {
                narrative: 'Hyderabad is done; Sukkur and Larkana wait for the works department.',
              }),
            ],
          },
        ],
      },
      {
        id: 'beds-in-use',
        name: 'Beds in use',
        officer: HOSPITALS,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              goal: 'range',
              polarity: 'range',
              low: 70,
              high: 85,
              tolerance: { of: 'value', amberGreen: 4, amberRed: 8 },
              id: 'bed-occupancy',
              name: 'Beds of district hospitals in use at midnight',
              short: 'Beds in use',
              measure: '% of beds; 70 to 85',
              definition:
                'Beds with a patient at midnight, over all nights of the month, out of beds that can be used.',
            },
            values: [79.8, 81.2, 80.6, 82.9, 83.5, 84.4, 85.1, 86.7, 84.2, 86.9, 88.3, 87.6, 89.2, 88.1],
            typed: { '2017-10': { value: '89,2' } },
          },
        ],
        initiatives: [
          {
            name: 'Day surgery in eight hospitals',
            steps: [step('Day wards open', '2017-04-01', '2017-12-31', 0.9)],
          },
        ],
      },
      {
        id: 'nurses-in-post',
        name: 'Nurses in post',
        officer: HOSPITALS,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...RISING,
              id: 'nursing-posts',
              name: 'Posts of nurses that are filled',
              short: 'Filled nursing posts',
              measure: '% of sanctioned posts',
              definition:
                'Posts of nurses with somebody in them on the last day of the month, out of sanctioned posts.',
            },
            path: [
              ['2016-12', 57],
              ['2018-06', 80],
            ],
            values: [57.4, 57.1, 57, 56.8, 57.3, 57.9, 58.2, 58.8, 59.1, 59.3, 59.8, 60.2, 60.4, 60.9],
          },
        ],
        initiatives: [
          {
            name: 'Nurses appointed by the commission',
            steps: [
              step('1,100 posts advertised', '2017-01-01', '2017-04-30', 1),
              step('Results of the test', '2017-05-01', '2017-10-31', 0.6, {
                narrative: 'The list is before the court; next hearing on 14 December.',
              }),
            ],
          },
        ],
      },
    ],
  },
];
