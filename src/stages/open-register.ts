import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import type { Unit } from '../domain/unit.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { type ReadRegister, readRegister } from './read-register.ts';

/** A register workbook as it was read, with the name and the hash of its file. */
export interface OpenedRegister extends ReadRegister {
  readonly name: string;
  readonly sha256: string;
}

/** Opens and reads a register workbook; the fault `bad-register` says why it is none. */
export async function openRegister(
  file: string,
  {
    folder,
    tools,
  }: {
    readonly folder: WorkspaceFolder;
    readonly tools: {
      readonly readFile: (path: string) => Promise<Uint8Array>;
      readonly openWorkbook: (bytes: Uint8Array, name: string) => Promise<Workbook | Refusal>;
      readonly sha256: (content: Uint8Array) => string;
    };
  },
  unit: Unit,
): Promise<OpenedRegister> {
  const bytes = await tools.readFile(file);
  const name = folder.nameOf(file);
  const workbook = await tools.openWorkbook(bytes, name);
  if ('refused' in workbook) {
    throw new Fault('bad-register', `${name}: ${workbook.verdict}`, { place: name, remedy: workbook.remedy });
  }
  return { ...readRegister(workbook, unit), name, sha256: tools.sha256(bytes) };
}
