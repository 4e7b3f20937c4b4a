import { z } from 'zod';
import { entriesOf, type Paper } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { defineAction, type Workspace } from './define.ts';

/** A filed paper, who filed it, and whether it is still what was filed. */
export interface ListedPaper extends Omit<Paper, 'kind'> {
  readonly by: string;
  /** Instant at which it was filed, ISO 8601 in UTC. */
  readonly at: string;
  readonly state: 'kept' | 'altered' | 'missing';
}

/** Lists the papers filed to a stocktake, or to all of them, each file held against the hash it was filed with. */
export const listPapers = defineAction({
  id: 'list-papers',
  input: z.object({ period: Period.optional().describe('Stocktake; all of them when absent') }),
  async run(workspace, { period: asked }): Promise<readonly ListedPaper[]> {
    const { folder } = workspace;
    await folder.unit();
    const period = asked && (await choosePeriod(folder, asked));
    const filed = entriesOf(await (await workspace.store()).ledger(), 'paper').filter(
      ({ content }) => period === undefined || content.period === period,
    );
    return Promise.all(
      filed.map(async ({ by, at, content }) => {
        const { kind: _, ...paper } = content;
        return { ...paper, by, at, state: await stateOf(paper, workspace) };
      }),
    );
  },
});

async function stateOf(
  { file, sha256 }: Omit<Paper, 'kind'>,
  { folder, tools }: Workspace,
): Promise<ListedPaper['state']> {
  const { bytes, refusal } = await folder.received(file);
  if (refusal) return (await folder.has(file)) ? 'altered' : 'missing';
  return tools.sha256(bytes) === sha256 ? 'kept' : 'altered';
}
