import { nodeInflate } from '../../src/adapters/excel/node-inflate.ts';
import type { Layout } from '../../src/domain/layout.ts';
import type { Refusal, Workbook } from '../../src/domain/workbook.ts';
import { readWorkbook } from '../../src/sheet/read-workbook.ts';

/** Reads bytes in this process: what the reading process does, without one. */
export function readHere(
  bytes: Uint8Array,
  fileName = 'return.xlsx',
  layouts: readonly Layout[] = [],
): Promise<Workbook | Refusal> {
  return readWorkbook(bytes, fileName, nodeInflate, layouts);
}
