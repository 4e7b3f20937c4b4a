import { describe, expect, it } from 'vitest';
import { Layout } from '../../src/domain/layout.ts';
import { ACTION_STATES } from '../../src/domain/milestone.ts';
import { defineLayout } from '../../src/layouts/define.ts';
import { LAYOUTS } from '../../src/layouts/index.ts';
import { STANDARD } from '../../src/layouts/standard.ts';

describe.each(LAYOUTS)('the layout $id', (layout) => {
  it('is plain data that a YAML file could hold', () => {
    expect(Layout.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  it('names no heading twice in a table, synonyms included', () => {
    for (const { sheet, columns } of layout.tables) {
      const names = columns.flatMap(({ header, synonyms }) => [header, ...synonyms].map((name) => name.toLowerCase()));
      expect(new Set(names).size, sheet).toBe(names.length);
    }
  });
});

describe('the standard layout', () => {
  it('offers the four states of a milestone', () => {
    const milestones = STANDARD.tables.find(({ table }) => table === 'milestones');
    expect(milestones?.columns.find(({ field }) => field === 'state')?.choices).toEqual([...ACTION_STATES]);
  });

  it('locks what was agreed and nothing that is asked', () => {
    const locked = STANDARD.tables.map(({ columns }) =>
      columns.filter((column) => column.locked).map(({ field }) => field),
    );
    expect(locked).toEqual([
      ['indicator', 'name', 'unit', 'baseline', 'expected', 'last', 'lastPeriod'],
      ['indicator', 'name', 'place', 'last'],
      [],
      [],
    ]);
  });
});

describe('defining a layout', () => {
  const table = (entries: { value: string }, fields: string[]) => ({
    id: 'own',
    title: 'Own',
    recognise: { words: ['Figure'] },
    tables: [
      {
        table: 'indicators' as const,
        sheet: 'Sheet1',
        headerRow: 1,
        columns: fields.map((field) => ({ field, header: field })),
        entries: [{ indicator: { is: 'attendance' }, place: { is: '' }, ...entries }],
      },
    ],
  });

  it('refuses an entry that names a column which is not there, and two columns of one field', () => {
    expect(() => defineLayout(table({ value: 'figure' }, ['figure']))).not.toThrow();
    expect(() => defineLayout(table({ value: 'figrue' }, ['figure']))).toThrow('no column with the field figrue');
    expect(() => defineLayout(table({ value: 'figure' }, ['figure', 'figure']))).toThrow('the same field');
  });
});
