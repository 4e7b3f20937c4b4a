import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import { chooseRecord } from '../stages/archive/choose-record.ts';
import { exportOf } from '../stages/archive/export-record.ts';
import { openArchive } from '../stages/archive/open-archive.ts';
import { defineAction, type Workspace } from './define.ts';

/** A record that was taken out of the archive. */
export interface ExportedRecord {
  readonly record: number;
  readonly title: string;
  readonly output: string;
  readonly files: number;
}

/** Bytes that a ZIP may have: one that old programs open too has no extensions. */
const MOST_ZIPPED = 4_000_000_000;

/** Copies a record out of the archive so that no program of ours is needed to read or verify it: a folder, or a ZIP. */
export const exportArchived = defineAction({
  id: 'export-archived',
  input: z.object({
    record: z.string().trim().min(1).optional().describe('Its number, or a period; the last when absent'),
    output: z.string().min(1).describe('Folder to make, or a file that ends in .zip'),
  }),
  async run(workspace, { record: asked, output }): Promise<ExportedRecord> {
    const { tools, onStep } = workspace;
    const archive = await openArchive(workspace);
    const last = (await archive.recordNames()).at(-1)?.number ?? 1;
    const filed = await chooseRecord(archive, asked ?? String(last));
    const files = await exportOf(archive, filed, tools);
    const { number, title, files: own } = filed.record;
    let done = 0;
    const counted = files.map(({ name, read }) => ({
      name,
      read: () => {
        done += 1;
        onStep(`exporting record ${number}`, done, files.length);
        return read();
      },
    }));
    if (/\.zip$/i.test(output)) {
      if (own.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_ZIPPED) {
        throw new Fault('bad-input', `record ${number} is too large for a ZIP`, {
          place: output,
          remedy: 'Export it to a folder: --output without .zip',
        });
      }
      await tools.writeZip(output, counted);
    } else await writeFolder(workspace, resolve(output), counted);
    return { record: number, title, output, files: files.length };
  },
});

/** Writes a folder whole: under another name first, so that half an export is never taken for one. */
async function writeFolder(
  { tools }: Workspace,
  path: string,
  files: readonly { readonly name: string; readonly read: () => Promise<Uint8Array> }[],
): Promise<void> {
  if (existsSync(path) && (await readdir(path).catch(() => ['a file'])).length > 0) {
    throw new Fault('bad-input', `${path} holds something already`, {
      place: path,
      remedy: 'Name a folder that is new or empty.',
    });
  }
  await tools.makeFolder(dirname(path));
  const part = await mkdtemp(`${path}.part-`);
  try {
    for (const { name, read } of files) await tools.writeFile(join(part, ...name.split('/')), await read());
    await rmdir(path).catch(() => undefined);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { recursive: true, force: true });
    throw cause;
  }
}
