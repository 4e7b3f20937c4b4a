import { placeKey } from '../domain/place.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

/** Notices a return that is signed off by whoever prepared it. */
export const selfApproved = defineCheck<{ by: string }>({
  id: 'self-approved',
  level: 'process',
  severity: 'query',
  reason: 'A second pair of eyes finds what the first has got used to; one signature twice is one pair.',
  needsUnit: true,

  *check({ returned: { preparedBy, signedOffBy, cover } }) {
    const [prepared, signed] = [officeIn(preparedBy), officeIn(signedOffBy)];
    if (!signed || prepared !== signed) return;
    const cell = cover.signedOffBy;
    yield { ...(cell && { sheet: cell.at.sheet, cell: cell.at.cell }), params: { by: signedOffBy.trim() } };
  },

  message: ({ by }) => ({
    is: `the return is signed off by ${by}, who prepared it`,
    expected: 'another officer than the one who enters the figures stands by them',
    remedy: 'Have the accountable officer sign it off.',
  }),

  examples: [
    { title: 'two officers', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'no signature, which is another finding',
      given: exampleCase([{ value: 91.2 }], {}, { preparedBy: '', signedOffBy: '' }),
      finds: [],
    },
    {
      title: 'one officer, once with a telephone number',
      given: exampleCase(
        [{ value: 91.2 }],
        {},
        { preparedBy: 'Planning Cell, 042-99210', signedOffBy: 'Planning Cell' },
      ),
      finds: ['file'],
    },
  ],
});

/** The words of an office, without telephone numbers. */
function officeIn(words: string): string {
  return placeKey(words.replace(/[\d+()-]+/g, ' '));
}
