import { calendarDate } from '../../domain/calendar-date.ts';
import { EXAMPLE_REGISTER } from '../../domain/example.ts';
import type { Milestone } from '../../domain/milestone.ts';
import { indexRegister } from '../../domain/register.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { EXAMPLE_RATING, EXAMPLE_STOCKTAKE } from './example.ts';

const INITIATIVE = {
  id: 'enrolment-drive',
  priority: 'children-in-school',
  department: 'school-education',
  name: 'Enrolment drive',
};

const STEP: Milestone = {
  initiative: 'enrolment-drive',
  text: 'List children out of school',
  responsible: 'District education officers',
  due: calendarDate('2015-08-02'),
  state: 'off track',
  planned: 100,
  actual: 60,
  spent: 45,
  narrative: 'Three districts wait for their enumerators.',
  cells: EXAMPLE_RATING.cells,
};

/** The example with two milestones of one initiative: one ten days late at the meeting of 12 August, one done. */
export const EXAMPLE_WITH_MILESTONES: Stocktake = {
  ...EXAMPLE_STOCKTAKE,
  register: indexRegister({ ...EXAMPLE_REGISTER, initiatives: [INITIATIVE] }, 1),
  milestones: [
    { ...STEP, text: 'Print the forms', due: calendarDate('2015-06-15'), state: 'done', actual: 100, spent: 98 },
    STEP,
  ],
};
