import type { z } from 'zod';
import type { Agenda } from '../../src/domain/agenda.ts';

type Narratives = NonNullable<z.input<typeof Agenda>['narrative']>;

/** Why, and what next, for each priority of the stocktake of August 2015. Illustrative but for the survey's figures. */
export const PUNJAB_NARRATIVE: Narratives = {
  'children-in-school': {
    why: ['Rural areas stand at 88.7, urban at 94.7.', 'Ten districts show no rise beyond the margin of error.'],
    next: [
      { by: '2015-09-01', text: 'Drive opens in ten districts.', owner: 'School Education' },
      { by: '2015-11-30', text: 'Next survey round.', owner: 'Monitoring Unit' },
    ],
    reply: 'The department notes that private schools opened in 2015 are not yet in the survey’s sample.',
  },
  'pupils-present': {
    why: ['Text messages to parents began in all districts in March.'],
    next: [{ by: '2015-10-15', text: 'Visits twice a month in 12 districts.', owner: 'School Education' }],
  },
  'teachers-present': {
    why: ['Election duty took teachers from 900 schools in May and June.'],
    next: [{ by: '2015-09-15', text: 'Duty lists checked against timetables.', owner: 'School Education' }],
  },
  'school-basics': {
    why: ['Toilets and walls are done; 1,150 schools wait for a pump.'],
    next: [{ by: '2015-08-25', text: 'Owner of school water named.', owner: 'Chief Secretary' }],
  },
  textbooks: {
    why: ['The contract for delivery to schools is under appeal.', 'Books lay in tehsil stores on the first day.'],
    next: [{ by: '2015-08-22', text: 'Books go straight to schools.', owner: 'Textbook Board' }],
  },
  'children-immunised': {
    why: ['Vaccinators walk 82% of planned routes, up from 71%.'],
    next: [{ by: '2015-10-31', text: 'Cold store repaired in Rajanpur.', owner: 'Health' }],
  },
  'skilled-births': {
    why: ['The return counts more births attended than recorded.'],
    next: [{ by: '2015-08-20', text: 'Corrected return.', owner: 'Health' }],
  },
  'doctors-present': {
    why: ['212 units were visited; 140 now have a doctor.'],
    next: [{ by: '2015-09-30', text: 'Remaining 72 posts filled or moved.', owner: 'Health' }],
  },
  'medicines-in-stock': {
    why: ['Six of 18 medicines have no price contract.', 'Pre-audit holds payment in 14 districts.'],
    next: [
      { by: '2015-08-31', text: 'Prices agreed for all 18.', owner: 'Health' },
      { by: '2015-09-01', text: 'Payment on receipt.', owner: 'Finance' },
    ],
  },
  'beds-in-use': {
    why: ['Weekly figures let hospitals move patients earlier.'],
    next: [{ by: '2015-10-31', text: 'Day surgery in eight hospitals.', owner: 'Health' }],
  },
  'waste-collected': {
    why: ['The figures are those of the quarter before.'],
    next: [{ by: '2015-08-20', text: 'New figures from the weighbridges.', owner: 'Local Government' }],
  },
  'complaints-solved': {
    why: ['The share came as a fraction and is not yet confirmed.'],
    next: [{ by: '2015-08-20', text: 'Corrected return.', owner: 'Local Government' }],
  },
  'safe-landfill': {
    why: ['Multan opened in May and takes 640 tonnes a day.'],
    next: [{ by: '2015-12-31', text: 'Land for Sialkot handed over.', owner: 'Commissioner' }],
  },
  'illegal-dumps': {
    why: ['Closed dumps reopen where lorries come less than weekly.'],
    next: [{ by: '2015-09-30', text: 'Weekly rounds in 40 towns.', owner: 'Local Government' }],
  },
  'schemes-working': {
    why: ['160 schemes have no power: bills are unpaid.'],
    next: [{ by: '2015-08-31', text: 'Power restored to 160 schemes.', owner: 'Finance' }],
  },
  'safe-water': {
    why: ['Both laboratories have been closed for repairs since January.'],
    next: [{ by: '2015-09-15', text: 'Samples of two quarters tested.', owner: 'Public Health Eng.' }],
  },
  'hours-of-supply': {
    why: ['Two tube wells in Faisalabad came into use in April.'],
    next: [{ by: '2015-11-30', text: 'Night supply in Multan.', owner: 'Water Agency' }],
  },
  repairs: {
    why: ['Spare parts are in 21 of 60 tehsil stores.'],
    next: [{ by: '2015-09-30', text: 'Parts in all 60 stores.', owner: 'Public Health Eng.' }],
  },
};
