import { type PlannedSector, QUARTERLY_SHARE, USUAL, within } from './punjab-planned.ts';

const SECRETARY = 'Secretary, Local Government';

/** Solid waste: wholly illustrative. */
export const WASTE: PlannedSector = {
  id: 'solid-waste',
  name: 'Solid Waste',
  department: {
    id: 'local-government',
    name: 'Local Government and Community Development',
    short: 'Local Government',
    officer: SECRETARY,
  },
  preparedBy: 'Chief Engineer, Local Government',
  priorities: [
    {
      id: 'waste-collected',
      name: 'Waste collected',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'waste-lifted',
            name: 'Household waste lifted from towns',
            short: 'Waste collected',
            measure: '% of tonnes generated',
            definition:
              'Tonnes weighed in at transfer stations and dumps, out of tonnes generated in towns at the agreed rate ' +
              'per head.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            periodValue: 'ratio',
            placeKinds: ['whole', 'district'],
            numerator: 'tonnes lifted',
            denominator: 'tonnes generated',
          },
          path: [
            ['2013-Q4', 54],
            ['2017-Q4', 80],
          ],
          values: [52.5, 53.0, 53.4, 54.0, 55.8, 57.0, 58.9, 60.8, 62.4, 63.5],
          counted: { perThousand: 96, spread: 8 },
        },
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'vehicles-working',
            name: 'Collection vehicles on the road',
            short: 'Vehicles',
            measure: '% of fleet; keep at 85 or above',
            definition: 'Collection vehicles that worked on at least 20 days of each month, out of the fleet.',
            goal: 'standing',
            polarity: 'higher',
            standing: 85,
            tolerance: within(2, 5),
          },
          values: [79.0, 80.2, 81.4, 82.0, 82.9, 84.1, 84.8, 85.3, 85.9, 86.4],
        },
      ],
    },
    {
      id: 'complaints-solved',
      name: 'Complaints solved in time',
      officer: 'Director General, Local Government',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'complaints-in-time',
            name: 'Complaints about waste solved within 48 hours',
            short: 'Complaints',
            measure: '% of calls; keep at 90 or above',
            definition: 'Complaints to the 1139 line that the caller confirmed as solved within 48 hours.',
            goal: 'standing',
            polarity: 'higher',
            standing: 90,
            tolerance: within(3, 8),
          },
          values: [71.0, 74.5, 78.2, 80.0, 82.1, 84.4, 85.2, 86.0, 85.5, 88.3],
        },
      ],
    },
    {
      id: 'safe-landfill',
      name: 'Waste to safe landfill',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'landfill-tonnes',
            name: 'Waste taken to lined landfill',
            short: 'Safe landfill',
            measure: 'tonnes a day',
            definition: 'Mean tonnes a day weighed in at lined landfills.',
            unit: 'tonnes a day',
            kind: 'count',
            decimals: 0,
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q4', 3100],
            ['2016-Q4', 9000],
          ],
          values: [2800, 2950, 3000, 3100, 3550, 4150, 4600, 5050, 5500, 6180],
        },
      ],
    },
    {
      id: 'illegal-dumps',
      name: 'Illegal dumps closed',
      officer: 'Director General, Local Government',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'dumps-open',
            name: 'Illegal dumps still in use',
            short: 'Illegal dumps',
            measure: 'places; lower is better',
            definition: 'Places on the list of illegal dumps that were in use when last visited in the quarter.',
            unit: 'dumps',
            kind: 'count',
            decimals: 0,
            goal: 'path',
            polarity: 'lower',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q4', 1240],
            ['2016-Q4', 300],
          ],
          values: [1300, 1285, 1260, 1240, 1190, 1120, 1065, 1010, 985, 960],
        },
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'sweepers-present',
            name: 'Sanitary workers present',
            short: 'Workers present',
            measure: '% of roll; keep at 90 or above',
            definition: 'Sanitary workers present at roll call, out of workers on the roll.',
            goal: 'standing',
            polarity: 'higher',
            standing: 90,
            tolerance: within(2, 5),
          },
          values: [84.1, 85.3, 86.0, 86.8, 87.5, 88.1, 88.9, 89.4, 90.2, 90.6],
        },
      ],
    },
  ],
  initiatives: [
    {
      id: 'five-landfills',
      priority: 'safe-landfill',
      name: 'Five lined landfills',
      milestones: [
        {
          action: 'Multan landfill takes waste',
          responsible: 'Managing Director, Multan Waste',
          due: '2015-06-30',
          state: 'done',
          planned: 100,
          actual: 100,
          narrative: 'Opened on 18 May; takes 640 tonnes a day.',
        },
        {
          action: 'Land for the Sialkot landfill',
          responsible: 'Commissioner, Gujranwala',
          due: '2015-07-31',
          state: 'off track',
          planned: 100,
          actual: 70,
          narrative: 'Award is announced; 31 of 44 owners have been paid.',
        },
      ],
    },
  ],
  roadblocks: [],
};
