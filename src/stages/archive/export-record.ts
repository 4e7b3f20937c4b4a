import type { ArchiveFolder, FiledRecord } from '../../adapters/objects/archive-folder.ts';
import type { PageData } from '../../adapters/text/pages.ts';
import { ArchivedFigures, ArchivedWords, type ArchiveRecord, type FileRole } from '../../domain/archive-record.ts';
import { Fault } from '../../domain/fault.ts';
import { exportedNames } from './exported-names.ts';

/** A file of an export, and its bytes when its turn comes. */
export interface ExportedFile {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Files that every export has beside those of the record. */
const OWN = ['index.html', 'record.json', 'README.txt', 'SHA256SUMS'] as const;

const README = `This folder holds one stocktake as it was filed in the archive of its unit.

Open index.html in a browser: what the slides said, the figures, and every file.
record.json is the record itself, as the archive keeps it.

To verify that nothing was changed since it was taken out of the archive:
    sha256sum -c SHA256SUMS        (macOS: shasum -a 256 -c SHA256SUMS)
    certutil -hashfile NAME SHA256  (Windows, one file at a time)
The SHA-256 of each file is the one that the record names, and that of
record.json is the one that the next record of the archive names.
`;

/** Everything that an export of a record holds: its files under their own names, and what explains and verifies them. */
export async function exportOf(
  archive: ArchiveFolder,
  { record, sha256, name }: FiledRecord,
  tools: {
    readonly sha256: (content: Uint8Array | string) => string;
    readonly writePage: (name: string, data: PageData) => string | Promise<string>;
  },
): Promise<ExportedFile[]> {
  const names = exportedNames(
    record.files.map((file) => file.name),
    OWN,
  );
  const files = record.files.map((file, i) => ({ ...file, as: names[i] ?? file.name }));
  const page = await tools.writePage('archive/record.html', await pageOf(archive, record, sha256, files));
  const own: [string, string][] = [
    ['index.html', page],
    ['README.txt', README],
  ];
  const sums = [
    ...files.map((file) => `${file.sha256}  ${file.as}\n`),
    `${sha256}  record.json\n`,
    ...own.map(([file, text]) => `${tools.sha256(text)}  ${file}\n`),
  ];
  return [
    ...own.map(([file, text]) => ({ name: file, read: async () => Buffer.from(text) })),
    { name: 'SHA256SUMS', read: async () => Buffer.from(sums.join('')) },
    { name: 'record.json', read: async () => readRecord(archive, name, sha256) },
    ...files.map((file) => ({ name: file.as, read: () => archive.open(file.sha256) })),
  ];
}

async function readRecord(archive: ArchiveFolder, name: string, sha256: string): Promise<Uint8Array> {
  const bytes = await archive.bytesOf(name);
  if (bytes.sha256 === sha256) return bytes.bytes;
  throw new Fault('archive-damaged', `${name} of the archive was changed meanwhile`, {
    place: name,
    remedy: '"archive verify" names everything that is wrong.',
  });
}

type NamedFile = ArchiveRecord['files'][number] & { readonly as: string };

async function pageOf(
  archive: ArchiveFolder,
  record: ArchiveRecord,
  sha256: string,
  files: readonly NamedFile[],
): Promise<PageData> {
  const { unit, period, title, number, previous, at, by, tool, status, version, origin, register } = record;
  const words = await derived(archive, record, 'words', (value) => ArchivedWords.parse(value));
  const figures = await derived(archive, record, 'figures', (value) => ArchivedFigures.parse(value));
  const deck = files.find(({ role }) => role === 'deck');
  const slides = words?.documents.find(({ file }) => file === deck?.name)?.places ?? [];
  return {
    unit: unit.name,
    title,
    period,
    number,
    status,
    version,
    imported: origin === 'imported',
    filed: at.slice(0, 10),
    by,
    tool: tool.version,
    node: tool.node,
    register: register ? `revision ${register.revision}, ${register.hash}` : '',
    previous: previous ?? '',
    sha256,
    deck: deck ? hrefOf(deck.as) : '',
    hasFigures: (figures ?? []).length > 0,
    figures: (figures ?? []).map((figure) => ({
      name: figure.name,
      place: figure.placeName,
      of: figure.of ?? '',
      shown: figure.shown,
      plan: figure.planShown,
      light: figure.lightShown ?? figure.light ?? figure.status,
      slide: figure.slide === null ? '' : String(figure.slide),
    })),
    hasSlides: slides.length > 0,
    slides: slides.map(({ place, title: head, text }) => ({
      place,
      head,
      lines: text.split('\n').filter((line) => line.trim() !== ''),
    })),
    files: files.map((file) => ({
      role: file.role,
      name: file.title ? `${file.title} (${file.as})` : file.as,
      href: hrefOf(file.as),
      size: sizeOf(file.bytes),
      sha256: file.sha256,
    })),
  };
}

function hrefOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What was made of a record when it was filed; undefined where there is none. */
async function derived<T>(
  archive: ArchiveFolder,
  { files }: ArchiveRecord,
  role: FileRole,
  parse: (value: unknown) => T,
): Promise<T | undefined> {
  const file = files.find((one) => one.role === role);
  return file && parse(JSON.parse(new TextDecoder().decode(await archive.open(file.sha256))));
}
