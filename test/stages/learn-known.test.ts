import { describe, expect, it } from 'vitest';
import { EXAMPLE_REGISTER } from '../../src/domain/example.ts';
import { period } from '../../src/domain/period.ts';
import { defineLayout } from '../../src/layouts/define.ts';
import type { Known } from '../../src/stages/learn/known-names.ts';
import { learnLayout } from '../../src/stages/learn-layout.ts';
import { readReturn } from '../../src/stages/read.ts';
import { day, type Given, workbookOf } from './sheet-of.ts';

const KNOWN: Known = { ...EXAMPLE_REGISTER, whole: 'punjab', dates: 'day-first' };
const FILE = 'inbox/education.xlsx';

function learn(rows: Given[][], known = KNOWN) {
  return learnLayout({ name: FILE, workbook: workbookOf({ Figures: rows }, FILE) }, known, 'school-education');
}

/** Every column as "letter role", with the indicator of the register that it speaks of. */
function roles(rows: Given[][]): string[] {
  const columns = learn(rows).sheets[0]?.columns ?? [];
  return columns.map(({ letters, role, indicator }) => [letters, role, indicator ?? ''].join(' ').trim());
}

/** What the learned layout reads, as "indicator, place, period, value numerator/denominator". */
async function readBack(rows: Given[][]): Promise<string[]> {
  const { layout } = learn(rows);
  if (!layout) throw new Error('nothing was proposed');
  const { entries, problems } = await readReturn(
    { name: FILE, bytes: new Uint8Array() },
    {
      layouts: [defineLayout(layout)],
      open: async () => workbookOf({ Figures: rows }, FILE),
      sha256: () => '',
      period: period('2015-Q2'),
    },
  );
  expect(problems).toEqual([]);
  return entries.map(({ indicator, place, period: when, value, numerator, denominator }) =>
    [indicator, place || 'whole', when, value?.value, [numerator?.value, denominator?.value].join('/')]
      .filter((part) => part !== undefined && part !== '/')
      .join(', '),
  );
}

describe('a workbook of a department whose register is known', () => {
  it('has its parts named by what the register calls them, even misspelt', async () => {
    const rows: Given[][] = [
      ['School Education Department'],
      ['Zila', 'Pupils presnt', 'Pupils enrolled'],
      ['Lahore', 80, 100],
      ['Campbellpur', 45, 50],
      ['R.Y. Khan', 30, 40],
      ['Punjab', 155, 190],
    ];
    expect(roles(rows)).toEqual(['A place', 'B numerator attendance', 'C denominator attendance']);
    expect(learn(rows).sheets[0]?.totals).toEqual([{ cell: 'A6', words: 'Punjab' }]);
    expect(await readBack(rows)).toEqual([
      'attendance, Lahore, 2015-Q2, 80/100',
      'attendance, Campbellpur, 2015-Q2, 45/50',
      'attendance, R.Y. Khan, 2015-Q2, 30/40',
      'attendance, whole, 2015-Q2, 155/190',
    ]);
  });

  it('may have indicators as rows and districts as headings', async () => {
    const rows: Given[][] = [
      ['Indicator', 'Unit', 'Lahore', 'Attock', 'Rahim Yar Khan', 'Punjab'],
      ['Attendance', '%', 81, 91, 75, 82],
      ['Schools found closed', 'schools', 3, 1, 2, 6],
      ['Participation', '%', 90, 92, 88, 90],
    ];
    expect(learn(rows).sheets[0]?.shape).toBe('places');
    expect((await readBack(rows)).slice(0, 5)).toEqual([
      'Attendance, Lahore, 2015-Q2, 81',
      'Attendance, Attock, 2015-Q2, 91',
      'Attendance, Rahim Yar Khan, 2015-Q2, 75',
      'Attendance, whole, 2015-Q2, 82',
      'Schools found closed, Lahore, 2015-Q2, 3',
    ]);
  });

  it('may have months as headings under a title, with a total and a note below', async () => {
    const rows: Given[][] = [
      ['Attendance, per cent'],
      [],
      ['District', day('2015-04-01'), day('2015-05-01'), day('2015-06-01')],
      ['Lahore', 81, 82, 83],
      ['Attock', 91, 92, 93],
      ['Total', 85, 86, 87],
      ['Source: monitoring visits'],
    ];
    const [sheet] = learn(rows).sheets;
    expect(sheet).toMatchObject({ shape: 'periods', headerRow: 3, firstRow: 4, lastRow: 6, daily: false });
    expect(sheet?.notes).toEqual([{ cell: 'A7', words: 'Source: monitoring visits' }]);
    expect(sheet?.columns.slice(1).map(({ unit }) => unit)).toEqual(['%', '%', '%']);
    const read = await readBack(rows);
    expect(read).toHaveLength(9);
    expect(read.at(-1)).toBe('attendance, whole, 2015-06, 87');
  });

  it('may have headings in two rows, the district merged over both', async () => {
    const rows: Given[][] = [
      ['District', 'Attendance', null, 'Schools found closed'],
      [null, 'Pupils present', 'Pupils enrolled', 'Number'],
      ['Lahore', 80, 100, 3],
      ['Attock', 45, 50, 1],
      ['Rahim Yar Khan', 30, 40, 0],
    ];
    const [sheet] = learn(rows).sheets;
    expect(sheet).toMatchObject({ headerRow: 2, groupRow: 1 });
    expect(sheet?.columns.map(({ heading }) => heading)).toEqual([
      'District',
      'Pupils present',
      'Pupils enrolled',
      'Number',
    ]);
    expect((await readBack(rows))[0]).toBe('attendance, Lahore, 2015-Q2, 80/100');
  });

  it('is added up by district when it lists thousands of schools', async () => {
    const rows: Given[][] = [
      ['EMIS code', 'School', 'District', 'Pupils present', 'Pupils enrolled'],
      ...Array.from({ length: 1200 }, (_, n) => [n, `School ${n}`, n % 2 ? 'Lahore' : 'Attock', 9, 10]),
    ];
    // 600 schools each: 5,400 of 6,000 pupils.
    expect(await readBack(rows)).toEqual([
      'attendance, Attock, 2015-Q2, 5400/6000',
      'attendance, Lahore, 2015-Q2, 5400/6000',
    ]);
  });

  it('gets no layout when it holds no figures', () => {
    expect(learn([['Dear colleague'], ['The figures follow next week.']]).layout).toBeNull();
  });
});

describe('what the arithmetic of the figures says', () => {
  it('finds the rate and its parts whatever their headings are', () => {
    const rows: Given[][] = [
      ['District', 'Alpha', 'Beta', 'Gamma'],
      ['Lahore', 80, 100, 80],
      ['Attock', 90, 45, 50],
      ['Rahim Yar Khan', 75, 30, 40],
      ['Multan', 60, 30, 50],
      ['Kasur', 50, 20, 40],
      ['Jhang', 40, 10, 25],
    ];
    // 45 of 50 is 90 %, 30 of 40 is 75 %; the first row has its columns exchanged, and 5 of 6 rows are too few.
    expect(roles(rows).at(-1)).toBe('D value');
    rows[1] = ['Lahore', 80, 80, 100];
    expect(roles(rows)).toEqual(['A place', 'B value', 'C numerator', 'D denominator']);
  });
});
