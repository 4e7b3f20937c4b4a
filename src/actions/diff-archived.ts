import { z } from 'zod';
import { chooseRecord } from '../stages/archive/choose-record.ts';
import { type ArchiveDiff, diffRecords } from '../stages/archive/diff.ts';
import { openArchive } from '../stages/archive/open-archive.ts';
import { defineAction } from './define.ts';

const Which = z.string().trim().min(1).describe('Number of a record, or a period, of which the last is meant');

/** Compares two records of the archive slide by slide and number by number. */
export const diffArchived = defineAction({
  id: 'diff-archived',
  input: z.object({ before: Which, after: Which }),
  async run(workspace, { before, after }): Promise<ArchiveDiff> {
    const archive = await openArchive(workspace);
    return diffRecords(await chooseRecord(archive, before), await chooseRecord(archive, after), archive);
  },
});
