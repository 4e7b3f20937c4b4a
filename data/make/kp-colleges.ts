import { HALF_COUNT, HALF_SHARE } from './kp-common.ts';
import { atLeast, FALLING, RISING, type SampleSector } from './sample-plan.ts';
import { step } from './sample-steps.ts';

const SECRETARY = 'Secretary, Higher Education';
const DIRECTOR = 'Director, Colleges';

/** Higher education: wholly illustrative. */
export const KP_COLLEGES: SampleSector = {
  id: 'higher-education',
  name: 'Higher Education',
  department: 'higher-education',
  priorities: [
    {
      id: 'college-teachers',
      name: 'College teachers in post',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'college-posts',
            name: 'Sanctioned posts of college teachers that are filled',
            short: 'Filled posts',
            measure: '% of sanctioned posts',
            definition:
              'Posts of lecturers and professors with somebody in them, out of posts sanctioned in public colleges.',
          },
          path: [
            ['2013-H2', 76],
            ['2016-H2', 92],
          ],
          values: [75.4, 75.1, 75.8, 76, 77.1, 79.6],
        },
      ],
      initiatives: [
        {
          name: 'Lecturers selected by the commission',
          steps: [
            step('Requisition for 940 posts sent', '2014-01-01', '2014-04-30', 1),
            step('Interviews of all subjects held', '2014-05-01', '2014-12-31', 0.7, {
              narrative: 'The commission has finished nine of 22 subjects.',
            }),
          ],
        },
        {
          name: 'Visiting teachers for vacant posts',
          steps: [step('620 visiting teachers engaged', '2014-07-01', '2014-10-31', 1.1)],
        },
        {
          name: 'Posts moved from full to short colleges',
          steps: [step('Posts of 34 colleges moved', '2014-03-01', '2015-03-31', 0.9)],
        },
      ],
    },
    {
      id: 'girls-in-colleges',
      name: 'Girls in colleges',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...RISING,
            id: 'girls-enrolled',
            name: 'Girls enrolled in public colleges',
            short: 'Girls in colleges',
            measure: 'girls enrolled',
            definition: 'Girls on the rolls of public colleges of all kinds at the end of the half-year.',
            unit: 'girls',
          },
          path: [
            ['2013-H2', 61200],
            ['2017-H2', 82000],
          ],
          values: [56400, 57900, 59800, 61200, 63900, 67300],
        },
      ],
      initiatives: [
        {
          name: 'Ten new colleges for girls',
          steps: [
            step('Sites of all ten handed over', '2013-10-01', '2014-06-30', 1),
            step('Five buildings under roof', '2014-05-01', '2015-06-30', 1),
          ],
        },
        {
          name: 'Buses on 40 routes',
          steps: [step('Buses bought and drivers engaged', '2014-02-01', '2014-11-30', 1)],
        },
        {
          name: 'Hostels in the southern districts',
          steps: [
            step('Hostels of Bannu and Karak open', '2014-01-01', '2014-12-31', 0.6, {
              narrative: 'Bannu houses displaced families since June.',
            }),
          ],
        },
      ],
    },
    {
      id: 'college-results',
      name: 'Students who pass',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...RISING,
            id: 'intermediate-pass',
            name: 'Students who pass the intermediate examination',
            short: 'Passes',
            measure: '% of those who sat',
            definition:
              'Students of public colleges who passed, out of those who sat the last examination of the half-year.',
          },
          path: [
            ['2013-H2', 58],
            ['2016-H2', 70],
          ],
          values: [56.9, 57.2, 57.6, 58, 58.9, 59.6],
        },
      ],
      initiatives: [
        {
          name: 'Staff attendance by fingerprint',
          steps: [step('Readers in 120 colleges', '2014-02-01', '2014-09-30', 0.9)],
        },
        {
          name: 'Mock examinations in science subjects',
          steps: [step('Held in all colleges in December', '2014-08-01', '2014-12-31', 1)],
        },
        {
          name: 'Work plans for the 30 weakest colleges',
          steps: [step('Plans agreed with 30 principals', '2014-03-01', '2014-07-31', 1.1)],
        },
      ],
    },
    {
      id: 'stipends',
      name: 'Stipends paid in time',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...HALF_SHARE,
            ...atLeast(90, 3, 8),
            id: 'stipends-in-time',
            name: 'Stipends paid within 60 days of the result',
            short: 'Stipends',
            measure: '%; keep at 90 or above',
            definition: 'Merit and need stipends paid within 60 days of the list, out of all on the list.',
          },
          values: [62.5, 68.1, 74.4, 81.3, 88.6, 91.2],
        },
      ],
      initiatives: [
        {
          name: 'One list of students for all stipends',
          steps: [step('List checked against identity cards', '2014-01-01', '2014-06-30', 1)],
        },
        {
          name: 'Payment into accounts',
          steps: [step('Accounts of 18,000 students opened', '2014-04-01', '2014-12-31', 1.1)],
        },
        {
          name: 'Complaints about stipends by telephone',
          steps: [step('Line open in office hours', '2014-06-01', '2014-08-31', 1)],
        },
      ],
    },
    {
      id: 'science-labs',
      name: 'Working laboratories',
      officer: DIRECTOR,
      indicators: [
        {
          is: {
            ...HALF_COUNT,
            ...FALLING,
            id: 'labs-lacking',
            name: 'Colleges without a working laboratory',
            short: 'Colleges without a laboratory',
            measure: 'colleges; lower is better',
            definition: 'Public colleges that teach science and have no laboratory in which a class can work.',
            unit: 'colleges',
          },
          path: [
            ['2013-H2', 84],
            ['2016-H1', 15],
          ],
          values: [92, 90, 87, 84, 81, 79],
        },
      ],
      initiatives: [
        {
          name: 'Equipment bought for 60 laboratories',
          steps: [
            step('Contract signed', '2014-01-01', '2014-05-31', 0.6, {
              narrative: 'The only bid was above the estimate.',
            }),
            step('Equipment in 30 laboratories', '2014-06-01', '2014-12-31', 0.3, {
              narrative: 'Waits for the contract.',
            }),
          ],
        },
        {
          name: 'Rooms repaired',
          steps: [step('Repairs in 25 colleges', '2014-03-01', '2014-11-30', 0.9)],
        },
        {
          name: 'Laboratory assistants trained',
          steps: [step('120 assistants trained', '2014-07-01', '2015-02-28', 1)],
        },
      ],
    },
  ],
};
