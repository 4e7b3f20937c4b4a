import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { markUp } from '../stages/mark-up.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { type CheckedReturns, checkReturnFiles } from './check-return-files.ts';
import { defineAction, type Tools, type Workspace } from './define.ts';

/** A return that was handed back: what was written for it, and where. */
export interface MarkedReturn {
  readonly file: string;
  readonly written: string;
  readonly findings: number;
  /** Cells that carry a note; none when it could not be marked up. */
  readonly notes: number;
  /** Cells concerned that carry none, since their sheet has too many; they are in the list. */
  readonly unnoted: number;
  /** Why it could not be marked up, and only the list of findings was written; null when it was. */
  readonly unmarked: string | null;
}

export interface MarkedReturns extends CheckedReturns {
  readonly marked: readonly MarkedReturn[];
}

/**
 * Checks returns and writes each again with a note at every cell concerned and the list of findings.
 *
 * What was received is never written over, nor is anything else that is not such a copy. A return that another took the
 * place of is not handed back: its faults are the business of the later one; nor is, outside any workspace, a file that
 * could not be checked.
 */
export const markUpReturns = defineAction({
  id: 'mark-up-returns',
  input: checkReturnFiles.input.and(
    z.object({
      folder: z
        .string()
        .refine(
          (name) => !/\.xls\w?$/i.test(name),
          'is a workbook; name the files before --mark-up, and a folder after it',
        )
        .optional()
        .describe(
          'Where the copies go; when absent marked/<period>/ of the workspace, and marked/ where there is none',
        ),
    }),
  ),
  async run(workspace, { folder: chosen, ...input }): Promise<MarkedReturns> {
    const { folder, tools } = workspace;
    refuseReceived(chosen, folder);
    const checked = await checkReturnFiles.run(workspace, input);
    const latest = checked.alone ? '' : await choosePeriod(folder, input.period);
    const paths = new Map(input.files.flatMap((path) => [path, folder.nameOf(path)].map((name) => [name, path])));
    const received = new Set(checked.returns.map(({ sha256 }) => sha256));

    const taken = new Set<string>();
    const marked: MarkedReturn[] = [];
    for (const { file, sha256, status } of checked.returns) {
      if (status === 'superseded' || (checked.alone && status === 'unreadable')) continue;
      workspace.onStep(`marking up ${basename(file)}`);
      const bytes = await tools.readFile(paths.get(file) ?? folder.at(...file.split('/')));
      if (tools.sha256(bytes) !== sha256) {
        throw new Fault('bad-input', `${file} was changed while it was being checked`, {
          place: file,
          remedy: 'Run the command again.',
        });
      }
      const findings = checked.findings.filter((finding) => finding.file === file);
      const marks = markUp(findings);
      // What was refused is not opened here either: it may be a trap, and is not to be handed on.
      const refused = findings.find(({ check }) => check === 'unreadable-workbook');
      const copy = refused ? { unmarked: true, reason: refused.is } : await tools.markUpWorkbook(bytes, marks);
      const unmarked = 'unmarked' in copy ? copy.reason : null;

      const filed = /^returns\/([^/]+)\//.exec(file)?.[1];
      const period = (paths.has(file) ? input.period : undefined) ?? filed ?? latest;
      const target = chosen === undefined ? folder.at('marked', period) : join(chosen, input.all ? period : '');
      const written = freeName(target, unmarked === null ? basename(file) : listName(file), taken);
      await refuseOthers(written, received, workspace);
      await tools.writeFile(written, 'unmarked' in copy ? await tools.writeErrors(marks) : copy);
      marked.push({
        file,
        written: folder.nameOf(written),
        findings: marks.findings.length,
        notes: unmarked === null ? marks.notes.length : 0,
        unnoted: unmarked === null ? marks.leftOut.notes : 0,
        unmarked,
      });
    }
    return { ...checked, marked };
  },
});

/** Throws where copies would lie among what was received. */
function refuseReceived(chosen: string | undefined, folder: Workspace['folder']): void {
  if (chosen === undefined || !`${folder.nameOf(chosen)}/`.startsWith('returns/')) return;
  throw new Fault('bad-input', `${chosen} holds what was received, and a copy there would be taken for a return`, {
    place: chosen,
    remedy: 'Name another folder: --mark-up FOLDER',
  });
}

/** `health-findings.xlsx` of `returns/2015-Q2/health.xls`. */
function listName(file: string): string {
  return `${basename(file, extname(file))}-findings.xlsx`;
}

/** The name itself, or one with a number when another return of this run has it. */
function freeName(folder: string, name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${basename(name, extname(name))} (${n})${extname(name)}`);
    if (taken.has(path.toLowerCase())) continue;
    taken.add(path.toLowerCase());
    return path;
  }
}

/** Throws where a copy would be written over anything but an earlier copy. */
async function refuseOthers(path: string, received: ReadonlySet<string>, { folder, tools }: Workspace): Promise<void> {
  const present = await presentFile(path, tools);
  const ours =
    present === null ||
    (!received.has(tools.sha256(present)) &&
      !folder.nameOf(path).startsWith('returns/') &&
      (await tools.isMarkedUp(present)));
  if (ours) return;
  throw new Fault(
    'bad-input',
    `${folder.nameOf(path)} is not a marked-up copy as this program wrote it, and was left as it is`,
    {
      place: path,
      remedy: 'Name another folder: --mark-up FOLDER; or move that file away.',
    },
  );
}

/** The file of a name; null when there is none. */
async function presentFile(path: string, { readFile }: Tools): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (
      cause instanceof Fault &&
      cause.cause instanceof Error &&
      'code' in cause.cause &&
      cause.cause.code === 'ENOENT'
    )
      return null;
    throw cause;
  }
}
