import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { type CycleState, nextStep } from '../../src/domain/next-step.ts';
import { period } from '../../src/domain/period.ts';

const BEGUN: CycleState = {
  period: period('2015-Q3'),
  number: 15,
  due: calendarDate('2015-10-15'),
  cutOff: calendarDate('2015-10-30'),
  date: calendarDate('2015-11-11'),
  begun: true,
  status: 'preliminary',
  closedOn: null,
  built: null,
  decided: false,
};
const CLOSED = { ...BEGUN, closedOn: calendarDate('2015-10-30') };
const FINAL = { ...CLOSED, status: 'final' as const };

function commandOn(day: string, state: CycleState, outstanding: number | null = 2): string | null | undefined {
  return nextStep(state, calendarDate(day), outstanding)?.command;
}

describe('the next thing to do', () => {
  it.each([
    ['the agenda', '2015-09-01', { ...BEGUN, begun: false }, 'stocktake begin --period 2015-Q3'],
    ['the blank returns, until the last day', '2015-10-15', BEGUN, 'stocktake blank --period 2015-Q3'],
    ['reminders from the day after', '2015-10-16', BEGUN, 'stocktake remind --period 2015-Q3'],
    ['the lock, from the day of the cut-off', '2015-10-30', BEGUN, 'stocktake close --period 2015-Q3 --by OFFICE'],
    ['the preliminary deck', '2015-10-30', CLOSED, 'stocktake build --period 2015-Q3'],
    ['the final deck', '2015-11-02', { ...FINAL, built: 'preliminary' as const }, 'stocktake build --period 2015-Q3'],
    ['the meeting itself, for which there is no command', '2015-11-10', { ...FINAL, built: 'final' as const }, null],
    [
      'the decisions',
      '2015-11-11',
      { ...FINAL, built: 'final' as const },
      'stocktake directives import --period 2015-Q3',
    ],
  ])('is %s', (_, day, state, command) => {
    expect(commandOn(day, state)).toBe(command);
  });

  it('is to settle what is open once every return is in', () => {
    expect(commandOn('2015-10-20', BEGUN, 0)).toBe('stocktake check --period 2015-Q3');
  });

  it('is to make it final once the preliminary deck was built', () => {
    const step = nextStep({ ...CLOSED, built: 'preliminary' }, calendarDate('2015-11-02'));
    expect(step?.says).toContain('status: final');
  });

  it('is nothing once what it decided is entered', () => {
    expect(nextStep({ ...FINAL, built: 'final', decided: true }, calendarDate('2015-11-12'))).toBeNull();
  });
});
