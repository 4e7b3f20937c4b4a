import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

const refused = {
  kind: 'unreadable',
  verdict: 'this is an old .xls workbook',
  remedy: 'Save it as .xlsx and send it again.',
} as const;

/** Says why a file could not be opened, so that a department does not learn of it in the meeting. */
export const unreadableWorkbook = defineCheck<{ verdict: string; remedy: string }>({
  id: 'unreadable-workbook',
  level: 'file',
  severity: 'block',
  reason:
    'A file that cannot be opened reports nothing; its sender must hear of it before the cut-off, not in the room.',

  *check({ returned }) {
    for (const problem of returned.problems) {
      if (problem.kind === 'unreadable') yield { params: { verdict: problem.verdict, remedy: problem.remedy } };
    }
  },

  message: ({ verdict, remedy }) => ({
    is: verdict.replace(/\.$/, ''),
    expected: 'a return is an .xlsx workbook',
    remedy,
  }),

  examples: [
    { title: 'a workbook that opens', given: exampleCase([{ value: 91.2 }]), finds: [] },
    { title: 'an old .xls workbook', given: exampleCase([], {}, { problems: [refused] }), finds: ['file'] },
  ],
});
