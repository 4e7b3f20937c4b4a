import { isAmong } from '../domain/cell-words.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  /** What stands in the place of a name. */
  readonly typed: string;
}

/** What is typed in the place of an officer who has not signed. */
const NOBODY = ['n/a', 'na', 'nil', 'none', 'nobody', 'pending', 'tbd', 'to be signed', 'not signed'];

/** Notices a return that no officer has signed off, where its layout asks for one. */
export const noSignOff = defineCheck<Params>({
  id: 'no-sign-off',
  level: 'file',
  severity: 'query',
  reason: 'A figure that nobody stands by cannot be taken to the executive.',

  *check({ returned }) {
    const { cover, signedOffBy, layout, stamp } = returned;
    const cell = cover.signedOffBy;
    if (layout === null || !(cell || stamp) || isSomebody(signedOffBy)) return;
    yield { ...(cell && { sheet: cell.at.sheet, cell: cell.at.cell }), params: { typed: signedOffBy.trim() } };
  },

  message: ({ typed }) => ({
    is: typed ? `the sign-off says “${typed}”` : 'the return is not signed off',
    expected: 'an officer stands by its figures, named by office',
    remedy: 'Have it signed off, and send it again.',
  }),

  examples: [
    { title: 'signed off by an office', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'a layout that asks for no sign-off',
      given: exampleCase([{ value: 91.2 }], {}, { signedOffBy: '' }),
      finds: [],
    },
    { title: 'left blank', given: unsigned(''), finds: ['Cover!C8'] },
    { title: 'a dash', given: unsigned('–'), finds: ['Cover!C8'] },
  ],
});

function isSomebody(signedOffBy: string): boolean {
  return /\p{L}/u.test(signedOffBy) && !isAmong(signedOffBy, NOBODY);
}

function unsigned(typed: string) {
  const at = { file: '', sheet: 'Cover', cell: 'C8' };
  const cell = typed ? ({ type: 'text', value: typed } as const) : ({ type: 'blank', value: null } as const);
  return exampleCase(
    [{ value: 91.2 }],
    {},
    { signedOffBy: typed, cover: { signedOffBy: { at, ...cell, shown: typed } } },
  );
}
