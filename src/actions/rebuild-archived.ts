import { z } from 'zod';
import type { ArchiveFolder } from '../adapters/objects/archive-folder.ts';
import type { ArchiveRecord, FileRole } from '../domain/archive-record.ts';
import { Fault } from '../domain/fault.ts';
import { Period } from '../domain/period.ts';
import { chooseRecord } from '../stages/archive/choose-record.ts';
import { openArchive } from '../stages/archive/open-archive.ts';
import { preReadsAgain } from '../stages/archive/pre-reads-again.ts';
import { type Rebuilt, rebuildFrom } from '../stages/archive/rebuild-record.ts';
import { defineAction, type Workspace } from './define.ts';

/** A record whose deck was built again. */
export interface RebuiltRecord {
  readonly record: number;
  readonly period: Period;
  /** `not computed`: a past presentation, of which there is nothing to build. */
  readonly outcome: 'identical' | 'differs' | 'failed' | 'not computed';
  /** Parts of the deck that differ. */
  readonly parts: readonly string[];
  /** Pre-reads and brief that were made of what the record holds: how many, and those that differ. */
  readonly documents: { readonly count: number; readonly differ: readonly string[] };
  /** Why it could not be built; empty where it was. */
  readonly why: string;
  /** What built it then, where it is not what builds it now; empty when nothing differs. */
  readonly otherThan: readonly string[];
  /** The sentences of the record do not serve this version of the program: those that come with it were used. */
  readonly ownTexts: boolean;
}

/** What goes into a deck; the rest of a record came out of it. */
const INPUTS: readonly FileRole[] = [
  'profile',
  'register',
  'agenda',
  'layout',
  'edits',
  'template',
  'photograph',
  'return',
  'memory',
];

/** Builds the decks of records again, from the records alone, and compares them byte for byte with those that were filed. */
export const rebuildArchived = defineAction({
  id: 'rebuild-archived',
  input: z
    .object({
      record: z.coerce.number().int().positive().optional().describe('Number of a record'),
      period: Period.optional().describe('Stocktake whose last record is meant'),
      all: z.boolean().optional().describe('Every record'),
    })
    .refine(({ record, period, all }) => [record, period, all].filter((one) => one !== undefined).length <= 1, {
      path: ['record'],
      message: 'name a record, a period, or all of them',
    }),
  async run(workspace, { record, period, all }): Promise<RebuiltRecord[]> {
    const archive = await openArchive(workspace);
    const names = await archive.recordNames();
    const asked = record ?? period ?? names.at(-1)?.number ?? 1;
    const chosen = all
      ? names.map(({ number }) => number)
      : [(await chooseRecord(archive, String(asked))).record.number];
    const rebuilt: RebuiltRecord[] = [];
    for (const [i, number] of chosen.entries()) {
      workspace.onStep('building records again', i, chosen.length);
      rebuilt.push(await rebuildOne(workspace, archive, (await archive.record(number)).record));
    }
    return rebuilt;
  },
});

async function rebuildOne(workspace: Workspace, archive: ArchiveFolder, record: ArchiveRecord): Promise<RebuiltRecord> {
  const { number, period, origin, tool, files } = record;
  const otherThan = [
    ...(tool.version === workspace.tools.version ? [] : [`version ${tool.version} of the program`]),
    ...(tool.node === process.versions.node ? [] : [`Node.js ${tool.node}`]),
  ];
  const told = { record: number, period, parts: [], documents: NO_DOCUMENTS, why: '', otherThan, ownTexts: false };
  const deck = files.find(({ role }) => role === 'deck');
  if (origin === 'imported' || !deck) return { ...told, outcome: 'not computed' };
  const filed = await archive.open(deck.sha256);

  const build = async (texts: NonNullable<Rebuilt['texts']>): Promise<RebuiltRecord> => {
    const { bytes, documents } = await rebuildIn(workspace, archive, record, texts);
    const isSame = Buffer.compare(bytes, filed) === 0;
    const parts = isSame ? [] : await workspace.tools.differingParts(filed, bytes);
    const outcome = isSame && documents.differ.length === 0 ? 'identical' : 'differs';
    return { ...told, outcome, parts, documents, ownTexts: texts === 'own' };
  };
  try {
    return await build('recorded').catch((cause: unknown) => {
      // Another version may say what those sentences have no words for.
      if (otherThan.length === 0 || cause instanceof Fault) throw cause;
      return build('own');
    });
  } catch (cause) {
    if (!(cause instanceof Fault) && otherThan.length === 0) throw cause;
    if (cause instanceof Fault && cause.code === 'archive-damaged') throw cause;
    return { ...told, outcome: 'failed', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

const NO_DOCUMENTS: RebuiltRecord['documents'] = { count: 0, differ: [] };

/** Builds the deck of a record and its documents; of these only what differs is told. */
function rebuildIn(
  workspace: Workspace,
  archive: ArchiveFolder,
  { files, period, built }: ArchiveRecord,
  texts: NonNullable<Rebuilt['texts']>,
): Promise<{ readonly bytes: Uint8Array; readonly documents: RebuiltRecord['documents'] }> {
  const inputs = files
    .filter(({ role }) => INPUTS.includes(role))
    .map(({ role, name, sha256 }) => ({ role, name, read: () => archive.open(sha256) }));
  return rebuildFrom(inputs, { period, built, texts }, workspace, async ({ bytes, stocktake }, _, tools) => {
    const documents = files.filter(({ madeOf }) => madeOf === 'record');
    if (documents.length === 0) return { bytes, documents: NO_DOCUMENTS };
    const again = await preReadsAgain(stocktake, tools);
    const hashNow = (name: string) => tools.sha256(again.get(name) ?? new Uint8Array());
    const differ = documents.filter(({ name, sha256 }) => hashNow(name) !== sha256).map(({ name }) => name);
    return { bytes, documents: { count: documents.length, differ } };
  });
}
