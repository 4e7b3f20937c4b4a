import { basename } from 'node:path';
import { z } from 'zod';
import type { ArchivedFile, ArchiveRecord } from '../domain/archive-record.ts';
import { Fault } from '../domain/fault.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { chooseRecord } from '../stages/archive/choose-record.ts';
import { openArchive } from '../stages/archive/open-archive.ts';
import { defineAction } from './define.ts';

/** A file that was taken out of the archive. */
export interface SavedFile extends ArchivedFile {
  readonly output: string;
}

/** Takes one file out of a record, hashed again on the way. */
export const saveArchived = defineAction({
  id: 'save-archived',
  input: z.object({
    record: z.string().trim().min(1).describe('Its number, or a period, of which the last is meant'),
    save: z.string().min(1).describe('Name of the file in the record, what it is for, or its hash'),
    output: z.string().min(1).describe('File to write'),
  }),
  async run(workspace, { record: asked, save, output }): Promise<SavedFile> {
    const archive = await openArchive(workspace);
    const { record } = await chooseRecord(archive, asked);
    const file = fileNamed(save, record);
    await workspace.tools.writeFile(output, await archive.open(file.sha256));
    return { ...file, output };
  },
});

/** The file of a name, of a role that only one has (the deck), or whose hash begins so. */
function fileNamed(asked: string, { number, files }: ArchiveRecord): ArchivedFile {
  const by = [
    (file: ArchivedFile) => file.name === asked,
    ({ role, paper }: ArchivedFile) => role === asked || paper === asked,
    ({ name }: ArchivedFile) => basename(name) === asked,
    ({ sha256 }: ArchivedFile) => /^[0-9a-f]{6,}$/.test(asked) && sha256.startsWith(asked),
  ];
  for (const isMeant of by) {
    const found = files.filter(isMeant);
    const [only] = found;
    if (only && found.every(({ sha256 }) => sha256 === only.sha256)) return only;
    if (found.length > 1) {
      throw new Fault('unknown-name', `record ${number} has ${found.length} files “${asked}”`, {
        remedy: `Name one of: ${found.map(({ name }) => name).join(', ')}.`,
      });
    }
  }
  const near = nearestName(
    asked,
    files.map(({ name }) => name),
  );
  throw new Fault('unknown-name', `record ${number} has no file “${asked}”`, {
    remedy: near ? `Did you mean ${near}?` : `Look at its files with: stocktake archive show ${number}`,
  });
}
