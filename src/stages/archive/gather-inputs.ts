import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MemoryDump } from '../../adapters/database/memory-dump.ts';
import type { WorkspaceFolder } from '../../adapters/files/workspace-folder.ts';
import type { ArchiveRecord, FileRole } from '../../domain/archive-record.ts';
import { comparePeriods, type Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import type { GatheredFile } from './gathered-file.ts';
import { memoryFiles } from './memory-files.ts';

/** Where the inputs of a stocktake lie. */
export interface InputPlaces {
  readonly folder: WorkspaceFolder;
  readonly unit: Unit;
  readonly memory: MemoryDump;
  /** Number of the revision of the register that the stocktake is taken by. */
  readonly revision: number;
  /** Folder of the templates that come with the program. */
  readonly templates: string;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** How the deck was built; its template lies where this names it. */
  readonly built: ArchiveRecord['built'];
}

/** Everything that the deck of a period is made of, under its name in the workspace: laid out anew, it gives the same deck. */
export async function gatherInputs(places: InputPlaces, period: Period): Promise<GatheredFile[]> {
  const { folder, unit, memory, revision, built, readFile } = places;
  const own = (role: FileRole, name: string): GatheredFile => ({
    role,
    name,
    read: async () => (await folder.read(name)).bytes,
  });
  const files = [own('profile', 'unit.yaml')];
  const addIfThere = async (role: FileRole, name: string) => {
    const isThere = await folder.has(name);
    if (isThere) files.push(own(role, name));
    return isThere;
  };
  await addIfThere('register', 'register.xlsx');
  for (const name of await namesIn(folder.at('layouts'), /\.ya?ml$/)) files.push(own('layout', `layouts/${name}`));
  for (const when of await folder.stocktakePeriods()) {
    if (comparePeriods(when, period) <= 0) files.push(own('agenda', `stocktakes/${when}.yaml`));
  }
  for (const when of await folder.returnPeriods()) {
    if (comparePeriods(when, period) > 0) continue;
    for (const name of await folder.returnNames(when)) {
      // A folder among the returns is nobody's return.
      if (!(await folder.received(name)).refusal) files.push(own('return', name));
    }
  }
  await addIfThere('edits', `edits/${period}.yaml`);
  const { fieldVisits } = await folder.agenda(period);
  for (const name of new Set(fieldVisits.flatMap(({ photograph }) => photograph ?? []))) {
    await addIfThere('photograph', name);
  }
  const { brand: named } = built;
  if (named !== undefined) {
    const read = () => readFile(folder.at(named));
    files.push({ role: 'template', name: builtBrand(named), read });
  } else if (unit.brand) files.push(own('template', unit.brand.template));
  const isOwnOrder = await addIfThere('template', `decks/${unit.deck}.yaml`);
  files.push(...(await programTemplates(places, period, isOwnOrder)), ...memoryFiles(memory, revision));
  return files;
}

/** Where the record keeps a template that a deck was built on in place of the unit's own. */
export function builtBrand(path: string): string {
  return `built-on/${basename(path.replaceAll('\\', '/'))}`;
}

/** What comes with the program, as far as the deck and the pre-reads need it: running order, sentences, pages. */
async function programTemplates(
  { templates, unit, readFile, folder }: InputPlaces,
  period: Period,
  isOwnOrder: boolean,
): Promise<GatheredFile[]> {
  const texts = await namesIn(join(templates, 'texts'), new RegExp(`^(en|${unit.language})\\..*yaml$`));
  const pages = await namesIn(join(templates, 'preread'), /\.hbs$/);
  const names = [
    ...(isOwnOrder ? [] : [`decks/${unit.deck}.yaml`]),
    ...texts.map((name) => `texts/${name}`),
    ...((await hasPreReads(folder, period)) ? pages.map((name) => `preread/${name}`) : []),
  ];
  return names.map((name) => ({
    role: 'template',
    name: `templates/${name}`,
    read: () => readFile(join(templates, ...name.split('/'))),
  }));
}

async function hasPreReads(folder: WorkspaceFolder, period: Period): Promise<boolean> {
  return folder.has(`output/${period}/pre-reads`);
}

async function namesIn(folder: string, wanted: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => wanted.test(name)).sort();
}
