import type { ArchivedFile, ArchiveRecord, FileRole } from '../../domain/archive-record.ts';

/** What follows from the other files, or goes on after a stocktake whatever becomes of it. */
const NOT_ITS_OWN: readonly FileRole[] = ['memory', 'words', 'figures'];

/** Whether a record holds these very files, and its deck was built in the same way: the stocktake has not changed. */
export function isSameStocktake(
  record: Pick<ArchiveRecord, 'files' | 'built'>,
  files: readonly Pick<ArchivedFile, 'role' | 'name' | 'sha256'>[],
  built: ArchiveRecord['built'],
): boolean {
  const { charts, brand } = record.built;
  return charts === built.charts && brand === built.brand && listOf(record.files) === listOf(files);
}

function listOf(files: readonly Pick<ArchivedFile, 'role' | 'name' | 'sha256'>[]): string {
  const own = files.filter(({ role }) => !NOT_ITS_OWN.includes(role));
  return own
    .map(({ role, name, sha256 }) => `${sha256}  ${role}  ${name}`)
    .sort()
    .join('\n');
}
