import type { WorkspaceFolder } from '../adapters/files/workspace-folder.ts';
import { BuildRecord, recordRatings, recordSlides } from '../domain/changes.ts';
import type { Deck } from '../domain/slide.ts';
import type { Stocktake } from '../domain/stocktake.ts';

/** Makes the record of a build. */
export function buildRecordOf(
  stocktake: Stocktake,
  { slides, provenance = '' }: Deck,
  deck: Uint8Array,
  sha256: (content: Uint8Array | string) => string,
): BuildRecord {
  return {
    unit: stocktake.unit.id,
    period: stocktake.period,
    deckSha256: sha256(deck),
    provenanceSha256: sha256(provenance),
    inputs: stocktake.returns.map(({ returned, status }) => ({ file: returned.file, sha256: returned.sha256, status })),
    ratings: recordRatings(stocktake.ratings.values(), stocktake.register, stocktake.unit.scale),
    slides: recordSlides(slides, sha256),
  };
}

/** The record that the build before left behind; null when there is none that can be read. */
export async function readBuildRecord(folder: WorkspaceFolder, period: string): Promise<BuildRecord | null> {
  const { bytes, refusal } = await folder.received(nameOf(period));
  if (refusal) return null;
  try {
    return BuildRecord.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps the record of a build for the next one to compare with. */
export async function writeBuildRecord(folder: WorkspaceFolder, record: BuildRecord): Promise<void> {
  await folder.write(nameOf(record.period), `${JSON.stringify(record, null, 1)}\n`);
}

function nameOf(period: string): string {
  return `output/${period}/record.json`;
}
