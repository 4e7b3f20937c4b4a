import { basename } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { Period } from '../domain/period.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction } from './define.ts';

/** The receipt given for a file. */
export interface ReceivedReceipt {
  readonly file: string;
  readonly sha256: string;
  readonly supersedes: string | null;
  /** The same bytes had been received under this name already; nothing was done. */
  readonly already: boolean;
}

/**
 * Takes a return into the workspace and notes when it came. With `supersedes` it takes the place of an earlier file of
 * the period, named as `status` and `check` name it; both are kept.
 */
export const receiveReturn = defineAction({
  id: 'receive-return',
  input: z.object({
    file: z.string().min(1).describe('Path of the workbook a department sent'),
    period: Period.optional().describe('Stocktake it is for; the latest when absent'),
    supersedes: z.string().optional().describe('Name of the earlier file it replaces'),
    by: z.string().min(1).default('Delivery unit').describe('Office that received it, as stated'),
  }),
  async run(workspace, { file, period: asked, supersedes, by }): Promise<ReceivedReceipt> {
    const { folder, tools } = workspace;
    await folder.unit();
    const period = await choosePeriod(folder, asked);
    const bytes = await tools.readFile(file);
    const sha256 = tools.sha256(bytes);
    const present = await folder.returnNames(period);

    const earlier = supersedes === undefined ? null : present.find((name) => basename(name) === basename(supersedes));
    if (earlier === undefined) {
      throw new Fault('unknown-name', `there is no return ${supersedes} for ${period}`, {
        place: folder.at('returns', period),
        remedy:
          present.length > 0
            ? `There are ${present.map((name) => basename(name)).join(', ')}.`
            : 'Leave --supersedes out.',
      });
    }
    const own = `returns/${period}/${basename(file)}`;
    const taken = present.includes(own);
    if (taken && tools.sha256((await folder.read(own)).bytes) === sha256 && earlier === null) {
      return { file: own, sha256, supersedes: null, already: true };
    }
    if (taken && earlier === null) {
      throw new Fault('conflicting-returns', `another return named ${basename(file)} was received for ${period}`, {
        place: own,
        remedy: `If this one replaces it, add: --supersedes ${basename(file)}`,
      });
    }
    const name = taken ? freeName(own, present) : own;
    await folder.write(name, bytes);
    const store = await workspace.store();
    await store.addReceipt({ period, file: name, sha256, supersedes: earlier, at: workspace.now().toISOString(), by });
    return { file: name, sha256, supersedes: earlier, already: false };
  },
});

/** The first of `name (2).xlsx`, `name (3).xlsx`, … that is not taken. */
function freeName(name: string, taken: readonly string[]): string {
  for (let n = 2; ; n += 1) {
    const next = name.replace(/(\.[^./]*)?$/, ` (${n})$1`);
    if (!taken.includes(next)) return next;
  }
}
