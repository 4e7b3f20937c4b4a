import type { Store } from '../../adapters/database/store.ts';
import type { WorkspaceFolder } from '../../adapters/files/workspace-folder.ts';
import type { ArchiveFolder } from '../../adapters/objects/archive-folder.ts';
import { entriesOf, type LedgerEntry } from '../../domain/ledger.ts';

/** Where a workspace keeps its archive and its memory, and what opens them. */
export interface ArchiveHome {
  readonly folder: WorkspaceFolder;
  readonly store: () => Promise<Store>;
  readonly tools: { readonly openArchive: (path: string) => ArchiveFolder };
}

/**
 * The archive of a workspace as it stands for whoever reads it: a record whose filing was cut short after the ledger had
 * named it gets its name first. The ledger is only opened where there is one.
 */
export async function openArchive({ folder, store, tools }: ArchiveHome): Promise<ArchiveFolder> {
  // Reading the profile says of a folder that is no workspace why it is none.
  if (!(await folder.has('unit.yaml'))) await folder.unit();
  const archive = tools.openArchive(folder.at('archive'));
  if ((await archive.pending()).length > 0) {
    await archive.complete(isFiledIn(await (await store()).ledger()));
  }
  return archive;
}

/** Whether the ledger names a record, by its hash. */
export function isFiledIn(ledger: readonly LedgerEntry[]): (sha256: string) => boolean {
  const filed = new Set(entriesOf(ledger, 'archived').map(({ content }) => content.sha256));
  return (sha256) => filed.has(sha256);
}
