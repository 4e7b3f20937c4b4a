import { describe, expect, it } from 'vitest';
import { type ExampleRow, exampleCase } from '../../src/checks/example.ts';
import { EXAMPLE_INDEX, EXAMPLE_REGISTER, EXAMPLE_UNIT } from '../../src/domain/example.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { type Period, period } from '../../src/domain/period.ts';
import { indexRegister } from '../../src/domain/register.ts';
import type { Return, ReturnStatus } from '../../src/domain/return.ts';
import { seriesKey, valueKey } from '../../src/domain/series.ts';
import type { ReceivedReturn } from '../../src/domain/stocktake.ts';
import { checkReturns } from '../../src/stages/check.ts';

const Q2 = period('2015-Q2');

/** A full return that gives no cause for any question. */
const CLEAN: readonly ExampleRow[] = [
  { indicator: 'participation', value: 90.4, period: 'Jun 2015', baseline: 84.8, expected: 93.4 },
  { value: 89.6, numerator: 1702, denominator: 1900, expected: 90 },
  { place: 'Lahore', value: 89, numerator: 890, denominator: 1000 },
  { place: 'Attock', value: 92, numerator: 460, denominator: 500 },
  { place: 'R.Y. Khan', value: 88, numerator: 352, denominator: 400 },
  { indicator: 'closed-schools', value: 1420, baseline: 3410 },
];

function received(
  rows: readonly ExampleRow[],
  returned: Partial<Return> = {},
  { when = Q2, status = 'used' }: { when?: Period; status?: ReturnStatus } = {},
): ReceivedReturn {
  const given = exampleCase(rows, {}, { period: when, ...returned });
  const entries = given.returned.entries.map((entry) => ({ ...entry, period: entry.periodCell ? entry.period : when }));
  return { period: when, status, returned: { ...given.returned, entries } };
}

function check(returns: readonly ReceivedReturn[], { closed = false, register = EXAMPLE_INDEX } = {}) {
  return checkReturns({ unit: EXAMPLE_UNIT, register, returns, closed });
}

const at = ({ check: id, sheet, cell }: { check: string; sheet: string | null; cell: string | null }) =>
  `${id} ${sheet ?? 'file'}${cell ? `!${cell}` : ''}`;

function changed(index: number, change: ExampleRow): ExampleRow[] {
  return CLEAN.map((row, i) => (i === index ? { ...row, ...change } : row));
}

function fromSource(source: string, value: number, file: string): ReceivedReturn {
  const item = received([{ place: 'lahore', value }], { file });
  const entries = item.returned.entries.map((entry) => ({ ...entry, source }));
  return { ...item, returned: { ...item.returned, entries } };
}

describe('a clean return', () => {
  it('gives no finding and enters whole, each value with its cells', () => {
    const { findings, book, blocked } = check([received(CLEAN)]);
    expect(findings).toEqual([]);
    expect(blocked.size).toBe(0);
    const last = book.get(seriesKey('attendance', 'lahore'))?.points.at(-1);
    expect(last).toMatchObject({
      period: '2015-Q2',
      value: 89,
      numerator: 890,
      denominator: 1000,
      source: 'departmental',
    });
    expect(last?.cells.map(({ cell }) => cell)).toEqual(['C4', 'D4', 'E4']);
    expect(book.get(seriesKey('participation', 'punjab'))?.points.at(-1)).toMatchObject({
      period: '2015-06',
      value: 90.4,
    });
  });

  it('follows the agreed past, which keeps its revision', () => {
    const { book } = check([received(CLEAN)]);
    const points = book.get(seriesKey('attendance', 'lahore'))?.points ?? [];
    expect(points.map((point) => point.period)).toEqual(['2014-Q3', '2014-Q4', '2015-Q1', '2015-Q2']);
    expect(points.map((point) => point.revision)).toEqual([1, 1, 1, undefined]);
  });
});

