import { describe, expect, it } from 'vitest';
import { exampleCase } from '../../src/checks/example.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { EXAMPLE_INDEX, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import { type Period, period } from '../../src/domain/period.ts';
import { admit, type Supersession } from '../../src/stages/admit.ts';
import { checkReturns } from '../../src/stages/check.ts';
import type { DueDates } from '../../src/stages/circumstances.ts';

const Q1 = period('2015-Q1');
const Q2 = period('2015-Q2');

/** A return of one district, in which nothing else is amiss. */
function returned(file: string, when: Period, sha256: string) {
  const given = exampleCase([{ place: 'lahore', value: 89.1 }], {}, { period: when, file, sha256 });
  return { period: when, returned: given.returned };
}

/** What the two checks say that look beyond the return. */
function said(
  files: readonly ReturnType<typeof returned>[],
  receipts: readonly Supersession[],
  agendas: readonly DueDates[],
) {
  const returns = admit(files, receipts, EXAMPLE_UNIT);
  const { findings } = checkReturns({ unit: EXAMPLE_UNIT, register: EXAMPLE_INDEX, returns, agendas, closed: false });
  return findings.flatMap(({ check, message }) => (/^(late-return|resubmitted-file)$/.test(check) ? message : []));
}

describe('a return that comes late', () => {
  const due = { period: Q2, due: calendarDate('2015-07-20'), extensions: {} };
  const file = returned('returns/2015-Q2/a.xlsx', Q2, 'a');
  const came = (at: string, supersedes: string | null = null, name = file.returned.file) => ({
    file: name,
    supersedes,
    at,
  });

  it('is noted with both days, from the day after it was due', () => {
    expect(said([file], [came('2015-07-20T23:59:00.000Z')], [due])).toEqual([]);
    expect(said([file], [came('2015-07-21T00:01:00.000Z')], [due])).toEqual([
      'a.xlsx: it came on 21 July 2015; it was due on 20 July 2015. Where more time is needed, agree a later day with the unit beforehand.',
    ]);
  });

  it('may have been given more time', () => {
    const later = { ...due, extensions: { 'school-education': calendarDate('2015-07-27') } };
    expect(said([file], [came('2015-07-27T09:00:00.000Z')], [later])).toEqual([]);
    expect(said([file], [came('2015-07-28T09:00:00.000Z')], [later])[0]).toContain(
      '27 July 2015 was agreed as a later day',
    );
    const another = { ...due, extensions: { health: calendarDate('2015-07-27') } };
    expect(said([file], [came('2015-07-27T09:00:00.000Z')], [another])).toHaveLength(1);
  });

  it('is not late where nobody knows when it came or when it was due', () => {
    expect(said([file], [], [due])).toEqual([]);
    expect(said([file], [came('2015-12-31T09:00:00.000Z')], [{ period: Q2, extensions: {} }])).toEqual([]);
    expect(said([file], [came('2015-12-31T09:00:00.000Z')], [{ ...due, period: Q1 }])).toEqual([]);
  });

  it('keeps the day of the first file when it is corrected', () => {
    const second = returned('returns/2015-Q2/b.xlsx', Q2, 'b');
    const correction = came('2015-07-30T09:00:00.000Z', file.returned.file, second.returned.file);
    expect(said([file, second], [came('2015-07-15T09:00:00.000Z'), correction], [due])).toEqual([]);
    expect(said([file, second], [came('2015-07-22T09:00:00.000Z'), correction], [due])[0]).toContain('22 July 2015');
    expect(said([file, second], [correction], [due])).toEqual([]);
  });
});

describe('a file that comes again', () => {
  it('is asked about where it was received for an earlier stocktake, superseded or not', () => {
    const first = returned('returns/2015-Q1/a.xlsx', Q1, 'same');
    const corrected = returned('returns/2015-Q1/b.xlsx', Q1, 'other');
    const again = returned('returns/2015-Q2/c.xlsx', Q2, 'same');
    const receipts = [{ file: corrected.returned.file, supersedes: first.returned.file }];
    expect(said([again, corrected, first], receipts, [])).toEqual([
      'c.xlsx: it is the file that was received for Q1 2015 as a.xlsx; a new period brings a new return. Send the return of this period.',
    ]);
    expect(said([first, corrected], receipts, [])).toEqual([]);
  });
});
