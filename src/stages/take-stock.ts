import type { Agenda } from '../domain/agenda.ts';
import type { Answer } from '../domain/answer.ts';
import type { Layout } from '../domain/layout.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import type { RegisterIndex, Revision } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { admit, type Supersession } from './admit.ts';
import { checkReturns } from './check.ts';
import { graderOf } from './evidence.ts';
import { milestonesOf, roadblocksOf } from './milestones.ts';
import { rateAll } from './rate.ts';
import { readReturn } from './read.ts';
import { sideBySide } from './side-by-side.ts';

/** One received file before it is read. */
export interface ReceivedFile {
  readonly period: Period;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why there are no bytes to read: a folder stands there, or a link that leads nowhere. */
  readonly refusal?: Refusal;
}

/** What the stage is given: what was agreed, what was sent, and how to open a workbook. */
export interface StocktakeInput {
  readonly unit: Unit;
  readonly register: RegisterIndex;
  readonly layouts: readonly Layout[];
  /** The agenda of this stocktake, last, and those before it, in order of time. */
  readonly agendas: readonly Agenda[];
  readonly files: AsyncIterable<ReceivedFile>;
  readonly fileCount: number;
  readonly supersessions: readonly Supersession[];
  /** What was answered to findings, in the order of entry. */
  readonly answers?: readonly Answer[];
  /** Every revision of the register, first to last: what was agreed before. */
  readonly revisions: readonly Revision[];
  /** What the unit decided, in the order of entry. */
  readonly ledger: readonly LedgerEntry[];
  /** Files that are only looked at, and stand in for what their departments sent. */
  readonly candidates?: ReadonlySet<string>;
  readonly open: (bytes: Uint8Array, name: string, layouts: readonly Layout[]) => Promise<Workbook | Refusal>;
  readonly sha256: (bytes: Uint8Array) => string;
  /** Told each step as it begins; while reading, also the number of files read and of all. */
  readonly onStep?: (step: 'read' | 'check' | 'rate', done?: number, total?: number) => void;
}

/** Files that are begun before the first of them is read: enough to keep every process busy, few in memory. */
const FILES_AT_A_TIME = 6;

/** Makes the stocktake of a period from what was agreed and what was sent: read, then check, then rate. */
export async function takeStock(input: StocktakeInput): Promise<Stocktake> {
  const { unit, register, agendas } = input;
  const agenda = agendas.at(-1);
  if (!agenda) throw new Error('a stocktake without an agenda');
  const { period } = agenda;

  // Read every return up to this period: past ones carry the series, and a wrong one must not hide behind its age.
  // A few are read at a time, since each is opened in a process of its own.
  const read: { period: Period; returned: Return }[] = [];
  const { departments, dates } = unit;
  input.onStep?.('read', 0, input.fileCount);
  const reading = sideBySide(input.files, FILES_AT_A_TIME, async (file) => {
    const { period, refusal } = file;
    const open: typeof input.open = refusal ? async () => refusal : input.open;
    return { period, returned: await readReturn(file, { ...input, open, period, departments, dates }) };
  });
  for await (const item of reading) {
    read.push(item);
    input.onStep?.('read', read.length, input.fileCount);
  }
  const returns = admit(read, input.supersessions, unit, input.candidates);

  // Check before rating, since a value with an open block is not used.
  input.onStep?.('check');
  const closed = agenda.status === 'final';
  const { findings, book, sources, blocked } = checkReturns({
    unit,
    register,
    returns,
    agendas,
    closed,
    answers: input.answers ?? [],
  });

  // Rate each stocktake in turn: the light of the one before stands where noise alone would change it.
  input.onStep?.('rate');
  const grade = graderOf({ register, book, sources, findings, returns });
  let ratings: ReadonlyMap<string, Rating> = new Map();
  for (const { period: when, cutOff } of [...agendas].sort((a, b) => comparePeriods(a.period, b.period))) {
    ratings = rateAll({ unit, register, book, blocked, period: when, cutOff, last: ratings, grade });
  }

  const now = returns.filter((item) => item.period === period && item.status === 'used');
  return {
    unit,
    period,
    agenda,
    register,
    returns,
    findings,
    series: book,
    milestones: now.flatMap(({ returned }) => milestonesOf(returned, unit.dates)),
    roadblocks: now.flatMap(({ returned }) => roadblocksOf(returned, unit.dates)),
    ratings,
    ledger: input.ledger,
    registerHash: input.revisions.find(({ number }) => number === register.revision)?.hash ?? '',
  };
}
