import { writeRegister } from '../../src/adapters/excel/write-register.ts';
import { writeReturn } from '../../src/adapters/excel/write-return.ts';
import { indexRegister } from '../../src/domain/register.ts';
import { correctedReturn } from './late-return.ts';
import type { Sample } from './sample-plan.ts';
import { sampleRegister } from './sample-register.ts';
import { sampleReturn } from './sample-returns.ts';
import { writeWorkspace, yamlFile } from './write-workspace.ts';

/** Revision under which the register of a new workspace is imported. */
const FIRST_REVISION = 1;

/** Makes the workspace of a sample unit in a folder; a return for each department and returned period. */
export async function makeSample(folder: string, sample: Sample): Promise<void> {
  const register = sampleRegister(sample);
  const index = indexRegister(register, FIRST_REVISION);
  const files = new Map<string, Uint8Array | string>([
    ['README.md', sample.readme],
    ['unit.yaml', yamlFile('Profile of the delivery unit', sample.unit)],
    ['register.xlsx', await writeRegister(register)],
    ...sample.agendas.map((agenda): [string, string] => [
      `stocktakes/${agenda.period}.yaml`,
      yamlFile('What the unit enters for one stocktake. Illustrative', agenda),
    ]),
  ]);
  for (const period of sample.returned) {
    for (const { id } of sample.unit.departments) {
      const bytes = await writeReturn(sampleReturn(sample, id, period, index));
      files.set(`returns/${period}/${id}.xlsx`, bytes);
    }
  }
  for (const late of sample.late ?? []) {
    const sent = sampleReturn(sample, late.department, late.period, index);
    files.set(`late/${late.period}/${late.department}.xlsx`, await writeReturn(correctedReturn(sent, late)));
  }
  await writeWorkspace(folder, files);
}
