import type { Agenda } from '../domain/agenda.ts';
import type { Answer } from '../domain/answer.ts';
import { followMilestones } from '../domain/followed-milestones.ts';
import type { Layout } from '../domain/layout.ts';
import { closingOf, type LedgerEntry } from '../domain/ledger.ts';
import { comparePeriods, type Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import { indexRegister, type RegisterIndex, type Revision } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import type { Unit } from '../domain/unit.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { admit, type Supersession } from './admit.ts';
import { agreedChanges } from './agreed-changes.ts';
import { bookUnder } from './book-under.ts';
import { checkReturns } from './check.ts';
import { graderOf } from './evidence.ts';
import { answersFor, type Bound, brokenBound } from './locked-files.ts';
import { milestoneReports, milestonesOf, roadblocksOf } from './milestones.ts';
import { rateAll } from './rate.ts';
import { readReturn } from './read.ts';
import { type AsLocked, type Memory, restatedSince, restatedStocktakes, restatesOf } from './restated.ts';
import { sideBySide } from './side-by-side.ts';

/** One received file before it is read. */
export interface ReceivedFile {
  readonly period: Period;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why there are no bytes to read: a folder stands there, or a link that leads nowhere. */
  readonly refusal?: Refusal;
  /** What its bytes must be, where its period is closed. */
  readonly bound?: Bound;
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
  /** Files of closed periods that are passed over, since they came later and without a reason. */
  readonly late?: readonly string[];
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
  const { unit, register, agendas, late = [] } = input;
  const agenda = agendas.at(-1);
  if (!agenda) throw new Error('a stocktake without an agenda');
  const { period } = agenda;
  const closing = closingOf(input.ledger, period);

  // Read every return up to this period: past ones carry the series, and a wrong one must not hide behind its age.
  // A few are read at a time, since each is opened in a process of its own.
  const read: { period: Period; returned: Return }[] = [];
  const altered: string[] = [];
  const { departments, dates } = unit;
  input.onStep?.('read', 0, input.fileCount);
  const reading = sideBySide(input.files, FILES_AT_A_TIME, async (file) => {
    const { period, bound } = file;
    const isBroken = bound !== undefined && input.sha256(file.bytes) !== bound.sha256;
    if (isBroken) altered.push(file.name);
    const refusal = isBroken ? brokenBound(bound, !file.refusal) : file.refusal;
    const open: typeof input.open = refusal ? async () => refusal : input.open;
    return { period, returned: await readReturn(file, { ...input, open, period, departments, dates }) };
  });
  for await (const item of reading) {
    read.push(item);
    input.onStep?.('read', read.length, input.fileCount);
  }
  const names = new Set(read.map(({ returned }) => returned.file));
  const memory: Memory = {
    unit,
    register,
    read,
    // What came after a period was closed must not supersede what was locked.
    supersessions: input.supersessions.filter(({ file }) => (!closing || names.has(file)) && !late.includes(file)),
    answers: input.answers ?? [],
    ledger: closing ? input.ledger.filter(({ number }) => number <= closing.number) : input.ledger,
  };
  const returns = admit(read, memory.supersessions, unit, input.candidates);

  // Check before rating, since a value with an open block is not used. What was restated is held against what was locked.
  input.onStep?.('check');
  const registers = registersOf(input);
  const locked = restatedStocktakes(memory, agendas.slice(0, -1));
  const checked = checkReturns({
    unit,
    register,
    returns,
    agendas,
    closed: closing !== undefined || agenda.status === 'final',
    answers: answersFor(memory.answers, closing?.content),
    restates: restatesOf(memory, locked),
    registers,
  });
  const { findings, book } = checked;

  // Rate each stocktake in turn, one that was restated since as its meeting saw it: the light of the one before stands
  // where noise alone would change it.
  input.onStep?.('rate');
  const graded = (grounds: AsLocked) => ({
    ...grounds,
    grade: graderOf({ register, ...grounds }),
    reports: milestoneReports(grounds.returns, dates),
  });
  const now = graded({ returns, ...checked });
  const seen = new Map([...locked].map(([when, grounds]) => [when, graded(grounds)]));
  const rateUnder = (agreed: RegisterIndex, { period: when, cutOff }: Agenda, last: ReadonlyMap<string, Rating>) => {
    const { book: accepted, sources, blocked, grade, reports } = seen.get(when) ?? now;
    const book = agreed === register ? accepted : bookUnder(agreed, sources, blocked);
    const milestones = followMilestones(reports, when);
    return rateAll({ unit, register: agreed, book, blocked, period: when, cutOff, milestones, last, grade });
  };
  let lastRatings: ReadonlyMap<string, Rating> = new Map();
  let ratings = lastRatings;
  for (const one of [...agendas].sort((a, b) => comparePeriods(a.period, b.period))) {
    const number = closingOf(input.ledger, one.period)?.content.revision ?? register.revision;
    lastRatings = ratings;
    ratings = rateUnder(registers(number) ?? register, one, lastRatings);
  }

  // What was agreed otherwise before is rated too, so that nobody has to take a new plan's colours on trust.
  const { changes, former } = agreedChanges({ ...input, rateUnder });

  const used = returns.filter((item) => item.period === period && item.status === 'used');
  return {
    unit,
    period,
    agenda,
    earlier: agendas.slice(0, -1),
    register,
    returns,
    findings,
    series: book,
    milestones: used.flatMap(({ returned }) => milestonesOf(returned, unit.dates)),
    roadblocks: used.flatMap(({ returned }) => roadblocksOf(returned, unit.dates)),
    ratings,
    lastRatings,
    ledger: input.ledger,
    changes,
    former,
    registerHash: input.revisions.find(({ number }) => number === register.revision)?.hash ?? '',
    sinceLocked: {
      late,
      altered: altered.sort(),
      restated: restatedSince(memory, { returns, book, period }, locked),
    },
  };
}

/** Gives the register of an earlier revision, looked up once; null for the one in use, later ones and unknown ones. */
function registersOf({ revisions, register }: StocktakeInput): (number: number) => RegisterIndex | null {
  const known = new Map<number, RegisterIndex | null>();
  return (number) => {
    if (!known.has(number)) {
      const found = revisions.find((revision) => revision.number === number && number < register.revision);
      known.set(number, found ? indexRegister(found.register, number) : null);
    }
    return known.get(number) ?? null;
  };
}
