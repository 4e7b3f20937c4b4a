import { type CheckedReturns, checkReturnFiles } from '../actions/check-return-files.ts';
import { type MarkedReturn, markUpReturns } from '../actions/mark-up-returns.ts';
import type { Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted, type Shown } from './define.ts';
import { checkedSummary, findingsText } from './findings.ts';
import { setIn } from './page.ts';
import { lateFileLine } from './status.ts';

interface CheckOptions extends CommonOptions {
  readonly period?: Period;
  readonly all?: boolean;
  /** True when no folder is named. */
  readonly markUp?: string | true;
}

export const addCheck: AddCommand = (program, run) => {
  complete(
    program
      .command('check [files...]')
      .summary('check returns against the register')
      .description('Checks returns and prints what was noticed, by file, worst first. Without files: all received.')
      .option('--period <period>', 'stocktake; that of the files, else the latest, when absent', asPeriod)
      .option('--all', 'the returns of every period up to this one')
      .option(
        '--mark-up [folder]',
        'write each return again with notes at the cells; to marked/<period> when no folder',
      ),
    [
      'stocktake check',
      'stocktake check inbox/health.xlsx --period 2015-Q2',
      'stocktake check inbox/health.xlsx --mark-up',
      'stocktake check --all --json',
    ],
  ).action((files: string[], { markUp, ...options }: CheckOptions) => {
    const input = { ...options, files };
    if (markUp === undefined) return run(checkReturnFiles, options, input, (result, width) => shown(result, width));
    const folder = markUp === true ? undefined : markUp;
    return run(markUpReturns, options, { ...input, folder }, (result, width) =>
      shown(result, width, result.marked.map(markedLine)),
    );
  });
};

function shown(result: CheckedReturns, width: number, marked: readonly string[] = []): Shown {
  const { alone } = result;
  const noticed = new Set(result.findings.map(({ file }) => file));
  const clean = result.returns.filter(({ file, status }) => status === 'used' && !noticed.has(file));
  const lines = [
    ...(clean.length > 0 ? [`Nothing to ask: ${clean.map(({ file }) => file).join(', ')}`] : []),
    ...result.returns
      .filter(({ status }) => status !== 'used' && !alone)
      .map(({ file, status }) => `Not used: ${file} (${status.replaceAll('-', ' ')})`),
    ...result.strays.map((file) => `Not looked at: ${file} (it lies in no period’s folder)`),
    ...result.late.map(lateFileLine),
    ...(alone?.unchecked ?? []),
    ...(result.missing.length > 0 ? [`No return from: ${result.missing.join(', ')}`] : []),
    checkedSummary(result.summary),
    ...(alone
      ? [`Checked with nothing but the file. Left to the unit, which has the register: ${alone.left.join(', ')}.`]
      : []),
  ];
  return {
    json: result,
    exitCode: result.summary.block > 0 || (alone?.unchecked.length ?? 0) > 0 ? 1 : 0,
    text: [
      findingsText(result.findings, width),
      lines.map((line) => setIn(line, 0, width)).join('\n'),
      marked.join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

function markedLine({ file, written, notes, unnoted, unmarked }: MarkedReturn): string {
  const more = unnoted > 0 ? `; ${unnoted} more cells stand in its list alone` : '';
  return unmarked === null
    ? `Marked up: ${written} (${counted(notes, 'note')}${more})`
    : `${file} could not be marked up (${unmarked}); the list of findings is in ${written}`;
}
