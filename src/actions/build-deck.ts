import { resolve } from 'node:path';
import { z } from 'zod';
import { isArchived } from '../domain/archive-head.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { type BuildRecord, type Changes, changesBetween } from '../domain/changes.ts';
import type { Edit, EditOutcome } from '../domain/edit.ts';
import { Fault } from '../domain/fault.ts';
import type { Severity } from '../domain/finding.ts';
import { closingOf, entriesOf } from '../domain/ledger.ts';
import { Period } from '../domain/period.ts';
import { dayOf } from '../domain/policy.ts';
import type { Rating } from '../domain/rating.ts';
import type { ReturnStatus } from '../domain/return.ts';
import type { ReceivedReturn, Stocktake } from '../domain/stocktake.ts';
import { buildRecordOf, readBuildRecord, writeBuildRecord } from '../stages/build-record.ts';
import { editsIn, joinedEdits } from '../stages/edits.ts';
import { type LapsedSignOff, lapsedSignOffs } from '../stages/lapsed-sign-offs.ts';
import { makeDeck } from '../stages/make-deck.ts';
import { openBuiltDeck } from '../stages/open-built-deck.ts';
import { refuseUnreasoned } from '../stages/refuse-unreasoned.ts';
import { defineAction, stocktakeOf, type Workspace } from './define.ts';
import { handoutOf, printHandoutOf } from './print-handout.ts';

/** A deck that was built, and what its reader should know before the meeting. */
export interface BuiltDeck {
  readonly period: Period;
  readonly file: string;
  readonly sha256: string;
  readonly slides: number;
  readonly status: 'preliminary' | 'final';
  /** Day on which the data were locked; null while they are not. */
  readonly closedOn: CalendarDate | null;
  /** The archive holds this deck. */
  readonly archived: boolean;
  /** Of all returns up to the period, since past ones carry the series. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many of them are about returns of earlier periods. */
  readonly earlierFindings: number;
  /** Indicators, in the whole, that have an open block and so no rating. */
  readonly notValidated: readonly string[];
  /** Indicators, in the whole, of which no value has come. */
  readonly noData: readonly string[];
  /** Indicators, in the whole, whose last value is too old to rate. */
  readonly stale: readonly string[];
  /** Departments of which no return of the period is used. */
  readonly missing: readonly string[];
  /** Files received for the period that were not used, and why. */
  readonly unused: readonly string[];
  /** Files that came after their period was closed and without a reason: none is used. */
  readonly late: readonly string[];
  /** Sign-offs of departments that do not hold any more, since figures changed that were signed. */
  readonly lapsed: readonly LapsedSignOff[];
  readonly omitted: readonly string[];
  /** Texts that did not fit their box; they stand whole in the notes. */
  readonly cut: readonly string[];
  /** What became of the words that were written by hand. */
  readonly edits: readonly EditOutcome[];
  /** Patterns of the deck that were said in English, since nobody has written them in its language. */
  readonly inEnglish: readonly string[];
  /** The PDF that was printed; null where none was asked for, or it could not be printed. */
  readonly handout: string | null;
  /** Why the handout that was asked for could not be printed, and what to do. */
  readonly notPrinted: string | null;
  /** What is to be known of the template that the deck stands on; nothing on the program's own look. */
  readonly brand: readonly string[];
  /** Against the build before; null when there was none, or its record cannot be read. */
  readonly changes: Changes | null;
}

/** Sentences that stand in the report of a build and on no slide. */
const ABOUT_THE_DECK = /^(omitted|compose\.cut)\./;

/** Builds the deck of a stocktake, beside it a record for the next build to compare with. */
export const buildDeck = defineAction({
  id: 'build-deck',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    output: z
      .string()
      .regex(/.\.pptx$/i, 'a deck is written to a file that ends in .pptx')
      .optional()
      .describe('File to write; output/<period>/<unit>-<period>.pptx when absent'),
    brand: z.string().min(1).optional().describe('A template (.pptx or .potx) in place of the unit’s own'),
    charts: z.enum(['native', 'picture']).optional().describe('How charts are drawn; as unit.yaml says when absent'),
    handout: z.boolean().optional().describe('Also print the deck as PDF, beside it'),
    keepEdits: z.string().min(1).optional().describe('A deck built before, whose rewritten words are to be kept'),
  }),
  async run(workspace, { period: asked, output, brand: template, keepEdits, charts, handout }): Promise<BuiltDeck> {
    const { folder, tools } = workspace;
    const found = await stocktakeOf(workspace, asked);
    const { unit, period, findings } = found;
    refuseUnreasoned(found, folder.at('stocktakes', `${period}.yaml`));
    const edits = await editsOf(workspace, period, keepEdits);
    const made = await makeDeck(found, workspace, { brand: template, charts, edits });
    const { stocktake, deck, bytes, report, brand, texts } = made;

    const file = output ?? folder.at('output', period, `${unit.id}-${period}.pptx`);
    const before = await readBuildRecord(folder, period);
    const record = {
      ...buildRecordOf(stocktake, deck, bytes, tools.sha256),
      built: { ...(charts && { charts }), ...(template && { brand: folder.nameOf(resolve(template)) }) },
    };
    await keepBuilt(workspace, stocktake, { file, bytes, record }).catch(async (cause: unknown) => {
      // Who may only read the workspace can build a deck elsewhere; the next build then compares with an older one.
      if (output === undefined || !(cause instanceof Fault)) throw cause;
      await tools.writeFile(file, bytes);
    });
    const printed = handout ? await handoutBeside(workspace, bytes, file) : null;

    const now = stocktake.returns.filter((item) => item.period === period);
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    const closing = closingOf(stocktake.ledger, period);
    const files = new Set(now.map(({ returned }) => returned.file));
    const heard = new Set(now.flatMap(({ returned, status }) => (status === 'used' ? [returned.department] : [])));
    return {
      period,
      file,
      sha256: record.deckSha256,
      slides: deck.slides.length,
      status: stocktake.agenda.status,
      closedOn: closing ? dayOf(closing) : null,
      archived: before?.deckSha256 === record.deckSha256 && isArchived(stocktake.ledger, period),
      findings: { block: count('block'), query: count('query'), note: count('note') },
      earlierFindings: findings.filter((finding) => !files.has(finding.file)).length,
      notValidated: namesOf(stocktake, 'not-validated'),
      noData: namesOf(stocktake, 'no-data'),
      stale: namesOf(stocktake, 'stale'),
      missing: unit.departments.filter(({ id }) => !heard.has(id)).map(({ name }) => name),
      unused: [
        ...now.flatMap(whyUnused),
        ...(await folder.strayReturns()).map((name) => `${name}: in no period’s folder`),
      ],
      late: stocktake.sinceLocked.late,
      lapsed: lapsedSignOffs(stocktake),
      omitted: report.omitted,
      cut: report.cut,
      edits: report.edits,
      inEnglish: texts.inEnglish().filter((id) => !ABOUT_THE_DECK.test(id)),
      handout: printed?.file ?? null,
      notPrinted: printed?.failure ?? null,
      brand: brand?.mapping.remarks ?? [],
      changes: before && changesBetween(before, record),
    };
  },
});

