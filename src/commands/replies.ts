import { importReply } from '../actions/import-reply.ts';
import { type ListedReplies, listReplies } from '../actions/list-replies.ts';
import { shortDate } from '../domain/calendar-date.ts';
import { longPeriod, type Period } from '../domain/period.ts';
import { type AddCommand, asPeriod, type CommonOptions, complete, counted, group } from './define.ts';
import { changedWords } from './lapsed.ts';
import { setIn } from './page.ts';

const OUTCOMES = { made: 'made', other: 'changed otherwise', stands: 'stands as printed' } as const;

/** As many places in which nothing was read are named. */
const MOST_UNREAD = 6;

export const addReplies: AddCommand = (program, run) => {
  const replies = group(
    program
      .command('replies')
      .summary('what departments answered to their pre-reads')
      .description('What departments answered to their pre-reads: comments, corrections and sign-offs.'),
    'stocktake replies list',
  );

  complete(
    replies
      .command('import <file>')
      .description('Takes in the workbook that a department sent back, bound to the pre-read that it answers.')
      .requiredOption('--by <office>', 'office that answers')
      .option('--period <period>', 'refuse it where it is of another stocktake', asPeriod),
    ['stocktake replies import punjab-smu-2015-Q2-health-reply.xlsx --by "Secretary, Health"'],
  ).action((file: string, options: CommonOptions & { by: string; period?: Period }) =>
    run(importReply, options, { ...options, file }, (reply) => {
      const { comments, corrections, signedOff, department, period, already, toOlder, unread } = reply;
      const said = [
        counted(comments.length, 'comment'),
        counted(corrections.length, 'correction'),
        signedOff ? `signed off by ${signedOff.by} on ${shortDate(signedOff.on)}` : 'not signed off',
      ];
      return {
        json: reply,
        text: [
          already
            ? 'These very bytes were taken in before; nothing was entered.'
            : `Taken in for ${department}, ${longPeriod(period)}: ${said.join(', ')}. Kept as ${reply.file.file}.`,
          ...(signedOff && corrections.length > 0
            ? [`It agrees with the figures as printed and corrects ${corrections.length} of them: ask which is meant.`]
            : []),
          ...(unread.length > 0 ? [`Not read, and only kept with the file: ${someOf(unread)}.`] : []),
          ...(toOlder ? ['It answers an earlier pre-read: the latest one says something else.'] : []),
        ].join('\n'),
      };
    }),
  );

  complete(
    replies
      .command('list')
      .description('Lists who answered, with comments, corrections and sign-offs, and names what made one lapse.')
      .option('--period <period>', 'stocktake; the latest when absent', asPeriod),
    ['stocktake replies list', 'stocktake replies list --period 2015-Q2 --json'],
  ).action((options: CommonOptions & { period?: Period }) =>
    run(listReplies, options, options, (listed, width) => ({ json: listed, text: listText(listed, width) })),
  );
};

/** The first of what was not read; the others are counted. */
function someOf(unread: readonly string[]): string {
  const more = unread.length - MOST_UNREAD;
  return [...unread.slice(0, MOST_UNREAD), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function listText({ departments }: ListedReplies, width: number): string {
  const answered = departments.filter((one) => one.answered).length;
  return [
    ...departments.flatMap((one) => [
      `${one.name}: ${stateOf(one)}`,
      ...one.comments.map(({ priority, text }) => setIn(`${priority ?? 'on the whole'}: “${text}”`, 2, width)),
      ...one.outcomes.map(({ name, printed, correct, reason, outcome, now }) => {
        const why = reason === '' ? '' : ` (${reason})`;
        const is = outcome === 'stands' ? '' : `; it is ${now ?? 'not printed'} now`;
        return setIn(`${name}: ${printed}, to be ${correct}${why}: ${OUTCOMES[outcome]}${is}`, 2, width);
      }),
      ...(one.signOff && one.signOff.changed.length > 0
        ? [setIn(`Lapsed: ${changedWords(one.signOff.changed)}`, 2, width)]
        : []),
    ]),
    '',
    `${answered} of ${counted(departments.length, 'department')} answered.`,
  ].join('\n');
}

function stateOf({ sent, answered, signOff, toOlder }: ListedReplies['departments'][number]): string {
  if (!answered) return sent ? `not answered (pre-read of ${shortDate(sent)})` : 'no pre-read was made';
  const older = toOlder ? ', to an earlier pre-read' : '';
  if (!signOff) return `answered${older}, not signed off`;
  const lapsed = signOff.changed.length > 0 ? ', lapsed' : '';
  return `answered${older}, signed off by ${signOff.by} on ${shortDate(signOff.on)}${lapsed}`;
}
