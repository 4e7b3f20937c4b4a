import type { Sample } from './sample-plan.ts';
import { SINDH_AGENDAS } from './sindh-agenda.ts';
import { SINDH_PAST, SINDH_RETURNED } from './sindh-common.ts';
import { SINDH_PLACES } from './sindh-districts.ts';
import { SINDH_PROGRAMMES } from './sindh-programmes.ts';
import { SINDH_SERVICES } from './sindh-services.ts';

/**
 * The sample `sindh-department`: one department that takes stock of itself each month, inside the system that is there.
 * Its directorates send the returns. Wholly illustrative, but for the names of the districts.
 */
export const SINDH: Sample = {
  unit: {
    id: 'sindh-department',
    name: 'Health Department',
    government: 'Government of Sindh',
    executive: 'Secretary Health',
    meeting: 'monthly stocktake',
    cadence: 'month',
    baselinePolicy: 'fixed',
    place: 'sindh',
    departments: [
      {
        id: 'immunisation',
        name: 'Directorate of Immunisation',
        short: 'Immunisation',
        officer: 'Project Director, Immunisation',
      },
      {
        id: 'mother-child',
        name: 'Mother and Child Health Programme',
        short: 'Mother and Child',
        officer: 'Programme Director, Mother and Child',
      },
      {
        id: 'district-health',
        name: 'Directorate General, Health Services',
        short: 'Health Services',
        officer: 'Director General, Health Services',
      },
      { id: 'hospitals', name: 'Directorate of Hospitals', short: 'Hospitals', officer: 'Director, Hospitals' },
    ],
    maximumPriorities: 4,
    scale: 'three-point',
    calendar: { due: 10, cutOff: 14, meeting: 20 },
    escalation: ['directorate', 'special secretary', 'secretary', 'chief secretary'],
    marking: { word: 'OFFICIAL', audience: 'department papers' },
    tag: 'Illustrative data',
    demonstration: 'Districts are real; every figure and every statement is illustrative',
  },
  agendas: SINDH_AGENDAS,
  places: SINDH_PLACES,
  past: SINDH_PAST,
  returned: SINDH_RETURNED,
  sectors: [...SINDH_PROGRAMMES, ...SINDH_SERVICES],
  agreed: { on: '2017-01-20', by: 'Secretary Health' },
  preparedBy: {
    immunisation: 'Data Cell, Immunisation',
    'mother-child': 'Monitoring Officer, Mother and Child',
    'district-health': 'Health Information Cell',
    hospitals: 'Statistics Officer, Hospitals',
  },
  late: [{ period: '2017-10', department: 'mother-child', corrected: { 'four-visits': 50.1 } }],
  roadblocks: {
    immunisation: [
      {
        text: 'Vaccinators of nine districts have no accounts at the bank that pays for fuel',
        departments: 'Directorate of Immunisation; Finance',
        since: '2017-08-14',
        ask: 'Accept accounts at any bank',
        level: 'secretary',
      },
    ],
    hospitals: [
      {
        text: 'Works at two emergency departments wait for an estimate',
        departments: 'Directorate of Hospitals; Works and Services',
        since: '2017-07-24',
        ask: 'Works and Services gives its estimate by a date',
        level: 'chief secretary',
      },
    ],
  },
  readme: `# sindh-department

The Health Department of Sindh, Pakistan, as a department that has no central unit above it and takes stock of itself each
month: the Secretary in the chair, four directorates that send the returns, ten priorities, 29 districts, returns for two
months. Ratings are shown on three points: Red, Amber, Green.

Real:

* that Sindh and Balochistan tried ways of improving execution inside the system there is: "From Policy to Action: How to
  drive successful policy execution in Pakistan", Islamabad 2018;
* the names of the 29 districts.

Illustrative: everything else. Inhabitants are rounded by hand and only size the counts. All values, targets, paths,
milestones, decisions, actions, roadblocks, statements and offices are invented. Every slide carries the tag
"Illustrative data".

\`late/2017-10/mother-child.xlsx\` is a return that came after October was closed: mothers of one town had been registered
twice. Once the month is closed it is received with that reason, and the annex of the November deck says what changed:

    stocktake close --period 2017-10 --by "Secretary Health"
    stocktake receive late/2017-10/mother-child.xlsx --period 2017-10 --restates "Mothers of one town were registered twice" \\
      --by "Secretary Health"

\`npx tsx data/make/make.ts\` makes this folder again, byte for byte.
`,
};
