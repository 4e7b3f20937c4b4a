import type { Receipt } from '../adapters/database/store.ts';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import type { Layout } from '../domain/layout.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import { indexRegister, type Register, type RegisterIndex } from '../domain/register.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { type ReceivedFile, type StocktakeInput, takeStock } from './take-stock.ts';

/** What a workspace keeps, as far as a stocktake needs it. */
export interface StocktakeSources {
  readonly folder: WorkspaceFolder;
  readonly revisions: readonly { readonly number: number; readonly register: Register }[];
  readonly receipts: readonly Receipt[];
  readonly open: (bytes: Uint8Array, name: string) => Promise<Workbook | Refusal>;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly onStep?: StocktakeInput['onStep'];
}

/** The register in force; the fault `no-register` when none has been imported. */
export function currentRegister({ folder, revisions }: Pick<StocktakeSources, 'folder' | 'revisions'>): RegisterIndex {
  const last = revisions.at(-1);
  if (last) return indexRegister(last.register, last.number);
  throw new Fault('no-register', `the workspace ${folder.path} has no register yet`, {
    place: folder.path,
    remedy: 'Import it with: stocktake register import register.xlsx --by "Head of Unit"',
  });
}

/** The period asked for, or the latest that has an agenda; the fault `unknown-period` names those there are. */
export async function choosePeriod(folder: WorkspaceFolder, asked: Period | undefined): Promise<Period> {
  const periods = await folder.stocktakePeriods();
  const chosen = asked ?? periods.at(-1);
  if (chosen && periods.includes(chosen)) return chosen;
  const known = periods.length > 0 ? `there are ${periods.join(', ')}` : 'the folder stocktakes/ holds none';
  throw new Fault('unknown-period', `there is no stocktake of ${chosen ?? 'any period'}: ${known}`, {
    place: folder.at('stocktakes'),
    remedy: `Write stocktakes/${chosen ?? '<period>'}.yaml, or name another with --period.`,
  });
}

/** Layouts that returns of this workspace may have: the built-in ones and its own. */
export async function layoutsOf(folder: WorkspaceFolder): Promise<Layout[]> {
  return [...LAYOUTS, ...(await folder.layouts())];
}

/**
 * Takes the stocktake of a period from what the workspace keeps. `extra` files are read as if they had been received;
 * one of the same name as a received file stands in its place.
 */
export async function openStocktake(
  sources: StocktakeSources,
  period: Period,
  extra: readonly ReceivedFile[] = [],
): Promise<Stocktake> {
  const { folder, receipts } = sources;
  const agendas = [];
  for (const when of await folder.stocktakePeriods()) {
    if (comparePeriods(when, period) <= 0) agendas.push(await folder.agenda(when));
  }
  const { open, sha256, onStep } = sources;
  const names = await namesUpTo(folder, period, new Set(extra.map(({ name }) => name)));
  return takeStock({
    open,
    sha256,
    ...(onStep ? { onStep } : {}),
    unit: await folder.unit(),
    register: currentRegister(sources),
    layouts: await layoutsOf(folder),
    agendas,
    files: readFiles(folder, names, extra),
    fileCount: names.length + extra.length,
    supersessions: receipts,
  });
}

/** Every received file up to a period that no extra one replaces. */
async function namesUpTo(folder: WorkspaceFolder, period: Period, replaced: ReadonlySet<string>) {
  const names: { period: Period; name: string }[] = [];
  for (const when of await folder.returnPeriods()) {
    if (comparePeriods(when, period) > 0) continue;
    for (const name of await folder.returnNames(when)) if (!replaced.has(name)) names.push({ period: when, name });
  }
  return names;
}

/** Reads the files one at a time, so that memory stays flat, then gives the extra ones. */
async function* readFiles(
  folder: WorkspaceFolder,
  names: readonly { period: Period; name: string }[],
  extra: readonly ReceivedFile[],
): AsyncGenerator<ReceivedFile> {
  for (const { period, name } of names) yield { period, ...(await folder.read(name)) };
  yield* extra;
}
