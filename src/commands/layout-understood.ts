import type { learnLayout } from '../actions/learn-layout.ts';
import { columns, counted } from './define.ts';

type Learned = Awaited<ReturnType<typeof learnLayout.run>>;
type Sheet = Learned['sheets'][number];
type Column = Sheet['columns'][number];

/** Lines around a table that are quoted. */
const LINES_SHOWN = 3;

/** What was understood of a workbook, sheet by sheet and column by column, and the layout proposed. */
export function understoodText(learned: Learned): string {
  const { sheets, layout, yaml, written, known } = learned;
  const end = !layout
    ? 'No sheet holds a table of figures, so no layout is proposed.'
    : written
      ? `Wrote ${written}. Read it through, then try it: stocktake layout test ${written} ${learned.file}`
      : yaml.trimEnd();
  return [
    ...sheets.map(sheetText),
    known
      ? ''
      : 'No register was at hand: names of indicators and places were not looked up. (--workspace names a unit.)',
    end,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function sheetText(sheet: Sheet): string {
  if (sheet.columns.length === 0) return `${sheet.name}: no table.`;
  const headings = sheet.headerRow === null ? 'no headings' : `headings in row ${sheet.headerRow}`;
  const over = sheet.groupRow === null ? '' : `, under those of row ${sheet.groupRow}`;
  return [
    `${sheet.name}: rows ${sheet.firstRow} to ${sheet.lastRow}, ${headings}${over}; ${SHAPES[sheet.shape]}.`,
    columns([
      ['  CELL', 'HEADING', 'HOLDS', 'TYPE', 'UNIT', 'HOW SURE', 'FOR EXAMPLE'],
      ...runsOf(sheet.columns).map((run) => columnLine(run)),
    ]),
    ...(sheet.daily ? ['  Several dates fall in one month: of these the last is read.'] : []),
    ...lines('Above the table', sheet.titles),
    ...lines('Totals', sheet.totals),
    ...lines('Below the table', sheet.notes),
  ].join('\n');
}

const SHAPES = {
  rows: 'one row for each place or period',
  periods: 'periods stand side by side',
  places: 'places stand side by side',
  'no table': 'no figures',
} as const;

/** Columns side by side that are alike are shown as one line. */
function runsOf(all: readonly Column[]): Column[][] {
  const runs: Column[][] = [];
  for (const column of all) {
    const run = runs.at(-1);
    const alike = run?.[0]?.names && run[0].names === column.names && run[0].whole === column.whole;
    if (run && alike) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

function columnLine(run: readonly Column[]): string[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  const one = run.length === 1;
  const cell = (column: Column) => column.headingAt ?? column.letters;
  const heading = [first.over, one ? first.heading : `${first.heading} … ${last.heading}`].filter(Boolean).join(' / ');
  const named = first.names && `, headed by ${first.whole ? 'the whole' : `${first.names}${one ? '' : 's'}`}`;
  return [
    `  ${cell(first)}${one ? '' : `–${cell(last)}`}`,
    cut(heading || '(none)', 36),
    `${first.role}${named ?? ''}${first.indicator ? ` of ${first.indicator}` : ''}`,
    first.type,
    [first.unit, first.scale ? `as ${first.scale}` : ''].filter(Boolean).join(' '),
    `${first.confidence}: ${first.why}`,
    one ? cut(first.samples.join(', '), 30) : counted(run.length, 'column'),
  ];
}

function lines(head: string, all: readonly { readonly cell: string; readonly words: string }[]): string[] {
  return all.length === 0
    ? []
    : [
        `  ${head}: ${all
          .slice(0, LINES_SHOWN)
          .map(({ cell, words }) => `${cell} “${cut(words, 50)}”`)
          .join(', ')}`,
      ];
}

function cut(words: string, length: number): string {
  const tidy = words.replace(/\s+/g, ' ');
  return tidy.length > length ? `${tidy.slice(0, length - 1)}…` : tidy;
}
