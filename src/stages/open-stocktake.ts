import type { Receipt, Store } from '../adapters/database/store.ts';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import type { Agenda } from '../domain/agenda.ts';
import type { Answer } from '../domain/answer.ts';
import { Fault } from '../domain/fault.ts';
import type { Layout } from '../domain/layout.ts';
import { closingOf, type LedgerEntry } from '../domain/ledger.ts';
import { comparePeriods, holdsPeriod, type Period } from '../domain/period.ts';
import { indexRegister, type RegisterIndex, type Revision } from '../domain/register.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { type ChosenFile, chooseFiles, type FiledName } from './locked-files.ts';
import { type ReceivedFile, type StocktakeInput, takeStock } from './take-stock.ts';
import { validateAgenda } from './validate-agenda.ts';
import { validateUnit } from './validate-unit.ts';

/** What a workspace keeps, as far as a stocktake needs it. */
export interface StocktakeSources {
  readonly folder: WorkspaceFolder;
  readonly revisions: readonly Revision[];
  readonly ledger: readonly LedgerEntry[];
  readonly receipts: readonly Receipt[];
  readonly answers: readonly Answer[];
  readonly open: (bytes: Uint8Array, name: string, layouts: readonly Layout[]) => Promise<Workbook | Refusal>;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly onStep?: StocktakeInput['onStep'];
}

/** What the memory holds of what a stocktake needs. */
export async function memoryIn(
  store: Store,
): Promise<Pick<StocktakeSources, 'revisions' | 'receipts' | 'answers' | 'ledger'>> {
  return {
    revisions: await store.revisions(),
    receipts: await store.receipts(),
    answers: await store.answers(),
    ledger: await store.ledger(),
  };
}

/** The register in force; the fault `no-register` when none has been imported. */
export function currentRegister({ folder, revisions }: Pick<StocktakeSources, 'folder' | 'revisions'>): RegisterIndex {
  const last = revisions.at(-1);
  if (last) return indexRegister(last.register, last.number);
  throw noRegister(folder.path);
}

/** The fault of a workspace whose register was never imported. */
export function noRegister(path: string): Fault {
  return new Fault('no-register', `the workspace ${path} has no register yet`, {
    place: path,
    remedy: 'Import it with: stocktake register import register.xlsx --by "Head of Unit"',
  });
}

/** The register that a stocktake is taken by: of a closed period the revision that was locked, else the one in force. */
function registerFor(sources: StocktakeSources, period: Period): RegisterIndex {
  const closing = closingOf(sources.ledger, period)?.content;
  if (!closing) return currentRegister(sources);
  const locked = sources.revisions.find(({ number }) => number === closing.revision);
  if (locked?.hash === closing.head) return indexRegister(locked.register, locked.number);
  throw new Fault(
    'bad-workspace',
    `revision ${closing.revision} of the register is not the one under which ${period} was closed`,
    {
      place: sources.folder.path,
      remedy: 'Put back a copy of the database from before the change; "register verify" names the rows.',
    },
  );
}

/** The period asked for, or the latest that has an agenda; the fault `unknown-period` names those there are. */
export async function choosePeriod(folder: WorkspaceFolder, asked: Period | undefined): Promise<Period> {
  const periods = await folder.stocktakePeriods();
  const chosen = asked ?? periods.at(-1);
  if (chosen && periods.includes(chosen)) return chosen;
  const known = periods.length > 0 ? `there are ${periods.join(', ')}` : 'the folder stocktakes/ holds none';
  const meant = asked && periods.find((period) => holdsPeriod(period, asked));
  throw new Fault('unknown-period', `there is no stocktake of ${chosen ?? 'any period'}: ${known}`, {
    place: folder.at('stocktakes'),
    remedy: meant
      ? `Did you mean --period ${meant}?`
      : `Write stocktakes/${chosen ?? '<period>'}.yaml, or name another with --period.`,
  });
}

/** Layouts that returns of this workspace may have: the built-in ones and its own. */
export async function layoutsOf(folder: WorkspaceFolder): Promise<Layout[]> {
  return [...LAYOUTS, ...(await folder.layouts())];
}

/**
 * Takes the stocktake of a period from what the workspace keeps. `extra` files are read as if they had been received:
 * one of the same name as a received file stands in its place, any other in the place of what its department sent.
 */
export async function openStocktake(
  sources: StocktakeSources,
  period: Period,
  extra: readonly ReceivedFile[] = [],
): Promise<Stocktake> {
  const { folder, receipts, answers, revisions, ledger, open, sha256, onStep } = sources;
  const unit = await folder.unit();
  const register = registerFor(sources, period);
  validateUnit(unit, register, folder.at('unit.yaml'));
  const agendas = await agendasUpTo(sources, period, { register, unit });

  const extraNames = new Set(extra.map(({ name }) => name));
  const { files, late } = chooseFiles(await namesUpTo(folder, period), ledger, period);
  const names = files.filter(({ name }) => !extraNames.has(name));
  const candidates = new Set([...extraNames].filter((name) => !files.some((file) => file.name === name)));
  return takeStock({
    open,
    sha256,
    ...(onStep ? { onStep } : {}),
    unit,
    register,
    layouts: await layoutsOf(folder),
    agendas,
    files: readFiles(folder, names, extra),
    fileCount: names.length + extra.length,
    supersessions: receipts,
    answers,
    revisions,
    ledger,
    late,
    candidates,
  });
}

/** The agenda of a stocktake, last, and those before it; of a closed period the cut-off is the one that was locked. */
async function agendasUpTo(
  { folder, ledger }: Pick<StocktakeSources, 'folder' | 'ledger'>,
  period: Period,
  agreed: { readonly register: RegisterIndex; readonly unit: Unit },
): Promise<Agenda[]> {
  const agendas: Agenda[] = [];
  for (const when of await folder.stocktakePeriods()) {
    if (comparePeriods(when, period) > 0) continue;
    const agenda = await folder.agenda(when);
    agendas.push({ ...agenda, cutOff: closingOf(ledger, when)?.content.cutOff ?? agenda.cutOff });
  }
  const agenda = agendas.at(-1);
  if (agenda) validateAgenda(agenda, agendas.slice(0, -1), agreed, folder.at('stocktakes', `${agenda.period}.yaml`));
  return agendas;
}

/** Every received file up to a period. */
async function namesUpTo(folder: WorkspaceFolder, period: Period): Promise<FiledName[]> {
  const names: FiledName[] = [];
  for (const when of await folder.returnPeriods()) {
    if (comparePeriods(when, period) > 0) continue;
    for (const name of await folder.returnNames(when)) names.push({ period: when, name });
  }
  return names;
}

/** Reads the files one at a time, so that memory stays flat, then gives the extra ones. */
async function* readFiles(
  folder: WorkspaceFolder,
  files: readonly ChosenFile[],
  extra: readonly ReceivedFile[],
): AsyncGenerator<ReceivedFile> {
  for (const { name, ...chosen } of files) yield { ...chosen, ...(await folder.received(name)) };
  yield* extra;
}
