import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/adapters/excel/open-workbook.ts';
import { period } from '../../src/domain/period.ts';
import type { Workbook } from '../../src/domain/workbook.ts';
import { defineLayout } from '../../src/layouts/define.ts';
import { learnLayout } from '../../src/stages/learn-layout.ts';
import { readReturn } from '../../src/stages/read.ts';
import { KEYS, type KeyColumn } from './learn-keys.ts';

const REAL = resolve(import.meta.dirname, '../../../shared/real');
const NOTHING_KNOWN = { indicators: [], places: [], whole: null, dates: 'day-first' } as const;

async function open(file: string): Promise<Workbook> {
  const workbook = await openWorkbook(readFileSync(resolve(REAL, file)), file);
  if ('refused' in workbook) throw new Error(workbook.verdict);
  return workbook;
}

/** A column as one text, so that a difference can be read. */
function shown({ letters, role, type, unit, scale, names, whole }: KeyColumn): string {
  return [letters, role, type, unit, scale ?? '', names ?? '', whole ? 'whole' : ''].join(' ').trim();
}

describe.each(Object.entries(KEYS))('shared/real/%s', (file, sheets) => {
  const missing = !existsSync(resolve(REAL, file));

  it.skipIf(missing)('is understood as the hand-written key has it, in at least 90 % of its columns', async () => {
    const understood = learnLayout({ name: file, workbook: await open(file) }, NOTHING_KNOWN).sheets;
    expect(understood.map(({ name }) => name)).toEqual(Object.keys(sheets));
    let right = 0;
    let all = 0;
    const wrong: string[] = [];
    for (const { name, columns } of understood) {
      const seen = new Set(columns.map(shown));
      for (const column of sheets[name] ?? []) {
        all += 1;
        if (seen.has(shown(column))) right += 1;
        else wrong.push(`${name}: ${shown(column)}`);
      }
      // A column that is not in the key counts as wrong as well.
      all += Math.max(0, columns.length - (sheets[name]?.length ?? 0));
    }
    expect(all).toBeGreaterThan(6);
    expect(right / all, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

/** Reads a file by the layout that was learned from it. */
async function readByLearned(file: string) {
  const workbook = await open(file);
  const { layout } = learnLayout({ name: file, workbook }, NOTHING_KNOWN, 'health');
  if (!layout) throw new Error('no layout was proposed');
  return readReturn(
    { name: file, bytes: new Uint8Array() },
    { layouts: [defineLayout(layout)], open: async () => workbook, sha256: () => '', period: period('2020-Q2') },
  );
}

describe.skipIf(!existsSync(REAL))('a workbook of shared/real read by the layout learned from it', () => {
  it('gives the rate of each district with its parts: Abbottabad 125,321 of 1,464,038 is 0.0856', async () => {
    const returned = await readByLearned('szhaider__Povertyheadcount.xlsx');
    expect(returned).toMatchObject({ layout: 'szhaider-povertyheadcount', department: 'health', problems: [] });
    expect(returned.entries).toHaveLength(131);
    expect(returned.entries[0]).toMatchObject({
      indicator: 'povrate',
      place: 'Abbottabad',
      value: { at: { cell: 'E2' }, notation: { scale: 'fraction' } },
      numerator: { at: { cell: 'G2' } },
      denominator: { at: { cell: 'D2' } },
    });
  });

  // Of March and April the last day each: 2 × (14 boards and Scotland), then twice 2 × (15 boards and Scotland).
  it('gives every board of three tables at the end of each month, and the total as the whole', async () => {
    const file = 'tomwhite__Board-level_figures_-_FOR_ONLINE_PUBLICATION.xlsx';
    const { entries, problems } = await readByLearned(file);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(2 * 15 + 2 * 16 * 2);
    const last = entries.filter(({ value }) => value?.at.sheet === 'Table 1 - Cumulative cases').at(-1);
    expect(last).toMatchObject({ place: '', period: '2020-04', value: { value: 9409, at: { cell: 'P51' } } });
  });

  it('gives places by month where the days are headings', async () => {
    const { entries, problems } = await readByLearned('tomwhite__Historic_COVID-19_Dashboard_Data.xlsx');
    expect(problems).toEqual([]);
    const at = (cell: string) => entries.filter(({ value }) => value?.at.sheet === 'UTLAs' && value.at.cell === cell);
    expect(at('Y10')).toMatchObject([{ place: 'Hartlepool', period: '2020-03', value: { value: 12 } }]);
    expect(at('AG159')).toMatchObject([{ place: '', period: '2020-04', value: { value: 50_756 } }]);
    expect(at('C159')).toEqual([]);
  });
});
