import { milestoneHeadline, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

const SECRETARY = 'Secretary, Planning';

/**
 * The special initiatives of the Chief Minister, eleven in four groups. They have milestones and no series. Illustrative,
 * but for the public names of some.
 */
export const KP_SPECIAL: SampleSector = {
  id: 'special-initiatives',
  name: 'Chief Minister’s Special Initiatives',
  department: 'planning',
  priorities: [
    {
      id: 'forests-rivers',
      name: 'Forests and rivers',
      officer: 'Secretary, Forests',
      indicators: [milestoneHeadline('forests-steps', 'Forests and rivers')],
      initiatives: [
        {
          name: 'Billion trees',
          steps: [
            step('Nurseries for 80 million plants', '2014-01-01', '2014-06-30', 1.1),
            step('First 100 million planted', '2014-05-01', '2014-12-31', 1),
            step('Guards for 140,000 hectares', '2014-03-01', '2014-11-30', 1),
          ],
        },
        {
          name: 'Felling of timber stopped',
          steps: [
            step('Ban notified and check posts manned', '2014-01-01', '2014-04-30', 1),
            step('Seized timber sold by open auction', '2014-05-01', '2014-10-31', 1),
          ],
        },
        {
          name: 'Early warning of floods',
          steps: [step('Gauges on the Swat and the Kabul', '2014-02-01', '2014-07-31', 1.1)],
        },
      ],
    },
    {
      id: 'roads-transit',
      name: 'Roads and transit',
      officer: 'Secretary, Transport',
      indicators: [milestoneHeadline('transit-steps', 'Roads and transit')],
      initiatives: [
        {
          name: 'Rapid transit in Peshawar',
          steps: [
            step('Route and stations agreed', '2013-12-01', '2014-05-31', 1),
            step('Study approved by the board', '2014-04-01', '2014-10-31', 0.6, {
              narrative: 'The lender asks for a count of passengers in winter.',
            }),
            step('Land for the depot', '2014-06-01', '2015-03-31', 0.5, { narrative: 'Two of five owners agree.' }),
          ],
        },
        {
          name: 'Swat motorway',
          steps: [
            step('Alignment approved', '2014-01-01', '2014-06-30', 1),
            step('Partner selected', '2014-06-01', '2014-12-15', 0.8, {
              narrative: 'Bids are open; one is contested.',
            }),
          ],
        },
        {
          name: 'Flyover at the university road',
          steps: [step('Piles of all spans driven', '2014-03-01', '2014-09-30', 1.1)],
        },
      ],
    },
    {
      id: 'towns-visitors',
      name: 'Towns and visitors',
      officer: 'Secretary, Tourism',
      indicators: [milestoneHeadline('towns-steps', 'Towns and visitors')],
      initiatives: [
        {
          name: 'Old city of Peshawar restored',
          steps: [
            step('Heritage trail designed', '2014-02-01', '2014-06-30', 1),
            step('Gates and lamps in place', '2014-06-01', '2014-12-15', 0.9),
          ],
        },
        {
          name: 'Playgrounds in every tehsil',
          steps: [
            step('Land for 40 playgrounds', '2014-01-01', '2014-08-31', 0.9),
            step('Twenty playgrounds in use', '2014-07-01', '2014-12-31', 1),
          ],
        },
        {
          name: 'Camping grounds in the hills',
          steps: [step('Six grounds open', '2014-03-01', '2014-06-30', 1)],
        },
      ],
    },
    {
      id: 'work-skills',
      name: 'Work and skills',
      officer: SECRETARY,
      indicators: [milestoneHeadline('work-steps', 'Work and skills')],
      initiatives: [
        {
          name: 'Industrial zones revived',
          steps: [
            step('Company of the zones at work', '2014-01-01', '2014-06-30', 1),
            step('Idle works in Gadoon visited', '2014-05-01', '2014-10-31', 1),
          ],
        },
        {
          name: 'Loans for young people without interest',
          steps: [
            step('Agreement with the bank', '2014-02-01', '2014-07-31', 1),
            step('First 3,000 loans paid', '2014-07-01', '2014-12-31', 0.9),
          ],
        },
      ],
    },
  ],
};
