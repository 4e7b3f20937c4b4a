import { withUnit } from '../domain/reading.ts';
import type { HiddenNumbers } from '../domain/return.ts';
import { defineCheck } from './define.ts';
import { exampleCase } from './example.ts';

type Params = HiddenNumbers | { readonly links: readonly string[] };

/**
 * Notices numbers on hidden sheets, rows and columns, one finding a sheet; those beneath merged cells, which are not read;
 * and figures taken from other workbooks.
 */
export const hiddenNumbers = defineCheck<Params>({
  id: 'hidden-numbers',
  level: 'file',
  severity: 'note',
  reason: 'A hidden sheet may hold what was never meant to be sent, and a hidden row is read like any other.',

  *check({ returned: { hidden = [], externalLinks = [] } }) {
    for (const numbers of hidden) {
      yield {
        sheet: numbers.sheet,
        ...(!numbers.whole && { cell: numbers.cell }),
        ...(numbers.beneath && { severity: 'query' as const }),
        params: numbers,
      };
    }
    if (externalLinks.length > 0) yield { params: { links: externalLinks } };
  },

  message: (params) => {
    if ('links' in params) {
      return {
        is: `it takes figures from ${others(params.links.length)}: ${few(params.links)}`,
        expected: 'a return holds all of its figures',
        remedy: 'Type the figures, or say in the comment what they are linked to.',
      };
    }
    const { count, whole, beneath } = params;
    const numbers = withUnit(String(count), 'numbers');
    if (beneath) {
      return {
        is: `${numbers} ${lies(count)} beneath merged cells (${beneath}) and ${be(count)} not read`,
        expected: 'each figure stands in a cell of its own',
        remedy: 'Unmerge the cells, and delete what does not belong there.',
      };
    }
    return {
      is: whole ? `the sheet is hidden and holds ${numbers}` : `${numbers} from here on ${stands(count)} hidden`,
      expected: 'what is sent can be seen by whoever signs it',
      remedy: 'Show what belongs to the return, and delete what does not.',
    };
  },

  examples: [
    { title: 'everything in sight', given: exampleCase([{ value: 91.2 }]), finds: [] },
    {
      title: 'a hidden sheet, a hidden column and a link',
      given: exampleCase(
        [{ value: 91.2 }],
        {},
        {
          hidden: [
            { sheet: 'Working', cell: 'B3', count: 48, whole: true },
            { sheet: 'Figures', cell: 'M2', count: 1, whole: false },
          ],
          externalLinks: ['budget 2015.xlsx'],
        },
      ),
      finds: ['Working', 'Figures!M2', 'file'],
    },
    {
      title: 'figures beneath merged cells',
      given: exampleCase(
        [{ value: 91.2 }],
        {},
        { hidden: [{ sheet: 'Figures', cell: 'A1', count: 42, whole: false, beneath: 'A1:XFD1048576' }] },
      ),
      finds: ['Figures!A1'],
    },
  ],
});

function others(count: number): string {
  return count === 1 ? 'another workbook' : `${count} other workbooks`;
}

function lies(count: number): string {
  return count === 1 ? 'lies' : 'lie';
}

function be(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function stands(count: number): string {
  return count === 1 ? 'stands' : 'stand';
}

function few(names: readonly string[]): string {
  const shown = names.map((name) => (name.length > 30 ? `${name.slice(0, 28)}…` : name)).slice(0, 2);
  return names.length > 2 ? `${shown.join(', ')}, …` : shown.join(', ');
}
