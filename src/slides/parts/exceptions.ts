import { compareFindings, type Finding, findingPlace } from '../../domain/finding.ts';
import type { TableBox } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { counted } from './figures.ts';
import { type Column, table, words } from './table.ts';
import { DENSE } from './text-box.ts';

/** Findings of one check on one indicator: told by the first, with the number of the others. */
export interface Exception {
  readonly name: string;
  readonly first: Finding;
  readonly others: number;
}

const COLUMNS: readonly Column[] = [
  { head: phrase('quality.head.priority'), width: 2.5 },
  { head: phrase('quality.head.found'), width: 4.7 },
  { head: phrase('quality.head.where'), width: 3.733 },
  { head: phrase('quality.head.did'), width: 1.4 },
];

/** Findings on the returns of this stocktake that stand for something: superseded files are out of it. */
export function findingsNow({ findings, returns, period }: Stocktake): readonly Finding[] {
  const files = new Set(
    returns
      .filter((item) => item.period === period && item.status !== 'superseded')
      .map(({ returned }) => returned.file),
  );
  return findings.filter(({ file }) => files.has(file)).sort(compareFindings);
}

/** Blocks, then queries, alike ones joined. */
export function exceptionsOf(stocktake: Stocktake): readonly Exception[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findingsNow(stocktake)) {
    if (finding.severity === 'note') continue;
    const key = [finding.severity, finding.check, finding.indicator ?? finding.file].join('\u0000');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ name: nameOf(stocktake, first), first, others: others.length }] : [],
  );
}

/** The indicator's short name, or the file where the finding is of no one indicator. */
function nameOf({ register }: Stocktake, { indicator, file }: Finding): string {
  const short = indicator ? register.indicator.get(indicator)?.short : undefined;
  return short ?? file.split('/').at(-1) ?? file;
}

/** The table of exceptions. */
export function exceptionTable(exceptions: readonly Exception[], y: number): TableBox<Wording> {
  const rows = exceptions.map(({ name, first, others }) => [
    words(name, { ...DENSE, bold: true }),
    words(
      phrase('quality.found', { is: first.is, others: others > 0 ? counted(others, 'findings alike') : null }),
      DENSE,
    ),
    words(findingPlace(first), { ...DENSE, colour: 'ink2' }),
    words(phrase(`quality.did.${first.severity}`), { ...DENSE, bold: first.severity === 'block' }),
  ]);
  const alt = phrase('quality.alt.exceptions', { n: counted(exceptions.length, 'rows') });
  return table('exceptions', alt, { x: 0.5, y, head: 0.24, row: 0.4 }, COLUMNS, rows);
}
