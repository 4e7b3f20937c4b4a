import { z } from 'zod';
import type { ArchiveFolder, FiledRecord } from '../adapters/objects/archive-folder.ts';
import type { ArchiveRecord } from '../domain/archive-record.ts';
import { longDate } from '../domain/calendar-date.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { DeckProvenance } from '../domain/deck-provenance.ts';
import { Fault } from '../domain/fault.ts';
import { closingOf, entriesOf, type LedgerEntry } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import type { Unit } from '../domain/unit.ts';
import { accountsOf } from '../stages/archive/accounts-of.ts';
import { figuresOf } from '../stages/archive/figures-of.ts';
import { fileRecord, keepFiles, type RecordDraft } from '../stages/archive/file-record.ts';
import { builtBrand, gatherInputs } from '../stages/archive/gather-inputs.ts';
import { deckName, gatherProducts, type Products } from '../stages/archive/gather-products.ts';
import type { GatheredFile } from '../stages/archive/gathered-file.ts';
import { openArchive } from '../stages/archive/open-archive.ts';
import { isMadeAgain, preReadsAgain } from '../stages/archive/pre-reads-again.ts';
import { rebuildFrom } from '../stages/archive/rebuild-record.ts';
import { isSameStocktake } from '../stages/archive/same-files.ts';
import { wordsOf } from '../stages/archive/words-of.ts';
import { readBuildRecord } from '../stages/build-record.ts';
import type { MadeDeck } from '../stages/make-deck.ts';
import { choosePeriod, noRegister } from '../stages/open-stocktake.ts';
import type { DocumentTools } from '../stages/pre-read-documents.ts';
import { defineAction, type Workspace } from './define.ts';

/** A stocktake that stands in the archive. */
export interface ArchivedStocktake {
  readonly record: number;
  readonly period: Period;
  readonly title: string;
  /** Hash of the record: the head that later decks print. */
  readonly sha256: string;
  readonly files: number;
  readonly bytes: number;
  /** The same stocktake had been filed before; nothing was written. */
  readonly already: boolean;
  /** Files that are not as the ledger has them, and so are not in the record. */
  readonly notKept: Products['notKept'];
  /** Pre-reads and brief that do not say what they would say now: made before something changed. */
  readonly earlier: readonly string[];
  /** Files whose words cannot be searched, and why. */
  readonly unread: readonly { readonly file: string; readonly why: string }[];
}

/**
 * Files a stocktake in the archive: its deck and everything that it was made of. First the deck is built once more, from
 * exactly what is to be filed; where that does not give the deck that stands, nothing is filed.
 */
export const archiveStocktake = defineAction({
  id: 'archive-stocktake',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    deck: z
      .string()
      .regex(/.\.pptx$/i, 'a deck is a file that ends in .pptx')
      .optional()
      .describe('The deck as it was shown, where it was edited in PowerPoint: filed beside the one that was built'),
    by: z.string().trim().min(1).describe('Office that files it, as stated'),
  }),
  async run(workspace, { period: asked, deck: shown, by }): Promise<ArchivedStocktake> {
    const { folder, tools, onStep } = workspace;
    const unit = await folder.unit();
    const period = await choosePeriod(folder, asked);
    const store = await workspace.store();
    const archive = await openArchive(workspace);
    const ledger = await store.ledger();
    const memory = await store.dump();
    const revision = closingOf(ledger, period)?.content.revision ?? memory.revisions.at(-1)?.number;
    if (revision === undefined) throw noRegister(folder.path);
    const deck = await builtDeck(workspace, unit, period, ledger);
    if (shown !== undefined) await refuseUnreadable(workspace, shown);

    const found = await readBuildRecord(folder, period);
    const how = (found?.deckSha256 === deck.sha256 && found.built) || {};
    const places = { folder, unit, memory, revision, templates: tools.templates, readFile: tools.readFile, built: how };
    const inputs = await gatherInputs(places, period);
    const built = { ...how, ...(how.brand !== undefined && { brand: builtBrand(how.brand) }) };

    return rebuildFrom(inputs, { period, built }, workspace, async (made, laidOut, madeWith) => {
      await refuseOther(workspace, made, deck);
      const { stocktake } = made;
      // What is filed is what the deck was just built from, whatever becomes of the workspace meanwhile.
      const copies = inputs.map((file) => ({ ...file, read: async () => (await laidOut.read(file.name)).bytes }));
      const products = await gatherProducts(
        { folder, unit, ledger, sha256: tools.sha256, readFile: tools.readFile, shown },
        period,
      );
      const { files: came, earlier } = await withMadeAgain(products.files, made, madeWith);
      const files = [...came, ...accountsOf(stocktake), ...departmental(copies, made)];
      const filed = await lastOf(archive, period);
      if (filed && isSameStocktake(filed.record, await hashed(files, tools.sha256), built)) {
        return told(filed, { ...products, earlier }, [], true);
      }

      onStep(`reading the words (${unit.id} ${period})`);
      const words = await wordsOf(files, tools);
      const provenance = DeckProvenance.parse(JSON.parse(made.deck.provenance ?? 'null'));
      const figures = figuresOf(stocktake, provenance, made.texts);
      const all: GatheredFile[] = [...files, derived('words', words), derived('figures', figures)];
      const kept = await keepFiles(archive, all, (done, total) => onStep(`filing (${unit.id} ${period})`, done, total));
      const { agenda, register, registerHash } = stocktake;
      const draft: RecordDraft = {
        unit: { id: unit.id, name: unit.name },
        period,
        title: `${capitalised(unit.meeting)} ${agenda.number}, ${longDate(agenda.date)}`,
        origin: 'computed',
        status: agenda.status,
        version: agenda.version,
        at: workspace.now().toISOString(),
        by,
        tool: { version: tools.version, node: process.versions.node },
        register: { revision: register.revision, hash: registerHash },
        built,
        files: kept,
      };
      const seen = { receipts: memory.receipts.length, answers: memory.answers.length };
      // Nobody looks for words in a photograph.
      const photographs = new Set(files.flatMap(({ role, name }) => (role === 'photograph' ? name : [])));
      const unread = words.unread.filter(({ file }) => !photographs.has(file));
      return told(await fileRecord({ archive, store }, draft, ledger, seen), { ...products, earlier }, unread, false);
    });
  },
});

