import { HALF_COUNT, HALF_SHARE } from './kp-common.ts';
import { atLeast, FALLING, RISING, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

const SECRETARY = 'Secretary, Energy and Power';
const GAS = 'Chief Executive, Oil and Gas';

/** Oil and gas: wholly illustrative. */
export const KP_OIL_AND_GAS: SampleSector = {
  id: 'oil-gas',
  name: 'Oil and Gas',
  parent: 'energy',
  department: 'energy',
  priorities: [
    {
      id: 'wells',
      name: 'Wells drilled',
      officer: GAS,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...RISING,
            id: 'wells-drilled',
            name: 'Exploration wells drilled since 2013',
            short: 'Wells',
            measure: 'wells since 2013',
            definition: 'Exploration wells in the province that have reached their planned depth.',
            unit: 'wells',
            tolerance: { of: 'value', amberGreen: 1, amberRed: 3 },
          },
          path: [
            ['2013-H2', 2],
            ['2016-H2', 20],
          ],
          values: [0, 0, 1, 2, 4, 7],
        },
      ],
      initiatives: [
        {
          name: 'Security for drilling camps',
          steps: [
            step('Force of 600 posted to eleven camps', '2014-01-01', '2014-09-30', 0.8, {
              narrative: 'Posted to eight camps; barracks are missing at three.',
            }),
          ],
        },
        {
          name: 'Seismic surveys',
          steps: [step('1,200 km surveyed', '2014-02-01', '2014-12-31', 1)],
        },
        {
          name: 'Company of the province takes part',
          steps: [step('Shares in three blocks agreed', '2014-04-01', '2014-12-31', 1.1)],
        },
      ],
    },
    {
      id: 'villages-gas',
      name: 'Villages with gas',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'gas-villages',
            name: 'Villages near gas fields that have gas',
            short: 'Villages with gas',
            measure: '% of villages within 5 km',
            definition:
              'Villages within five kilometres of a producing field with gas in at least half of their houses.',
          },
          path: [
            ['2013-H2', 31],
            ['2016-H2', 70],
          ],
          values: [28.4, 29.1, 30.2, 31, 33.6, 35.9],
        },
      ],
      initiatives: [
        {
          name: 'Pipes for 60 villages',
          steps: [
            step('140 km laid', '2014-02-01', '2014-12-31', 0.6, {
              narrative: '78 km; the gas company waits for the share of the province.',
            }),
          ],
        },
        {
          name: 'Share of the province released',
          steps: [
            step('Rs 410 million released', '2014-04-01', '2014-08-31', 0.5, {
              narrative: 'Finance released half of it.',
            }),
          ],
        },
        {
          name: 'Committees check connections',
          steps: [step('Committees in 40 villages', '2014-05-01', '2014-12-31', 1)],
        },
      ],
    },
    {
      id: 'gas-losses',
      name: 'Gas lost',
      officer: GAS,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...FALLING,
            id: 'gas-unaccounted',
            name: 'Gas that is not accounted for',
            short: 'Lost gas',
            measure: '% of gas sent out; lower is better',
            definition: 'Gas sent into the network of the province that was neither billed nor metered out of it.',
          },
          path: [
            ['2013-H2', 18],
            ['2016-H2', 10],
          ],
          values: [19.1, 18.6, 18.4, 18, 16.9, 15.8],
        },
      ],
      initiatives: [
        {
          name: 'Illegal taps closed',
          steps: [step('2,400 taps closed in Karak', '2014-01-01', '2014-10-31', 1)],
        },
        {
          name: 'Meters renewed',
          steps: [step('30,000 meters renewed', '2014-03-01', '2015-02-28', 1)],
        },
        {
          name: 'Theft of gas made an offence',
          steps: [step('Bill before the assembly', '2014-05-01', '2014-11-30', 1.1)],
        },
      ],
    },
    {
      id: 'royalties',
      name: 'Royalties in time',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...atLeast(95, 2, 6),
            id: 'royalty-paid',
            name: 'Royalty received within 45 days',
            short: 'Royalties',
            measure: '%; keep at 95 or above',
            definition: 'Rupees of royalty on oil and gas received within 45 days of the month of production.',
          },
          values: [84, 86.5, 89.2, 91.1, 93.8, 95.6],
        },
      ],
      initiatives: [
        {
          name: 'Meters of producers read by the province',
          steps: [step('Readers at seven fields', '2014-02-01', '2014-09-30', 1)],
        },
        {
          name: 'Share of districts passed on',
          steps: [step('Share of Karak, Kohat and Hangu paid', '2014-04-01', '2014-12-31', 0.9)],
        },
        {
          name: 'Account of royalties published',
          steps: [step('Account of the year published', '2014-07-01', '2014-12-31', 1)],
        },
      ],
    },
    {
      id: 'blocks',
      name: 'Blocks under licence',
      officer: GAS,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...RISING,
            id: 'blocks-licensed',
            name: 'Exploration blocks under licence',
            short: 'Licensed blocks',
            measure: 'blocks',
            definition:
              'Blocks wholly or partly in the province with a licence in force on the last day of the half-year.',
            unit: 'blocks',
            tolerance: { of: 'value', amberGreen: 1, amberRed: 2 },
          },
          path: [
            ['2013-H2', 12],
            ['2015-H2', 20],
          ],
          values: [11, 11, 12, 12, 14, 15],
        },
      ],
      initiatives: [
        {
          name: 'Data room for investors',
          steps: [step('Data of nine blocks on show', '2014-01-01', '2014-06-30', 1)],
        },
        {
          name: 'Round of licences with the federation',
          steps: [step('Six blocks offered', '2014-05-01', '2014-12-31', 0.8, { narrative: 'Four blocks offered.' })],
        },
        {
          name: 'Idle licences taken back',
          steps: [step('Notices to three holders', '2014-07-01', '2014-12-31', 1)],
        },
      ],
    },
  ],
};
