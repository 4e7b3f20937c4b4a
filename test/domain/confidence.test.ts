import { describe, expect, it } from 'vitest';
import { mayDiffer } from '../../src/domain/agreement.ts';
import { confidenceOf, type Evidence } from '../../src/domain/confidence.ts';
import { EXAMPLE_INDEX } from '../../src/domain/example.ts';
import type { SourceKind } from '../../src/domain/indicator.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { period } from '../../src/domain/period.ts';

const attendance = EXAMPLE_INDEX.indicator.get('attendance');
if (!attendance) throw new Error('the example plan has no attendance');
const ATTENDANCE = attendance;

function observed(source: SourceKind, value: number, when = '2015-Q2', margin?: number): Observation {
  const common = { indicator: 'attendance', place: 'punjab', period: period(when), source, value, cells: [] };
  return margin === undefined ? common : { ...common, margin };
}

/** Nothing speaks against the value: signed off, of this quarter, without a question. */
const CLEAR: Evidence = {
  value: observed('departmental', 90),
  others: [],
  queries: [],
  coverage: { reported: 36, of: 36 },
  signedOff: true,
  period: period('2015-Q2'),
};

function graded(changes: Partial<Evidence> = {}) {
  const { grade, reasons } = confidenceOf({ ...CLEAR, ...changes }, ATTENDANCE);
  return [grade, ...reasons.map(({ pattern }) => pattern.replace('confidence.', ''))];
}

describe('the grade of a value', () => {
  it('starts from its source', () => {
    const from = (source: SourceKind) => graded({ value: observed(source, 90) });
    expect(from('survey')).toEqual(['A', 'from']);
    expect(from('monitoring')).toEqual(['A', 'from']);
    expect(from('departmental')).toEqual(['B', 'from']);
    expect(from('field-visit')).toEqual(['C', 'from']);
  });

  it('is one better where another source agrees within five points, one worse where it does not', () => {
    expect(graded({ others: [observed('survey', 85)] })).toEqual(['A', 'from', 'agrees']);
    expect(graded({ others: [observed('survey', 84.9)] })).toEqual(['C', 'from', 'disagrees']);
    // A small survey: ± 8 points are a standard error of 4.1, two of them 8.2.
    expect(graded({ others: [observed('survey', 82, '2015-06', 8)] })).toEqual(['A', 'from', 'agrees']);
  });

  it('is one worse for each reservation, and D at the least', () => {
    expect(graded({ queries: ['outlier'] })).toEqual(['C', 'from', 'queries']);
    expect(graded({ signedOff: false })).toEqual(['C', 'from', 'unsigned']);
    expect(graded({ queries: ['outlier', 'rate-mismatch'], signedOff: false })).toEqual([
      'D',
      'from',
      'queries',
      'unsigned',
    ]);
    expect(
      graded({
        others: [observed('survey', 60)],
        queries: ['outlier'],
        coverage: { reported: 10, of: 36 },
        signedOff: false,
        value: observed('departmental', 90, '2014-Q4'),
      }),
    ).toEqual(['D', 'from', 'disagrees', 'queries', 'coverage', 'unsigned', 'old']);
  });

  it('may be mended by a source that agrees', () => {
    expect(graded({ queries: ['outlier'], others: [observed('survey', 88)] })).toEqual([
      'B',
      'from',
      'agrees',
      'queries',
    ]);
  });

  it('asks for nine places in ten', () => {
    // 33 of 36 are 92 %, 32 are 89 %.
    expect(graded({ coverage: { reported: 33, of: 36 } })[0]).toBe('B');
    expect(graded({ coverage: { reported: 32, of: 36 } })[0]).toBe('C');
    expect(graded({ coverage: null })[0]).toBe('B');
  });

  it('allows for the lag of its reporting: attendance takes a month', () => {
    expect(graded({ value: observed('departmental', 90, '2015-05') })[0]).toBe('B');
    expect(graded({ value: observed('departmental', 90, '2015-Q1') })).toEqual(['C', 'from', 'old']);
  });
});

describe('how far two sources may lie apart', () => {
  const count = { unit: 'schools' };
  it('is five points, or five per cent of anything that is no percentage', () => {
    expect(mayDiffer({ unit: '%' }, observed('departmental', 90), observed('survey', 80), 5)).toBe(5);
    expect(mayDiffer(count, observed('departmental', 900), observed('monitoring', 800), 5)).toBe(40);
  });

  it('is two standard errors where those are more', () => {
    // Margins of 6 and 8 points are 10 together: 2 × 10/1.96 = 10.2.
    const [one, other] = [observed('departmental', 90, '2015-Q2', 6), observed('survey', 80, '2015-06', 8)];
    expect(mayDiffer({ unit: '%' }, one, other, 5)).toBeCloseTo(10.2, 1);
  });
});
