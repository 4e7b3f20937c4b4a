import type { Return, Stamp } from '../domain/return.ts';
import type { Unit } from '../domain/unit.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

interface Params {
  readonly is: string;
  readonly expected: string;
}

const STAMP: Stamp = {
  template: 'standard',
  version: '1',
  department: 'school-education',
  period: '2015-Q2',
  revision: 1,
  locked: '0'.repeat(64),
};

/** Notices a workbook made from another template than the one the unit reads. */
export const wrongTemplate = defineCheck<Params>({
  id: 'wrong-template',
  level: 'file',
  severity: 'block',
  reason: 'Read by the wrong declaration, a figure lands under another indicator, and nobody notices on the slide.',

  *check({ returned, unit }) {
    const params = difference(returned, unit);
    if (params) yield { params };
  },

  message: ({ is, expected }) => ({
    is,
    expected,
    remedy: 'Ask the unit for this period’s blank return, and send the figures in it.',
  }),

  examples: [
    {
      title: 'the blank return of this department',
      given: exampleCase([{ value: 91.2 }], {}, { stamp: STAMP }),
      finds: [],
    },
    {
      title: 'headings that no layout has',
      given: exampleCase([], {}, { layout: null, problems: [{ kind: 'unknown-layout' }] }),
      finds: ['file'],
    },
    {
      title: 'a blank return of an older version',
      given: exampleCase([{ value: 91.2 }], {}, { stamp: STAMP, layoutVersion: '2' }),
      finds: ['file'],
    },
    {
      title: 'another department’s blank return',
      given: exampleCase([{ value: 91.2 }], {}, { stamp: { ...STAMP, department: 'health' } }),
      finds: ['file'],
    },
  ],
});

function difference({ problems, stamp, layout, layoutVersion, department }: Return, unit: Unit): Params | null {
  const unknown = problems.find((problem) => problem.kind === 'unknown-layout');
  if (unknown) {
    const near = unknown.near ? ` (nearest: ${unknown.near})` : '';
    return {
      is: `its headings are those of no layout that the unit reads${near}`,
      expected: 'a return keeps the headings of the blank one',
    };
  }
  if (stamp && layout && stamp.template !== layout) {
    return { is: `it carries the stamp of the template ${stamp.template}`, expected: `it is laid out as ${layout}` };
  }
  if (stamp && layoutVersion && stamp.version !== layoutVersion) {
    return {
      is: `it carries the stamp of version ${stamp.version} of the template`,
      expected: `version ${layoutVersion} is read`,
    };
  }
  if (stamp && department && stamp.department !== department) {
    const name = (id: string) => unit.departments.find((one) => one.id === id)?.name ?? id;
    return { is: `it carries the stamp of ${name(stamp.department)}`, expected: `its cover says ${name(department)}` };
  }
  return null;
}
