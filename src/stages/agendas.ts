import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { Agenda } from '../domain/agenda.ts';

/** The agenda of every stocktake that the workspace has, in order of time. */
export async function agendasOf(folder: WorkspaceFolder): Promise<Agenda[]> {
  return Promise.all((await folder.stocktakePeriods()).map((period) => folder.agenda(period)));
}
