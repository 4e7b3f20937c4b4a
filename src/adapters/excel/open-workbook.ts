import type { Layout } from '../../domain/layout.ts';
import type { Refusal, Workbook } from '../../domain/workbook.ts';
import { ReadingPool } from './reading-pool.ts';

/** Processes that all readings of this program share; none is started before the first. */
const pool = new ReadingPool();

/**
 * Reads a received file in a process of its own: a workbook, or what the file is instead and what its sender does next.
 *
 * Several calls at a time are read side by side. `layouts` may have the rows of facility-level sheets added up.
 */
export function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  layouts: readonly Layout[] = [],
): Promise<Workbook | Refusal> {
  return pool.open(bytes, fileName, layouts);
}
