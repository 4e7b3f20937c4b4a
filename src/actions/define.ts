import type { z } from 'zod';
import type { Catalogue } from '../adapters/database/catalogue.ts';
import type { Store } from '../adapters/database/store.ts';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { ArchiveFolder } from '../adapters/objects/archive-folder.ts';
import type { Brand } from '../adapters/powerpoint/brand/brand-base.ts';
import type { Template } from '../adapters/powerpoint/brand/read-brand.ts';
import type { PageData } from '../adapters/text/pages.ts';
import type { Texts } from '../adapters/text/text.ts';
import type { BlankReturn } from '../domain/blank-return.ts';
import { type CalendarDate, calendarDate } from '../domain/calendar-date.ts';
import type { Edit } from '../domain/edit.ts';
import { Fault, type FaultCode } from '../domain/fault.ts';
import type { Layout } from '../domain/layout.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { closingOf } from '../domain/ledger.ts';
import type { MarkUp, Unmarked } from '../domain/mark-up.ts';
import type { Message } from '../domain/message.ts';
import type { Period } from '../domain/period.ts';
import type { Presentation } from '../domain/presentation.ts';
import type { Register, Revision } from '../domain/register.ts';
import type { ReplyForm } from '../domain/reply-form.ts';
import type { Deck, Inches } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import type { DeckTools } from '../stages/make-deck.ts';
import type { ReceivedFile } from '../stages/take-stock.ts';

/** The adapters an action may use, built once by the command line and handed in. */
export interface Tools {
  /** Opens a received file; the layouts say which of its sheets are added up while they are read. */
  readonly openWorkbook: (bytes: Uint8Array, name: string, layouts?: readonly Layout[]) => Promise<Workbook | Refusal>;
  readonly writeReturn: (blank: BlankReturn) => Promise<Uint8Array>;
  readonly writeRegister: (register: Register) => Promise<Uint8Array>;
  readonly markUpWorkbook: (bytes: Uint8Array, markUp: MarkUp) => Promise<Uint8Array | Unmarked>;
  /** The list of findings as a workbook of its own. */
  readonly writeErrors: (markUp: MarkUp) => Promise<Uint8Array>;
  /** Whether a file is a marked-up workbook, or a list of findings, as this program wrote it. */
  readonly isMarkedUp: (bytes: Uint8Array) => Promise<boolean>;
  readonly readPresentation: (bytes: Uint8Array, name: string) => Promise<Presentation | Refusal>;
  /** Paragraphs of a Word document. */
  readonly readDocument: (bytes: Uint8Array, name: string) => Promise<readonly string[] | Refusal>;
  /** Words written by hand as the workspace keeps them. */
  readonly editsYaml: (edits: readonly Edit[]) => Promise<string>;
  /** Reads a unit's own template. */
  readonly readBrand: (bytes: Uint8Array) => Promise<Template | Refusal>;
  readonly writeDeck: (deck: Deck, brand?: Brand) => Promise<Uint8Array>;
  /** The self-check page, whole. */
  readonly selfCheckPage: () => Promise<string>;
  readonly drawChart: DeckTools['drawChart'];
  readonly writeReply: (form: ReplyForm) => Promise<Uint8Array>;
  /** Prints a page as a tagged PDF of a day; the fault `no-browser` where no program that can is installed. */
  readonly printPage: (html: string, dated: CalendarDate) => Promise<Uint8Array>;
  /** Prints a deck as PDF; the fault `no-office` where no program that can is installed. */
  readonly printDeck: (deck: Uint8Array) => Promise<Uint8Array>;
  /** A photograph turned, cropped, made smaller and stripped of what the camera noted; named for its faults. */
  readonly preparePhotograph: (bytes: Uint8Array, name: string) => Promise<Uint8Array>;
  readonly measure: () => Promise<(text: string, pt: number, bold: boolean) => Inches>;
  readonly texts: (language: string) => Promise<Texts>;
  /** Writes an HTML page from one of the templates that come with the program. */
  readonly writePage: (name: string, data: PageData) => Promise<string>;
  readonly sha256: (content: Uint8Array | string) => string;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Reads a YAML file through a schema; a fault of the code given names the line that is not as agreed. */
  readonly readYaml: <T>(path: string, schema: z.ZodType<T>, code: FaultCode) => Promise<T>;
  /** A message as an .eml file that a mail program opens as a draft. */
  readonly messageFile: (message: Message) => string;
  readonly writeFile: (path: string, content: Uint8Array | string) => Promise<void>;
  /** Writes a ZIP whole, one of its files in memory at a time. */
  readonly writeZip: (
    path: string,
    files: readonly { readonly name: string; readonly read: () => Promise<Uint8Array> }[],
  ) => Promise<void>;
  /** Makes a folder and those above it. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Names of the parts in which two presentations differ. */
  readonly differingParts: (one: Uint8Array, other: Uint8Array) => Promise<string[]>;
  /** Version of the program. */
  readonly version: string;
  /** The archive in a folder; there need be none yet. */
  readonly openArchive: (path: string) => ArchiveFolder;
  /** The catalogue of the archive in a file, or in memory; a fresh one takes the place of the one that is there. */
  readonly openCatalogue: (path: string | null, options?: { readonly fresh?: boolean }) => Promise<Catalogue>;
  /** Folder of the running orders that come with the program. */
  readonly templates: string;
  /** Folder of the sample workspaces that come with the program. */
  readonly samples: string;
}

