import { FALLING, RISING, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';
import { MONTHLY_SHARE } from './sindh-common.ts';

const IMMUNISATION = 'Project Director, Immunisation';
const MOTHERS = 'Programme Director, Mother and Child';

/** The two programmes of the department: immunisation, and mothers and newborns. Wholly illustrative. */
export const SINDH_PROGRAMMES: readonly SampleSector[] = [
  {
    id: 'immunisation',
    name: 'Immunisation',
    department: 'immunisation',
    priorities: [
      {
        id: 'children-immunised',
        name: 'Children immunised',
        officer: IMMUNISATION,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...RISING,
              id: 'third-dose',
              name: 'Children who had the third dose in time',
              short: 'Third doses',
              measure: '% of children due in the month',
              definition:
                'Children given the third dose of the five-in-one vaccine, out of children for whom it was due in the month.',
              periodValue: 'ratio',
              placeKinds: ['whole', 'district'],
              numerator: 'children given the third dose',
              denominator: 'children due',
            },
            path: [
              ['2016-12', 62],
              ['2018-12', 85],
            ],
            values: [60.4, 61.2, 62, 62.9, 63.5, 65.2, 65.8, 67.1, 66.3, 67.4, 68.9, 69.6, 70.5, 70.9],
            counting: { perThousand: 2.4, spread: 11 },
          },
        ],
        initiatives: [
          {
            name: 'Vaccinators reach every union council',
            steps: [
              step('Plans of all 29 districts agreed', '2017-03-01', '2017-06-30', 1.1),
              step('Fuel and allowance paid by the tenth of each month', '2017-07-01', '2017-12-31', 0.7, {
                narrative: 'Late in nine districts: their accounts are not yet with the bank.',
              }),
            ],
          },
          {
            name: 'Cold chain by the sun',
            steps: [step('Solar refrigerators in 600 centres', '2017-02-01', '2018-02-28', 1)],
          },
        ],
      },
      {
        id: 'defaulters',
        name: 'Children who drop out',
        officer: IMMUNISATION,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...FALLING,
              id: 'drop-out',
              name: 'Children who had a first dose and no third',
              short: 'Drop-out',
              measure: '% of first doses; lower is better',
              definition:
                'First doses less third doses, out of first doses, of the children who were due for the third in the month.',
            },
            path: [
              ['2016-12', 21],
              ['2018-12', 8],
            ],
            values: [22.1, 21.4, 21, 20.2, 20.4, 19.1, 18.8, 17.9, 18.3, 17.2, 16.4, 16.1, 14.9, 14.6],
          },
        ],
        initiatives: [
          {
            name: 'A message to parents before each dose',
            steps: [step('Messages in 20 districts', '2017-04-01', '2017-12-31', 1)],
          },
        ],
      },
    ],
  },
  {
    id: 'mothers',
    name: 'Mothers and Newborns',
    department: 'mother-child',
    priorities: [
      {
        id: 'safe-births',
        name: 'Births in a health facility',
        officer: MOTHERS,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...RISING,
              id: 'facility-births',
              name: 'Births in a health facility',
              short: 'Facility births',
              measure: '% of expected births',
              definition: 'Births in a public facility, out of births expected in the month at the agreed rate.',
              periodValue: 'ratio',
              placeKinds: ['whole', 'district'],
              numerator: 'births in a public facility',
              denominator: 'births expected',
            },
            path: [
              ['2016-12', 34],
              ['2018-12', 50],
            ],
            values: [33.1, 33.8, 34, 34.3, 35.1, 35.4, 36.2, 36.1, 35.7, 36.6, 37, 37.5, 37.2, 37.8],
            counting: { perThousand: 2.5, spread: 9 },
          },
        ],
        initiatives: [
          {
            name: 'Labour rooms open day and night',
            steps: [
              step('120 labour rooms open for 24 hours', '2017-01-01', '2017-11-30', 0.8, {
                narrative: '94 open; anaesthetists are missing in the rest.',
              }),
            ],
          },
          {
            name: 'Ambulances for mothers',
            steps: [step('Ambulances in Thatta, Sujawal and Tharparkar', '2017-05-01', '2017-10-31', 1)],
          },
        ],
      },
      {
        id: 'mothers-seen',
        name: 'Mothers seen four times',
        officer: MOTHERS,
        indicators: [
          {
            is: {
              ...MONTHLY_SHARE,
              ...RISING,
              id: 'four-visits',
              name: 'Mothers seen four times before birth',
              short: 'Four visits',
              measure: '% of mothers registered',
              definition:
                'Mothers who gave birth in the month and had been seen at least four times, out of mothers registered.',
            },
            path: [
              ['2016-12', 41],
              ['2018-12', 60],
            ],
            values: [40.2, 40.9, 41, 41.8, 42.9, 43.3, 44.5, 45.9, 46.2, 47.4, 48.6, 49.1, 50.6, 51.3],
          },
        ],
        initiatives: [
          {
            name: 'Health workers register mothers at home',
            steps: [step('Register in use by 22,000 workers', '2017-02-01', '2017-09-30', 1.1)],
          },
        ],
      },
    ],
  },
];