describe('one mistake in it', () => {
  // In the sheet, row 2 is participation, 3 attendance, 4 to 6 the districts, 7 closed schools.
  it.each<[string, ExampleRow[], string[]]>([
    ['a broken link', changed(5, { value: '#REF!' }), ['formula-error Figures!C7']],
    ['text', changed(2, { value: '89,0' }), ['text-for-number Figures!C4']],
    ['a fraction', changed(2, { value: 0.89 }), ['percent-as-fraction Figures!C4']],
    ['above 100 %', changed(0, { value: 104 }), ['out-of-range Figures!C2']],
    [
      'parts exchanged',
      changed(3, { value: '', numerator: 500, denominator: 460 }),
      ['numerator-over-denominator Figures!D5', 'parts-and-total Figures!D3', 'parts-and-total Figures!E3'],
    ],
    ['a rate of other parts', changed(4, { value: 87 }), ['rate-mismatch Figures!C6']],
    ['a blank district', changed(2, { value: '', numerator: '', denominator: '' }), ['missing-place Figures!C4']],
    ['a misspelt district', changed(2, { place: 'Lahor' }), ['unknown-place Figures!B4']],
    ['a district twice', changed(3, { place: 'Lahore' }), ['duplicate-place Figures!B5', 'missing-place Figures']],
    [
      'a total that does not add',
      changed(2, { numerator: 890, denominator: 1001, value: 88.9 }),
      ['parts-and-total Figures!E3'],
    ],
    ['a moved baseline', changed(0, { baseline: 86 }), ['baseline-changed Figures!G2']],
    ['a lowered plan', changed(0, { expected: 91 }), ['trajectory-changed Figures!H2']],
    [
      'a changed name',
      changed(5, { indicator: 'Schools closed down' }),
      ['missing-place Figures', 'unknown-indicator Figures!A7'],
    ],
  ])('%s is found at its cell, and nothing else', (_, rows, found) => {
    expect(
      check([received(rows)])
        .findings.map(at)
        .sort(),
    ).toEqual([...found].sort());
  });

  it('is told in one sentence that names the file', () => {
    const { findings } = check([received(changed(0, { value: 104 }))]);
    expect(findings[0]).toMatchObject({
      check: 'out-of-range',
      severity: 'block',
      file: 'returns/2015-Q2/school-education.xlsx',
      indicator: 'participation',
      place: 'punjab',
      period: '2015-06',
      message:
        'school-education.xlsx, Figures!C2: participation is 104 %; a share cannot exceed 100 %. Check the denominator, or send a correction.',
    });
  });
});

