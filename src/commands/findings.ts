import { compareText, type Finding, SEVERITIES, type Severity } from '../domain/finding.ts';
import { counted } from './define.ts';
import { setIn } from './page.ts';

const WORD: Record<Severity, string> = { block: 'BLOCK', query: 'query', note: 'note' };

/** Where the text of a finding begins. */
const MARGIN = 9;

/** Of findings of one check on one sheet no more than MOST are printed; a longer list is cut to SHOWN and counted. */
const MOST = 6;
const SHOWN = 4;

/** Findings grouped by file, worst first within each; the file with the worst, and most of them, stands first. */
export function findingsText(findings: readonly Finding[], width = 120): string {
  const files = [...new Set(findings.map(({ file }) => file))].map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    return { file, own, counts: SEVERITIES.map((severity) => own.filter((each) => each.severity === severity).length) };
  });
  files.sort((a, b) => worstFirst(a.counts, b.counts) || compareText(a.file, b.file));
  return files.map(({ file, own, counts }) => [headOf(file, counts), ...blocksOf(own, width)].join('\n')).join('\n\n');
}

function worstFirst(a: readonly number[], b: readonly number[]): number {
  return a.map((count, i) => (b[i] ?? 0) - count).find((difference) => difference !== 0) ?? 0;
}

/** "returns/2015-Q2/health.xlsx: 2 block, 3 query" */
function headOf(file: string, counts: readonly number[]): string {
  const said = counts.flatMap((count, i) => (count > 0 ? [`${count} ${SEVERITIES[i]}`] : []));
  return `${file}: ${said.join(', ')}`;
}

function blocksOf(findings: readonly Finding[], width: number): string[] {
  const like = (finding: Finding) => `${finding.check} ${finding.severity} ${finding.sheet}`;
  const total = new Map<string, number>();
  for (const finding of findings) total.set(like(finding), (total.get(like(finding)) ?? 0) + 1);
  const printed = new Map<string, number>();
  return findings.flatMap((finding) => {
    const all = total.get(like(finding)) ?? 0;
    const before = printed.get(like(finding)) ?? 0;
    printed.set(like(finding), before + 1);
    if (all <= MOST || before < SHOWN) return [blockOf(finding, width)];
    if (before > SHOWN) return [];
    const where = finding.sheet ? ` on ${finding.sheet}` : '';
    return [
      setIn(`… and ${all - SHOWN} more like these${where}; --json lists them all  [${finding.check}]`, MARGIN, width),
    ];
  });
}

/** What is there and what was expected, at its place; what to do about it on a line of its own. */
function blockOf({ severity, sheet, cell, is, expected, remedy, check }: Finding, width: number): string {
  const at = sheet ? `${sheet}${cell ? `!${cell}` : ''}: ` : '';
  const text = setIn(`${at}${is}; ${expected}.`, MARGIN, width).trimStart();
  return [`  ${WORD[severity].padEnd(MARGIN - 2)}${text}`, setIn(`→ ${remedy}  [${check}]`, MARGIN, width)].join('\n');
}

/** "2 block, 13 query, 0 note" */
export function severityCount(counts: Readonly<Record<Severity, number>>): string {
  return `${counts.block} block, ${counts.query} query, ${counts.note} note`;
}

/** "4 returns, 312 figures: …" */
export function checkedSummary(
  summary: { files: number; figures: number } & Readonly<Record<Severity, number>>,
): string {
  return `${counted(summary.files, 'return')}, ${counted(summary.figures, 'figure')}: ${severityCount(summary)}`;
}
