import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import type { Stocktake } from '../domain/stocktake.ts';

/** Folder of the workspace in which photographs of field visits lie. */
const FOLDER = 'visits/';

/**
 * The photographs that the agenda of a stocktake names, ready to be shown, by the name it gives them.
 *
 * Throws the fault `bad-stocktake` for one that is not there, lies outside `visits/` or cannot be shown: a slide that lost
 * its evidence unseen would be worse than no deck.
 */
export async function openPhotographs(
  { agenda: { fieldVisits, period } }: Pick<Stocktake, 'agenda'>,
  folder: WorkspaceFolder,
  prepare: (bytes: Uint8Array, name: string) => Promise<Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = new Set(fieldVisits.flatMap(({ photograph }) => photograph ?? []));
  const photographs = new Map<string, Uint8Array>();
  // One after the other: a photograph takes much memory while it is made smaller.
  for (const name of names) {
    const why = await whyNot(name, folder);
    if (why) {
      throw new Fault('bad-stocktake', `the photograph ${name} ${why}`, {
        place: folder.at('stocktakes', `${period}.yaml`),
        remedy: 'Correct the name under fieldVisits, or put the file there.',
      });
    }
    const { bytes } = await folder.read(name);
    photographs.set(name, await prepare(bytes, name));
  }
  return photographs;
}

async function whyNot(name: string, folder: WorkspaceFolder): Promise<string | null> {
  const isInside = name.startsWith(FOLDER) && !name.split(/[/\\]/).some((part) => part === '..' || part === '');
  if (!isInside) return `does not lie in ${FOLDER} of the workspace`;
  return (await folder.has(name)) ? null : 'is not there';
}
