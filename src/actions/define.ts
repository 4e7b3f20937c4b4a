import type { z } from 'zod';
import type { Store } from '../adapters/database/store.ts';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { Texts } from '../adapters/text/text.ts';
import type { BlankReturn } from '../domain/blank-return.ts';
import type { Chart } from '../domain/chart.ts';
import type { Layout } from '../domain/layout.ts';
import type { MarkUp, Unmarked } from '../domain/mark-up.ts';
import type { Period } from '../domain/period.ts';
import type { Deck, Inches } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { choosePeriod, openStocktake } from '../stages/open-stocktake.ts';
import type { ReceivedFile } from '../stages/take-stock.ts';

/** The adapters an action may use, built once by the command line and handed in. */
export interface Tools {
  /** Opens a received file; the layouts say which of its sheets are added up while they are read. */
  readonly openWorkbook: (bytes: Uint8Array, name: string, layouts?: readonly Layout[]) => Promise<Workbook | Refusal>;
  readonly writeReturn: (blank: BlankReturn) => Promise<Uint8Array>;
  readonly markUpWorkbook: (bytes: Uint8Array, markUp: MarkUp) => Promise<Uint8Array | Unmarked>;
  /** The list of findings as a workbook of its own. */
  readonly writeErrors: (markUp: MarkUp) => Promise<Uint8Array>;
  /** Whether a file is a marked-up workbook, or a list of findings, as this program wrote it. */
  readonly isMarkedUp: (bytes: Uint8Array) => Promise<boolean>;
  readonly writeDeck: (deck: Deck) => Promise<Uint8Array>;
  /** The self-check page, whole. */
  readonly selfCheckPage: () => Promise<string>;
  readonly drawChart: (chart: Chart, size: { w: Inches; h: Inches }, scale?: number) => Promise<Uint8Array>;
  readonly measure: () => Promise<(text: string, pt: number, bold: boolean) => Inches>;
  readonly texts: (language: string) => Texts;
  readonly sha256: (content: Uint8Array | string) => string;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, content: Uint8Array | string) => Promise<void>;
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

/** The stocktake of the period asked for (the latest when absent) as this workspace holds it. */
export async function stocktakeOf(
  workspace: Workspace,
  asked: Period | undefined,
  extra: readonly ReceivedFile[] = [],
): Promise<Stocktake> {
  const { folder, tools, onStep } = workspace;
  const unit = await folder.unit();
  const period = await choosePeriod(folder, asked);
  const store = await workspace.store();
  const words = { read: 'reading returns', check: 'checking', rate: 'rating' };
  return openStocktake(
    {
      folder,
      revisions: await store.revisions(),
      receipts: await store.receipts(),
      answers: await store.answers(),
      ledger: await store.ledger(),
      open: tools.openWorkbook,
      sha256: tools.sha256,
      onStep: (step, done, total) => onStep(`${words[step]} (${unit.id} ${period})`, done, total),
    },
    period,
    extra,
  );
}
