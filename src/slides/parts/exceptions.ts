import { type CellRef, showCell } from '../../domain/cell.ts';
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
  { head: phrase('quality.head.priority'), width: 1.6 },
  { head: phrase('quality.head.found'), width: 5.7 },
  { head: phrase('quality.head.where'), width: 3.3 },
  { head: phrase('quality.head.did'), width: 1.733 },
];

/** Checks that hold a return against an agreed figure: it is used whatever the return says. */
const REGISTER_STANDS: ReadonlySet<string> = new Set(['baseline-changed', 'trajectory-changed']);

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
    const said = finding.answer ? [finding.answer.kind, finding.answer.text] : [];
    const key = [finding.severity, finding.check, finding.indicator ?? finding.file, ...said].join('\u0000');
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
export function exceptionTable(stocktake: Stocktake, exceptions: readonly Exception[], y: number): TableBox<Wording> {
  const rows = exceptions.map(({ name, first, others }) => [
    words(name, { ...DENSE, bold: true }),
    words(
      phrase('quality.found', {
        is: asOnSlides(first.is),
        expected: asOnSlides(first.expected),
        others: others > 0 ? counted(others, 'findings alike') : null,
      }),
      DENSE,
    ),
    words(findingPlace(first), { ...DENSE, colour: 'ink2' }),
    words(doneWords(first, stocktake), { ...DENSE, bold: first.severity === 'block' && !first.answer }),
  ]);
  const alt = phrase('quality.alt.exceptions', { n: counted(exceptions.length, 'rows') });
  return table('exceptions', alt, { x: 0.5, y, head: 0.24, row: 0.42 }, COLUMNS, rows);
}

/** What was answered, or else what became of the figure. */
function doneWords(finding: Finding, stocktake: Stocktake): Wording {
  const { answer } = finding;
  return answer
    ? phrase(`quality.did.${answer.kind}`, { by: answer.by })
    : phrase(`quality.did.${doneAbout(finding, stocktake)}`);
}

/** What became of the figure: a query leaves it in only if there is one, and never moves what was agreed. */
function doneAbout({ check, severity, indicator, place, ...at }: Finding, { series }: Stocktake): string {
  if (severity === 'block') return 'block';
  if (REGISTER_STANDS.has(check)) return 'register';
  if (!indicator) return 'asked';
  // Without a place the finding is about many figures, or about a name: the cell tells which.
  const isItsOwn = (cell: CellRef) =>
    cell.file === at.file && (place !== null || showCell(cell) === `${at.sheet}!${at.cell}`);
  const used = [...series.values()]
    .filter((one) => one.indicator === indicator && (place === null || one.place === place))
    .some(({ points }) => points.some((point) => point.period === at.period && point.cells.some(isItsOwn)));
  return used ? 'used' : 'none';
}

/** Slides write the per cent sign at the number, findings after a space; what was typed stays as it was typed. */
function asOnSlides(words: string): string {
  return words.replace(/“[^”]*”|(\d) %/g, (all, digit?: string) => (digit === undefined ? all : `${digit}%`));
}
