import { existsSync } from 'node:fs';
import { z } from 'zod';
import { layoutYaml } from '../adapters/files/layout-yaml.ts';
import { Fault } from '../domain/fault.ts';
import { Identifier } from '../domain/identifier.ts';
import type { Known } from '../stages/learn/known-names.ts';
import { type LearnedLayout, learnLayout as learn } from '../stages/learn-layout.ts';
import { layoutsOf } from '../stages/open-stocktake.ts';
import { recognise } from '../stages/read/recognise.ts';
import { defineAction, type Workspace } from './define.ts';

/** What was understood of a workbook, and the layout proposed for it. */
export interface Learned extends LearnedLayout {
  readonly file: string;
  /** Id of a layout that reads the file already; null when none does. */
  readonly already: string | null;
  /** The register helped: its indicators and places were looked for. */
  readonly known: boolean;
  readonly yaml: string;
  /** Where the layout was written; null when it was not. */
  readonly written: string | null;
}

/** Proposes a layout for a department's own workbook and shows what was understood of it, cell by cell. */
export const learnLayout = defineAction({
  id: 'learn-layout',
  input: z.object({
    file: z.string().min(1).describe('A workbook or CSV file of the kind to be read'),
    output: z.string().optional().describe('Where to write the layout: layouts/<name>.yaml'),
    department: Identifier.optional().describe('The department that always sends it'),
  }),
  async run(workspace, { file, output, department }): Promise<Learned> {
    const { folder, tools } = workspace;
    const name = folder.nameOf(file);
    const workbook = await tools.openWorkbook(await tools.readFile(file), name);
    if ('refused' in workbook) {
      throw new Fault('bad-input', `${file} was not read: ${workbook.verdict}`, {
        place: file,
        remedy: workbook.remedy,
      });
    }
    const already = recognise(workbook, await layoutsOf(folder)).layout?.id ?? null;
    const known = await knownNames(workspace);
    const learned = learn({ name, workbook }, known, department);
    const yaml = learned.layout ? layoutYaml(learned.layout) : '';
    if (output !== undefined && learned.layout) {
      // What an analyst has corrected is not written over by what a program guesses.
      if (existsSync(output)) {
        throw new Fault('bad-input', `there is already a file ${output}`, {
          place: output,
          remedy: 'Name another with --output, or delete it first.',
        });
      }
      await tools.writeFile(output, yaml);
    }
    const written = learned.layout ? (output ?? null) : null;
    return { file: name, ...learned, already, known: known.indicators.length > 0, yaml, written };
  },
});

/** The indicators and places of the workspace's register; none outside a workspace, where a layout can be learned too. */
async function knownNames({ folder, store }: Workspace): Promise<Known> {
  if (!(await folder.has('unit.yaml'))) return { indicators: [], places: [], whole: null, dates: 'day-first' };
  const unit = await folder.unit();
  const revisions = (await folder.has('.stocktake')) ? await (await store()).revisions() : [];
  const register = revisions.at(-1)?.register;
  return {
    indicators: register?.indicators ?? [],
    places: register?.places ?? [],
    whole: register ? unit.place : null,
    dates: unit.dates,
  };
}
