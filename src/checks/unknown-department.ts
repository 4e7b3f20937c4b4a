import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly named: string;
  readonly departments: readonly string[];
}

/** Notices a return whose sender is not known: nobody could be asked about it. */
export const unknownDepartment = defineCheck<Params>({
  id: 'unknown-department',
  level: 'file',
  severity: 'block',
  reason:
    'Each figure has an owner. A return without a department that the unit knows has nobody who can answer for it.',
  needsUnit: true,

  *check({ returned, unit }) {
    if (returned.layout === null || unit.departments.some(({ id }) => id === returned.department)) return;
    const cell = returned.cover.department;
    yield {
      ...(cell && { sheet: cell.at.sheet, cell: cell.at.cell }),
      params: {
        named: cell?.shown.trim() || (returned.department ?? ''),
        departments: unit.departments.map(({ name }) => name),
      },
    };
  },

  message: ({ named, departments }) => ({
    is: named ? `the return is from “${named}”` : 'the return names no department',
    expected: `the unit receives returns from ${departments.join(', ')}`,
    remedy: 'Write one of these names on the cover, and send the return again.',
  }),

  examples: [
    { title: 'a department of the unit', given: exampleCase([{ value: 91.2 }]), finds: [] },
    { title: 'no department', given: exampleCase([{ value: 91.2 }], {}, { department: null }), finds: ['file'] },
  ],
});
