import type { Finding, Severity } from '../domain/finding.ts';
import { counted } from './define.ts';

const WORD: Record<Severity, string> = { block: 'BLOCK', query: 'query', note: 'note ' };

/** Findings grouped by file, worst first within each; the file with the worst stands first. */
export function findingsText(findings: readonly Finding[]): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  return files
    .map((file) => {
      const own = findings.filter((finding) => finding.file === file);
      const lines = own.map((finding) => {
        const at = finding.sheet ? `${finding.sheet}${finding.cell ? `!${finding.cell}` : ''}: ` : '';
        return `  ${WORD[finding.severity]}  ${at}${finding.is}; ${finding.expected}. ${finding.remedy}  [${finding.check}]`;
      });
      return [file, ...lines].join('\n');
    })
    .join('\n\n');
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
