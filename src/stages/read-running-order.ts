import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../adapters/files/read-yaml.ts';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import { RunningOrder } from '../domain/running-order.ts';

/** Reads a running order by name: the workspace's own `decks/<name>.yaml`, else the one that comes with the program. */
export async function readRunningOrder(
  name: string,
  folder: WorkspaceFolder,
  templates: string,
): Promise<RunningOrder> {
  const places = [folder.at('decks', `${name}.yaml`), join(templates, 'decks', `${name}.yaml`)];
  const path = places.find((place) => existsSync(place));
  if (path) return readYaml(path, RunningOrder, 'bad-template');
  throw new Fault('bad-template', `there is no running order ${name}`, {
    place: places[0] ?? name,
    remedy: 'Correct "deck" in unit.yaml, or write that file.',
  });
}
