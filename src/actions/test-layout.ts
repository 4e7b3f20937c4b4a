import { z } from 'zod';
import { readYaml } from '../adapters/files/read-yaml.ts';
import { Fault } from '../domain/fault.ts';
import { Layout } from '../domain/layout.ts';
import { monthPeriod, Period } from '../domain/period.ts';
import { readEntry } from '../domain/read-entry.ts';
import type { Return } from '../domain/return.ts';
import { unknownName } from '../domain/unknown-name.ts';
import { layoutsOf } from '../stages/open-stocktake.ts';
import { readReturn } from '../stages/read.ts';
import { defineAction, type Workspace } from './define.ts';

/** One figure that a layout reads: what it is, and the cells with the numbers they are taken for. */
export interface EntryRead {
  readonly indicator: string;
  readonly place: string;
  readonly period: string | null;
  readonly cells: readonly {
    readonly part: 'value' | 'numerator' | 'denominator' | 'baseline' | 'expected';
    readonly sheet: string;
    readonly cell: string;
    readonly shown: string;
    readonly number: number | null;
    /** Rows that were added up, and rows that could not be, of a facility-level sheet. */
    readonly rows?: { readonly rows: number; readonly leftOut: number };
  }[];
}

/** What a layout reads from a file. */
export interface LayoutTested extends Pick<Return, 'file' | 'department' | 'problems'> {
  readonly layout: string;
  /** False when the layout does not take the file for its own. */
  readonly recognised: boolean;
  readonly period: string | null;
  readonly tables: Readonly<Record<string, number>>;
  readonly entries: readonly EntryRead[];
}

/** Shows what one layout reads from a file, so that an analyst sees it before a department's return depends on it. */
export const testLayout = defineAction({
  id: 'test-layout',
  input: z.object({
    layout: z.string().min(1).describe('Id of a layout of the workspace, or a YAML file'),
    file: z.string().min(1).describe('The workbook or CSV file to read'),
    period: Period.optional().describe('Period of a return that does not say it; this month when absent'),
  }),
  async run(workspace, { layout: name, file, period }): Promise<LayoutTested> {
    const { folder, tools, now } = workspace;
    const layout = await layoutNamed(workspace, name);
    const unit = (await folder.has('unit.yaml')) ? await folder.unit() : undefined;
    const today = now();
    const returned = await readReturn(
      { name: folder.nameOf(file), bytes: await tools.readFile(file) },
      {
        layouts: [layout],
        open: tools.openWorkbook,
        sha256: tools.sha256,
        period: period ?? monthPeriod(today.getUTCFullYear() * 12 + today.getUTCMonth()),
        ...(unit ? { departments: unit.departments, dates: unit.dates } : {}),
      },
    );
    const unreadable = returned.problems.find((problem) => problem.kind === 'unreadable');
    if (unreadable) {
      throw new Fault('bad-input', `${file} was not read: ${unreadable.verdict}`, {
        place: file,
        remedy: unreadable.remedy,
      });
    }
    const tables: Record<string, number> = {};
    for (const { sheet } of returned.rows) tables[sheet] = (tables[sheet] ?? 0) + 1;
    return {
      file: returned.file,
      layout: layout.id,
      recognised: returned.layout !== null,
      department: returned.department,
      period: returned.period,
      tables,
      problems: returned.problems,
      entries: returned.entries.map(shownEntry),
    };
  },
});

function shownEntry(entry: Return['entries'][number]): EntryRead {
  const reading = readEntry(entry, { indicator: null, place: null, period: entry.period });
  const parts = ['value', 'numerator', 'denominator', 'baseline', 'expected'] as const;
  return {
    indicator: entry.indicator,
    place: entry.place,
    period: entry.period,
    cells: parts.flatMap((part) => {
      const figure = reading[part];
      if (!figure) return [];
      const { at, shown, sum } = figure.cell;
      return [{ part, sheet: at.sheet, cell: at.cell, shown, number: figure.number, ...(sum ? { rows: sum } : {}) }];
    }),
  };
}

async function layoutNamed({ folder }: Workspace, name: string): Promise<Layout> {
  if (/\.ya?ml$/i.test(name)) return readYaml(name, Layout, 'bad-workspace');
  const layouts = await layoutsOf(folder);
  const found = layouts.find(({ id }) => id === name);
  if (found) return found;
  throw unknownName(
    'the workspace',
    'layout',
    name,
    layouts.map(({ id }) => id),
  );
}