/** What an action works on: one unit's folder and memory, the tools, and the time. */
export interface Workspace {
  readonly folder: WorkspaceFolder;
  readonly store: () => Promise<Store>;
  readonly tools: Tools;
  readonly now: () => Date;
  /** Told each step as it begins, and how far it is where that is known, for a progress bar. */
  readonly onStep: (step: string, done?: number, total?: number) => void;
}

/** One thing a person can do: an input schema and a function. The command line and the portal call these, nothing deeper. */
export interface Action<I, R> {
  readonly id: string;
  readonly input: z.ZodType<I>;
  run(workspace: Workspace, input: I): Promise<R>;
}

export function defineAction<I, R>(action: Action<I, R>): Action<I, R> {
  return Object.freeze(action);
}

/** The day it is (UTC). */
export function today(workspace: Workspace): CalendarDate {
  return calendarDate(workspace.now().toISOString().slice(0, 10));
}

/** What is agreed now, and the memory that holds it. */
export interface Agreed {
  readonly unit: Unit;
  readonly store: Store;
  /** The revision in force. */
  readonly revision: Revision;
  readonly revisions: readonly Revision[];
  readonly ledger: readonly LedgerEntry[];
  /** Hash of the last entry of the ledger, for entries that depend on it; null while it is empty. */
  readonly lastEntry: string | null;
}

/** What is agreed in a workspace; the fault `no-register` when nothing has been imported. */
export async function agreedIn(workspace: Workspace): Promise<Agreed> {
  const unit = await workspace.folder.unit();
  const store = await workspace.store();
  const [revisions, ledger] = [await store.revisions(), await store.ledger()];
  const revision = revisions.at(-1);
  if (!revision) throw (await import('../stages/open-stocktake.ts')).noRegister(workspace.folder.path);
  return { unit, store, revision, revisions, ledger, lastEntry: ledger.at(-1)?.hash ?? null };
}

/**
 * The stocktake of the period asked for (the latest when absent) as this workspace holds it. The fault `period-closed`
 * names the files of a closed one that are not what was locked: it is exactly that, or nothing.
 */
export async function stocktakeOf(
  workspace: Workspace,
  asked: Period | undefined,
  extra: readonly ReceivedFile[] = [],
): Promise<Stocktake> {
  const stocktake = await stocktakeAsFound(workspace, asked, extra);
  const { period, ledger, sinceLocked } = stocktake;
  const closing = closingOf(ledger, period);
  if (!closing || sinceLocked.altered.length === 0) return stocktake;
  const names = sinceLocked.altered.join(', ');
  throw new Fault('period-closed', `${period} was closed, and not as it was locked any more: ${names}`, {
    place: workspace.folder.at('returns', period),
    remedy: 'Put back the locked files; a corrected return is received with: stocktake receive FILE --restates "why"',
  });
}

/** The same, without the files of a closed period that are not what was locked: a finding says so of each. */
export async function stocktakeAsFound(
  workspace: Workspace,
  asked: Period | undefined,
  extra: readonly ReceivedFile[] = [],
): Promise<Stocktake> {
  const { folder, tools, onStep } = workspace;
  // Loaded here: checks, ratings and layouts are no burden to an action that takes no stocktake.
  const { choosePeriod, memoryIn, openStocktake } = await import('../stages/open-stocktake.ts');
  const unit = await folder.unit();
  const period = await choosePeriod(folder, asked);
  const store = await workspace.store();
  const words = { read: 'reading returns', check: 'checking', rate: 'rating' };
  return openStocktake(
    {
      folder,
      ...(await memoryIn(store)),
      open: tools.openWorkbook,
      sha256: tools.sha256,
      onStep: (step, done, total) => onStep(`${words[step]} (${unit.id} ${period})`, done, total),
    },
    period,
    extra,
  );
}
