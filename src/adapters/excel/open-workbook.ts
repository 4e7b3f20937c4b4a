import type { Refusal, Workbook } from '../../domain/workbook.ts';
import { readWorkbook } from '../../sheet/read-workbook.ts';
import { nodeInflate } from './node-inflate.ts';

/** Reads a received file whole: a workbook, or what the file is instead and what its sender does next. Never throws. */
export function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook | Refusal> {
  return readWorkbook(bytes, fileName, nodeInflate);
}
