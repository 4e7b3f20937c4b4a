import { HALF_COUNT, HALF_SHARE } from './kp-common.ts';
import { atLeast, RISING, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

const SECRETARY = 'Secretary, Energy and Power';
const HYDRO = 'Chief Executive, Hydropower';

/** Hydropower: wholly illustrative. */
export const KP_HYDROPOWER: SampleSector = {
  id: 'hydropower',
  name: 'Hydropower',
  parent: 'energy',
  department: 'energy',
  priorities: [
    {
      id: 'micro-plants',
      name: 'Small plants for villages',
      officer: HYDRO,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...RISING,
            id: 'plants-built',
            name: 'Small hydropower plants handed over to villages',
            short: 'Small plants',
            measure: 'plants since 2013',
            definition:
              'Plants on streams and canals that supply a village and have been handed over to its committee.',
            unit: 'plants',
            tolerance: { of: 'value', amberGreen: 20, amberRed: 50 },
          },
          path: [
            ['2013-H2', 4],
            ['2016-H2', 356],
          ],
          values: [0, 0, 0, 4, 22, 61],
        },
      ],
      initiatives: [
        {
          name: 'Surveys of 356 sites',
          steps: [step('All sites surveyed', '2013-10-01', '2014-06-30', 1)],
        },
        {
          name: 'Village organisations build and run the plants',
          steps: [
            step('Agreements with 240 villages', '2014-01-01', '2014-10-31', 0.8, {
              narrative: '175 signed; water rights are disputed in two valleys.',
            }),
          ],
        },
        {
          name: 'Turbines made in the province',
          steps: [step('Order for 150 turbines', '2014-05-01', '2015-01-31', 1)],
        },
      ],
    },
    {
      id: 'power-generated',
      name: 'Power from own plants',
      officer: HYDRO,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...RISING,
            id: 'power-sold',
            name: 'Power sold from plants of the province',
            short: 'Power sold',
            measure: 'GWh in the half-year',
            definition: 'Energy metered at the outlet of the plants that the province owns.',
            unit: 'GWh',
          },
          path: [
            ['2013-H2', 255],
            ['2016-H2', 390],
          ],
          values: [243, 248, 251, 255, 259, 264],
        },
      ],
      initiatives: [
        {
          name: 'Two plants of 18 and 37 MW finished',
          steps: [
            step('Tunnel of the first plant driven', '2013-09-01', '2014-09-30', 0.7, {
              narrative: 'Rock fell in March; 2.1 of 3 km are driven.',
            }),
            step('Machines of the first plant on site', '2014-06-01', '2015-03-31', 0.8),
          ],
        },
        {
          name: 'Line to carry the power away',
          steps: [step('Right of way for 62 km', '2014-02-01', '2014-12-31', 0.9)],
        },
        {
          name: 'Silt removed at the Malakand intake',
          steps: [step('Works in the winter closure', '2014-01-01', '2014-03-31', 1)],
        },
      ],
    },
    {
      id: 'plants-available',
      name: 'Plants available',
      officer: HYDRO,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...atLeast(92, 1.5, 4),
            id: 'availability',
            name: 'Hours in which plants could run',
            short: 'Availability',
            measure: '% of hours; keep at 92 or above',
            definition: 'Hours in which a plant ran or could have run, out of all hours, weighted by capacity.',
          },
          values: [90.4, 91.1, 91.8, 92.2, 92.9, 93.4],
        },
      ],
      initiatives: [
        {
          name: 'Overhaul plan for five plants',
          steps: [step('Two plants overhauled', '2014-03-01', '2014-11-30', 1.1)],
        },
        {
          name: 'Spare runners in store',
          steps: [step('Four runners delivered', '2014-01-01', '2014-10-31', 1)],
        },
        {
          name: 'Operators trained',
          steps: [step('Sixty operators trained', '2014-06-01', '2014-12-31', 1)],
        },
      ],
    },
    {
      id: 'studies',
      name: 'Studies ready for investors',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...RISING,
            id: 'studies-ready',
            name: 'Feasibility studies approved since 2013',
            short: 'Approved studies',
            measure: 'studies since 2013',
            definition: 'Studies of sites above 5 MW that the panel of experts has approved.',
            unit: 'studies',
            tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
          },
          path: [
            ['2013-H2', 3],
            ['2016-H2', 24],
          ],
          values: [0, 1, 2, 3, 7, 10],
        },
      ],
      initiatives: [
        {
          name: 'Consultants for twelve sites',
          steps: [step('Contracts for twelve sites signed', '2014-01-01', '2014-06-30', 1)],
        },
        {
          name: 'Conference of investors',
          steps: [step('Held in Peshawar', '2014-07-01', '2014-11-30', 1)],
        },
        {
          name: 'Hydropower policy renewed',
          steps: [step('Draft before the cabinet', '2014-04-01', '2014-12-31', 1)],
        },
      ],
    },
    {
      id: 'power-revenue',
      name: 'Revenue collected',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...atLeast(95, 3, 8),
            id: 'bills-paid',
            name: 'Bills for power that were paid',
            short: 'Paid bills',
            measure: '%; keep at 95 or above',
            definition: 'Rupees received for power sold, out of rupees billed in the half-year.',
          },
          values: [88.1, 89.3, 90.2, 90.8, 88.5, 85.9],
        },
      ],
      initiatives: [
        {
          name: 'Tariff agreed with the regulator',
          steps: [
            step('Petition for four plants decided', '2014-01-01', '2014-09-30', 0.5, {
              narrative: 'The hearing was put off twice.',
            }),
          ],
        },
        {
          name: 'Arrears of the buyer',
          steps: [
            step('Arrears of two years settled', '2014-03-01', '2014-12-31', 0.4, {
              narrative: 'The buyer disputes the meter readings of 2012.',
            }),
          ],
        },
        {
          name: 'Meters read by both sides',
          steps: [step('Joint readings at six plants', '2014-02-01', '2014-08-31', 1)],
        },
      ],
    },
  ],
};
