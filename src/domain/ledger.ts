import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';
import { Identifier } from './identifier.ts';
import { ACTION_STATES } from './milestone.ts';
import { Period } from './period.ts';
import { ReasonCategory, RegisterChange } from './register-change.ts';

/** A file kept with the workspace, bound by its hash. */
export const KeptFile = z.strictObject({
  file: z.string().min(1).describe('As the workspace names it: evidence/survey.pdf'),
  sha256: z.string().length(64),
});
export type KeptFile = z.infer<typeof KeptFile>;

/** The baseline policy in force from now on; the first import of a register enters the profile's. */
const PolicySet = z.strictObject({
  kind: z.literal('policy'),
  policy: z.enum(['fixed', 'adjustable']),
  justification: z.string().default(''),
});

/** A change of agreed figures that somebody asks for; it changes nothing until another office approves it. */
const Proposal = z.strictObject({
  kind: z.literal('proposal'),
  /** P1, P2, … */
  id: z.string().regex(/^P\d+$/),
  changes: z.array(RegisterChange).min(1),
  category: ReasonCategory,
  justification: z.string().min(1),
  evidence: z.array(KeptFile),
  /** The revision it starts from. */
  base: z.int().positive(),
});
export type Proposal = z.infer<typeof Proposal>;

/** What became of a proposal. An approval made a revision. */
const Verdict = z.strictObject({
  kind: z.literal('verdict'),
  proposal: z.string(),
  verdict: z.enum(['approved', 'rejected']),
  reason: z.string().default(''),
  /** The revision that an approval made; null of a rejection. */
  revision: z.int().positive().nullable(),
});

/** A remark on an agreed figure that stays as it is: under a fixed policy, what a correction becomes. */
const Annotation = z.strictObject({
  kind: z.literal('annotation'),
  indicator: Identifier,
  place: Identifier,
  /** What the figure would be, where the remark names one, in units of the indicator. */
  value: z.number().nullable(),
  category: ReasonCategory,
  text: z.string().min(1),
  evidence: z.array(KeptFile),
});
export type Annotation = z.infer<typeof Annotation>;

/** The lock of a period: from now on its stocktake is what these files say under this revision. */
const Closing = z.strictObject({
  kind: z.literal('closing'),
  period: Period,
  cutOff: CalendarDate,
  revision: z.int().positive(),
  /** Hash of that revision. */
  head: z.string().length(64),
  returns: z.array(KeptFile.extend({ department: Identifier })),
  /** Departments of which nothing could be used. */
  outstanding: z.array(Identifier),
  /** The other files that were read: those of this period that were not used, and every file of earlier periods. */
  others: z.array(KeptFile).default([]),
  /** How many answers to findings had been entered: a later correction does not reach what was locked. */
  answers: z.int().min(0).default(0),
  /** Why it was closed before its cut-off; absent where it was not. */
  early: z.string().min(1).optional(),
});
export type Closing = z.infer<typeof Closing>;

/** A return taken in after its period was closed, and why: later stocktakes use it, the closed one does not. */
const Restatement = KeptFile.extend({
  kind: z.literal('restatement'),
  period: Period,
  reason: z.string().min(1),
  /** The file in whose place it stands; null where the department had sent none. */
  replaces: z.string().min(1).nullable().default(null),
});
export type Restatement = z.infer<typeof Restatement>;

/** A decision of a stocktake: who does what by when. */
const DirectiveGiven = z.strictObject({
  kind: z.literal('directive'),
  /** 13.06: stocktake and order; permanent. */
  number: z.string().min(1).max(6),
  text: z.string().min(1),
  owner: z.string().min(1),
  due: CalendarDate,
  /** Day on which it was given, and the stocktake that gave it. */
  given: CalendarDate,
  period: Period,
});
export type DirectiveGiven = z.infer<typeof DirectiveGiven>;

/** What was reported of a directive on a day. */
const DirectiveReport = z.strictObject({
  kind: z.literal('directive-report'),
  directive: z.string().min(1),
  state: z.enum(ACTION_STATES),
  report: z.string(),
  on: CalendarDate,
});

export const PAPER_KINDS = ['minutes', 'working paper', 'correspondence', 'presentation'] as const;

/** Minutes or a working paper, filed to a stocktake. */
const Paper = KeptFile.extend({
  kind: z.literal('paper'),
  period: Period,
  paper: z.enum(PAPER_KINDS),
  title: z.string().min(1).max(120),
});
export type Paper = z.infer<typeof Paper>;

