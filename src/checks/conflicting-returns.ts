import { longPeriod, type Period } from '../domain/period.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly rivals: readonly string[];
  readonly department: string;
  readonly period: Period;
}

const given = exampleCase([{ value: 91.2 }]);
const rival = { ...given.returned, file: 'returns/2015-Q2/school-education (final).xlsx' };

/** Names two files that claim to be the return of one department and period; the unit, not the program, knows which is. */
export const conflictingReturns = defineCheck<Params>({
  id: 'conflicting-returns',
  level: 'file',
  severity: 'block',
  reason: 'To choose between two files by their date or name would be a guess; neither is used until one is named.',
  needsUnit: true,

  *check({ returned, rivals, unit, period }) {
    if (rivals.length === 0) return;
    const department = unit.departments.find(({ id }) => id === returned.department)?.name;
    yield {
      params: {
        rivals: rivals.map(({ file }) => file.split('/').at(-1) ?? file),
        department: department ?? 'the department',
        period: returned.period ?? period,
      },
    };
  },

  message: ({ rivals, department, period }) => ({
    is: `${rivals.join(', ')} ${rivals.length === 1 ? 'is also a return' : 'are also returns'} of ${department} for ${longPeriod(period)}`,
    expected: 'one return counts for a department and period, so none of these is used',
    remedy: 'Receive the one that counts again, naming the one it supersedes.',
  }),

  examples: [
    { title: 'one return', given, finds: [] },
    { title: 'two unrelated files', given: { ...given, rivals: [rival] }, finds: ['file'] },
  ],
});
