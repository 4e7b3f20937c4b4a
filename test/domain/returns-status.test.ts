import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_PERIOD } from '../../src/domain/example.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { period } from '../../src/domain/period.ts';
import { isOpen, returnsStatus } from '../../src/domain/returns-status.ts';
import { EXAMPLE_FINDINGS, EXAMPLE_STOCKTAKE } from '../../src/slides/parts/example.ts';

const due = calendarDate('2015-07-20');
const day = calendarDate('2015-07-27');
const DAYS = { period: EXAMPLE_PERIOD, due };
const [received] = EXAMPLE_STOCKTAKE.returns;
if (!received) throw new Error('the example has a return');

function statusOf(change: Partial<typeof EXAMPLE_STOCKTAKE>, days: Parameters<typeof returnsStatus>[1] = DAYS) {
  const [first] = returnsStatus({ ...EXAMPLE_STOCKTAKE, ...change }, days, day);
  return first;
}

describe('where a department stands with its return', () => {
  it('is queried while a block or a query is open, and ready without', () => {
    expect(statusOf({})).toMatchObject({ state: 'queried', files: [received.returned.file], came: null, daysLate: 0 });
    expect(statusOf({})?.open).toHaveLength(2);
    expect(statusOf({ findings: [] })?.state).toBe('ready');
  });

  it('is outstanding until the due date is past, then late by the days since: 27 less 20 July', () => {
    expect(statusOf({ returns: [] })).toMatchObject({ state: 'late', daysLate: 7, due });
    expect(statusOf({ returns: [] }, { period: EXAMPLE_PERIOD, due: day })).toMatchObject({
      state: 'outstanding',
      daysLate: 0,
    });
    expect(statusOf({ returns: [] }, { period: EXAMPLE_PERIOD })).toMatchObject({ state: 'outstanding', due: null });
  });

  it('has more time where that was agreed', () => {
    const extensions = { 'school-education': calendarDate('2015-07-26') };
    expect(statusOf({ returns: [] }, { ...DAYS, extensions })).toMatchObject({ state: 'late', daysLate: 1 });
  });

  it('keeps how late a return came once it is there: 23 less 20 July', () => {
    const returns = [{ ...received, receivedOn: calendarDate('2015-07-23') }];
    expect(statusOf({ returns })).toMatchObject({ state: 'queried', came: '2015-07-23', daysLate: 3 });
  });

  it('does not count a file that was superseded, nor one of another period', () => {
    expect(statusOf({ returns: [{ ...received, status: 'superseded' }] })?.state).toBe('late');
    expect(statusOf({}, { period: period('2015-Q3'), due })?.state).toBe('late');
  });
});

describe('a finding', () => {
  const answered = (severity: Finding['severity'], kind: 'explained' | 'accepted' | 'corrected' | null) => {
    const answer = { finding: '', kind: kind ?? 'explained', text: '', value: null, by: '', at: '' } as const;
    return isOpen({ check: 'outlier', severity, ...(kind && { answer }) });
  };

  it('is open as a block until corrected, as a query until anything is said, as a note never', () => {
    expect([answered('block', null), answered('block', 'explained'), answered('block', 'corrected')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([answered('query', null), answered('query', 'explained'), answered('query', 'accepted')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(answered('note', null)).toBe(false);
  });

  it('is not counted twice where the cut-off says it again', () => {
    const [block] = EXAMPLE_FINDINGS;
    if (!block) throw new Error('the example has a block');
    expect(isOpen({ ...block, check: 'open-at-cut-off' })).toBe(false);
  });
});
