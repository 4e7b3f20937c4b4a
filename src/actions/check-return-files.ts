import { z } from 'zod';
import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { Fault } from '../domain/fault.ts';
import { compareFindings, type Finding, type Severity } from '../domain/finding.ts';
import { comparePeriods, Period } from '../domain/period.ts';
import type { Return, ReturnStatus } from '../domain/return.ts';
import { filedPeriod } from '../stages/locked-files.ts';
import { choosePeriod } from '../stages/open-stocktake.ts';
import { selfCheck } from '../stages/self-check.ts';
import type { ReceivedFile } from '../stages/take-stock.ts';
import { defineAction, stocktakeOf, type Workspace } from './define.ts';

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
  /** Departments that sent nothing for the period; none are given when only some files were checked. */
  readonly missing: readonly string[];
  /** Workbooks of the workspace that were not looked at, since they lie in no period's folder. */
  readonly strays: readonly string[];
  /** Workbooks that were not looked at, since they came after their period was closed and without a reason. */
  readonly late: readonly string[];
  /** Where returns were checked with nothing but themselves: what that could not do. Absent in a workspace. */
  readonly alone?: {
    /** Ids of the checks that only the unit can make. */
    readonly left: readonly string[];
    /** Why a file could not be checked, a sentence each. */
    readonly unchecked: readonly string[];
  };
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
    if (files.length > 0 && !(await folder.has('unit.yaml'))) return checkAlone(files, workspace);
    await folder.unit();
    const latest = await periodOf(folder, files, asked);
    const extra = new Map<string, ReceivedFile>();
    for (const path of files) {
      const name = folder.nameOf(path);
      extra.set(name, { period: asked ?? filedPeriod(name) ?? latest, name, bytes: await tools.readFile(path) });
    }
    const stocktake = await stocktakeOf(workspace, latest, [...extra.values()]);
    const strays = extra.size > 0 ? [] : await folder.strayReturns();
    const wanted = stocktake.returns.filter(({ period, returned }) =>
      extra.size > 0 ? extra.has(returned.file) : all || period === latest,
    );
    if (wanted.length === 0) {
      const also = strays.length > 0 ? ` (${strays.join(', ')} lies in no period’s folder)` : '';
      throw new Fault('no-returns', `no return has been received for ${latest}${also}`, {
        place: folder.at('returns', latest),
        remedy: `Put the workbooks in returns/${latest}/, or take them in with: stocktake receive FILE`,
      });
    }
    const heard = new Set(wanted.map(({ returned }) => returned.department));
    const missing = extra.size > 0 ? [] : stocktake.unit.departments.filter(({ id }) => !heard.has(id));
    const seen = new Set(wanted.map(({ returned }) => returned.file));
    const findings = stocktake.findings.filter(({ file }) => seen.has(file));
    return {
      returns: wanted.map(({ returned, status }) => ({ ...factsOf(returned), status })),
      missing: missing.map(({ name }) => name),
      strays,
      late: extra.size > 0 ? [] : stocktake.sinceLocked.late,
      findings,
      summary: summaryOf(
        wanted.map(({ returned }) => returned),
        findings,
      ),
    };
  },
});

/** The stocktake to check for: the one asked for, else that of the files named, else the latest. */
async function periodOf(folder: WorkspaceFolder, files: readonly string[], asked: Period | undefined): Promise<Period> {
  const filed = files.map((path) => filedPeriod(folder.nameOf(path)));
  const last = filed
    .flatMap((period) => period ?? [])
    .sort(comparePeriods)
    .at(-1);
  const held = last !== undefined && !filed.includes(undefined) && (await folder.stocktakePeriods()).includes(last);
  return choosePeriod(folder, asked ?? (held ? last : undefined));
}

/** Checks returns outside any workspace, against the plan that each carries. */
async function checkAlone(files: readonly string[], { tools }: Workspace): Promise<CheckedReturns> {
  const checked = [];
  for (const path of files) {
    const file = { name: path, bytes: await tools.readFile(path) };
    checked.push(await selfCheck(file, { open: tools.openWorkbook, sha256: tools.sha256 }));
  }
  const findings = checked.flatMap((one) => one.findings).sort(compareFindings);
  const returns = checked.map(({ returned }) => returned);
  return {
    returns: checked.map(({ returned, unchecked }) => ({
      ...factsOf(returned),
      status: unchecked ? 'unreadable' : 'used',
    })),
    missing: [],
    strays: [],
    late: [],
    alone: { left: checked[0]?.left ?? [], unchecked: checked.flatMap(({ unchecked }) => unchecked ?? []) },
    findings,
    summary: summaryOf(returns, findings),
  };
}

function factsOf({ file, sha256, layout, department, period }: Return) {
  return { file, sha256, layout, department, period };
}

function summaryOf(returns: readonly Return[], findings: readonly Finding[]): CheckedReturns['summary'] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: returns.length,
    figures: returns.reduce((sum, { entries }) => sum + entries.length, 0),
    block: count('block'),
    query: count('query'),
    note: count('note'),
  };
}
