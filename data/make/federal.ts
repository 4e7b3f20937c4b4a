import { Place } from '../../src/domain/place.ts';
import { FEDERAL_AGENDAS } from './federal-agenda.ts';
import { FEDERAL_SECTORS } from './federal-projects.ts';
import type { Sample } from './sample-plan.ts';

/**
 * The sample `federal-pmdu`: projects of national significance, followed by milestones, dates, and money spent against
 * progress. The names of the projects are public, everything said of them is illustrative.
 */
export const FEDERAL: Sample = {
  unit: {
    id: 'federal-pmdu',
    name: 'Prime Minister’s Delivery Unit',
    government: 'Government of Pakistan',
    executive: 'Principal Secretary',
    meeting: 'review for the Prime Minister',
    cadence: 'quarter',
    baselinePolicy: 'fixed',
    place: 'pakistan',
    departments: [
      { id: 'power-division', name: 'Power Division', officer: 'Secretary, Power Division' },
      {
        id: 'communications',
        name: 'Communications',
        officer: 'Secretary, Communications',
      },
      { id: 'railways', name: 'Railways', officer: 'Secretary, Railways' },
      { id: 'maritime', name: 'Maritime Affairs', officer: 'Secretary, Maritime Affairs' },
    ],
    maximumPriorities: 5,
    scale: 'four-status',
    deck: 'projects',
    calendar: { due: 16, cutOff: 27, meeting: 39 },
    escalation: ['ministry', 'delivery unit', 'principal secretary', 'prime minister'],
    marking: { word: 'CONFIDENTIAL', audience: 'review papers' },
    tag: 'Illustrative data',
    demonstration: 'Names of projects are public; every date, figure and statement is illustrative',
  },
  agendas: FEDERAL_AGENDAS,
  places: [{ is: Place.parse({ id: 'pakistan', name: 'Pakistan', kind: 'whole' }) }],
  past: ['2017-Q2'],
  returned: ['2017-Q3', '2017-Q4'],
  sectors: FEDERAL_SECTORS,
  agreed: { on: '2016-07-01', by: 'Principal Secretary' },
  preparedBy: {
    'power-division': 'Project Cell, Power Division',
    communications: 'Planning Wing, Communications',
    railways: 'Planning Directorate, Railways',
    maritime: 'Planning Wing, Maritime Affairs',
  },
  unsigned: ['2017-Q3/railways'],
  roadblocks: {
    'power-division': [
      {
        text: 'Lenders of the Matiari–Lahore line wait for the tariff for delayed power',
        departments: 'Power Division; Regulator',
        since: '2017-06-30',
        ask: 'Decide the tariff',
        level: 'prime minister',
      },
    ],
    communications: [
      {
        text: 'Ninety owners near Kundian dispute the price of their land',
        departments: 'Communications; Punjab Revenue',
        since: '2017-05-15',
        ask: 'The collector decides the claims',
        level: 'principal secretary',
      },
    ],
  },
  readme: `# federal-pmdu

A delivery unit of the Prime Minister of Pakistan that follows specified projects of national significance, thirteen in five
groups, and reports to the Principal Secretary. Milestones with dates, money spent against progress of the work, four
statuses (on track, at risk, delayed, stalled). Four ministries' returns for two quarters.

Real, as published:

* that the unit reports to the Principal Secretary to the Prime Minister and follows up specified projects of national
  significance, with a focus on the China Pakistan Economic Corridor: "From Policy to Action: How to drive successful policy
  execution in Pakistan", Islamabad 2018;
* the names of the projects, which are public.

Illustrative: everything else. Work packages, dates, shares of work and money, decisions, actions, roadblocks, statements
and offices are invented and say nothing about the course of any real project. Every slide carries the tag
"Illustrative data".

\`npx tsx data/make/make.ts\` makes this folder again, byte for byte.
`,
};
