import { type PlannedSector, QUARTERLY_SHARE, USUAL, within } from './punjab-planned.ts';

const SECRETARY = 'Secretary, Health';

/** Health: wholly illustrative. */
export const HEALTH: PlannedSector = {
  id: 'health',
  name: 'Health',
  department: { id: 'health', name: 'Health', officer: SECRETARY },
  preparedBy: 'Director, Health Information System',
  priorities: [
    {
      id: 'children-immunised',
      name: 'Children immunised',
      officer: 'Director, Immunisation',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'immunised',
            name: 'Children fully immunised at 12 to 23 months',
            short: 'Immunisation',
            measure: 'aged 12 to 23 months, %',
            definition:
              'Children aged 12 to 23 months whose card shows every vaccine due by 12 months, out of children of that ' +
              'age whose card was seen.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            periodValue: 'ratio',
            placeKinds: ['whole', 'district'],
            numerator: 'children with every vaccine due',
            denominator: 'children whose card was seen',
            companions: ['vaccine-drop-out'],
          },
          path: [
            ['2013-Q4', 62],
            ['2017-Q4', 90],
          ],
          values: [58.6, 59.9, 61.2, 62.0, 63.1, 64.8, 66.9, 68.6, 70.1, 72.2],
          counted: { perThousand: 42, spread: 7 },
        },
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'vaccine-drop-out',
            name: 'Children lost between first and third dose',
            short: 'Vaccine drop-out',
            measure: '% of first doses; lower is better',
            definition: 'First doses of the five-in-one vaccine not followed by a third within the year.',
            goal: 'path',
            polarity: 'lower',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q4', 18],
            ['2017-Q4', 8],
          ],
          values: [19.1, 18.7, 18.4, 18.0, 17.4, 16.9, 16.2, 15.6, 15.1, 14.5],
        },
      ],
    },
    {
      id: 'skilled-births',
      name: 'Births with skilled help',
      officer: 'Director, Mother and Child Health',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'births-attended',
            name: 'Births attended by a doctor, nurse or midwife',
            short: 'Skilled births',
            measure: '% of births recorded',
            definition: 'Births at which a doctor, nurse or trained midwife was present, out of all births recorded.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            periodValue: 'ratio',
            numerator: 'births attended',
            denominator: 'births recorded',
          },
          path: [
            ['2013-Q4', 52],
            ['2017-Q4', 75],
          ],
          values: [50.1, 50.9, 51.6, 52.0, 52.8, 53.9, 54.7, 55.9, 57.0, 57.9],
          counted: { of: 612_400 },
        },
      ],
    },
    {
      id: 'doctors-present',
      name: 'Doctors present',
      officer: 'Director General, Health Services',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'doctors-at-post',
            name: 'Doctors at their post in basic health units',
            short: 'Doctors present',
            measure: '% of posts filled; keep at 90 or above',
            definition:
              'Doctors found at their basic health unit on an unannounced visit, out of posts filled in the units ' +
              'visited.',
            goal: 'standing',
            polarity: 'higher',
            standing: 90,
            tolerance: within(2, 5),
            sources: ['monitoring'],
          },
          values: [78.2, 80.1, 82.6, 84.0, 85.3, 86.9, 87.5, 88.4, 86.1, 89.2],
        },
      ],
    },
    {
      id: 'medicines-in-stock',
      name: 'Medicines in stock',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'medicines',
            name: 'Units with all 18 essential medicines',
            short: 'Medicines',
            measure: '% of basic health units',
            definition:
              'Basic health units in which all 18 essential medicines were on the shelf on the day of the visit.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            sources: ['monitoring'],
          },
          path: [
            ['2013-Q4', 48],
            ['2016-Q2', 85],
          ],
          values: [45.2, 46.0, 47.3, 48.0, 51.0, 53.5, 55.0, 56.9, 57.8, 56.4],
        },
      ],
    },
    {
      id: 'beds-in-use',
      name: 'District hospital beds',
      officer: 'Director General, Health Services',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'bed-occupancy',
            name: 'Beds in use in district hospitals',
            short: 'Beds in use',
            measure: '% of beds; keep from 75 to 85',
            definition:
              'Mean number of beds in use at midnight, out of beds staffed. Below 75 % beds stand idle; above 85 % ' +
              'patients wait for one.',
            goal: 'range',
            polarity: 'range',
            low: 75,
            high: 85,
            tolerance: within(3, 6),
          },
          values: [93.5, 92.0, 91.1, 90.4, 89.0, 88.6, 88.1, 87.2, 86.9, 84.1],
        },
      ],
    },
  ],
  initiatives: [
    {
      id: 'vaccinator-phones',
      priority: 'children-immunised',
      name: 'Telephones that record a vaccinator’s route',
      milestones: [
        {
          action: 'Telephones given to 3,750 vaccinators',
          responsible: 'Director, Immunisation',
          due: '2015-06-30',
          state: 'done',
          planned: 100,
          actual: 100,
          narrative: 'All 3,750 are in use; 82% of planned routes were walked in June.',
        },
      ],
    },
    {
      id: 'medicine-purchase',
      priority: 'medicines-in-stock',
      name: 'One yearly purchase of essential medicines',
      milestones: [
        {
          action: 'Rate contract for 18 medicines',
          responsible: SECRETARY,
          due: '2015-07-31',
          state: 'off track',
          planned: 100,
          actual: 65,
          narrative: 'Prices agreed for 12 of 18; six await the purchase committee.',
        },
      ],
    },
  ],
  roadblocks: [
    {
      text: 'Payment for medicines waits for pre-audit in 14 districts',
      departments: 'Health; Finance',
      since: '2015-04-20',
      ask: 'Pay on receipt and audit afterwards, up to Rs 500,000',
      level: 'chief secretary',
    },
  ],
};
