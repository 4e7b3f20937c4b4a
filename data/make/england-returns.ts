import type { z } from 'zod';
import { writeReturn } from '../../src/adapters/excel/write-return.ts';
import { lastDay } from '../../src/domain/calendar-date.ts';
import type { Layout } from '../../src/domain/layout.ts';
import { lastMonth, longPeriod, period, periodHolding } from '../../src/domain/period.ts';
import { defineLayout } from '../../src/layouts/define.ts';
import type { Attendance } from './england-figures.ts';

/** The department's own layout: one sheet, recognised by its headings, with counts from which both shares are made. */
export const ENGLAND_MONTHLY: z.input<typeof Layout> = {
  id: 'england-monthly',
  title: 'A&E attendances and emergency admissions',
  recognise: { words: ['Provider', 'A&E type', 'Attendances', 'Over four hours', 'Admitted'] },
  department: 'nhs-england',
  cover: { sheet: 'A&E', period: { label: 'Period' }, signedOffBy: { label: 'Signed off by' } },
  tables: [
    {
      table: 'places',
      sheet: 'A&E',
      headerRow: 4,
      columns: [
        { field: 'provider', header: 'Provider', synonyms: ['Organisation code'], required: true, width: 12 },
        { field: 'type', header: 'A&E type', synonyms: ['Type'], required: true, width: 26 },
        { field: 'attendances', header: 'Attendances', kind: 'number', required: true, width: 14 },
        {
          field: 'over',
          header: 'Over four hours',
          synonyms: ['Breaches'],
          kind: 'number',
          required: true,
          width: 16,
        },
        { field: 'admitted', header: 'Admitted', synonyms: ['Admissions'], kind: 'number', required: true, width: 12 },
      ],
      entries: [
        {
          indicator: { is: 'four-hour' },
          place: { columns: ['provider', 'type'] },
          denominator: 'attendances',
          complement: 'over',
        },
        {
          indicator: { is: 'admitted' },
          place: { columns: ['provider', 'type'] },
          numerator: 'admitted',
          denominator: 'attendances',
        },
      ],
    },
  ],
};

/** Writes the return of one month; the name is the one the workspace keeps it under. */
export async function englandReturn(rows: readonly Attendance[]): Promise<{ name: string; bytes: Uint8Array }> {
  const month = period(rows[0]?.month ?? '');
  const bytes = await writeReturn({
    layout: defineLayout(ENGLAND_MONTHLY),
    heading: `A&E attendances · ${longPeriod(month)}`,
    author: 'NHS England',
    cover: { period: month, signedOffBy: 'Director of Performance' },
    tables: [
      {
        table: 'places',
        rows: rows.map(({ provider, type, attendances, overFourHours, admitted }) => ({
          values: { provider, type, attendances, over: overFourHours, admitted },
        })),
      },
    ],
    stamp: null,
    locked: '',
    dated: lastDay(month),
  });
  return { name: `returns/${periodHolding(lastMonth(month), 'quarter')}/ae-${month}.xlsx`, bytes };
}