/** The edits kept for a period, those of the deck that is named among them, which are kept from now on. */
async function editsOf(workspace: Workspace, period: Period, file: string | undefined): Promise<readonly Edit[]> {
  const kept = await workspace.folder.edits(period);
  if (file === undefined) return kept;
  const { presentation, provenance } = await openBuiltDeck(workspace, file);
  if (provenance.period !== period) {
    throw new Fault('bad-input', `${file} is the deck of ${provenance.period}, not of ${period}`, {
      place: file,
      remedy: `Name the deck of ${period}, or build with --period ${provenance.period}.`,
    });
  }
  const edits = joinedEdits(kept, editsIn(presentation, provenance));
  if (edits.length > 0) await workspace.folder.write(`edits/${period}.yaml`, await workspace.tools.editsYaml(edits));
  return edits;
}

/**
 * Writes a deck and the record of its build, and enters it in the ledger where it is another than the last one of the
 * period. Nobody else writes meanwhile: of two builds at once, deck, record and entry are those of the same one.
 */
async function keepBuilt(
  { folder, tools, store, now }: Workspace,
  { unit, period, agenda, ledger: found }: Stocktake,
  { file, bytes, record }: { readonly file: string; readonly bytes: Uint8Array; readonly record: BuildRecord },
): Promise<void> {
  const memory = await store();
  const { status, version } = agenda;
  const { deckSha256: sha256, provenanceSha256: provenance } = record;
  const content = { kind: 'deck' as const, period, status, version, sha256, ...(provenance ? { provenance } : {}) };
  const entry = { at: now().toISOString(), by: unit.name, content };
  const keep = async () => {
    await tools.writeFile(file, bytes);
    await writeBuildRecord(folder, record);
  };
  for (let ledger = found; ; ) {
    const last = entriesOf(ledger, 'deck').findLast((deck) => deck.content.period === period);
    const head = ledger.at(-1)?.hash ?? null;
    try {
      return await memory.enter(last?.content.sha256 === sha256 ? [] : [entry], head, { keep });
    } catch (cause) {
      ledger = await memory.ledger();
      if ((ledger.at(-1)?.hash ?? null) === head) throw cause;
    }
  }
}

/** Prints the deck that stands already: whoever cannot print has it all the same. */
async function handoutBeside(
  workspace: Workspace,
  deck: Uint8Array,
  file: string,
): Promise<{ file: string | null; failure: string | null }> {
  try {
    return { ...(await printHandoutOf(workspace, deck, handoutOf(file))), failure: null };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return { file: null, failure: `The handout was not printed: ${cause.message}. ${cause.remedy ?? ''}`.trim() };
  }
}

/** Short names of the indicators that have one status in the whole. */
function namesOf({ ratings, register, unit }: Stocktake, wanted: Rating['status']): string[] {
  return [...ratings.values()]
    .filter(({ status, place }) => status === wanted && place === unit.place)
    .map(({ indicator }) => register.indicator.get(indicator)?.short ?? indicator);
}

function whyUnused({ returned: { file, problems }, status }: ReceivedReturn): string[] {
  if (status === 'used') return [];
  const unreadable = problems.find((problem) => problem.kind === 'unreadable');
  return [`${file}: ${unreadable?.verdict ?? WHY_UNUSED[status]}`];
}

const WHY_UNUSED: Readonly<Record<Exclude<ReturnStatus, 'used'>, string>> = {
  unreadable: 'its layout is not known',
  superseded: 'a later file replaced it',
  conflict: 'another file claims its department and period',
  'unknown-department': 'its department is not one of the unit’s',
};
