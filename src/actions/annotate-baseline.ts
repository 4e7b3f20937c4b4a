import { z } from 'zod';
import type { Annotation } from '../domain/ledger.ts';
import { Office } from '../domain/office.ts';
import { indexRegister } from '../domain/register.ts';
import { ReasonCategory } from '../domain/register-change.ts';
import { keepEvidence } from '../stages/keep-evidence.ts';
import { indicatorNamed, placeNamed } from '../stages/named.ts';
import { agreedIn, defineAction } from './define.ts';

/** Notes something beside an agreed figure, which stays as it is: no light changes, and the annex prints the remark. */
export const annotateBaseline = defineAction({
  id: 'annotate-baseline',
  input: z.object({
    indicator: z.string().min(1).describe('Indicator, by id or name'),
    place: z.string().optional().describe('Place, by id or name; the whole when absent'),
    value: z.number().optional().describe('What the figure would be, in the unit of the indicator'),
    reason: ReasonCategory.describe('Kind of reason'),
    why: z.string().trim().min(1).max(1000).describe('The remark'),
    evidence: z.array(z.string()).default([]).describe('Files that show it; copies are kept in the workspace'),
    by: Office,
  }),
  async run(workspace, asked): Promise<Annotation> {
    const { folder, tools } = workspace;
    const { store, revision, unit } = await agreedIn(workspace);
    const register = indexRegister(revision.register, revision.number);
    const annotation: Annotation = {
      kind: 'annotation',
      indicator: indicatorNamed(register, asked.indicator).id,
      place: asked.place === undefined ? unit.place : placeNamed(register, asked.place).id,
      value: asked.value ?? null,
      category: asked.reason,
      text: asked.why,
      evidence: await keepEvidence(asked.evidence, { folder, readFile: tools.readFile, sha256: tools.sha256 }),
    };
    await store.enter([{ at: workspace.now().toISOString(), by: asked.by, content: annotation }]);
    return annotation;
  },
});
