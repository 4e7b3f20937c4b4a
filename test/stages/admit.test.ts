import { describe, expect, it } from 'vitest';
import { EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { period } from '../../src/domain/period.ts';
import type { Return } from '../../src/domain/return.ts';
import { admit } from '../../src/stages/admit.ts';

function returned(file: string, more: Partial<Return> = {}): { period: ReturnType<typeof period>; returned: Return } {
  return {
    period: period('2015-Q2'),
    returned: {
      file,
      sha256: file,
      layout: 'standard',
      department: 'school-education',
      period: period('2015-Q2'),
      stamp: null,
      preparedBy: '',
      signedOffBy: '',
      rows: [],
      entries: [],
      problems: [],
      cover: {},
      ...more,
    },
  };
}

const statuses = (...input: Parameters<typeof admit>) => admit(...input).map(({ status }) => status);

describe('deciding which returns are used', () => {
  it('uses the only one of a department', () => {
    expect(statuses([returned('a.xlsx')], [], EXAMPLE_UNIT)).toEqual(['used']);
  });

  it('uses neither of two that do not speak of each other', () => {
    expect(statuses([returned('a.xlsx'), returned('b.xlsx')], [], EXAMPLE_UNIT)).toEqual(['conflict', 'conflict']);
  });

  it('uses the later one when it supersedes the earlier by name', () => {
    const said = [{ file: 'b.xlsx', supersedes: 'a.xlsx' }];
    expect(statuses([returned('a.xlsx'), returned('b.xlsx')], said, EXAMPLE_UNIT)).toEqual(['superseded', 'used']);
  });

  it('does not take monthly returns of one quarter for rivals', () => {
    const months = ['2015-04', '2015-05'].map((month) => returned(`${month}.xlsx`, { period: period(month) }));
    expect(statuses(months, [], EXAMPLE_UNIT)).toEqual(['used', 'used']);
  });

  it('sets aside a file that could not be read and one of a department nobody knows', () => {
    const broken = returned('a.xls', { problems: [{ kind: 'unreadable', verdict: 'v', remedy: 'r' }] });
    expect(statuses([broken, returned('b.xlsx', { department: 'forestry' })], [], EXAMPLE_UNIT)).toEqual([
      'unreadable',
      'unknown-department',
    ]);
  });

  it('lets a candidate stand in for what its department sent, and rivals among candidates conflict', () => {
    const received = [returned('a.xlsx'), returned('b.xlsx'), returned('c.xlsx')];
    expect(statuses(received, [], EXAMPLE_UNIT, new Set(['c.xlsx']))).toEqual(['superseded', 'superseded', 'used']);
    expect(statuses(received, [], EXAMPLE_UNIT, new Set(['b.xlsx', 'c.xlsx']))).toEqual([
      'superseded',
      'conflict',
      'conflict',
    ]);
  });

  it('does not set a return against one that was filed under another period', () => {
    const right = returned('returns/2015-Q1/a.xlsx', { period: period('2015-Q1') });
    const wrong = returned('returns/2015-Q2/a.xlsx', { period: period('2015-Q1') });
    expect(statuses([{ ...right, period: period('2015-Q1') }, wrong], [], EXAMPLE_UNIT)).toEqual(['used', 'used']);
  });
});
