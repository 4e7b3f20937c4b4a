import { writeRegister } from '../../src/adapters/excel/write-register.ts';
import { writeReturn } from '../../src/adapters/excel/write-return.ts';
import type { BlankReturn } from '../../src/domain/blank-return.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { STANDARD } from '../../src/layouts/standard.ts';
import { PUNJAB_README, PUNJAB_STOCKTAKES, PUNJAB_UNIT } from './punjab-agenda.ts';
import { MISTAKES, type Mistake } from './punjab-mistakes.ts';
import { punjabRegister, SECTORS } from './punjab-plan.ts';
import { RETURN_QUARTERS } from './punjab-planned.ts';
import { bookBefore, filledReturn } from './punjab-returns.ts';
import { divideByNothing, slip } from './punjab-slips.ts';
import { punjabPhotographs } from './punjab-visits.ts';
import { writeWorkspace, yamlFile } from './write-workspace.ts';

/** Revision under which the register of a new workspace is imported. */
const FIRST_REVISION = 1;

/**
 * Makes the workspace `punjab-smu` in a folder: published figures where there are any, illustrative ones elsewhere.
 * Without mistakes its returns are as the departments should have sent them.
 */
export async function makePunjab(folder: string, { mistakes }: { readonly mistakes: boolean }): Promise<void> {
  const register = punjabRegister();
  const index = indexRegister(register, FIRST_REVISION);
  const files = new Map<string, Uint8Array | string>([
    ['README.md', PUNJAB_README],
    ['unit.yaml', yamlFile('Profile of the delivery unit', PUNJAB_UNIT)],
    ['register.xlsx', await writeRegister(register)],
    ...PUNJAB_STOCKTAKES.map((agenda): [string, string] => [
      `stocktakes/${agenda.period}.yaml`,
      yamlFile('What the unit enters for one stocktake. Illustrative', agenda),
    ]),
  ]);
  for (const [name, photograph] of punjabPhotographs()) files.set(name, photograph);
  for (const sector of SECTORS) {
    let last: BlankReturn | undefined;
    for (const quarter of RETURN_QUARTERS) {
      const name = `returns/${quarter}/${sector.department.id}.xlsx`;
      const clean = filledReturn(sector, quarter, index, bookBefore(quarter, index, SECTORS));
      const planted = mistakes ? MISTAKES.filter(({ file }) => file === name) : [];
      files.set(name, await written(slip(clean, last ?? clean, planted), planted));
      last = clean;
    }
  }
  await writeWorkspace(folder, files);
}

async function written(returned: BlankReturn, planted: readonly Mistake[]): Promise<Uint8Array> {
  let bytes = await writeReturn(returned);
  for (const { sheet, spot } of planted.filter((mistake) => mistake.slip.do === 'divide-by-nothing')) {
    const at = STANDARD.tables.findIndex((table) => table.sheet === sheet);
    const table = STANDARD.tables[at];
    const rows = returned.tables.find((candidate) => candidate.table === table?.table)?.rows ?? [];
    const row = (table?.headerRow ?? 0) + rows.findIndex(({ values }) => values.indicator === spot.indicator);
    const column = table?.columns.findIndex(({ field }) => field === spot.field) ?? 0;
    // The cover is the first sheet of the workbook.
    bytes = divideByNothing(bytes, at + 2, row, column);
  }
  return bytes;
}
