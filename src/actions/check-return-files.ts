import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import type { Finding, Severity } from '../domain/finding.ts';
import { Period } from '../domain/period.ts';
import type { ReturnStatus } from '../domain/return.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import type { ReceivedFile } from '../stages/take-stock.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** Every return that was looked at and everything that was noticed, worst first. */
export interface CheckedReturns {
  readonly returns: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly layout: string | null;
    readonly department: string | null;
    readonly period: string | null;
    readonly status: ReturnStatus;
  }[];
  readonly findings: readonly Finding[];
  readonly summary: { readonly files: number; readonly figures: number } & Readonly<Record<Severity, number>>;
}

/** Checks the returns of a period, or the files named as if they had been received for it. */
export const checkReturnFiles = defineAction({
  id: 'check-return-files',
  input: z.object({
    files: z.array(z.string()).default([]).describe('Workbooks to check; those received for the period when none'),
    period: Period.optional().describe('Stocktake they are for; the latest when absent'),
    all: z.boolean().default(false).describe('The returns of every period up to this one'),
  }),
  async run(workspace, { files, period: asked, all }): Promise<CheckedReturns> {
    const { folder, tools } = workspace;
    await folder.unit();
    const latest = await choosePeriod(folder, asked);
    const extra: ReceivedFile[] = [];
    for (const path of files) {
      const name = folder.nameOf(path);
      const own = Period.safeParse(/^returns\/([^/]+)\//.exec(name)?.[1]).data;
      extra.push({ period: own ?? latest, name, bytes: await tools.readFile(path) });
    }
    const stocktake = await stocktakeOf(workspace, latest, extra);
    const named = new Set(extra.map(({ name }) => name));
    const wanted = stocktake.returns.filter(({ period, returned }) =>
      named.size > 0 ? named.has(returned.file) : all || period === latest,
    );
    if (wanted.length === 0) {
      throw new Fault('no-returns', `no return has been received for ${latest}`, {
        place: folder.at('returns', latest),
        remedy: 'Put the workbooks there, or take them in with: stocktake receive FILE',
      });
    }
    const seen = new Set(wanted.map(({ returned }) => returned.file));
    const findings = stocktake.findings.filter(({ file }) => seen.has(file));
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    return {
      returns: wanted.map(({ returned: { file, sha256, layout, department, period }, status }) => ({
        file,
        sha256,
        layout,
        department,
        period,
        status,
      })),
      findings,
      summary: {
        files: wanted.length,
        figures: wanted.reduce((sum, { returned }) => sum + returned.entries.length, 0),
        block: count('block'),
        query: count('query'),
        note: count('note'),
      },
    };
  },
});
