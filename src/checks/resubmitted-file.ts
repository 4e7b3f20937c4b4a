import { longPeriod, period } from '../domain/period.ts';
import { defineCheck, type EarlierFile } from './define.ts';
import { exampleCase } from './example.ts';

/** Notices a file that was received for an earlier stocktake, byte for byte. */
export const resubmittedFile = defineCheck<EarlierFile>({
  id: 'resubmitted-file',
  level: 'file',
  severity: 'query',
  reason: 'The wrong attachment is sent more often than a quarter repeats itself to the last digit.',
  needsUnit: true,

  *check({ returned, earlierFiles }) {
    const earlier = earlierFiles.get(returned.sha256);
    if (earlier) yield { params: earlier };
  },

  message: ({ file, period: when }) => ({
    is: `it is the file that was received for ${longPeriod(when)} as ${file.split('/').at(-1)}`,
    expected: 'a new period brings a new return',
    remedy: 'Send the return of this period.',
  }),

  examples: [
    { title: 'a file that was never seen', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'the file of the quarter before',
      given: exampleCase([{ value: 91.2 }], {
        earlierFiles: new Map([
          ['0'.repeat(64), { file: 'returns/2015-Q1/school-education.xlsx', period: period('2015-Q1') }],
        ]),
      }),
      finds: ['file'],
    },
  ],
});