/** A deck that was built, when its bytes differ from the one before. */
const DeckBuilt = z.strictObject({
  kind: z.literal('deck'),
  period: Period,
  status: z.enum(['preliminary', 'final']),
  version: z.int().positive(),
  sha256: z.string().length(64),
  /** Hash of what the deck says of its own figures. */
  provenance: z.string().length(64).optional(),
});

/** A figure as a pre-read prints it. */
const PrintedFigure = z.strictObject({
  /** Indicator and place, as `seriesKey` joins them with a slash: participation/punjab. */
  id: z.string().min(1),
  /** "Children in school, Punjab" */
  name: z.string().min(1),
  shown: z.string(),
});
export type PrintedFigure = z.infer<typeof PrintedFigure>;

/** A department's pre-read that was made, when its figures or words differ from the one before. */
const PreReadMade = z.strictObject({
  kind: z.literal('pre-read'),
  period: Period,
  department: Identifier,
  /** SHA-256 over the canonical JSON of everything that the pre-read says: what a reply is bound to. */
  sha256: z.string().length(64),
  figures: z.array(PrintedFigure),
});
export type PreReadMade = z.infer<typeof PreReadMade>;

/** What a department answered to its pre-read. */
const Reply = z.strictObject({
  kind: z.literal('reply'),
  period: Period,
  department: Identifier,
  /** Hash of the pre-read that it answers. */
  preRead: z.string().length(64),
  /** Remarks, each on a priority or, where null, on the whole. */
  comments: z.array(z.strictObject({ priority: Identifier.nullable(), text: z.string().min(1) })),
  corrections: z.array(
    z.strictObject({
      /** The figure, as the pre-read names it. */
      figure: z.string().min(1),
      printed: z.string(),
      correct: z.string().min(1),
      reason: z.string().default(''),
    }),
  ),
  /** The office that agrees with the figures; null where nobody signed. */
  signedOff: z.strictObject({ by: z.string().min(1), on: CalendarDate }).nullable(),
  file: KeptFile,
});
export type Reply = z.infer<typeof Reply>;

/** A stocktake, or a past presentation, that was filed in the archive. */
const Archived = z.strictObject({
  kind: z.literal('archived'),
  period: Period,
  /** Number of the record, and its hash. */
  record: z.int().positive(),
  sha256: z.string().length(64),
  origin: z.enum(['computed', 'imported']),
});
export type Archived = z.infer<typeof Archived>;

/** What can be entered in the unit's ledger. */
export const LedgerContent = z.discriminatedUnion('kind', [
  PolicySet,
  Proposal,
  Verdict,
  Annotation,
  Closing,
  Restatement,
  DirectiveGiven,
  DirectiveReport,
  Paper,
  DeckBuilt,
  PreReadMade,
  Reply,
  Archived,
]);
export type LedgerContent = z.infer<typeof LedgerContent>;
export type LedgerKind = LedgerContent['kind'];

/**
 * One entry of the ledger: everything a unit decides about its figures and its meetings, in the order in which it was
 * entered. Entries are only ever added; each carries the hash of the one before.
 */
export interface LedgerEntry<C extends LedgerContent = LedgerContent> {
  readonly number: number;
  /** SHA-256 over the canonical JSON of everything else in the entry, `previous` included. */
  readonly hash: string;
  readonly previous: string | null;
  /** Instant of entry, ISO 8601 in UTC. */
  readonly at: string;
  /** Office that entered it; as typed on the command line it is *stated*, not authenticated. */
  readonly by: string;
  readonly content: C;
}

/** The entries of one kind, in the order of entry. */
export function entriesOf<K extends LedgerKind>(
  ledger: readonly LedgerEntry[],
  kind: K,
): readonly LedgerEntry<Extract<LedgerContent, { kind: K }>>[] {
  return ledger.filter(
    (entry): entry is LedgerEntry<Extract<LedgerContent, { kind: K }>> => entry.content.kind === kind,
  );
}

/** The entries that a stocktake shows: of a closed one those before its closing, of an open one all. */
export function ledgerFor(ledger: readonly LedgerEntry[], period: Period): readonly LedgerEntry[] {
  const closing = closingOf(ledger, period);
  return closing ? ledger.filter(({ number }) => number < closing.number) : ledger;
}

/** The last closing of a period; undefined while it is open. */
export function closingOf(ledger: readonly LedgerEntry[], period: Period): LedgerEntry<Closing> | undefined {
  return entriesOf(ledger, 'closing').findLast(({ content }) => content.period === period);
}
