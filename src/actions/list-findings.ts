import { z } from 'zod';
import { type Finding, findingId } from '../domain/finding.ts';
import { Period } from '../domain/period.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** The findings of a stocktake, each with the name by which it is answered. */
export interface ListedFindings {
  readonly period: Period;
  readonly findings: readonly { readonly id: string; readonly finding: Finding }[];
}

/** Lists the findings on the returns of one stocktake, worst first, with their answers. */
export const listFindings = defineAction({
  id: 'list-findings',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    open: z.boolean().default(false).describe('Only those nobody has answered'),
  }),
  async run(workspace, { period: asked, open }): Promise<ListedFindings> {
    const { period, returns, findings } = await stocktakeOf(workspace, asked);
    const own = new Set(returns.filter((item) => item.period === period).map(({ returned }) => returned.file));
    const wanted = findings.filter((finding) => own.has(finding.file) && !(open && finding.answer));
    return { period, findings: wanted.map((finding) => ({ id: findingId(finding), finding })) };
  },
});
