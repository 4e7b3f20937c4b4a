import type { Layout } from '../domain/layout.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import type { Inflate } from './inflate.ts';
import { readPacked } from './read-packed.ts';
import { toWorkbook } from './to-workbook.ts';

/** Reads a received file whole, where it is: a workbook, or what the file is instead and what its sender does next. */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  inflate: Inflate,
  layouts: readonly Layout[] = [],
): Promise<Workbook | Refusal> {
  const read = await readPacked(bytes, fileName, inflate, layouts);
  return 'refused' in read ? read : toWorkbook(read, fileName);
}
