import { basename } from 'node:path';
import { z } from 'zod';
import { calendarDate, shiftDay } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import { entriesOf, type LedgerEntry, type PreReadMade, type Reply } from '../domain/ledger.ts';
import { Office } from '../domain/office.ts';
import { Period } from '../domain/period.ts';
import type { Register } from '../domain/register.ts';
import type { Unit } from '../domain/unit.ts';
import { keepEvidence } from '../stages/keep-evidence.ts';
import { type ReplyStamp, readReply, readStamp } from '../stages/read-reply.ts';
import { agreedIn, defineAction } from './define.ts';

/** A reply that was taken in. */
export interface ImportedReply extends Omit<Reply, 'kind'> {
  /** These bytes had been taken in before; nothing was entered. */
  readonly already: boolean;
  /** It answers a pre-read that was made again since. */
  readonly toOlder: boolean;
  /** What stands in it where nothing is read; it is kept with the file. */
  readonly unread: readonly string[];
}

/** More faults of a reply than this are counted, not named. */
const MOST_NAMED = 4;

/**
 * Takes in a department's answer to its pre-read: bound in the ledger to the pre-read that it answers, its file kept.
 *
 * A reply in which any cell is wrong is refused whole, its cells named; one to a pre-read that was made again since is
 * taken all the same, and said to be.
 */
export const importReply = defineAction({
  id: 'import-reply',
  input: z.object({
    file: z.string().min(1).describe('Reply workbook that a department sent back'),
    by: Office,
    period: Period.optional().describe('Stocktake that it must be of; any when absent'),
  }),
  async run(workspace, { file, by, period: wanted }): Promise<ImportedReply> {
    const { folder, tools } = workspace;
    const { unit, store, revision, ledger, lastEntry } = await agreedIn(workspace);
    const name = basename(file);
    const bytes = await tools.readFile(file);
    const refuse = (why: string, remedy: string) => new Fault('bad-input', `${name}: ${why}`, { place: file, remedy });

    const workbook = await tools.openWorkbook(bytes, name);
    if ('refused' in workbook) throw refuse(workbook.verdict, workbook.remedy);
    const stamp = readStamp(workbook);
    if (!stamp) throw refuse('it is no reply to a pre-read', 'Send back the workbook that came with the pre-read.');
    const answered = preReadFor(stamp, unit, ledger, wanted, refuse);
    const { period, department, sha256: preRead, figures } = answered;

    const now = workspace.now().toISOString();
    const { words, wrong, unread } = readReply(workbook, {
      figures,
      priorities: prioritiesOf(revision.register, department),
      dates: unit.dates,
      // A day more: where the department is, it may be tomorrow already.
      latest: shiftDay(calendarDate(now.slice(0, 10)), 1),
    });
    if (wrong.length > 0) {
      const more = wrong.length > MOST_NAMED ? `; and ${wrong.length - MOST_NAMED} more` : '';
      throw refuse(
        `${wrong.slice(0, MOST_NAMED).join('; ')}${more}. Nothing was entered`,
        'Put that right, or copy the answers into the workbook that came with the pre-read, and import it again.',
      );
    }

    const latest = entriesOf(ledger, 'pre-read').findLast(
      ({ content }) => content.period === period && content.department === department,
    );
    const toOlder = latest?.content.sha256 !== preRead;
    const sha256 = tools.sha256(bytes);
    const same = entriesOf(ledger, 'reply').find(({ content }) => content.file.sha256 === sha256);
    if (same) {
      const { kind: _, ...content } = same.content;
      return { ...content, already: true, toOlder, unread };
    }
    const [kept] = await keepEvidence([file], { ...tools, folder, into: `replies/${period}` });
    if (!kept) throw new Error(`${file} was not kept`);
    const reply: Omit<Reply, 'kind'> = { period, department, preRead, ...words, file: kept };
    const entry = { at: now, by, content: { kind: 'reply' as const, ...reply } };
    await store.enter([entry], lastEntry);
    return { ...reply, already: false, toOlder, unread };
  },
});

type Refuse = (why: string, remedy: string) => Fault;

/** The pre-read that a reply answers; a fault where there is none. */
function preReadFor(
  stamp: ReplyStamp,
  unit: Unit,
  ledger: readonly LedgerEntry[],
  wanted: Period | undefined,
  refuse: Refuse,
): PreReadMade {
  if (stamp.unit !== unit.id) {
    throw refuse(
      `it answers a pre-read of ${stamp.unit || 'no unit'}, not of ${unit.id}`,
      'Import it in that workspace.',
    );
  }
  const made = entriesOf(ledger, 'pre-read').find(({ content }) => content.sha256 === stamp.preRead)?.content;
  if (!made || made.department !== stamp.department || made.period !== stamp.period) {
    throw refuse(
      'what it says of the pre-read that it answers is not what was sent out',
      'Copy the answers into the workbook that came with the pre-read, and import that.',
    );
  }
  if (wanted !== undefined && made.period !== wanted) {
    throw refuse(
      `it answers the pre-read of ${made.period}, not of ${wanted}`,
      `Import it with --period ${made.period}.`,
    );
  }
  return made;
}

/** The priorities that a department may remark on. */
function prioritiesOf({ indicators }: Register, department: string): readonly string[] {
  return [...new Set(indicators.filter((one) => one.department === department).map(({ priority }) => priority))];
}
