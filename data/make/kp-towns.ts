import { HALF_COUNT, HALF_SHARE } from './kp-common.ts';
import { atLeast, RISING, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

const SECRETARY = 'Secretary, Local Government';
const DIRECTOR = 'Director General, Local Government';

/** Local government: wholly illustrative. */
export const KP_TOWNS: SampleSector = {
  id: 'local-government',
  name: 'Local Government',
  department: 'local-government',
  priorities: [
    {
      id: 'waste-lifted',
      name: 'Waste lifted from towns',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'tonnes-lifted',
            name: 'Solid waste lifted in seven cities',
            short: 'Waste lifted',
            measure: '% of tonnes generated',
            definition: 'Tonnes weighed in at the dump, out of tonnes generated at the agreed rate per head.',
          },
          path: [
            ['2013-H2', 46],
            ['2016-H2', 75],
          ],
          values: [43.5, 44.2, 45.1, 46, 51.3, 56.8],
        },
      ],
      initiatives: [
        {
          name: 'Water and sanitation companies in the cities',
          steps: [
            step('Company of Peshawar at work', '2014-01-01', '2014-09-30', 1.1),
            step('Companies of six more cities registered', '2014-06-01', '2015-03-31', 0.9),
          ],
        },
        {
          name: 'Lorries and containers bought',
          steps: [step('210 lorries on the road', '2014-03-01', '2014-12-31', 0.8, { narrative: '150 on the road.' })],
        },
        {
          name: 'A lawful dump for Peshawar',
          steps: [
            step('Land of 900 kanals acquired', '2014-02-01', '2014-10-31', 0.5, {
              narrative: 'The award is challenged in court.',
            }),
          ],
        },
      ],
    },
    {
      id: 'safe-water',
      name: 'Safe water',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'samples-safe',
            name: 'Water samples found safe',
            short: 'Safe samples',
            measure: '% of samples tested',
            definition: 'Samples from public taps and wells within the standard for bacteria, out of samples tested.',
          },
          path: [
            ['2013-H2', 52],
            ['2016-H2', 80],
          ],
          values: [50.8, 51.6, 51.2, 52, 55.4, 57.9],
          typed: { '2014-H2': { value: '57.9 %' } },
        },
      ],
      initiatives: [
        {
          name: 'Old pipes replaced in Peshawar',
          steps: [
            step('First 60 km replaced', '2014-01-01', '2014-12-31', 0.7, {
              narrative: '41 km; the roads department holds permits for the ring road.',
            }),
          ],
        },
        {
          name: 'Chlorine at every tube well',
          steps: [step('Dosing at 740 tube wells', '2014-03-01', '2014-10-31', 1)],
        },
        {
          name: 'Mobile laboratory',
          steps: [step('Laboratory visits 24 districts', '2014-05-01', '2014-12-31', 1.1)],
        },
      ],
    },
    {
      id: 'building-plans',
      name: 'Building plans decided',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...atLeast(85, 4, 10),
            id: 'plans-in-time',
            name: 'Building plans decided within 30 days',
            short: 'Building plans',
            measure: '%; keep at 85 or above',
            definition: 'Applications decided within 30 days, out of those received in the seven cities.',
          },
          values: [41, 44.5, 52.3, 60.8, 79.4, 86.2],
        },
      ],
      initiatives: [
        {
          name: 'Right to services law in force',
          steps: [step('Notified for building plans', '2014-01-01', '2014-05-31', 1.2)],
        },
        {
          name: 'One window in seven cities',
          steps: [step('Windows open', '2014-02-01', '2014-09-30', 1)],
        },
        {
          name: 'Applications on a screen',
          steps: [step('System in Peshawar and Mardan', '2014-06-01', '2015-02-28', 1)],
        },
      ],
    },
    {
      id: 'town-roads',
      name: 'Roads in towns',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...RISING,
            id: 'roads-repaired',
            name: 'Town roads repaired since the start',
            short: 'Repaired roads',
            measure: 'km since 2013',
            definition: 'Kilometres of town road that were repaired and taken over since the programme began.',
            unit: 'km',
            tolerance: { of: 'value', amberGreen: 30, amberRed: 70 },
          },
          path: [
            ['2013-H2', 20],
            ['2016-H2', 600],
          ],
          values: [0, 0, 8, 20, 96, 174],
        },
      ],
      initiatives: [
        {
          name: 'Peshawar made beautiful',
          steps: [step('Ring road repaired', '2014-01-01', '2014-11-30', 0.9)],
        },
        {
          name: 'Divisional towns follow',
          steps: [
            step('Contracts for six towns', '2014-04-01', '2014-12-31', 0.8, { narrative: 'Signed for four towns.' }),
          ],
        },
        {
          name: 'Maintenance by performance contract',
          steps: [step('Model contract approved', '2014-03-01', '2014-08-31', 1)],
        },
      ],
    },
    {
      id: 'births-registered',
      name: 'Births registered',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'registered-births',
            name: 'Births registered within a year',
            short: 'Registered births',
            measure: '% of births expected',
            definition: 'Births entered in the register of a union council within a year, out of births expected.',
          },
          path: [
            ['2013-H2', 24],
            ['2016-H2', 60],
          ],
          values: [21.2, 22, 23.1, 24, 25.2, 26.1],
        },
      ],
      initiatives: [
        {
          name: 'Registration at immunisation',
          steps: [
            step('Vaccinators hand in forms in ten districts', '2014-03-01', '2014-12-31', 0.4, {
              narrative: 'Two departments have not agreed who prints the forms.',
            }),
          ],
        },
        {
          name: 'Fees waived',
          steps: [step('Waiver notified', '2014-05-01', '2014-07-31', 1)],
        },
        {
          name: 'Registers of union councils on computers',
          steps: [step('380 union councils connected', '2014-02-01', '2015-01-31', null)],
        },
      ],
    },
  ],
};
