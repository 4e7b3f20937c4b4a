import { basename } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { closingOf } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import { unknownName } from '../domain/unknown-name.ts';
import { chooseFiles } from '../stages/locked-files.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { freeName, restateReturn } from '../stages/restate-return.ts';
import { defineAction, type Workspace } from './define.ts';

/** The receipt given for a file. */
export interface ReceivedReceipt {
  readonly file: string;
  readonly sha256: string;
  readonly supersedes: string | null;
  /** The same bytes had been received already, as the same thing; nothing was done. */
  readonly already: boolean;
  /** Why it was received after its period was closed; null while the period is open. */
  readonly restates: string | null;
}

const Input = z.object({
  file: z.string().min(1).describe('Path of the workbook a department sent'),
  period: Period.optional().describe('Stocktake it is for; the latest when absent'),
  supersedes: z.string().min(1).optional().describe('Name of the earlier file it replaces'),
  restates: z.string().trim().min(1).max(200).optional().describe('Why it comes after its period was closed'),
  by: z.string().trim().min(1).default('Delivery unit').describe('Office that received it, as stated'),
});

/** How often another command may come between before this one gives up. */
const MOST_LOOKS = 4;

/**
 * Takes a return into the workspace and notes when it came. With `supersedes` it takes the place of an earlier file of
 * the period, named as `check` names it; both are kept. A file that is no workbook is refused at the door.
 *
 * After the period was closed a return is received with the reason why it restates what was locked; later stocktakes use
 * it in place of its department's, the closed one does not.
 */
export const receiveReturn = defineAction({
  id: 'receive-return',
  input: Input,
  async run(workspace, input): Promise<ReceivedReceipt> {
    for (let looks = 1; ; looks += 1) {
      try {
        return await receive(workspace, input);
      } catch (cause) {
        // What another command did meanwhile is taken into account by a second look.
        if (looks === MOST_LOOKS || !(cause instanceof Fault && cause.code === 'database-in-use')) throw cause;
      }
    }
  },
});

async function receive(workspace: Workspace, input: z.infer<typeof Input>): Promise<ReceivedReceipt> {
  const { file, period: asked, supersedes, restates = null, by } = input;
  const { folder, tools } = workspace;
  await folder.unit();
  const period = await choosePeriod(folder, asked);
  const bytes = await readWorkbook(workspace, file);
  const sha256 = tools.sha256(bytes);
  const store = await workspace.store();
  const ledger = await store.ledger();
  const receipts = await store.receipts();
  const present = await folder.returnNames(period);
  const earlier = supersedes === undefined ? null : fileNamed(supersedes, period, present);

  // The same bytes are never kept twice. They may lack their receipt, when an earlier run was cut short or a hand put
  // them there; and those that came by themselves after the period was closed count for nothing yet.
  const twins = await namesWithHash(workspace, present, sha256);
  const late = new Set(
    chooseFiles(
      present.map((name) => ({ period, name })),
      ledger,
      period,
    ).late,
  );
  const isNoted = (name: string) =>
    receipts.some((receipt) => receipt.file === name && (earlier === null || receipt.supersedes === earlier));
  const replaced = (name: string) => receipts.find((receipt) => receipt.supersedes === name)?.file;
  const closing = closingOf(ledger, period);
  const isLocked = (name: string) => closing !== undefined && !replaced(name);
  const noted = twins.find((name) => !late.has(name) && (name === earlier || isNoted(name) || isLocked(name)));
  if (noted !== undefined) {
    return { file: noted, sha256, supersedes: noted === earlier ? null : earlier, already: true, restates: null };
  }
  if (closing) {
    if (restates === null) throw closedFault(period, file);
    const at = workspace.now().toISOString();
    const kept = await restateReturn(
      { file, bytes, period, reason: restates, supersedes: earlier, by, at },
      { closing, folder, store, ledger, open: tools.openWorkbook, sha256: tools.sha256 },
    );
    return { file: kept.file, sha256, supersedes: kept.replaces, already: false, restates };
  }
  if (restates !== null) {
    throw new Fault('bad-input', `${period} is open, and nothing of it can be restated yet`, {
      place: file,
      remedy: 'Leave --restates out; --supersedes NAME names the file that it replaces.',
    });
  }

  const own = `returns/${period}/${basename(file)}`;
  const later = earlier === null ? undefined : replaced(earlier);
  if (later !== undefined) throw replaceThat(`${earlier} was replaced by ${later} before`, later);
  if (earlier === null && present.includes(own) && !twins.includes(own)) {
    throw replaceThat(`another return named ${basename(file)} was received for ${period}`, own);
  }
  const name = twins.find((twin) => !replaced(twin)) ?? freeName(own, present);
  let isKept = false;
  const keep = async () => {
    if (twins.includes(name)) return;
    await folder.writeNew(name, bytes);
    isKept = true;
  };
  const receipt = { period, file: name, sha256, supersedes: earlier, at: workspace.now().toISOString(), by };
  try {
    await store.addReceipts([receipt], [], ledger.at(-1)?.hash ?? null, { seen: receipts.length, keep });
  } catch (cause) {
    // Without its receipt it would stand against the file it replaces.
    if (isKept) await folder.remove(name);
    throw cause;
  }
  return { file: name, sha256, supersedes: earlier, already: false, restates: null };
}

function closedFault(period: Period, file: string): Fault {
  return new Fault('period-closed', `${period} is closed, and ${basename(file)} was not taken in`, {
    place: file,
    remedy: 'Say why it restates what was locked: --restates "why"; later stocktakes then use it.',
  });
}

function replaceThat(message: string, file: string): Fault {
  return new Fault('conflicting-returns', message, {
    place: file,
    remedy: `If this one replaces it, add: --supersedes "${basename(file)}"`,
  });
}

/** The bytes of a file that can be a return: a workbook, and under a name that is not passed over later. */
async function readWorkbook({ tools }: Workspace, file: string): Promise<Uint8Array> {
  const bytes = await tools.readFile(file);
  const name = basename(file);
  if (/^[.~]|\.part$/i.test(name)) {
    throw new Fault('bad-input', `${name} has the name of a hidden or unfinished file`, {
      place: file,
      remedy: name.startsWith('~$')
        ? 'It is what Excel leaves beside an open workbook: name the workbook.'
        : 'Rename it and receive it again.',
    });
  }
  const workbook = await tools.openWorkbook(bytes, name);
  if (!('refused' in workbook)) return bytes;
  throw new Fault('bad-input', `${name} was not taken in: ${workbook.verdict}`, {
    place: file,
    remedy: workbook.remedy,
  });
}

/** The file of the period that is to be replaced, whether or not it was named with its folder. */
function fileNamed(asked: string, period: Period, present: readonly string[]): string {
  const found = present.find((name) => basename(name) === basename(asked));
  if (found !== undefined) return found;
  if (present.length > 0)
    throw unknownName(
      `returns/${period}`,
      'file',
      asked,
      present.map((name) => basename(name)),
    );
  throw new Fault('unknown-name', `nothing was received for ${period} that ${asked} could be`, {
    place: asked,
    remedy: 'Leave --supersedes out.',
  });
}

async function namesWithHash(
  { folder, tools }: Workspace,
  names: readonly string[],
  sha256: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const { bytes, refusal } = await folder.received(name);
    if (!refusal && tools.sha256(bytes) === sha256) found.push(name);
  }
  return found;
}
