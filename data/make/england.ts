import { writeRegister } from '../../src/adapters/excel/write-register.ts';
import { ENGLAND_README, ENGLAND_STOCKTAKES, ENGLAND_UNIT } from './england-agenda.ts';
import { readAttendances } from './england-figures.ts';
import { englandRegister } from './england-plan.ts';
import { ENGLAND_MONTHLY, englandReturn } from './england-returns.ts';
import { type WorkspaceFiles, writeWorkspace, yamlFile } from './write-workspace.ts';

/** Makes the workspace `england-ae` in a folder: real figures of NHS England, an illustrative agenda. */
export async function makeEngland(folder: string): Promise<void> {
  const figures = readAttendances();
  const files = new Map<string, Uint8Array | string>([
    ['README.md', ENGLAND_README],
    ['unit.yaml', yamlFile('Profile of the delivery unit', ENGLAND_UNIT)],
    ['layouts/england-monthly.yaml', yamlFile('How the monthly return of NHS England is laid out', ENGLAND_MONTHLY)],
    ['register.xlsx', await writeRegister(englandRegister(figures))],
    ...ENGLAND_STOCKTAKES.map((agenda): [string, string] => [
      `stocktakes/${agenda.period}.yaml`,
      yamlFile('What the unit enters for one stocktake. Decisions and actions are illustrative', agenda),
    ]),
  ]);
  for (const month of new Set(figures.map((row) => row.month))) {
    const { name, bytes } = await englandReturn(figures.filter((row) => row.month === month));
    files.set(name, bytes);
  }
  await writeWorkspace(folder, files satisfies WorkspaceFiles);
}
