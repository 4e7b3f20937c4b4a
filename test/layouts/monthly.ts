import { defineLayout } from '../../src/layouts/define.ts';

/** A department's own layout, as a unit writes it in `layouts/*.yaml`: one sheet, told by its words, no cover, no stamp. */
export const MONTHLY = defineLayout({
  id: 'monthly',
  title: 'Monthly return of emergency departments',
  recognise: { words: ['Provider code', 'A&E type', 'Attendances', 'Over four hours'] },
  department: 'health',
  tables: [
    {
      table: 'places',
      sheet: 'Return',
      headerRow: 1,
      columns: [
        { field: 'provider', header: 'Provider code', required: true },
        { field: 'type', header: 'A&E type', kind: 'number', required: true },
        { field: 'attendances', header: 'Attendances', kind: 'number', required: true },
        { field: 'over', header: 'Over four hours', kind: 'number', required: true },
        { field: 'admitted', header: 'Admitted', kind: 'number' },
      ],
      entries: [
        {
          indicator: { is: 'four-hours' },
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
});
