import { z } from 'zod';
import { type BuildRecord, type Changes, changesBetween, recordRatings, recordSlides } from '../domain/changes.ts';
import type { Severity } from '../domain/finding.ts';
import { Period } from '../domain/period.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { compose } from '../stages/compose.ts';
import { readRunningOrder } from '../stages/read-running-order.ts';
import { defineAction, stocktakeOf } from './define.ts';

/** A deck that was built, and what its reader should know before the meeting. */
export interface BuiltDeck {
  readonly period: Period;
  readonly file: string;
  readonly sha256: string;
  readonly slides: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Indicators, in the whole, that have an open block and so no rating. */
  readonly notValidated: readonly string[];
  /** Files received for the period that were not used, and why. */
  readonly unused: readonly string[];
  readonly omitted: readonly string[];
  /** Texts that did not fit their box; they stand whole in the notes. */
  readonly cut: readonly string[];
  /** Against the build before; null for the first. */
  readonly changes: Changes | null;
}

/** Builds the deck of a stocktake, beside it a record for the next build to compare with. */
export const buildDeck = defineAction({
  id: 'build-deck',
  input: z.object({
    period: Period.optional().describe('Stocktake; the latest when absent'),
    output: z.string().optional().describe('File to write; output/<period>/<unit>-<period>.pptx when absent'),
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
    const recordName = `output/${period}/record.json`;
    const before = (await folder.has(recordName)) ? await folder.read(recordName) : null;
    const record = recordOf(stocktake, deck.slides, bytes, tools.sha256);
    await tools.writeFile(file, bytes);
    await folder.write(recordName, `${JSON.stringify(record, null, 1)}\n`);

    const now = stocktake.returns.filter((item) => item.period === period);
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
    return {
      period,
      file,
      sha256: record.deckSha256,
      slides: deck.slides.length,
      findings: { block: count('block'), query: count('query'), note: count('note') },
      notValidated: [...stocktake.ratings.values()]
        .filter(({ status, place }) => status === 'not-validated' && place === unit.place)
        .map(({ indicator }) => stocktake.register.indicator.get(indicator)?.short ?? indicator),
      unused: now.flatMap(({ returned, status }) =>
        status === 'used' ? [] : [`${returned.file}: ${status.replaceAll('-', ' ')}`],
      ),
      omitted: report.omitted,
      cut: report.cut,
      changes: before ? changesBetween(JSON.parse(new TextDecoder().decode(before.bytes)), record) : null,
    };
  },
});

function recordOf(
  stocktake: Stocktake,
  slides: Parameters<typeof recordSlides>[0],
  deck: Uint8Array,
  sha256: (content: Uint8Array | string) => string,
): BuildRecord {
  return {
    unit: stocktake.unit.id,
    period: stocktake.period,
    deckSha256: sha256(deck),
    inputs: stocktake.returns.map(({ returned, status }) => ({ file: returned.file, sha256: returned.sha256, status })),
    ratings: recordRatings(stocktake.ratings.values(), stocktake.register),
    slides: recordSlides(slides, sha256),
  };
}
