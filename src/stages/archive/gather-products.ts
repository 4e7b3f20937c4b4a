import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WorkspaceFolder } from '../../adapters/files/workspace-folder.ts';
import type { FileRole } from '../../domain/archive-record.ts';
import { entriesOf, type KeptFile, type LedgerEntry } from '../../domain/ledger.ts';
import type { Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import { stateOfKept } from '../keep-evidence.ts';
import type { GatheredFile } from './gathered-file.ts';

/** Where what came out of a stocktake lies. */
export interface ProductPlaces {
  readonly folder: WorkspaceFolder;
  readonly unit: Unit;
  readonly ledger: readonly LedgerEntry[];
  readonly sha256: (content: Uint8Array) => string;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Path of the deck as it was shown, where somebody edited it. */
  readonly shown: string | undefined;
}

/** What came out of a stocktake, and files that the ledger names and that are not as it has them. */
export interface Products {
  readonly files: readonly GatheredFile[];
  readonly notKept: readonly { readonly file: string; readonly state: 'altered' | 'missing' }[];
}

/** Name of the deck of a period in the workspace. */
export function deckName(unit: Unit, period: Period): string {
  return `output/${period}/${unit.id}-${period}.pptx`;
}

/** The decks, handout, pre-reads, replies, papers and evidence of a stocktake, its deck first. */
export async function gatherProducts(places: ProductPlaces, period: Period): Promise<Products> {
  const { folder, unit, ledger, readFile, shown } = places;
  const deck = deckName(unit, period);
  const files: GatheredFile[] = [inWorkspace(folder, 'deck', deck)];
  if (shown !== undefined) {
    const name = `output/${period}/as-shown/${basename(shown)}`;
    files.push({ role: 'deck as shown', name, read: () => readFile(shown) });
  }
  const handout = deck.replace(/pptx$/, 'pdf');
  if (await folder.has(handout)) files.push(inWorkspace(folder, 'handout', handout));
  files.push(...(await preReads(folder, unit, period)));

  const notKept: { file: string; state: 'altered' | 'missing' }[] = [];
  const addKept = async (kept: KeptFile, gathered: GatheredFile) => {
    const state = await stateOfKept(kept, folder, places.sha256);
    const isThere = files.some(({ name }) => name === kept.file);
    if (state !== 'kept') notKept.push({ file: kept.file, state });
    else if (!isThere) files.push(gathered);
  };
  for (const { content } of entriesOf(ledger, 'reply').filter((entry) => entry.content.period === period)) {
    const { file, department } = content;
    await addKept(file, { ...inWorkspace(folder, 'reply', file.file), department });
  }
  for (const { content } of entriesOf(ledger, 'paper').filter((entry) => entry.content.period === period)) {
    const { title, paper } = content;
    await addKept(content, { ...inWorkspace(folder, 'paper', content.file), title, paper });
  }
  for (const { content } of [...entriesOf(ledger, 'proposal'), ...entriesOf(ledger, 'annotation')]) {
    for (const kept of content.evidence) await addKept(kept, inWorkspace(folder, 'evidence', kept.file));
  }
  return { files, notKept };
}

/** Everything under `output/<period>/pre-reads/`; what bears the name of a department is that department's. */
async function preReads(folder: WorkspaceFolder, unit: Unit, period: Period): Promise<GatheredFile[]> {
  const root = `output/${period}/pre-reads`;
  const found = await readdir(folder.at(...root.split('/')), { recursive: true, withFileTypes: true }).catch(() => []);
  const names = found
    .filter((entry) => entry.isFile() && !/^[.~]|\.part$/.test(entry.name))
    .map((entry) => folder.nameOf(`${entry.parentPath}/${entry.name}`))
    .sort();
  return names.map((name): GatheredFile => {
    const inside = name.slice(root.length + 1).replace(`${unit.id}-${period}`, '');
    const own = unit.departments
      .filter(({ id }) => new RegExp(`(^|[/._-])${id}([/._-]|$)`).test(inside))
      .sort((a, b) => b.id.length - a.id.length)[0];
    if (!own) return inWorkspace(folder, /brief|chief/i.test(inside) ? 'brief' : 'pre-read', name);
    return { ...inWorkspace(folder, 'pre-read', name), department: own.id };
  });
}

function inWorkspace(folder: WorkspaceFolder, role: FileRole, name: string): GatheredFile {
  return { role, name, read: async () => (await folder.read(name)).bytes };
}
