import { type PlannedSector, QUARTERLY_SHARE, USUAL, within } from './punjab-planned.ts';
import { CHANGE_MARGIN, PARTICIPATION, ROADMAP } from './punjab-survey.ts';

const SECRETARY = 'Secretary, School Education';

/** School Education: survey figures and roadmap start and latest values are published; the rest is illustrative. */
export const EDUCATION: PlannedSector = {
  id: 'school-education',
  name: 'School Education',
  department: { id: 'school-education', name: 'School Education', officer: SECRETARY },
  preparedBy: 'Director Monitoring, School Education',
  priorities: [
    {
      id: 'children-in-school',
      name: 'Children in school',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'participation',
            name: 'School participation, children aged 5 to 9',
            short: 'Participation',
            measure: 'aged 5 to 9, %',
            definition:
              'Children aged 5 to 9 who attend any school, public or private, out of all children of that age, as the ' +
              'household survey finds it. Give the month of the round.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            frequency: 'irregular',
            lagMonths: 6,
            sources: ['survey'],
            placeKinds: ['whole', 'area'],
          },
          path: [
            ['2011-11', PARTICIPATION[0]?.punjab ?? 0],
            ['2018-03', 100],
          ],
          values: [],
        },
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'participation-change',
            name: 'Change of participation since November 2011',
            short: 'Change since 2011',
            measure: 'points since November 2011',
            definition:
              'Participation in the district in the latest survey round less that of November 2011. Changes inside the ' +
              'margin of error cannot be told from no change.',
            unit: 'points',
            kind: 'number',
            goal: 'standing',
            polarity: 'higher',
            standing: 0,
            tolerance: within(1, CHANGE_MARGIN),
            frequency: 'irregular',
            lagMonths: 6,
            sources: ['survey'],
            placeKinds: ['district'],
            margin: CHANGE_MARGIN,
          },
          values: [],
        },
      ],
    },
    {
      id: 'pupils-present',
      name: 'Pupils present',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'attendance',
            name: 'Pupils present on the day of the visit',
            short: 'Attendance',
            measure: 'on day of visit, %',
            definition:
              'Pupils whom the monitoring assistant counted in class on the day of the visit, out of pupils on the ' +
              'register of the schools visited.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            periodValue: 'ratio',
            sources: ['monitoring'],
            placeKinds: ['whole', 'district'],
            numerator: 'pupils counted present',
            denominator: 'pupils on the register of the schools visited',
          },
          path: [
            [ROADMAP.started, ROADMAP.attendance.start],
            [ROADMAP.reported, ROADMAP.attendance.latest],
            ['2018-Q1', 93],
          ],
          values: [ROADMAP.attendance.latest, 91.7, 91.9, 92.1, 91.9, 92.3, 92.2, 92.5, 92.6, 92.9],
          published: [ROADMAP.started, ROADMAP.reported],
          counted: { perThousand: 610, spread: 3.4 },
        },
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'schools-visited',
            name: 'Schools visited each month',
            short: 'Schools visited',
            measure: '% of all; keep at 95 or above',
            definition: 'Schools that a monitoring assistant visited at least once in each month of the quarter.',
            goal: 'standing',
            polarity: 'higher',
            standing: 95,
            tolerance: within(1, 3),
            sources: ['monitoring'],
          },
          values: [ROADMAP.visitedMonthly.latest, 95.7, 96.4, 96.1, 96.6, 96.2, 95.9, 96.5, 96.2, 96.3],
          published: [ROADMAP.reported],
        },
      ],
    },
    {
      id: 'teachers-present',
      name: 'Teachers absent',
      officer: SECRETARY,
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'teacher-absence',
            name: 'Teachers absent on the day of the visit',
            short: 'Teacher absence',
            measure: '% of posts filled; lower is better',
            definition:
              'Teachers who were not at school on the day of the visit, with or without leave, out of posts filled in ' +
              'the schools visited. Closed schools are not counted.',
            goal: 'path',
            polarity: 'lower',
            tolerance: USUAL,
            sources: ['monitoring'],
          },
          path: [
            [ROADMAP.started, ROADMAP.teacherAbsence.start],
            [ROADMAP.reported, ROADMAP.teacherAbsence.latest],
            ['2018-Q1', 6],
          ],
          values: [ROADMAP.teacherAbsence.latest, 9.1, 8.9, 8.6, 8.4, 8.3, 8.3, 8.0, 7.7, 8.3],
          published: [ROADMAP.started, ROADMAP.reported],
        },
      ],
    },
    {
      id: 'school-basics',
      name: 'Four basics in every school',
      officer: 'Additional Secretary, Planning',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'basics',
            name: 'Schools with water, power, toilets and a wall',
            short: 'Four basics',
            measure: 'water, power, toilet, wall, %',
            definition:
              'Schools in which drinking water, electricity, toilets and a boundary wall were all there and working on ' +
              'the day of the visit, out of schools visited.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
            sources: ['monitoring'],
          },
          path: [
            [ROADMAP.started, ROADMAP.basics.start],
            [ROADMAP.reported, ROADMAP.basics.latest],
            ['2016-Q4', 99],
          ],
          values: [ROADMAP.basics.latest, 92.0, 92.1, 92.1, 92.3, 92.2, 92.4, 92.4, 92.5, 92.6],
          published: [ROADMAP.started, ROADMAP.reported],
        },
      ],
    },
    {
      id: 'textbooks',
      name: 'Textbooks on the first day',
      officer: 'Managing Director, Textbook Board',
      indicators: [
        {
          is: {
            ...QUARTERLY_SHARE,
            id: 'textbooks-delivered',
            name: 'Schools with every textbook on the first day',
            short: 'Textbooks',
            measure: '% of schools',
            definition:
              'Schools that had a full set of textbooks for each pupil on the first day of the latest term, out of all ' +
              'schools.',
            goal: 'path',
            polarity: 'higher',
            tolerance: USUAL,
          },
          path: [
            ['2013-Q1', 58],
            ['2016-Q2', 100],
          ],
          values: [58.0, 60.5, 63.0, 66.0, 68.5, 71.5, 73.0, 74.5, 74.2, 71.0],
        },
      ],
    },
  ],
  initiatives: [
    {
      id: 'enrolment-drive',
      priority: 'children-in-school',
      name: 'Enrolment drive in ten districts',
      milestones: [
        {
          action: 'Lists of children out of school in ten districts',
          responsible: 'Programme Director, Enrolment',
          due: '2015-06-30',
          state: 'done',
          planned: 100,
          actual: 100,
          narrative: 'Lists of 318,000 children are with the head teachers of all ten districts.',
        },
        {
          action: 'Drive opens in ten districts',
          responsible: 'District Education Officers',
          due: '2015-09-01',
          state: 'on track',
          planned: 60,
          actual: 55,
          narrative: 'Teams are named in nine districts; Rajanpur names its team in August.',
        },
      ],
    },
    {
      id: 'textbook-delivery',
      priority: 'textbooks',
      name: 'Textbooks direct to schools',
      milestones: [
        {
          action: 'Contract for delivery from the press to each school',
          responsible: 'Managing Director, Textbook Board',
          due: '2015-05-31',
          state: 'off track',
          planned: 100,
          actual: 40,
          narrative: 'Bids opened on 12 June; one bidder has appealed. Books still go through tehsil stores.',
        },
      ],
    },
  ],
  roadblocks: [
    {
      text: 'No department holds the budget for repair of school water pumps',
      departments: 'School Education; Public Health Engineering',
      since: '2015-05-10',
      ask: 'Name one department as owner of school water, with its budget',
      level: 'executive',
    },
  ],
};
