import type { CalendarDate } from './calendar-date.ts';
import { entriesOf, type LedgerEntry, type PrintedFigure, type Reply } from './ledger.ts';
import type { Period } from './period.ts';
import { dayOf } from './policy.ts';

/** A figure that is printed otherwise now than in the document that was signed; `now` is null where it is gone. */
export interface ChangedFigure {
  readonly id: string;
  readonly name: string;
  readonly printed: string;
  readonly now: string | null;
}

/** A sign-off, and whether it still holds: it lapses when a figure that was signed is another one now. */
export interface SignOff {
  readonly by: string;
  readonly on: CalendarDate;
  readonly changed: readonly ChangedFigure[];
}

/** A correction that was asked for, and what the figure is now; `now` is null where it is not printed any more. */
export interface AskedCorrection {
  readonly figure: string;
  readonly name: string;
  readonly printed: string;
  readonly correct: string;
  readonly reason: string;
  readonly now: string | null;
}

/** What one department answered to its pre-reads of a period, the latest word on each thing. */
export interface DepartmentAnswer {
  readonly department: string;
  /** Day on which its latest pre-read was made; null where none was. */
  readonly sent: CalendarDate | null;
  readonly answered: boolean;
  /** On a priority by its id, or on the whole where that is null. */
  readonly comments: readonly {
    readonly priority: string | null;
    readonly text: string;
    readonly by: string;
    readonly on: CalendarDate;
  }[];
  readonly corrections: readonly AskedCorrection[];
  readonly signOff: SignOff | null;
  /** Its latest reply answers a pre-read that was made again since. */
  readonly toOlder: boolean;
}

/**
 * What a department answered to its pre-reads of a period, held against the figures as they are now.
 *
 * The last comment on a priority, the last correction of a figure and the last sign-off count, whichever reply they came in.
 */
export function answerOf(
  ledger: readonly LedgerEntry[],
  period: Period,
  department: string,
  now: readonly PrintedFigure[],
): DepartmentAnswer {
  const isOwn = ({ content }: { readonly content: Pick<Reply, 'period' | 'department'> }) =>
    content.period === period && content.department === department;
  const made = entriesOf(ledger, 'pre-read').filter(isOwn);
  const replies = entriesOf(ledger, 'reply').filter(isOwn);
  const latest = made.at(-1);
  const printedIn = (reply: Reply) =>
    made.findLast(({ content }) => content.sha256 === reply.preRead)?.content.figures ?? [];

  const comments = new Map<string | null, DepartmentAnswer['comments'][number]>();
  const corrections = new Map<string, AskedCorrection>();
  let signOff: SignOff | null = null;
  for (const reply of replies) {
    const { content, by } = reply;
    const printed = printedIn(content);
    const on = dayOf(reply);
    for (const { priority, text } of content.comments) comments.set(priority, { priority, text, by, on });
    for (const { figure, ...asked } of content.corrections) {
      const name = printed.find(({ id }) => id === figure)?.name ?? figure;
      corrections.set(figure, { figure, name, ...asked, now: now.find(({ id }) => id === figure)?.shown ?? null });
    }
    if (content.signedOff) signOff = { ...content.signedOff, changed: changedSince(printed, now) };
  }
  return {
    department,
    sent: latest ? dayOf(latest) : null,
    answered: replies.length > 0,
    comments: [...comments.values()],
    corrections: [...corrections.values()],
    signOff,
    toOlder: latest !== undefined && replies.length > 0 && replies.at(-1)?.content.preRead !== latest.content.sha256,
  };
}

/** Figures that are printed otherwise now, in the order in which they were printed. */
export function changedSince(
  printed: readonly PrintedFigure[],
  now: readonly PrintedFigure[],
): readonly ChangedFigure[] {
  const current = new Map(now.map(({ id, shown }) => [id, shown]));
  return printed.flatMap(({ id, name, shown }) => {
    const is = current.get(id) ?? null;
    return is === shown ? [] : [{ id, name, printed: shown, now: is }];
  });
}

/** What became of a correction: `made`, as was asked; `other`, changed otherwise; `stands`, as it was printed. */
export function outcomeOf({ printed, correct, now }: AskedCorrection): 'made' | 'other' | 'stands' {
  if (now === printed) return 'stands';
  return now !== null && bare(now) === bare(correct) ? 'made' : 'other';
}

/** A number as people type it: a minus is a hyphen, and spaces, commas and the per cent sign say nothing. */
function bare(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll(/[\s,%]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
