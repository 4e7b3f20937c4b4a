import { basename, extname } from 'node:path';
import { z } from 'zod';
import type { ArchiveFolder, FiledRecord } from '../adapters/objects/archive-folder.ts';
import { CalendarDate, longDate } from '../domain/calendar-date.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { Fault } from '../domain/fault.ts';
import { Period } from '../domain/period.ts';
import { fileRecord, keepFiles } from '../stages/archive/file-record.ts';
import type { GatheredFile } from '../stages/archive/gathered-file.ts';
import { openArchive } from '../stages/archive/open-archive.ts';
import { slideNumber } from '../stages/archive/slide-words.ts';
import { wordsOf } from '../stages/archive/words-of.ts';
import { defineAction, type Workspace } from './define.ts';

/** A past presentation that stands in the archive. */
export interface ImportedPresentation {
  readonly record: number;
  readonly sha256: string;
  readonly period: Period;
  readonly title: string;
  readonly slides: number;
  readonly papers: number;
  /** The same files had been filed to this period before; nothing was written. */
  readonly already: boolean;
  /** Files whose words cannot be searched, and why. */
  readonly unread: readonly { readonly file: string; readonly why: string }[];
}

/**
 * Files a past presentation that was not computed here, with its minutes, so that it is found by its words. The period need
 * have no agenda. What is no presentation, or a dangerous one, is refused by the same pre-flight as a return.
 */
export const importPresentation = defineAction({
  id: 'import-presentation',
  input: z.object({
    file: z.string().min(1).describe('Path of the presentation (.pptx)'),
    period: Period.describe('Stocktake that it was shown at'),
    title: z.string().trim().min(1).max(120).optional().describe('What it was called; its file name when absent'),
    date: CalendarDate.optional().describe('Day of the meeting'),
    minutes: z.array(z.string().min(1)).default([]).describe('Paths of its minutes'),
    by: z.string().trim().min(1).describe('Office that files it, as stated'),
  }),
  async run(workspace, { file, period, title, date, minutes, by }): Promise<ImportedPresentation> {
    const { folder, tools, onStep } = workspace;
    const unit = await folder.unit();
    const archive = await openArchive(workspace);
    const store = await workspace.store();
    const ledger = await store.ledger();

    onStep(`reading ${basename(file)}`);
    const files: GatheredFile[] = [
      await filedFrom(workspace, { role: 'deck', path: file, period }),
      ...(await Promise.all(minutes.map((path) => filedFrom(workspace, { role: 'paper', path, period })))),
    ];
    refuseSameNames(files);
    await refuseUnreadable(workspace, file, files);
    const words = await wordsOf(files, tools);
    const slides = new Set(words.documents[0]?.places.flatMap(({ place }) => slideNumber(place) ?? [])).size;
    const told = ({ record, sha256 }: FiledRecord, already: boolean): ImportedPresentation => ({
      record: record.number,
      sha256,
      period,
      title: record.title,
      slides,
      papers: record.files.filter(({ role }) => role === 'paper').length,
      already,
      unread: words.unread,
    });
    const before = await alreadyFiled(archive, period, await hashesOf(files, tools.sha256));
    if (before) return told(before, true);

    const all = [...files, { role: 'words' as const, name: 'words.json', read: async () => jsonOf(words) }];
    const kept = await keepFiles(archive, all, (done, total) => onStep(`filing ${basename(file)}`, done, total));
    const named = title ?? basename(file, extname(file));
    const draft = {
      unit: { id: unit.id, name: unit.name },
      period,
      title: date ? `${named}, ${longDate(date)}` : named,
      origin: 'imported' as const,
      status: 'final' as const,
      version: 1,
      at: workspace.now().toISOString(),
      by,
      tool: { version: tools.version, node: process.versions.node },
      register: null,
      built: {},
      files: kept,
    };
    return told(await fileRecord({ archive, store }, draft, ledger), false);
  },
});

/** A file as it is to be filed: read once, so that what is filed is what was looked at. */
async function filedFrom(
  { tools }: Workspace,
  { role, path, period }: { readonly role: 'deck' | 'paper'; readonly path: string; readonly period: Period },
): Promise<GatheredFile> {
  const bytes = await tools.readFile(path);
  const name = basename(path);
  const paper = role === 'paper' ? { paper: 'minutes', title: basename(name, extname(name)) || name } : {};
  return { role, name: `imported/${period}/${name}`, ...paper, read: async () => bytes };
}

function refuseSameNames(files: readonly GatheredFile[]): void {
  const twice = files.find(({ name }, i) => files.findIndex((other) => other.name === name) !== i);
  if (!twice) return;
  throw new Fault('bad-input', `two of the files are called ${basename(twice.name)}`, {
    remedy: 'Rename one of them and file them again.',
  });
}

async function refuseUnreadable({ tools }: Workspace, path: string, [deck]: readonly GatheredFile[]): Promise<void> {
  const presentation = deck && (await tools.readPresentation(await deck.read(), basename(path)));
  if (!presentation || !('refused' in presentation)) return;
  throw new Fault('bad-input', presentation.verdict, { place: path, remedy: presentation.remedy });
}

async function hashesOf(files: readonly GatheredFile[], sha256: (bytes: Uint8Array) => string): Promise<string[]> {
  return Promise.all(files.map(async ({ read }) => sha256(await read())));
}

/** The record of the period that was imported with all of these files; null where there is none. */
async function alreadyFiled(
  archive: ArchiveFolder,
  period: Period,
  hashes: readonly string[],
): Promise<FiledRecord | null> {
  for (const { name } of (await archive.recordNames()).filter((one) => one.period === period)) {
    const filed = await archive.recordNamed(name);
    const { origin, files } = filed.record;
    const has = (hash: string) => files.some(({ sha256 }) => sha256 === hash);
    if (origin === 'imported' && hashes.every(has)) return filed;
  }
  return null;
}

function jsonOf(content: unknown): Uint8Array {
  return Buffer.from(canonicalJson(content));
}
