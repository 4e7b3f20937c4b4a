import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { type Finding, findingId } from '../../src/domain/finding.ts';
import { markUp } from '../../src/stages/mark-up.ts';

const FINDING: Finding = {
  check: 'out-of-range',
  severity: 'query',
  file: 'returns/2015-Q2/health.xlsx',
  sheet: 'Indicators',
  cell: 'F14',
  indicator: 'attendance',
  place: 'punjab',
  period: null,
  is: 'attendance is 104 %',
  expected: 'a share cannot exceed 100 %',
  remedy: 'Check the denominator.',
  message: '',
};

describe('marking up', () => {
  it('says in whole sentences what is there, what was expected, what to do and why it is asked', () => {
    expect(markUp([FINDING]).findings).toEqual([
      {
        request: 'Explain',
        sheet: 'Indicators',
        cell: 'F14',
        is: 'Attendance is 104 %.',
        expected: 'A share cannot exceed 100 %.',
        remedy: 'Check the denominator.',
        why: CHECKS.find(({ id }) => id === 'out-of-range')?.reason,
        reference: findingId(FINDING),
      },
    ]);
  });

  it('asks worst first: Fix a block, Explain a query, Check a note', () => {
    const { heading, findings, advice } = markUp([
      { ...FINDING, severity: 'note' },
      FINDING,
      { ...FINDING, severity: 'block' },
      FINDING,
    ]);
    expect(findings.map(({ request }) => request)).toEqual(['Fix', 'Explain', 'Explain', 'Check']);
    expect(heading).toBe('1 to fix, 2 to explain, 1 to check');
    expect(advice.map((line) => line.split(':')[0]).slice(0, 3)).toEqual(['Fix', 'Explain', 'Check']);
  });

  it('puts all findings of a cell into one note, and none of a sheet or a file', () => {
    const { notes } = markUp([
      { ...FINDING, cell: null },
      { ...FINDING, sheet: null, cell: null },
      FINDING,
      { ...FINDING, cell: 'F15' },
      { ...FINDING, severity: 'block' },
      { ...FINDING, sheet: 'Districts' },
    ]);
    expect(notes.map(({ sheet, cell, findings }) => [sheet, cell, findings.map(({ request }) => request)])).toEqual([
      ['Indicators', 'F14', ['Fix', 'Explain']],
      ['Districts', 'F14', ['Explain']],
      ['Indicators', 'F15', ['Explain']],
    ]);
  });

  it('cuts what is too long to read, and keeps a sentence in one line', () => {
    const [finding] = markUp([{ ...FINDING, is: `there is\n ${'😀'.repeat(1000)}`, remedy: ' Mend\r\nit. ' }]).findings;
    // 600 characters: "There is " takes 9 of them.
    expect(finding?.is).toBe(`There is ${'😀'.repeat(591)}…`);
    expect(finding?.remedy).toBe('Mend it.');
  });

  it('says so when nothing was noticed', () => {
    expect(markUp([])).toMatchObject({ heading: 'Nothing to mend', findings: [], notes: [] });
  });
});
