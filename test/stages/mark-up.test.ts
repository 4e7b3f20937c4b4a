import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import type { AnswerKind } from '../../src/domain/answer.ts';
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

  it('puts what is about a range of cells at the first of them', () => {
    const { findings, notes } = markUp([
      { ...FINDING, cell: 'C3:C53002' },
      { ...FINDING, cell: 'C3' },
    ]);
    expect(findings.map(({ cell }) => cell)).toEqual(['C3:C53002', 'C3']);
    expect(notes.map(({ cell, findings: all }) => [cell, all.length])).toEqual([['C3', 2]]);
  });

  it('says so when nothing was noticed', () => {
    expect(markUp([])).toMatchObject({ heading: 'Nothing to mend', findings: [], notes: [] });
  });
});

describe('marking up what was answered', () => {
  const answered = (kind: AnswerKind, given: Partial<Finding> = {}): Finding => ({
    ...FINDING,
    ...given,
    answer: { finding: '', kind, text: 'two camps were counted', value: null, by: 'Health', at: '' },
  });

  it('asks no more: it stands last in the list with what was said, and has no note', () => {
    const { heading, findings, notes } = markUp([
      answered('explained'),
      answered('corrected', { severity: 'block', cell: 'F2' }),
      { ...FINDING, severity: 'note', cell: 'F15' },
      answered('accepted', { severity: 'note' }),
    ]);
    expect(heading).toBe('1 to check, 3 settled');
    expect(findings.map(({ request, remedy }) => [request, remedy])).toEqual([
      ['Check', 'Check the denominator.'],
      ['Settled', 'Corrected by Health: two camps were counted.'],
      ['Settled', 'Explained by Health: two camps were counted.'],
      ['Settled', 'Accepted by Health: two camps were counted.'],
    ]);
    expect(notes.map(({ cell }) => cell)).toEqual(['F15']);
  });

  it('still asks for a block to be mended that was only explained: its figure is not used', () => {
    const { findings, notes } = markUp([answered('explained', { severity: 'block' })]);
    expect(findings[0]).toMatchObject({
      request: 'Fix',
      remedy: 'Explained by Health: two camps were counted. Check the denominator.',
    });
    expect(notes).toHaveLength(1);
  });

  it('says so when nothing is left', () => {
    const { heading, advice } = markUp([answered('accepted')]);
    expect([heading, ...advice]).toEqual([
      'Nothing to mend, 1 settled',
      'All was answered; nothing needs to be sent again.',
    ]);
  });
});

describe('marking up more than anybody could work through', () => {
  const many = (count: number, given: Partial<Finding>): Finding[] =>
    Array.from({ length: count }, (_, n) => ({ ...FINDING, ...given, cell: `F${n + 1}` }));

  it('notes the worst 2,000 cells of a sheet, and says how many are left', () => {
    const { notes, findings, leftOut, advice } = markUp([
      ...many(2400, {}),
      ...many(3, { sheet: 'Districts' }),
      { ...FINDING, severity: 'block', cell: 'H9999' },
    ]);
    // 2,401 cells of one sheet, of which 401 carry none; and the three of the other.
    expect(notes).toHaveLength(2003);
    expect(notes[0]).toMatchObject({ cell: 'H9999' });
    expect(leftOut).toEqual({ notes: 401, findings: 0 });
    expect(advice.join(' ')).toContain('A sheet carries 2,000 notes at most: at the 401 cells that are left');
    expect(findings).toHaveLength(2404);
  });

  it('lists 20,000, and says how many are not', () => {
    const { findings, leftOut, heading, advice } = markUp(many(20_005, { cell: null }));
    expect(findings).toHaveLength(20_000);
    expect(leftOut.findings).toBe(5);
    expect(heading).toBe('20005 to explain');
    expect(advice.join(' ')).toContain(
      'The first 20,000 are listed here, the worst before the others; 5 more are not.',
    );
  });
});