describe('what is used', () => {
  const attendance = seriesKey('attendance', 'lahore');

  it('a blocked value is left out and named; a queried one is used', () => {
    const blocked = check([received(changed(2, { value: 0.89 }))]);
    expect(blocked.book.get(attendance)?.points.at(-1)?.period).toBe('2015-Q1');
    expect([...blocked.blocked]).toEqual([valueKey('attendance', 'lahore', Q2)]);
    const queried = check([received(changed(2, { value: '89,0' }))]);
    expect(queried.book.get(attendance)?.points.at(-1)).toMatchObject({ period: Q2, value: 89 });
    expect(queried.blocked.size).toBe(0);
  });

  it('neither of two rows for one place is used', () => {
    const { blocked } = check([received(changed(3, { place: 'Lahore' }))]);
    expect([...blocked]).toEqual([valueKey('attendance', 'lahore', Q2)]);
  });

  it('nothing of a return for another period, of an unknown department or in conflict', () => {
    const other = check([received(CLEAN, { period: period('2015-Q1') })]);
    expect(other.findings.map(at)).toContain('wrong-period Cover!C6');
    expect(other.book.get(attendance)?.points.at(-1)?.revision).toBe(1);
    expect(other.blocked).toContain(valueKey('attendance', 'lahore', Q2));

    const unknown = check([received(CLEAN, { department: 'forests' }, { status: 'unknown-department' })]);
    expect(unknown.findings.map(at)).toEqual(['unknown-department file']);
    expect(unknown.book.get(attendance)?.points).toHaveLength(3);

    const rival = 'returns/2015-Q2/school-education (2).xlsx';
    const pair = check([
      received(CLEAN, {}, { status: 'conflict' }),
      received(CLEAN, { file: rival }, { status: 'conflict' }),
    ]);
    expect(pair.findings.map(({ file, is }) => [file, is])).toEqual([
      [rival, 'school-education.xlsx is also a return of School Education for Q2 2015'],
      [
        'returns/2015-Q2/school-education.xlsx',
        'school-education (2).xlsx is also a return of School Education for Q2 2015',
      ],
    ]);
    expect(pair.book.get(attendance)?.points).toHaveLength(3);
    expect(pair.blocked).toContain(valueKey('attendance', 'lahore', Q2));
  });

  it('an unreadable file gives its finding alone, a superseded one none', () => {
    const problem = {
      kind: 'unreadable',
      verdict: 'this is a PDF',
      remedy: 'Send the workbook it was made from.',
    } as const;
    const unread = { layout: null, department: null, period: null, problems: [problem], cover: {} };
    const { findings } = check([
      received([], unread, { status: 'unreadable' }),
      received(changed(0, { value: 104 }), { file: 'returns/2015-Q2/old.xlsx' }, { status: 'superseded' }),
    ]);
    expect(findings.map(at)).toEqual(['unreadable-workbook file']);
  });

  it('no figure that is dated later than its return, or not at all', () => {
    for (const dated of ['Jun 2051', 'last winter']) {
      const { findings, blocked, book } = check([received(changed(0, { period: dated }))]);
      expect(findings.map(at)).toEqual(['wrong-period Figures!I2']);
      expect([...blocked]).toEqual([valueKey('participation', 'punjab', Q2)]);
      expect(book.get(seriesKey('participation', 'punjab'))?.points.at(-1)?.period).toBe('2014-11');
    }
  });

  it('nothing of a table that cannot be read: its values are not validated, and no older one stands for them', () => {
    const problems = [{ kind: 'missing-sheet', table: 'places', sheet: 'Districts', near: 'Distrcts' }] as const;
    const { findings, blocked } = check([received(CLEAN.slice(0, 2).concat(CLEAN.slice(5)), { problems })]);
    expect(findings.map(({ check: id, severity, is }) => [id, severity, is])).toEqual([
      ['missing-table', 'block', 'the sheet is named “Distrcts”'],
    ]);
    const districts = ['lahore', 'attock', 'rahim-yar-khan'];
    expect([...blocked].filter((key) => key.startsWith('attendance'))).toEqual(
      districts.map((place) => valueKey('attendance', place, Q2)),
    );
    // Participation is a survey and due in no particular quarter; with a heading lost, the whole is lost too.
    const heading = { kind: 'missing-column', table: 'indicators', sheet: 'Indicators', column: 'Value' } as const;
    const whole = check([received(CLEAN.slice(2, 5), { problems: [heading] })]);
    expect([...whole.blocked]).toEqual([
      valueKey('attendance', 'punjab', Q2),
      valueKey('closed-schools', 'punjab', Q2),
    ]);
  });

  it('a correction unblocks, and a later return restates an earlier value', () => {
    const returns = [
      received(changed(2, { place: 'Lahore', value: 0.89 }), { file: 'returns/2015-Q2/a.xlsx' }),
      received([{ place: 'Lahore', value: 89.5 }], { file: 'returns/2015-Q2/b.xlsx' }),
    ];
    const { book, blocked } = check(returns.toReversed());
    expect(blocked.size).toBe(0);
    expect(book.get(attendance)?.points.at(-1)).toMatchObject({ period: Q2, value: 89.5 });
  });

  it('the source that the indicator prefers stands, whichever comes last', () => {
    const indicators = EXAMPLE_REGISTER.indicators.map(
      (indicator): Indicator => ({ ...indicator, sources: ['survey', 'departmental'] }),
    );
    const register = indexRegister({ ...EXAMPLE_REGISTER, indicators }, 1);
    const { book } = check([fromSource('survey', 86, 'a.xlsx'), fromSource('departmental', 91, 'b.xlsx')], {
      register,
    });
    expect(book.get(attendance)?.points.at(-1)).toMatchObject({ value: 86, source: 'survey' });
  });
});

