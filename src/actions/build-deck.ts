import { z } from 'zod';
import { type Changes, changesBetween } from '../domain/changes.ts';
import { Fault } from '../domain/fault.ts';
import type { Severity } from '../domain/finding.ts';
import { Period } from '../domain/period.ts';
import type { Rating } from '../domain/rating.ts';
import type { ReturnStatus } from '../domain/return.ts';
import type { ReceivedReturn, Stocktake } from '../domain/stocktake.ts';
import { buildRecordOf, readBuildRecord, writeBuildRecord } from '../stages/build-record.ts';
import { compose } from '../stages/compose.ts';
import { readRunningOrder } from '../stages/read-running-order.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** A deck that was built, and what its reader should know before the meeting. */
export interface BuiltDeck {
  readonly period: Period;
  readonly file: string;
  readonly sha256: string;
  readonly slides: number;
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
  readonly omitted: readonly string[];
  /** Texts that did not fit their box; they stand whole in the notes. */
  readonly cut: readonly string[];
  /** Against the build before; null when there was none, or its record cannot be read. */
  readonly changes: Changes | null;
}

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
  }),
  async run(workspace, { period: asked, output }): Promise<BuiltDeck> {
    const { folder, tools, onStep } = workspace;
    const stocktake = await stocktakeOf(workspace, asked);
    const { unit, period, findings } = stocktake;

    onStep(`composing (${unit.id} ${period})`);
    const order = await readRunningOrder(unit.deck, folder, tools.templates);
    const { deck, report } = compose(stocktake, order, {
      texts: tools.texts(unit.language),
      measure: await tools.measure(),
    });

    onStep(`rendering (${unit.id} ${period})`);
    const bytes = await tools.writeDeck(deck);
    const file = output ?? folder.at('output', period, `${unit.id}-${period}.pptx`);
    const before = await readBuildRecord(folder, period);
    const record = buildRecordOf(stocktake, deck.slides, bytes, tools.sha256);
    await tools.writeFile(file, bytes);
    await writeBuildRecord(folder, record).catch((cause: unknown) => {
      // Who may only read the workspace can build a deck elsewhere; the next build then compares with an older one.
      if (output === undefined || !(cause instanceof Fault)) throw cause;
    });

    const now = stocktake.returns.filter((item) => item.period === period);
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    const files = new Set(now.map(({ returned }) => returned.file));
    const heard = new Set(now.flatMap(({ returned, status }) => (status === 'used' ? [returned.department] : [])));
    return {
      period,
      file,
      sha256: record.deckSha256,
      slides: deck.slides.length,
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
      omitted: report.omitted,
      cut: report.cut,
      changes: before && changesBetween(before, record),
    };
  },
});

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
