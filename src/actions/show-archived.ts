import { z } from 'zod';
import type { ArchivedWords, ArchiveRecord } from '../domain/archive-record.ts';
import { Fault } from '../domain/fault.ts';
import { wordsIn } from '../stages/archive/catalogue-entry.ts';
import { chooseRecord } from '../stages/archive/choose-record.ts';
import { openArchive } from '../stages/archive/open-archive.ts';
import { type RecordSlide, slidesOf } from '../stages/archive/record-slides.ts';
import { defineAction } from './define.ts';

/** What a record holds. */
export interface ShownRecord {
  readonly record: ArchiveRecord;
  readonly sha256: string;
  /** As the archive names it. */
  readonly name: string;
  /** Of the deck; the one that was asked for with its words, or all of them. */
  readonly slides: readonly RecordSlide[];
  readonly unread: ArchivedWords['unread'];
}

/** Shows a record of the archive: its files with their hashes, and the slides of its deck. */
export const showArchived = defineAction({
  id: 'show-archived',
  input: z.object({
    record: z.string().trim().min(1).describe('Its number, or a period, of which the last is meant'),
    slide: z.coerce.number().int().positive().optional().describe('Only the words of this slide'),
  }),
  async run(workspace, { record: asked, slide }): Promise<ShownRecord> {
    const archive = await openArchive(workspace);
    const { record, sha256, name } = await chooseRecord(archive, asked);
    const words = await wordsIn(record, archive);
    const slides = slidesOf(record, words);
    const wanted = slides.filter(({ number }) => slide === undefined || number === slide);
    if (slide !== undefined && wanted.length === 0) {
      throw new Fault('unknown-name', `record ${record.number} has no slide ${slide}: it has ${slides.length}`, {
        place: name,
        remedy: `Look at them with: stocktake archive show ${record.number}`,
      });
    }
    return { record, sha256, name, slides: wanted, unread: words.unread };
  },
});
