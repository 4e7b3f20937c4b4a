import { basename, extname } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { entriesOf, PAPER_KINDS, type Paper } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction, type Workspace } from './define.ts';

/** A paper that was filed. */
export interface FiledPaper extends Omit<Paper, 'kind'> {
  /** These bytes had been filed to this stocktake before; nothing was entered. */
  readonly already: boolean;
}

/**
 * Files minutes, a working paper, correspondence or a presentation to a stocktake: a copy in `papers/<period>/`, bound by
 * its hash in the ledger. A file that stands there is never replaced by another.
 */
export const filePaper = defineAction({
  id: 'file-paper',
  input: z.object({
    file: z.string().min(1).describe('Path of the paper'),
    kind: z.enum(PAPER_KINDS),
    title: z.string().trim().min(1).max(120).optional().describe('What it is called; its file name when absent'),
    period: Period.optional().describe('Stocktake; the latest when absent'),
    by: z.string().trim().min(1).describe('Office that files it, as stated'),
  }),
  async run(workspace, { file, kind, title, period: asked, by }): Promise<FiledPaper> {
    const { folder, tools } = workspace;
    await folder.unit();
    const period = await choosePeriod(folder, asked);
    const name = nameOf(file);
    const bytes = await tools.readFile(file);
    const sha256 = tools.sha256(bytes);
    const own = `papers/${period}/${name}`;
    const store = await workspace.store();

    const ledger = await store.ledger();
    const papers = entriesOf(ledger, 'paper').map(({ content }) => {
      const { kind: _, ...filed } = content;
      return filed;
    });
    const same = papers.find((paper) => paper.period === period && paper.sha256 === sha256);
    const paper: Omit<Paper, 'kind'> = same ?? {
      file: own,
      sha256,
      period,
      paper: kind,
      title: title ?? (basename(name, extname(name)).slice(0, 120) || name),
    };
    const isNew = !(await isThere(workspace, paper));
    if (same) {
      if (isNew) await folder.writeNew(paper.file, bytes);
      return { ...same, already: true };
    }
    let isKept = false;
    const keep = async () => {
      if (!isNew) return;
      await folder.writeNew(paper.file, bytes);
      isKept = true;
    };
    try {
      const entry = { at: workspace.now().toISOString(), by, content: { kind: 'paper' as const, ...paper } };
      await store.enter([entry], ledger.at(-1)?.hash ?? null, { keep });
    } catch (cause) {
      // A paper that the ledger does not know could be changed without a trace.
      if (isKept) await folder.remove(paper.file);
      throw cause;
    }
    return { ...paper, already: false };
  },
});

function nameOf(file: string): string {
  const name = basename(file);
  if (!/^[.~]|\.part$/i.test(name)) return name;
  throw new Fault('bad-input', `${name} has the name of a hidden or unfinished file`, {
    place: file,
    remedy: 'Rename it and file it again.',
  });
}

/** True when the file stands where it is to be kept; a fault when another file does. */
async function isThere(
  { folder, tools }: Workspace,
  { file, sha256 }: Pick<Paper, 'file' | 'sha256'>,
): Promise<boolean> {
  if (!(await folder.has(file))) return false;
  if (tools.sha256((await folder.read(file)).bytes) === sha256) return true;
  throw new Fault('bad-input', `another file stands at ${file}, and no paper is written over another`, {
    place: folder.at(...file.split('/')),
    remedy: 'Give the new one a name of its own and file it again.',
  });
}