describe('totals', () => {
  const districts = CLEAN.filter(({ place }) => place);

  it('are Σn/Σd of the parts where the whole has no value of its own', () => {
    const { book } = check([received(districts)]);
    const total = book.get(seriesKey('attendance', 'punjab'))?.points.at(-1);
    // 890 + 460 + 352 = 1702 of 1000 + 500 + 400 = 1900.
    expect(total).toMatchObject({ period: Q2, numerator: 1702, denominator: 1900, formula: 'Σn/Σd over 3 places' });
    expect(total?.value).toBeCloseTo(89.5789, 4);
    expect(total?.cells).toHaveLength(9);
  });

  it('leave a reported value alone, and are not made from a third of the districts', () => {
    const reported = check([received(CLEAN)])
      .book.get(seriesKey('attendance', 'punjab'))
      ?.points.at(-1);
    expect(reported).toMatchObject({ value: 89.6 });
    expect(reported?.formula).toBeUndefined();
    const few = check([received(districts.slice(0, 1))])
      .book.get(seriesKey('attendance', 'punjab'))
      ?.points.at(-1);
    expect(few?.period).toBe('2015-Q1');
  });
});

describe('over time', () => {
  const Q3 = period('2015-Q3');
  const file = 'returns/2015-Q3/school-education.xlsx';

  it('notices a return copied whole', () => {
    const rows = CLEAN.map(
      ({ indicator = 'attendance', place = '', value = '', numerator = '', denominator = '' }) => ({
        indicator,
        place,
        value,
        numerator,
        denominator,
      }),
    );
    const { findings } = check([received(rows), received(rows, { file, sha256: '1'.repeat(64) }, { when: Q3 })]);
    expect(findings.map(at)).toEqual(['copied-forward file']);
    expect(findings[0]?.message).toBe(
      'school-education.xlsx: all 6 figures of the return equal those of Q2 2015; a new period brings new figures. Send the figures of this period, or confirm that none has changed.',
    );
  });

  it('takes returns in order of time, in whatever order they are given', () => {
    const later = received(changed(2, { value: 89.4, numerator: 894 }), { file }, { when: Q3 });
    const forth = check([received(CLEAN), later]);
    const back = check([later, received(CLEAN)]);
    expect(back.findings).toEqual(forth.findings);
    expect([...back.book.entries()]).toEqual([...forth.book.entries()]);
  });

  it('reads three months in one quarterly return without seeing gaps between them', () => {
    const monthly = EXAMPLE_REGISTER.indicators.map((indicator): Indicator => ({ ...indicator, frequency: 'month' }));
    const register = indexRegister({ ...EXAMPLE_REGISTER, indicators: monthly, history: [] }, 1);
    const rows = ['Apr 2015', 'May 2015', 'Jun 2015'].map((when, i) => ({ value: 90 + i, period: when }));
    const { findings, book } = check([received(rows)], { register });
    expect(findings.map(({ check: id }) => id)).not.toContain('gap-in-series');
    expect(book.get(seriesKey('attendance', 'punjab'))?.points.map((point) => point.period)).toEqual([
      '2015-04',
      '2015-05',
      '2015-06',
    ]);
  });

  it('says at the cut-off that a block is still open', () => {
    const { findings } = check([received(changed(0, { value: 104 }))], { closed: true });
    expect(findings.map(at)).toEqual(['open-at-cut-off Figures!C2', 'out-of-range Figures!C2']);
  });
});
