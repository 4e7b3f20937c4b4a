import { basename } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { Period } from '../domain/period.ts';
import { unknownName } from '../domain/unknown-name.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction, type Workspace } from './define.ts';

/** The receipt given for a file. */
export interface ReceivedReceipt {
  readonly file: string;
  readonly sha256: string;
  readonly supersedes: string | null;
  /** The same bytes had been received already, as the same thing; nothing was done. */
  readonly already: boolean;
}

/**
 * Takes a return into the workspace and notes when it came. With `supersedes` it takes the place of an earlier file of
 * the period, named as `check` names it; both are kept. A file that is no workbook is refused at the door.
 */
export const receiveReturn = defineAction({
  id: 'receive-return',
  input: z.object({
    file: z.string().min(1).describe('Path of the workbook a department sent'),
    period: Period.optional().describe('Stocktake it is for; the latest when absent'),
    supersedes: z.string().min(1).optional().describe('Name of the earlier file it replaces'),
    by: z.string().trim().min(1).default('Delivery unit').describe('Office that received it, as stated'),
  }),
  async run(workspace, { file, period: asked, supersedes, by }): Promise<ReceivedReceipt> {
    const { folder, tools } = workspace;
    await folder.unit();
    const period = await choosePeriod(folder, asked);
    const bytes = await readWorkbook(workspace, file);
    const sha256 = tools.sha256(bytes);
    const store = await workspace.store();
    const receipts = await store.receipts();
    const present = await folder.returnNames(period);
    const earlier = supersedes === undefined ? null : fileNamed(supersedes, period, present);

    // The same bytes are never kept twice. They may lack their receipt, when an earlier run was cut short.
    const twins = await namesWithHash(workspace, present, sha256);
    const replaces = (name: string) =>
      receipts.some((receipt) => receipt.file === name && receipt.supersedes === earlier);
    const noted = twins.find((name) => earlier === null || name === earlier || replaces(name));
    if (noted !== undefined) {
      return { file: noted, sha256, supersedes: noted === earlier ? null : earlier, already: true };
    }

    const own = `returns/${period}/${basename(file)}`;
    const replaced = (name: string) => receipts.find((receipt) => receipt.supersedes === name)?.file;
    const later = earlier === null ? undefined : replaced(earlier);
    if (later !== undefined) throw replaceThat(`${earlier} was replaced by ${later} before`, later);
    if (earlier === null && present.includes(own)) {
      throw replaceThat(`another return named ${basename(file)} was received for ${period}`, own);
    }
    const name = twins.find((twin) => !replaced(twin)) ?? (present.includes(own) ? freeName(own, present) : own);
    const isNew = !twins.includes(name);
    if (isNew) await folder.write(name, bytes);
    try {
      await store.addReceipt({
        period,
        file: name,
        sha256,
        supersedes: earlier,
        at: workspace.now().toISOString(),
        by,
      });
    } catch (cause) {
      // Without its receipt it would stand against the file it replaces.
      if (isNew) await folder.remove(name);
      throw cause;
    }
    return { file: name, sha256, supersedes: earlier, already: false };
  },
});

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

/** The first of `name (2).xlsx`, `name (3).xlsx`, … that is not taken. */
function freeName(name: string, taken: readonly string[]): string {
  for (let n = 2; ; n += 1) {
    const next = name.replace(/(\.[^./]*)?$/, ` (${n})$1`);
    if (!taken.includes(next)) return next;
  }
}
