import type { testLayout } from '../actions/test-layout.ts';
import { columns, counted } from './define.ts';

type Tested = Awaited<ReturnType<typeof testLayout.run>>;
type Figure = Tested['entries'][number]['cells'][number];

/** What a layout reads from a file: its figures with their cells, and what it did not find. */
export function readText(tested: Tested, most: number): string {
  const { file, layout, recognised, entries } = tested;
  if (!recognised) {
    return `The layout ${layout} does not take ${file} for its own: compare what stands under recognise with the workbook.`;
  }
  const sheets = Object.entries(tested.tables).map(([sheet, rows]) => `${counted(rows, 'row')} of ${sheet}`);
  const left = entries.length - most;
  return [
    `${layout} reads ${counted(entries.length, 'figure')} from ${sheets.join(', ') || 'no row'}, for ${tested.department ?? 'no department'}, ${tested.period}.`,
    entries.length === 0
      ? ''
      : columns([
          ['INDICATOR', 'PLACE', 'PERIOD', 'FIGURE', 'NUMERATOR', 'DENOMINATOR', 'CELLS'],
          ...entries.slice(0, most).map(entryLine),
        ]),
    left > 0 ? `and ${counted(left, 'more figure')} (--rows ${entries.length} shows all)` : '',
    ...tested.problems.map(problemText),
  ]
    .filter(Boolean)
    .join('\n');
}

function entryLine({ indicator, place, period, cells }: Tested['entries'][number]): string[] {
  const figure = (part: Figure['part']) => cells.find((cell) => cell.part === part);
  const [first] = cells;
  const addresses = cells.map(({ cell }) => cell).join(' ');
  const rows = first?.rows ? ` (${counted(first.rows.rows, 'row')}, ${first.rows.leftOut} left out)` : '';
  return [
    indicator,
    place || '(the whole)',
    period ?? '(none)',
    ...(['value', 'numerator', 'denominator'] as const).map((part) => figureText(figure(part))),
    `${first?.sheet ?? ''}!${addresses}${rows}`,
  ];
}

/** The number meant; what is typed beside it where the two differ. */
function figureText(figure: Figure | undefined): string {
  if (!figure) return '';
  const { number, shown } = figure;
  if (number === null) return shown === '' ? '–' : `“${shown}”`;
  return String(number);
}

function problemText(problem: Tested['problems'][number]): string {
  switch (problem.kind) {
    case 'missing-sheet':
      return `Not found: the sheet “${problem.sheet}”${problem.near ? `; “${problem.near}” is near it` : ''}.`;
    case 'missing-column':
      return `Not found on ${problem.sheet}: the heading “${problem.column}”${problem.near ? `; “${problem.near}” stands there` : ''}.`;
    case 'rows-left-out':
      return `${problem.sheet}: ${counted(problem.leftOut, 'row')} left out of the sums, ${counted(problem.repaired, 'figure')} repaired: ${problem.cells
        .slice(0, 5)
        .map(({ at, shown, number }) => `${at.cell} “${shown}”${number === null ? '' : ` read as ${number}`}`)
        .join(', ')}.`;
    default:
      return '';
  }
}
