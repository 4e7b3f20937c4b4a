import { type CsvCell, csvText } from '../../domain/csv.ts';
import { type Finding, findingId } from '../../domain/finding.ts';
import { entriesOf } from '../../domain/ledger.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import type { GatheredFile } from './gathered-file.ts';
import { jsonFile } from './memory-files.ts';

/** What a stocktake found and decided, as files that a person can read: findings with their answers, and directives. */
export function accountsOf(stocktake: Stocktake): GatheredFile[] {
  const { findings, ledger, period } = stocktake;
  const given = entriesOf(ledger, 'directive').flatMap(({ content, at, by }) =>
    content.period === period ? [{ ...content, at, by }] : [],
  );
  const reports = entriesOf(ledger, 'directive-report').map(({ content, at, by }) => ({ ...content, at, by }));
  const directives = given.map((directive) => ({
    ...directive,
    reports: reports.filter((report) => report.directive === directive.number),
  }));
  const named = findings.map((finding) => ({ id: findingId(finding), ...finding }));
  return [
    { ...jsonFile(`findings/${period}.json`, named), role: 'findings' },
    { role: 'findings', name: `findings/${period}.csv`, read: async () => Buffer.from(findingsTable(findings)) },
    ...(directives.length === 0
      ? []
      : [{ ...jsonFile(`directives/${period}.json`, directives), role: 'directives' as const }]),
  ];
}

const HEADS = [
  'Finding',
  'Check',
  'Severity',
  'File',
  'Sheet',
  'Cell',
  'Message',
  'Answer',
  'Said',
  'Value',
  'By',
  'At',
];

function findingsTable(findings: readonly Finding[]): string {
  return csvText([
    HEADS,
    ...findings.map((finding): CsvCell[] => {
      const { check, severity, file, sheet, cell, message, answer } = finding;
      const { kind = null, text = null, value = null, by = null, at = null } = answer ?? {};
      return [findingId(finding), check, severity, file, sheet, cell, message, kind, text, value, by, at];
    }),
  ]);
}
