import { basename } from 'node:path';
import type { Receipt, Store } from '../adapters/database/store.ts';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import type { Closing, LedgerEntry } from '../domain/ledger.ts';
import type { Period } from '../domain/period.ts';
import type { Return } from '../domain/return.ts';
import { chooseFiles, countingFiles } from './locked-files.ts';
import { layoutsOf } from './open-stocktake.ts';
import { readReturn } from './read.ts';
import type { StocktakeInput } from './take-stock.ts';

/** A return that came after its period was closed, and why it is taken in all the same. */
export interface LateReturn {
  readonly period: Period;
  /** Path it came from. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reason: string;
  /** The file it replaces where that was said; else whatever its department sent. */
  readonly supersedes: string | null;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** What a restatement needs: where it is kept, and how it is read. */
export interface Restating {
  readonly closing: LedgerEntry<Closing>;
  readonly folder: WorkspaceFolder;
  readonly store: Store;
  readonly ledger: readonly LedgerEntry[];
  readonly open: StocktakeInput['open'];
  readonly sha256: StocktakeInput['sha256'];
}

/**
 * Keeps a return that restates a closed period, and enters why. It takes the place of what its department had sent,
 * which is read again to find it; both are kept. Cut short anywhere, the same call completes it.
 */
export async function restateReturn(
  late: LateReturn,
  given: Restating,
): Promise<{ file: string; replaces: string | null }> {
  const { folder, store, ledger, sha256 } = given;
  const { period, by, at, reason } = late;
  const seen = (await store.receipts()).length;
  const present = await folder.returnNames(period);
  const filed = present.map((file) => ({ period, name: file }));
  const name = await nameFor(late, present, chooseFiles(filed, ledger, period).late, given);
  const replaced = await replacedFiles(late, name, countingFiles(ledger, given.closing), given);
  const replaces = replaced[0] ?? null;

  let isKept = false;
  const keep = async () => {
    if (present.includes(name)) return;
    await folder.writeNew(name, late.bytes);
    isKept = true;
  };
  const receipt = { period, file: name, sha256: sha256(late.bytes), at, by };
  const receipts: Receipt[] = (replaced.length > 0 ? replaced : [null]).map((supersedes) => ({
    ...receipt,
    supersedes,
  }));
  const content = { kind: 'restatement' as const, file: name, sha256: receipt.sha256, period, reason, replaces };
  try {
    await store.addReceipts(receipts, [{ at, by, content }], ledger.at(-1)?.hash ?? null, { seen, keep });
  } catch (cause) {
    if (isKept) await folder.remove(name);
    throw cause;
  }
  return { file: name, replaces };
}

/** The name it is kept under: its own, that under which the same bytes came by themselves, or a free one. */
async function nameFor(
  { period, file, bytes }: LateReturn,
  present: readonly string[],
  late: readonly string[],
  { folder, sha256 }: Restating,
): Promise<string> {
  for (const name of late) {
    const there = await folder.received(name);
    if (!there.refusal && sha256(there.bytes) === sha256(bytes)) return name;
  }
  return freeName(`returns/${period}/${basename(file)}`, present);
}

/** Files of the period that count so far and speak for the same department and time; the one that was named comes first. */
async function replacedFiles(
  late: LateReturn,
  name: string,
  known: readonly string[],
  given: Restating,
): Promise<readonly string[]> {
  const { folder, store } = given;
  const { departments } = await folder.unit();
  const own = await readAs(name, late.bytes, late.period, given);
  const isKnown = departments.some(({ id }) => id === own.department);
  if (!isKnown && late.supersedes === null) {
    throw new Fault('bad-input', `${basename(late.file)} does not say of which department of the unit it is`, {
      place: late.file,
      remedy: 'Name the file that it replaces with --supersedes.',
    });
  }
  const gone = new Set(
    (await store.receipts()).filter(({ file }) => known.includes(file)).flatMap(({ supersedes }) => supersedes ?? []),
  );
  const alike: string[] = [];
  for (const file of isKnown ? known : []) {
    if (gone.has(file) || file === late.supersedes) continue;
    const other = await readAs(file, (await folder.received(file)).bytes, late.period, given);
    if (other.department === own.department && other.period === own.period) alike.push(file);
  }
  return late.supersedes === null ? alike : [late.supersedes, ...alike];
}

async function readAs(name: string, bytes: Uint8Array, period: Period, given: Restating): Promise<Return> {
  const { departments, dates } = await given.folder.unit();
  const { open, sha256 } = given;
  return readReturn(
    { name, bytes },
    { layouts: await layoutsOf(given.folder), open, sha256, period, departments, dates },
  );
}

/** The name itself, or the first of `name (2).xlsx`, `name (3).xlsx`, … that is not taken. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let n = 2; ; n += 1) {
    const next = name.replace(/(\.[^./]*)?$/, ` (${n})$1`);
    if (!taken.includes(next)) return next;
  }
}
