import { describe, expect, it } from 'vitest';
import { findingsText } from '../../src/commands/findings.ts';
import type { Finding, Severity } from '../../src/domain/finding.ts';

function finding(file: string, severity: Severity, cell: string | null, more: Partial<Finding> = {}): Finding {
  return {
    check: 'out-of-range',
    severity,
    file,
    sheet: cell && 'Indicators',
    cell,
    indicator: null,
    place: null,
    period: null,
    is: 'attendance is 104.3 %',
    expected: 'a share cannot exceed 100 %',
    remedy: 'Check the denominator.',
    message: '',
    ...more,
  };
}

describe('the findings as a person reads them', () => {
  it('stand under their file, the file with the worst first, what to do on a line of its own', () => {
    const text = findingsText([
      finding('b.xlsx', 'block', 'H7'),
      finding('c.xlsx', 'block', 'H7'),
      finding('a.xlsx', 'query', null),
      finding('c.xlsx', 'query', 'H8'),
    ]);
    expect(text).toBe(
      [
        'c.xlsx: 1 block, 1 query',
        '  BLOCK  Indicators!H7: attendance is 104.3 %; a share cannot exceed 100 %.',
        '         → Check the denominator.  [out-of-range]',
        '  query  Indicators!H8: attendance is 104.3 %; a share cannot exceed 100 %.',
        '         → Check the denominator.  [out-of-range]',
        '',
        'b.xlsx: 1 block',
        '  BLOCK  Indicators!H7: attendance is 104.3 %; a share cannot exceed 100 %.',
        '         → Check the denominator.  [out-of-range]',
        '',
        'a.xlsx: 1 query',
        '  query  attendance is 104.3 %; a share cannot exceed 100 %.',
        '         → Check the denominator.  [out-of-range]',
      ].join('\n'),
    );
  });

  it('are broken to the width of the page', () => {
    const text = findingsText([finding('a.xlsx', 'block', 'H7', { is: 'a long text '.repeat(20).trim() })], 60);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('are cut to a few and counted where one mistake gives many', () => {
    const many = Array.from({ length: 36 }, (_, i) => finding('a.xlsx', 'query', `H${i + 5}`));
    const lines = findingsText([...many, finding('a.xlsx', 'note', 'A1')]).split('\n');
    // The head, 4 of two lines, the count of the other 32, and the note of two.
    expect(lines).toHaveLength(1 + 8 + 1 + 2);
    expect(lines[9]?.trim()).toBe('… and 32 more like these on Indicators; --json lists them all  [out-of-range]');
    expect(findingsText(many.slice(0, 6))).not.toContain('more like these');
  });
});
