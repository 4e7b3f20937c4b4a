import { extname } from 'node:path';
import type { ArchivedWords, FileRole } from '../../domain/archive-record.ts';
import { decodedText } from '../../domain/decoded-text.ts';
import { lastMonth, period, readPeriod } from '../../domain/period.ts';
import type { Presentation } from '../../domain/presentation.ts';
import type { Refusal, Sheet, Workbook } from '../../domain/workbook.ts';
import { paragraphsOfMail } from './mail-words.ts';
import { linesOfPage, paragraphsOf } from './plain-words.ts';
import { slidePlaces } from './slide-words.ts';

/** A file whose words are to be found later. */
export interface WordedFile {
  readonly role: FileRole;
  /** As the workspace names it; its ending says what it is. */
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** The readers of what is not plain text. */
export interface WordTools {
  readonly readPresentation: (bytes: Uint8Array, name: string) => Promise<Presentation | Refusal>;
  readonly openWorkbook: (bytes: Uint8Array, name: string) => Promise<Workbook | Refusal>;
  readonly readDocument: (bytes: Uint8Array, name: string) => Promise<readonly string[] | Refusal>;
}

type Place = ArchivedWords['documents'][number]['places'][number];

/** What is read by people; everything else of a record is for the program, and is in none of its words. */
const READ: readonly FileRole[] = [
  'deck',
  'deck as shown',
  'handout',
  'pre-read',
  'brief',
  'reply',
  'return',
  'photograph',
  'evidence',
  'paper',
];

/** Bytes of a text, and places of a document, beyond which nobody reads it. */
const MOST_BYTES = 20_000_000;
const MOST_PLACES = 20_000;
/** Rows of a sheet that make one place. */
const ROWS = 200;

/**
 * The words of the files of a record, place by place: slides and their notes, paragraphs, sheets. A file that cannot be
 * read is listed with the reason; none keeps the others from being filed. Returns of earlier stocktakes, which a record
 * keeps as well, are left to the records of those.
 */
export async function wordsOf(files: readonly WordedFile[], tools: WordTools): Promise<ArchivedWords> {
  const documents: ArchivedWords['documents'] = [];
  const unread: ArchivedWords['unread'] = [];
  const latest = latestReturns(files);
  for (const { name, role, read } of files) {
    if (!READ.includes(role) || (role === 'return' && folderOf(name) !== latest)) continue;
    const places = await placesOf(name, read, tools);
    if (typeof places === 'string') unread.push({ file: name, why: places });
    else documents.push({ file: name, places: places.slice(0, MOST_PLACES) });
    if (places.length > MOST_PLACES && typeof places !== 'string') {
      unread.push({ file: name, why: `what comes after its first ${MOST_PLACES.toLocaleString('en')} places` });
    }
  }
  return { documents, unread };
}

/** The folder of the returns of the latest period; null where there are none. */
function latestReturns(files: readonly WordedFile[]): string | null {
  const folders = files.flatMap(({ role, name }) => (role === 'return' ? [folderOf(name)] : []));
  const ends = (folder: string) => lastMonth(readPeriod(folder.split('/').at(-1) ?? '') ?? EARLIEST);
  return folders.reduce<string | null>((last, one) => (last === null || ends(one) > ends(last) ? one : last), null);
}

/** Where a folder is not named as a period. */
const EARLIEST = period('0001');

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** The places of a file, or why there are none. */
async function placesOf(name: string, read: WordedFile['read'], tools: WordTools): Promise<Place[] | string> {
  const ending = extname(name).toLowerCase();
  const reader = READERS[ending];
  if (!reader) return WHY_UNREAD[ending] ?? `words of ${ending || 'a file without an ending'} are not read`;
  const bytes = await read();
  if (bytes.length > MOST_BYTES && TEXTS.includes(ending)) return `it is larger than ${MOST_BYTES / 1e6} MB`;
  const places = await reader(bytes, name, tools);
  return 'refused' in places ? places.verdict : places;
}

type Reader = (bytes: Uint8Array, name: string, tools: WordTools) => Place[] | Promise<Place[] | Refusal>;

const TEXTS = ['.txt', '.md', '.eml', '.csv', '.html', '.htm'];
const READERS: Readonly<Record<string, Reader>> = {
  '.pptx': async (bytes, name, { readPresentation }) => {
    const read = await readPresentation(bytes, name);
    return 'refused' in read ? read : slidePlaces(read);
  },
  '.xlsx': sheets,
  '.xlsm': sheets,
  '.docx': async (bytes, name, { readDocument }) => {
    const read = await readDocument(bytes, name);
    return 'refused' in read ? read : paragraphs(read);
  },
  '.txt': (bytes) => paragraphs(paragraphsOf(decodedText(bytes))),
  '.md': (bytes) => paragraphs(paragraphsOf(decodedText(bytes))),
  '.csv': (bytes) => paragraphs(paragraphsOf(decodedText(bytes)), 'row'),
  '.eml': (bytes) => paragraphs(paragraphsOfMail(bytes)),
  '.html': (bytes) => paragraphs(linesOfPage(decodedText(bytes))),
  '.htm': (bytes) => paragraphs(linesOfPage(decodedText(bytes))),
};

const WHY_UNREAD: Readonly<Record<string, string>> = {
  '.pdf': 'words of a PDF are not read; file what it was printed from beside it',
  '.ppt': 'it is an old .ppt; save it as .pptx',
  '.doc': 'it is an old .doc; save it as .docx',
  '.xls': 'it is an old .xls; save it as .xlsx',
  '.odt': 'it is an OpenDocument text; save it as .docx',
  '.odp': 'it is an OpenDocument presentation; save it as .pptx',
  ...Object.fromEntries(['.png', '.jpg', '.jpeg', '.gif', '.tif', '.tiff', '.heic'].map((e) => [e, 'it is a picture'])),
};

function paragraphs(texts: readonly string[], one = 'paragraph'): Place[] {
  return texts.map((text, i) => ({ place: `${one} ${i + 1}`, title: '', text }));
}

async function sheets(bytes: Uint8Array, name: string, { openWorkbook }: WordTools): Promise<Place[] | Refusal> {
  const read = await openWorkbook(bytes, name);
  return 'refused' in read ? { ...read, verdict: `${name}: ${read.verdict}` } : read.sheets.flatMap(sheetPlaces);
}

/** A sheet as one place, its rows as lines; a long one in several. What a program keeps in a return for itself is none. */
function sheetPlaces({ name, hidden, rows }: Sheet): Place[] {
  if (hidden && name.startsWith('_')) return [];
  const lines = rows
    .map(({ cells }) => cells.map(({ cell }) => cell.shown.trim()).filter((shown) => shown !== ''))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' | '));
  const places: Place[] = [];
  for (let from = 0; from < lines.length; from += ROWS) {
    const part = lines.length > ROWS ? `, part ${from / ROWS + 1}` : '';
    places.push({ place: `sheet ${name}${part}`, title: '', text: lines.slice(from, from + ROWS).join('\n') });
  }
  return places;
}
