import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { comparePeriods, monthsIn, Period, periodKind } from '../domain/period.ts';
import type { SeriesBook } from '../domain/series.ts';
import { blankReturn } from '../stages/blank.ts';
import { checkReturns } from '../stages/check.ts';
import { departmentNamed } from '../stages/named.ts';
import { currentRegister, layoutsOf } from '../stages/open-stocktake.ts';
import { defineAction, stocktakeOf, type Workspace } from './define.ts';

/** A blank return that was written. */
export interface WrittenBlank {
  readonly department: string;
  readonly file: string;
}

/** Writes the blank returns of a period, with what was agreed and last reported already in them. */
export const writeBlanks = defineAction({
  id: 'write-blanks',
  input: z.object({
    department: z.string().optional().describe('One department, by id or name; all of the unit’s when absent'),
    period: Period,
    output: z.string().optional().describe('File, or folder when there are several; blanks/<period>/ when absent'),
  }),
  async run(workspace, { department, period, output }): Promise<readonly WrittenBlank[]> {
    const { folder, tools } = workspace;
    const unit = await folder.unit();
    const chosen = department === undefined ? unit.departments : [departmentNamed(unit, department)];
    if (monthsIn(periodKind(period)) > monthsIn(unit.cadence)) {
      throw new Fault(
        'unknown-period',
        `${period} is longer than a stocktake: the unit takes one each ${unit.cadence}`,
        {
          remedy: 'Name the period that one return speaks of.',
        },
      );
    }
    const single = output !== undefined && /\.xlsx$/i.test(output);
    if (single && chosen.length > 1) {
      throw new Fault('bad-input', `${output} is one file, and there are ${chosen.length} departments`, {
        place: output,
        remedy: 'Name a folder with --output, or one department with --department.',
      });
    }
    const layout = (await layoutsOf(folder)).find(({ id }) => id === unit.returnLayout);
    if (!layout) {
      throw new Fault('unknown-name', `unit.yaml names the layout ${unit.returnLayout}, which does not exist`, {
        remedy: `Write layouts/${unit.returnLayout}.yaml, or set returnLayout: standard.`,
      });
    }
    const store = await workspace.store();
    const register = currentRegister({ folder, revisions: await store.revisions() });
    const book = await seriesBefore(workspace, period);

    const written: WrittenBlank[] = [];
    for (const { id } of chosen) {
      workspace.onStep(`writing the return of ${id}`);
      const file = single ? output : join(output ?? folder.at('blanks', period), `${id}.xlsx`);
      refuseAgreed(folder.nameOf(file));
      await tools.writeFile(file, await tools.writeReturn(blankReturn(register, unit, id, period, book, layout)));
      written.push({ department: id, file });
    }
    return written;
  },
});

/** Refuses to write a blank return over the register or over what departments sent. */
function refuseAgreed(name: string): void {
  if (name !== 'register.xlsx' && !name.startsWith('returns/')) return;
  throw new Fault(
    'bad-input',
    `${name} is where ${name === 'register.xlsx' ? 'the register' : 'what was received'} stands`,
    {
      place: name,
      remedy: 'Name another file or folder with --output.',
    },
  );
}

/** What was last reported before a period: of the stocktake before it, or only the register's history. */
async function seriesBefore(workspace: Workspace, period: Period): Promise<SeriesBook> {
  const { folder } = workspace;
  const before = (await folder.stocktakePeriods()).filter((when) => comparePeriods(when, period) < 0).at(-1);
  if (before) return (await stocktakeOf(workspace, before)).series;
  const revisions = await (await workspace.store()).revisions();
  const register = currentRegister({ folder, revisions });
  return checkReturns({ unit: await folder.unit(), register, returns: [], closed: false }).book;
}
