import { type PlannedSector, QUARTERLY_SHARE, USUAL, within } from './punjab-planned.ts';

const SECRETARY = 'Secretary, Public Health Engineering';

/** Drinking water: wholly illustrative. */
export const WATER: PlannedSector = {
  id: 'drinking-water',
  name: 'Drinking Water',
  department: {
    id: 'public-health-engineering',
    name: 'Public Health Engineering',
    short: 'Public Health Eng.',
    officer: SECRETARY,
  },
  preparedBy: 'Director Monitoring, Public Health Eng.',
  priorities: [
    {
      id: 'schemes-working',
      name: 'Rural schemes working',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'working-schemes',
            name: 'Rural water schemes that deliver water',
            short: 'Working schemes',
            measure: '% of rural schemes',
            definition: 'Rural schemes that delivered water on the day of inspection, out of schemes on the list.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            periodValue: 'ratio',
            placeKinds: ['whole', 'district'],
            numerator: 'schemes that delivered water',
            denominator: 'schemes on the list',
          },
          path: [
            ['2013-Q4', 66],
            ['2017-Q4', 90],
          ],
          values: [64.9, 65.4, 65.8, 66.0, 66.9, 67.6, 68.7, 69.5, 70.4, 71.1],
          counted: { perThousand: 0.4, spread: 6 },
        },
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'cost-recovery',
            name: 'Running cost that users pay',
            short: 'Cost recovery',
            measure: '% of running cost',
            definition: 'Charges received from users of rural schemes, out of the cost of running them.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q4', 31],
            ['2017-Q4', 60],
          ],
          values: [29.2, 29.9, 30.4, 31.0, 32.6, 34.1, 35.8, 37.2, 38.9, 40.3],
        },
      ],
    },
    {
      id: 'safe-water',
      name: 'Water safe to drink',
      officer: 'Chief Engineer, Laboratories',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'safe-samples',
            name: 'Samples of water that are safe to drink',
            short: 'Safe water',
            measure: '% of samples',
            definition: 'Samples within the national limits for bacteria and arsenic, out of samples tested.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q4', 71],
            ['2017-Q4', 92],
          ],
          values: [69.8, 70.1, 70.6, 71.0, 72.3, 73.6, 74.9, 76.0, 76.6, 77.2],
        },
      ],
    },
    {
      id: 'hours-of-supply',
      name: 'Hours of supply',
      officer: 'Managing Director, Water Agency',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'supply-hours',
            name: 'Hours of supply in five large towns',
            short: 'Supply',
            measure: 'hours a day',
            definition: 'Mean hours a day with water at the tap in the five large towns, weighted by connections.',
            unit: 'hours',
            kind: 'number',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q4', 8.5],
            ['2017-Q4', 14],
          ],
          values: [8.1, 8.2, 8.4, 8.5, 8.9, 9.2, 9.4, 9.9, 10.3, 10.8],
        },
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'new-connections',
            name: 'New house connections in the quarter',
            short: 'New connections',
            measure: 'keep at 12,000 or above',
            definition: 'House connections made in the quarter, in all towns.',
            unit: 'connections',
            kind: 'count',
            decimals: 0,
            goal: 'standing',
            polarity: 'higher',
            standing: 12000,
            tolerance: within(600, 1500),
            periodValue: 'sum',
          },
          values: [10850, 11210, 11430, 11020, 11760, 12040, 11890, 12210, 12340, 12180],
        },
      ],
    },
    {
      id: 'repairs',
      name: 'Repairs in time',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'repair-days',
            name: 'Days to repair a broken pump',
            short: 'Repair time',
            measure: 'days; lower is better',
            definition: 'Mean days from a reported breakdown of a rural pump until water flows again.',
            unit: 'days',
            kind: 'number',
            goal: 'path',
            polarity: 'lower',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q4', 9.4],
            ['2016-Q4', 3],
          ],
          values: [9.9, 9.7, 9.6, 9.4, 9.0, 8.7, 8.9, 8.6, 8.5, 8.8],
        },
      ],
    },
  ],
  initiatives: [
    {
      id: 'spare-parts',
      priority: 'repairs',
      name: 'Spare parts kept in each tehsil',
      milestones: [
        {
          action: 'Spare parts in 60 tehsil stores',
          responsible: 'Chief Engineer (North)',
          due: '2015-06-30',
          state: 'off track',
          planned: 100,
          actual: 35,
          narrative: 'Parts are in 21 stores; the order for the rest waits for the release of funds.',
        },
      ],
    },
  ],
  roadblocks: [
    {
      text: 'Electricity bills of 160 schemes are unpaid and their supply is cut',
      departments: 'Public Health Engineering; Energy; Finance',
      since: '2015-03-02',
      ask: 'Release Rs 95 million and settle who pays from July',
      level: 'executive',
    },
  ],
};
