import { milestoneHeadline, type SampleInitiative, type SamplePriority, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

/** A project: it has work packages with milestones, and no series of values. */
function project(id: string, name: string, officer: string, packages: readonly SampleInitiative[]): SamplePriority {
  return { id, name, officer, indicators: [milestoneHeadline(`${id}-steps`, name, 'quarter')], initiatives: packages };
}

const POWER = 'Secretary, Power Division';
const GRID = 'Managing Director, Grid Company';
const HIGHWAYS = 'Chairman, Highway Authority';
const RAILWAYS = 'Chairman, Railways';
const PORT = 'Chairman, Port Authority';
const AVIATION = 'Director General, Civil Aviation';

/**
 * Projects of national significance, under their public names. Everything said of them is illustrative: dates, work
 * packages, progress and spending.
 */
export const FEDERAL_SECTORS: readonly SampleSector[] = [
  {
    id: 'power',
    name: 'Power',
    department: 'power-division',
    priorities: [
      project('sahiwal', 'Sahiwal power plant', POWER, [
        {
          name: 'Second unit',
          steps: [
            step('First unit sells power', '2016-03-01', '2017-01-31', 1),
            step('Boiler of the second unit tested', '2016-06-01', '2017-03-31', 1.1),
            step('Second unit sells power', '2017-01-15', '2017-06-30', 1),
          ],
        },
        {
          name: 'Coal by rail',
          steps: [
            step('Siding of 12 km built', '2016-04-01', '2016-12-31', 1.1),
            step('Unloading station in use', '2016-09-01', '2017-05-31', 1),
            step('Five trains a day', '2017-05-01', '2017-12-31', 0.92, {
              narrative: 'Four trains a day since October.',
            }),
          ],
        },
      ]),
      project('port-qasim', 'Port Qasim power plant', POWER, [
        {
          name: 'Jetty for coal',
          steps: [
            step('Permit to dredge', '2016-06-01', '2016-10-31', 1),
            step('Channel dredged', '2016-10-01', '2017-06-30', 1),
            step('First ship unloaded', '2017-04-01', '2017-09-30', 1, { cost: 1.05 }),
          ],
        },
        {
          name: 'Two units',
          steps: [
            step('Turbines of both units on site', '2016-06-01', '2017-02-28', 1.05),
            step('First unit connected to the grid', '2016-12-01', '2017-10-31', 1),
            step('Second unit sells power', '2017-06-01', '2018-03-31', 0.95, { cost: 0.95 }),
          ],
        },
      ]),
      project('suki-kinari', 'Suki Kinari hydropower', POWER, [
        {
          name: 'Access and diversion',
          steps: [
            step('Road to the dam site', '2016-12-01', '2017-08-31', 0.9, { cost: 1.2 }),
            step('River diverted', '2017-05-01', '2018-01-31', 0.6, {
              narrative: 'Floods of August took the coffer dam; it is being raised again.',
              cost: 1.4,
            }),
          ],
        },
        {
          name: 'Headrace tunnel',
          steps: [
            step('Four adits open', '2017-01-01', '2017-11-30', 0.7, {
              narrative: 'Two adits open. Permits for explosives take nine weeks.',
            }),
            step('First 3 km driven', '2017-09-01', '2018-09-30', 0.6),
          ],
        },
        {
          name: 'Land and people',
          steps: [
            step('Award for six villages announced', '2016-06-01', '2016-12-31', 1),
            step('Families of six villages paid', '2016-09-01', '2017-09-30', 0.8, { narrative: '395 of 402 paid.' }),
          ],
        },
      ]),
      project('matiari-lahore', 'Matiari–Lahore line', GRID, [
        {
          name: 'Agreements',
          steps: [
            step('Tariff for the line decided', '2016-06-01', '2016-11-30', 1),
            step('Transmission agreement signed', '2016-10-01', '2017-06-30', 0.8, { cost: 0.5 }),
            step('Financing closed', '2017-03-01', '2017-12-15', 0.5, {
              narrative: 'Lenders wait for the tariff for delayed power.',
              cost: 0.5,
            }),
          ],
        },
        {
          name: 'Right of way',
          steps: [
            step('Surveyor engaged', '2016-10-01', '2016-12-31', 1),
            step('Route surveyed', '2017-01-01', '2017-08-31', 1),
            step('Land of both converter stations', '2017-04-01', '2017-12-31', 0.9),
          ],
        },
      ]),
    ],
  },
  {
    id: 'roads',
    name: 'Roads',
    department: 'communications',
    priorities: [
      project('karakoram', 'Karakoram Highway, phase II', HIGHWAYS, [
        {
          name: 'Havelian to Mansehra',
          steps: [
            step('Contracts of both lots signed', '2016-04-01', '2016-08-31', 1),
            step('Camps and plants in place', '2016-07-01', '2016-12-31', 1),
            step('Earthworks of the first 39 km', '2016-09-01', '2017-07-31', 1),
            step('First 39 km paved', '2017-03-01', '2018-02-28', 0.95),
          ],
        },
        {
          name: 'Mansehra to Thakot',
          steps: [
            step('Power at all portals', '2016-08-01', '2017-02-28', 1.1),
            step('Five tunnels broken through', '2016-12-01', '2017-12-15', 0.9, {
              narrative: 'Four are through; the fifth met water.',
              cost: 1.1,
            }),
            step('Bridges over the Indus tributaries', '2017-02-01', '2018-04-30', 1),
          ],
        },
      ]),
      project('sukkur-multan', 'Sukkur–Multan motorway', HIGHWAYS, [
        {
          name: 'Seven sections',
          steps: [
            step('Contractor on all seven sections', '2016-05-01', '2016-08-31', 1),
            step('Embankment of 392 km', '2016-08-01', '2017-09-30', 1.05),
            step('First 200 km paved', '2017-02-01', '2017-12-31', 1.1),
            step('Bridges of all sections', '2016-10-01', '2018-03-31', 1.05),
          ],
        },
        { name: 'Trees and rest areas', steps: [step('Ten rest areas', '2017-06-01', '2018-06-30', 1)] },
      ]),
      project('hakla-dik', 'Hakla–D.I. Khan motorway', HIGHWAYS, [
        {
          name: 'Five packages',
          steps: [
            step('Contractors at work on all packages', '2016-09-01', '2017-03-31', 1),
            step('Half of the embankment', '2016-12-01', '2017-11-30', 0.7, {
              narrative: 'Claims of 90 owners near Kundian are before the collector.',
              cost: 1.3,
            }),
            step('Bridge over the Indus: piles', '2017-03-01', '2017-12-15', 0.65, {
              narrative: 'Two rigs of four are at work.',
              cost: 1.35,
            }),
          ],
        },
        {
          name: 'Land',
          steps: [
            step('Land of 285 km handed over', '2016-07-01', '2017-06-30', 0.8, { narrative: '251 km handed over.' }),
          ],
        },
      ]),
    ],
  },
  {
    id: 'rail',
    name: 'Railways',
    department: 'railways',
    priorities: [
      project('main-line', 'Main line 1', RAILWAYS, [
        {
          name: 'Design',
          steps: [
            step('Consultant for the line engaged', '2016-07-01', '2016-12-31', 1),
            step('Preliminary design accepted', '2016-10-01', '2017-08-31', 0.9),
            step('Cost and loan agreed in principle', '2017-04-01', '2017-12-15', null),
          ],
        },
        {
          name: 'First package',
          steps: [
            step('Tender documents ready', '2017-06-01', '2018-01-31', 0.5, {
              narrative: 'Waits for the cost.',
              cost: 0.2,
            }),
          ],
        },
      ]),
      project('havelian-port', 'Havelian dry port', RAILWAYS, [
        {
          name: 'Land and design',
          steps: [
            step('Study accepted', '2016-07-01', '2017-01-31', 1),
            step('Land of 500 acres acquired', '2016-11-01', '2017-09-30', 0.8, {
              narrative: 'Price of 60 acres disputed.',
            }),
            step('Design approved', '2017-05-01', '2017-12-31', 0.9),
          ],
        },
      ]),
    ],
  },
  {
    id: 'gwadar',
    name: 'Gwadar',
    department: 'maritime',
    priorities: [
      project('eastbay', 'Eastbay Expressway', PORT, [
        {
          name: 'Works',
          steps: [
            step('Loan agreement signed', '2016-07-01', '2017-02-28', 1),
            step('Contract awarded', '2017-01-01', '2017-08-31', 1, { cost: 0.1 }),
            step('Contractor on site', '2017-08-01', '2017-11-30', 1),
            step('Dredging and fill of the first 4 km', '2017-11-01', '2018-07-31', 0.85, {
              narrative: 'Fishermen ask for three passages under the road.',
            }),
          ],
        },
      ]),
      project('gwadar-airport', 'New Gwadar airport', AVIATION, [
        {
          name: 'Ground and grant',
          steps: [
            step('Land of 4,000 acres handed over', '2016-05-01', '2016-11-30', 1),
            step('Soil investigated', '2016-09-01', '2017-03-31', 1),
            step('Consultant for the airport engaged', '2016-10-01', '2017-02-28', 1),
            step('Grant agreement signed', '2016-09-01', '2017-05-31', 1),
            step('Fence and access road', '2017-02-01', '2017-12-15', 0.8, {
              narrative: 'Fence done; road at 60 per cent.',
            }),
            step('Design of the terminal approved', '2017-06-01', '2018-02-28', 0.9),
          ],
        },
      ]),
      project('gwadar-water', 'Water for Gwadar', PORT, [
        {
          name: 'Dams and pipes',
          steps: [
            step('Contracts of dam and pipe signed', '2016-04-01', '2016-09-30', 1),
            step('Sawad dam filled and tested', '2016-06-01', '2017-06-30', 1),
            step('Pipe of 62 km to the town', '2017-01-01', '2017-12-31', 0.8, {
              narrative: '44 km laid; the pumps are in the port.',
              cost: 1.2,
            }),
          ],
        },
        {
          name: 'Water from the sea',
          steps: [step('Plant repaired and run for a month', '2017-06-01', '2017-11-30', 0.9)],
        },
      ]),
    ],
  },
  {
    id: 'digital',
    name: 'Optical Fibre',
    department: 'communications',
    priorities: [
      project('fibre', 'Fibre Khunjerab–Rawalpindi', 'Director General, Special Communications', [
        {
          name: '820 km of cable',
          steps: [
            step('Route agreed with four districts', '2016-04-01', '2016-09-30', 1),
            step('Trench of 600 km', '2016-06-01', '2017-06-30', 1.05),
            step('Cable laid and joined', '2017-01-01', '2017-12-15', 1),
          ],
        },
        { name: 'Stations', steps: [step('Nine stations in use', '2017-05-01', '2018-02-28', 1.05)] },
      ]),
    ],
  },
];
