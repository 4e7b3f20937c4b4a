import { type TracedDeck, traceDeck } from '../actions/trace-deck.ts';
import type { TracedNumber } from '../domain/traced-number.ts';
import { type AddCommand, type CommonOptions, complete, counted } from './define.ts';
import { setIn } from './page.ts';

export const addTrace: AddCommand = (program, run) => {
  complete(
    program
      .command('trace <deck>')
      .summary('hold every number of a finished deck against its record')
      .description(
        'Reads a deck back, edited or not, and says of every number whether it is as it was built, and of which cell.',
      )
      .option('--all', 'list every number with its source, or why it has none, not only what differs'),
    ['stocktake trace output/2015-Q2/punjab-smu-2015-Q2.pptx', 'stocktake trace deck.pptx --json'],
  ).action((file: string, options: CommonOptions & { all?: boolean }) =>
    run(traceDeck, options, { file }, (traced, width) => ({
      json: traced,
      text: tracedText(traced, options.all ?? false, width),
      ...(differs(traced) && { exitCode: 4, complaint: `${file} does not say what it was built to say.` }),
    })),
  );
};

function differs({ counts }: TracedDeck): boolean {
  return counts.altered + counts.untraced + counts.missing > 0;
}

const RECORD: Readonly<Record<TracedDeck['record'], string>> = {
  'as built': 'Its own account of them is the one that was built here.',
  'not known here': 'Its own account of them is not one that was built here: it may have been altered as well.',
  'not asked': 'Its own account of them was not held against a workspace: run this in the folder of the unit.',
};

function tracedText(traced: TracedDeck, all: boolean, width: number): string {
  const { unit, period, revision, counts, exempt, numbers } = traced;
  const total = counts.equal + counts.exempt + counts.altered + counts.untraced;
  const wanted = numbers.filter(({ state }) => all || (state !== 'exempt' && state !== 'equal'));
  return [
    setIn(
      `${unit}, ${period}, revision ${revision} of the register: ${counted(total, 'number')}: ${counts.equal} equal to the record, ${counts.exempt} no figures (${exempt.date} in dates, ${exempt['page number']} of pages, ${exempt.words} in names and words), ${counts.altered} altered, ${counts.untraced} untraced; ${counts.missing} missing.`,
      0,
      width,
    ),
    setIn(RECORD[traced.record], 0, width),
    ...wanted.map((number) => setIn(lineOf(number, traced), 2, width)),
  ].join('\n');
}

const NO_FIGURE: Readonly<Record<NonNullable<TracedNumber['exempt']>, string>> = {
  date: 'part of a date',
  'page number': 'number of a page',
  words: 'in a name or in words',
};

function lineOf(number: TracedNumber, { sources }: TracedDeck): string {
  const { slide, shape, at, context } = number;
  const source = number.source === null ? undefined : sources[number.source];
  const from = source && [
    ...source.cells,
    ...(source.revision === undefined ? [] : [`revision ${source.revision}`]),
    ...(source.formula === undefined ? [] : [source.formula]),
  ];
  const where = `slide ${slide}, ${shape}${at ? `, ${at}` : ''}`;
  return `${where}: ${said(number)} (“${context}”)${from && from.length > 0 ? ` ← ${from.join('; ')}` : ''}`;
}

function said({ state, is, was, exempt }: TracedNumber): string {
  if (exempt) return `${is}, ${NO_FIGURE[exempt]}`;
  if (state === 'altered') return `ALTERED: ${is}, was built as ${was}`;
  if (state === 'untraced') return `UNTRACED: ${is} was not there when the deck was built`;
  return state === 'missing' ? `MISSING: ${was} is there no longer` : `${is}`;
}