interface StandingDeck {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The deck of a period as it stands; a fault where it is not the one that was built last. */
async function builtDeck(
  { folder, tools }: Workspace,
  unit: Unit,
  period: Period,
  ledger: readonly LedgerEntry[],
): Promise<StandingDeck> {
  const name = deckName(unit, period);
  const last = entriesOf(ledger, 'deck').findLast(({ content }) => content.period === period);
  const build = `stocktake build --period ${period}`;
  if (!last || !(await folder.has(name))) {
    throw new Fault(
      'bad-input',
      `there is no deck of ${period} to file: ${last ? `${name} is gone` : 'none was built'}`,
      {
        place: folder.at(...name.split('/')),
        remedy: `Build it first with: ${build}`,
      },
    );
  }
  const { bytes } = await folder.read(name);
  const sha256 = tools.sha256(bytes);
  if (sha256 === last.content.sha256) return { name, bytes, sha256 };
  throw new Fault('bad-input', `${name} is not the deck that was built last: it was edited, or built elsewhere`, {
    place: folder.at(...name.split('/')),
    remedy: `Save it under another name, build with: ${build}, and name the edited one with --deck.`,
  });
}

async function refuseUnreadable({ tools }: Workspace, file: string): Promise<void> {
  const presentation = await tools.readPresentation(await tools.readFile(file), file);
  if ('refused' in presentation) {
    throw new Fault('bad-input', presentation.verdict, { place: file, remedy: presentation.remedy });
  }
}

/** Refuses where what is to be filed does not give the deck that stands. */
async function refuseOther({ tools, folder }: Workspace, made: MadeDeck, deck: StandingDeck): Promise<void> {
  const { period, sinceLocked } = made.stocktake;
  const [altered] = sinceLocked.altered;
  if (altered !== undefined) {
    const names = sinceLocked.altered.join(', ');
    throw new Fault('period-closed', `${period} was closed, and not as it was locked any more: ${names}`, {
      place: folder.at(...altered.split('/')),
      remedy: 'Put back the locked files and file it again.',
    });
  }
  if (tools.sha256(made.bytes) === deck.sha256) return;
  const parts = await tools.differingParts(deck.bytes, made.bytes);
  const more = parts.length > 3 ? ` and ${parts.length - 3} more parts` : '';
  throw new Fault(
    'bad-input',
    `${deck.name} is not what a build gives now; it differs in ${parts.slice(0, 3).join(', ')}${more}`,
    {
      place: folder.at(...deck.name.split('/')),
      remedy: `What it was made of has changed since: build it again with: stocktake build --period ${period}`,
    },
  );
}

/** The same files, marked where they are documents that can be made again, and those that would come out otherwise now. */
async function withMadeAgain(
  files: readonly GatheredFile[],
  { stocktake }: MadeDeck,
  tools: DocumentTools,
): Promise<{ readonly files: GatheredFile[]; readonly earlier: string[] }> {
  if (!files.some(isMadeAgain)) return { files: [...files], earlier: [] };
  const again = await preReadsAgain(stocktake, tools);
  const earlier: string[] = [];
  const marked: GatheredFile[] = [];
  for (const file of files) {
    const bytes = isMadeAgain(file) ? (again.get(file.name) ?? new Uint8Array()) : null;
    const isSame = bytes !== null && Buffer.compare(bytes, await file.read()) === 0;
    marked.push(isSame ? { ...file, madeOf: 'record' } : file);
    if (bytes !== null && !isSame) earlier.push(file.name);
  }
  return { files: marked, earlier };
}

/** The same files, each return with the department that sent it. */
function departmental(files: readonly GatheredFile[], { stocktake }: MadeDeck): GatheredFile[] {
  const senders = new Map(stocktake.returns.map(({ returned }) => [returned.file, returned.department]));
  return files.map((file) => {
    const department = senders.get(file.name);
    return department ? { ...file, department } : file;
  });
}

async function hashed(files: readonly GatheredFile[], sha256: (content: Uint8Array) => string) {
  const list: { role: GatheredFile['role']; name: string; sha256: string }[] = [];
  for (const { role, name, read } of files) list.push({ role, name, sha256: sha256(await read()) });
  return list;
}

/** The last record of a period that was computed here. */
async function lastOf(archive: ArchiveFolder, period: Period): Promise<FiledRecord | null> {
  for (const { number } of (await archive.recordNames()).filter((name) => name.period === period).reverse()) {
    const filed = await archive.record(number);
    if (filed.record.origin === 'computed') return filed;
  }
  return null;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function derived(role: 'words' | 'figures', content: unknown): GatheredFile {
  return { role, name: `${role}.json`, read: async () => Buffer.from(canonicalJson(content)) };
}

function told(
  { record, sha256 }: { readonly record: ArchiveRecord; readonly sha256: string },
  { notKept, earlier }: Pick<ArchivedStocktake, 'notKept' | 'earlier'>,
  unread: ArchivedStocktake['unread'],
  already: boolean,
): ArchivedStocktake {
  const { number, period, title, files } = record;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { record: number, period, title, sha256, files: files.length, bytes, already, notKept, earlier, unread };
}
