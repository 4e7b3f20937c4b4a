import { calendarDate, daysBetween, longDate } from '../domain/calendar-date.ts';
import { type Due, defineCheck } from './define.ts';
import { exampleCase } from './example.ts';
import { limitOf } from './parts/thresholds.ts';

interface Params {
  readonly received: string;
  readonly due: string;
  readonly extended: boolean;
}

/** Notes a return that came after the day it was due, or after the later day agreed with its department. */
export const lateReturn = defineCheck<Params>({
  id: 'late-return',
  level: 'file',
  severity: 'note',
  reason: 'A return that comes on the eve of the meeting is checked in a hurry; the pattern is worth a conversation.',
  needsUnit: true,

  *check({ receivedOn, due, register }) {
    if (!receivedOn || !due || daysBetween(due.on, receivedOn) <= limitOf(register, 'late-return')) return;
    yield { params: { received: longDate(receivedOn), due: longDate(due.on), extended: due.extended } };
  },

  message: ({ received, due, extended }) => ({
    is: `it came on ${received}`,
    expected: extended ? `${due} was agreed as a later day` : `it was due on ${due}`,
    remedy: 'Where more time is needed, agree a later day with the unit beforehand.',
  }),

  examples: [
    {
      title: 'on the last day',
      given: dated('2015-07-20', { on: calendarDate('2015-07-20'), extended: false }),
      finds: [],
    },
    { title: 'no day agreed', given: dated('2015-07-28', null), finds: [] },
    {
      title: 'within an extension',
      given: dated('2015-07-28', { on: calendarDate('2015-07-31'), extended: true }),
      finds: [],
    },
    {
      title: 'eight days after it was due',
      given: dated('2015-07-28', { on: calendarDate('2015-07-20'), extended: false }),
      finds: ['file'],
    },
  ],
});

function dated(received: string, due: Due | null) {
  return exampleCase([{ value: 91.2 }], { receivedOn: calendarDate(received), due });
}
