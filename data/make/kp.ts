import { Place } from '../../src/domain/place.ts';
import { KP_AGENDAS } from './kp-agenda.ts';
import { KP_COLLEGES } from './kp-colleges.ts';
import { KP_PAST, KP_RETURNED } from './kp-common.ts';
import { KP_HEALTH } from './kp-health.ts';
import { KP_HYDROPOWER } from './kp-hydropower.ts';
import { KP_OIL_AND_GAS } from './kp-oil-gas.ts';
import { KP_SCHOOLS } from './kp-schools.ts';
import { KP_SPECIAL } from './kp-special.ts';
import { KP_TOWNS } from './kp-towns.ts';
import type { Sample, SampleSector } from './sample-plan.ts';

/** Energy and power: two sub-sectors, and no priorities of its own. */
const ENERGY: SampleSector = { id: 'energy', name: 'Energy and Power', department: 'energy', priorities: [] };

/**
 * The sample `kp-ssu`: six sectors of five priorities with three initiatives each, and the special initiatives; the
 * monitors' findings of spring 2014 are published, everything else is illustrative.
 */
export const KP: Sample = {
  unit: {
    id: 'kp-ssu',
    name: 'Strategic Support Unit',
    government: 'Government of Khyber Pakhtunkhwa',
    executive: 'Chief Minister',
    cadence: 'half',
    baselinePolicy: 'adjustable',
    place: 'province',
    departments: [
      { id: 'schools', name: 'Elementary and Secondary Education', short: 'Schools', officer: 'Secretary, Schools' },
      { id: 'higher-education', name: 'Higher Education', officer: 'Secretary, Higher Education' },
      { id: 'health', name: 'Health', officer: 'Secretary, Health' },
      { id: 'local-government', name: 'Local Government', officer: 'Secretary, Local Government' },
      { id: 'energy', name: 'Energy and Power', officer: 'Secretary, Energy and Power' },
      { id: 'planning', name: 'Planning and Development', short: 'Planning', officer: 'Secretary, Planning' },
    ],
    maximumPriorities: 5,
    parked: [
      {
        request: 'Follow up land records in all districts',
        from: 'Board of Revenue',
        on: '2014-09-22',
        why: 'It has a project office of its own; asked to report once a year',
      },
      {
        request: 'Add culture and youth as sectors',
        from: 'Department of Sports and Culture',
        on: '2014-10-06',
        why: 'Two sectors more would leave each of them forty minutes a year',
      },
    ],
    calendar: { due: 24, cutOff: 38, meeting: 50 },
    escalation: ['department', 'head of unit', 'additional chief sec', 'chief secretary', 'chief minister'],
    publicExtract: false,
    marking: { word: 'CONFIDENTIAL', audience: 'stocktake papers' },
    tag: 'Illustrative data',
    demonstration:
      'Monitors’ findings of March to May 2014 are published; all else, and every statement, is illustrative',
  },
  agendas: KP_AGENDAS,
  places: [{ is: Place.parse({ id: 'province', name: 'Khyber Pakhtunkhwa', kind: 'whole' }) }],
  past: KP_PAST,
  returned: KP_RETURNED,
  sectors: [KP_SCHOOLS, KP_COLLEGES, KP_HEALTH, KP_TOWNS, ENERGY, KP_HYDROPOWER, KP_OIL_AND_GAS, KP_SPECIAL],
  agreed: { on: '2014-06-16', by: 'Chief Secretary' },
  preparedBy: {
    schools: 'Planning Cell, Schools',
    'higher-education': 'Planning Cell, Higher Education',
    health: 'Health Sector Reform Unit',
    'local-government': 'Reform Support Cell',
    energy: 'Planning Cell, Energy and Power',
    planning: 'Monitoring and Evaluation, Planning',
  },
  roadblocks: {
    schools: [
      {
        text: 'The private use of 160 closed school buildings has no owner in government',
        departments: 'Schools; Revenue; Home',
        since: '2014-09-08',
        ask: 'District administrations clear them by a date',
        level: 'chief secretary',
      },
    ],
    energy: [
      {
        text: 'Half of the province’s share for gas pipes is not released',
        departments: 'Energy and Power; Finance',
        since: '2014-08-31',
        ask: 'Release Rs 205 million',
        level: 'chief minister',
      },
    ],
  },
  readme: `# kp-ssu

A strategic support unit of Khyber Pakhtunkhwa, Pakistan, and its stocktakes of August 2014 and February 2015: six
sectors (energy has two sub-sectors) of five priorities with three initiatives each, and eleven special initiatives of
the Chief Minister in four groups. Six departments' returns for two half-years. The baseline may be adjusted where there
is justification. Nothing is published.

Real, as published (facts; no text was taken over):

* how such a unit works: at least two rounds a year, five priority areas in each of six sectors, three initiatives in each
  area, special initiatives beside them, departmental data first and outside sources and field visits where needed, a
  preliminary and a final stocktake, an adjustable baseline, no external communication: "From Policy to Action: How to
  drive successful policy execution in Pakistan", Islamabad 2018;
* what the Independent Monitoring Unit found in March, April and May 2014: gap between enrolment and attendance 47, 25 and
  21 %; teachers absent 31, 19 and 18 %; schools found closed 3,410, 2,542 and 2,526; in May 1,976 schools without a
  building, 253 in illegal occupation, 106 with no teacher posted: page of the unit, cmkp.gov.pk
  (http://cmkp.gov.pk/education_details.php?nId=46);
* schools monitored 25,622, 26,637 and 27,375 of 28,583: Express Tribune
  (https://tribune.com.pk/story/805925/), which does not name the month of the second figure;
* the disagreement about closed schools, as the comment in the return of the first half of 2014 has it: Dawn
  (https://www.siasat.pk/forums/threads/monitors-detect-800-closed-schools-in-kp.268256/).

Transcribed from the texts of these pages; check the originals before printing a figure.

Illustrative: everything else. All targets and paths, every other indicator and value (November 2014 too), all milestones,
decisions, actions, roadblocks, statements and offices. Some special initiatives have the names of public projects; what
is said of them is invented. Every slide carries the tag "Illustrative data".

The baseline of the attendance gap is that of March 2014, the month of examinations. The cycle in the README of the
repository proposes and approves April instead: Green becomes Amber-Green, and both are shown.

\`npx tsx data/make/make.ts\` makes this folder again, byte for byte.
`,
};
