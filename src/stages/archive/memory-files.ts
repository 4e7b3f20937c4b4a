import { MemoryDump } from '../../adapters/database/memory-dump.ts';
import { Fault } from '../../domain/fault.ts';
import type { GatheredFile } from './gathered-file.ts';

const FOLDER = 'memory/';
const TABLES = ['ledger', 'receipts', 'answers'] as const;

/**
 * The memory of a unit as files that a person can read: each revision of the register by itself, so that it is kept once
 * for all the stocktakes that it served. `used` is the number of the revision that the stocktake was taken by.
 */
export function memoryFiles(dump: MemoryDump, used: number): GatheredFile[] {
  const { revisions, ledger } = dump;
  // What was filed last is no part of what a stocktake is: filed again at once, it is the same.
  const last = ledger.findLastIndex(({ content }) => kindOf(content) !== 'archived');
  const kept = { ...dump, ledger: ledger.slice(0, last + 1) };
  return [
    ...revisions.map((row) => ({
      ...jsonFile(`${FOLDER}revisions/${String(row.number).padStart(4, '0')}.json`, row),
      role: row.number === used ? ('register' as const) : ('memory' as const),
    })),
    ...TABLES.map((table) => ({ ...jsonFile(`${FOLDER}${table}.json`, kept[table]), role: 'memory' as const })),
  ];
}

/** Reads the memory back from its files; the fault `archive-damaged` when they are not what `memoryFiles` writes. */
export async function readMemory(files: readonly Pick<GatheredFile, 'name' | 'read'>[]): Promise<MemoryDump> {
  const revisions: unknown[] = [];
  const rows: Record<string, unknown> = {};
  for (const { name, read } of files.filter((file) => file.name.startsWith(FOLDER))) {
    const value: unknown = JSON.parse(new TextDecoder().decode(await read()));
    if (name.startsWith(`${FOLDER}revisions/`)) revisions.push(value);
    else rows[name.slice(FOLDER.length, -'.json'.length)] = value;
  }
  const memory = MemoryDump.safeParse({ ...rows, revisions });
  if (memory.success) return memory.data;
  throw new Fault('archive-damaged', 'the memory in this record cannot be read by this version of the program', {
    place: FOLDER,
    remedy: 'Use the version that the record names.',
    cause: memory.error,
  });
}

function kindOf(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'kind' in content ? content.kind : undefined;
}

/** JSON with an indent, so that it can be read. */
export function jsonFile(name: string, content: unknown): Pick<GatheredFile, 'name' | 'read'> {
  return { name, read: async () => Buffer.from(`${JSON.stringify(content, null, 1)}\n`) };
}
