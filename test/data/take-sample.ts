import { createHash } from 'node:crypto';
import { openWorkbook } from '../../src/adapters/excel/open-workbook.ts';
import { WorkspaceFolder } from '../../src/adapters/files/workspace-folder.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { indexRegister, type Register } from '../../src/domain/register.ts';
import type { Return } from '../../src/domain/return.ts';
import type { ReceivedReturn } from '../../src/domain/stocktake.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { LAYOUTS } from '../../src/layouts/index.ts';
import { admit } from '../../src/stages/admit.ts';
import { type Checked, checkReturns } from '../../src/stages/check.ts';
import { readReturn } from '../../src/stages/read.ts';
import { readRegister } from '../../src/stages/read-register.ts';

/** A workspace read from its files: the plan, the returns, and what the checks say of them. */
export interface Sample extends Checked {
  readonly unit: Unit;
  readonly register: Register;
  readonly registerFindings: readonly Finding[];
  readonly returns: readonly ReceivedReturn[];
  /** Values reported, of all returns. */
  readonly observations: number;
}

/** Reads a sample workspace and checks its returns, as a build does before it rates. */
export async function takeSample(path: string): Promise<Sample> {
  const folder = new WorkspaceFolder(path);
  const unit = await folder.unit();
  const workbook = await openWorkbook((await folder.read('register.xlsx')).bytes, 'register.xlsx');
  if ('refused' in workbook) throw new Error(workbook.verdict);
  const { register, findings: registerFindings } = readRegister(workbook, unit);
  if (!register) throw new Error(registerFindings[0]?.message);

  const context = {
    layouts: [...LAYOUTS, ...(await folder.layouts())],
    open: openWorkbook,
    sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
    departments: unit.departments,
  };
  const received: { period: ReceivedReturn['period']; returned: Return }[] = [];
  for (const period of await folder.returnPeriods()) {
    for (const name of await folder.returnNames(period)) {
      received.push({ period, returned: await readReturn(await folder.read(name), { ...context, period }) });
    }
  }
  const returns = admit(received, [], unit);
  const checked = checkReturns({ unit, register: indexRegister(register, 1), returns, closed: false });
  const observations = received.reduce((sum, { returned }) => sum + returned.entries.length, 0);
  return { ...checked, unit, register, registerFindings, returns, observations };
}
