import { describe, expect, it } from 'vitest';
import { exampleCase, type Typed } from '../../src/checks/example.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { findingId } from '../../src/domain/finding.ts';
import { openBook } from '../../src/domain/open-book.ts';
import { period } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';
import type { Return } from '../../src/domain/return.ts';
import { seriesKey } from '../../src/domain/series.ts';
import type { ReceivedReturn } from '../../src/domain/stocktake.ts';
import { checkReturns } from '../../src/stages/check.ts';
import { graderOf } from '../../src/stages/evidence.ts';
import { rateAll } from '../../src/stages/rate.ts';

const Q2 = period('2015-Q2');
const LAHORE = seriesKey('attendance', 'lahore');

/** A return of attendance in Lahore by several sources, each a row. */
function received(sources: Readonly<Record<string, Typed>>, returned: Partial<Return> = {}): ReceivedReturn {
  const given = exampleCase(
    Object.values(sources).map((value) => ({ place: 'lahore', value })),
    {},
    returned,
  );
  const entries = given.returned.entries.map((entry, i) => ({ ...entry, source: Object.keys(sources)[i] ?? '' }));
  return { period: Q2, status: 'used', returned: { ...given.returned, entries } };
}

function graded(returns: readonly ReceivedReturn[], answers: Parameters<typeof checkReturns>[0]['answers'] = []) {
  const unit = EXAMPLE_UNIT;
  const register = EXAMPLE_INDEX;
  const checked = checkReturns({ unit, register, returns, closed: false, answers });
  const grade = graderOf({ register, returns, ...checked });
  const ratings = rateAll({ unit, register, ...checked, period: Q2, cutOff: calendarDate('2015-08-05'), grade });
  return { ...checked, rating: ratings.get(LAHORE) };
}

describe('several sources of one value', () => {
  it('are kept, and the preferred one is rated', () => {
    const { sources, book, rating } = graded([received({ departmental: 90, survey: 86 })]);
    const now = (sources.get(LAHORE) ?? []).filter((point) => point.period === Q2);
    expect(now.map(({ source, value }) => [source, value])).toEqual([
      ['departmental', 90],
      ['survey', 86],
    ]);
    expect(book.get(LAHORE)?.points.at(-1)).toMatchObject({ source: 'departmental', value: 90 });
    expect(rating?.value?.value).toBe(90);
  });

  it('raise its grade where they agree, and are a finding and lower it where they do not', () => {
    expect(graded([received({ departmental: 90, survey: 86 })]).rating?.confidence?.grade).toBe('A');
    const { findings, rating } = graded([received({ departmental: 90, survey: 80 })]);
    expect(findings.map(({ check }) => check)).toContain('sources-disagree');
    expect(findings.filter(({ check }) => check === 'sources-disagree')).toHaveLength(1);
    // B from the department, down for the disagreement; the query about it is no second doubt.
    expect(rating?.confidence?.grade).toBe('C');
  });

  it('are kept in order of time, and a restated value takes the place of its own source alone', () => {
    const register = indexRegister({ ...EXAMPLE_REGISTER, history: [] }, 1);
    const book = openBook(register);
    const enter = (source: 'survey' | 'departmental', when: string, value: number) =>
      book.enter({ indicator: 'attendance', place: 'lahore', period: period(when), source, value, cells: [] });
    enter('survey', '2015-Q2', 86);
    enter('departmental', '2015-Q1', 89);
    enter('departmental', '2015-Q2', 90);
    enter('survey', '2015-Q2', 87);
    expect(book.sources.get(LAHORE)?.map(({ period: when, value }) => [when, value])).toEqual([
      ['2015-Q1', 89],
      ['2015-Q2', 87],
      ['2015-Q2', 90],
    ]);
    expect(book.series.get(LAHORE)?.points.map(({ value }) => value)).toEqual([89, 90]);
  });
});

describe('the confidence of a rating', () => {
  it('is lowered by a return that nobody has signed off', () => {
    expect(graded([received({ departmental: 90 })]).rating?.confidence?.grade).toBe('B');
    const unsigned = graded([received({ departmental: 90 }, { signedOffBy: ' ' })]).rating?.confidence;
    expect(unsigned?.grade).toBe('C');
    expect(unsigned?.reasons.at(-1)?.pattern).toBe('confidence.unsigned');
  });

  it('is restored by an answer to the query', () => {
    const returns = [received({ departmental: '90,4' })];
    const query = graded(returns).findings.find(({ check }) => check === 'text-for-number');
    expect(graded(returns).rating?.confidence?.grade).toBe('C');
    const answer = {
      finding: query ? findingId(query) : '',
      kind: 'accepted',
      text: 'The decimal comma is meant',
      value: null,
      by: 'Head of Unit',
      at: '2015-08-01T09:00:00Z',
    } as const;
    expect(graded(returns, [answer]).rating?.confidence?.grade).toBe('B');
  });
});

describe('an explanation', () => {
  it('that comes again in the next return is noticed', () => {
    const restated = (when: string, file: string): ReceivedReturn => {
      const given = exampleCase([{ place: 'lahore', value: 104 }], {}, { file, period: period(when) });
      const entries = given.returned.entries.map((entry) => ({ ...entry, period: period(when) }));
      return { period: period(when), status: 'used', returned: { ...given.returned, entries } };
    };
    const returns = [restated('2015-Q2', 'a.xlsx'), restated('2015-Q3', 'b.xlsx')];
    const answers = graded(returns)
      .findings.filter(({ check }) => check === 'out-of-range')
      .map((finding) => ({
        finding: findingId(finding),
        kind: 'explained' as const,
        text: 'Children of two districts attend here',
        value: null,
        by: 'Secretary, School Education',
        at: '2015-11-01T09:00:00Z',
      }));
    expect(answers).toHaveLength(2);
    const { findings } = graded(returns, answers);
    const repeated = findings.filter(({ check }) => check === 'repeated-explanation');
    expect(repeated).toMatchObject([{ file: 'b.xlsx', indicator: 'attendance', place: 'lahore', severity: 'note' }]);
  });
});
