import { LIMITS } from './limits.ts';
import type { Reason } from './refusal.ts';

/**
 * Names what a file is from its first bytes, whatever its name says; answers null for a ZIP, which may be a workbook.
 *
 * Signatures: ECMA-376 part 2 (ZIP), [MS-CFB] (compound file), [MS-XLS] (BIFF records), and the formats' own.
 */
export function sniff(bytes: Uint8Array): Reason | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > LIMITS.fileBytes) return 'tooBig';
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return null;
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFile(bytes);
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && [4, 6, 8, 16].includes(bytes[2] ?? -1)) {
    return 'oldExcel'; // a bare BIFF stream, as written before compound files
  }
  if (['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*'].some((mark) => startsWith(bytes, mark))) {
    return 'picture';
  }
  if (['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh'].some((mark) => startsWith(bytes, mark))) return 'archive';
  return textFile(bytes);
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return bytes.length >= mark.length && Array.from(mark).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/** Streams that tell one compound file from another, in the order in which they decide. */
const STREAMS: readonly (readonly [string, Reason])[] = [
  ['EncryptedPackage', 'password'],
  ['Workbook', 'oldExcel'],
  ['Book', 'oldExcel'],
  ['WordDocument', 'word'],
  ['PowerPoint Document', 'powerpoint'],
];

/** A compound file (CFB): the names in its directory stand at multiples of 128 bytes, in UTF-16. */
function compoundFile(bytes: Uint8Array): Reason {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256; // bytes of the name, its final NUL included
    if (length < 4 || length > 64) continue;
    let name = '';
    for (let i = at; i < at + length - 2; i += 2) {
      name += String.fromCharCode((bytes[i] ?? 0) + (bytes[i + 1] ?? 0) * 256);
    }
    names.add(name);
  }
  return STREAMS.find(([name]) => names.has(name))?.[1] ?? 'notWorkbook';
}

function textFile(bytes: Uint8Array): Reason {
  const head = decodeHead(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  const start = head.trimStart().slice(0, 2048).toLowerCase();
  if (start.startsWith('{\\rtf')) return 'word';
  if (/progid="excel\.sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(start) && start.startsWith('<?xml')) {
    return 'xmlSpreadsheet';
  }
  if (
    start.startsWith('mime-version:') ||
    /^(<\?xml[^>]*>\s*)?(<!--|<!doctype html|<(html|head|meta|body|table|style|div)\b)/.test(start)
  ) {
    return 'webPage';
  }
  if (start === '' || Array.from(head.slice(0, -4)).some(isNoText)) return 'notWorkbook';
  return start.startsWith('<') ? 'notWorkbook' : 'text';
}

/** Control characters that no text file has; tabs, line ends, form feeds and escapes may be there. */
function isNoText(letter: string): boolean {
  return (letter < ' ' && !'\t\n\v\f\r\x1b'.includes(letter)) || letter === '\ufffd';
}

/** The first characters of a text; bytes that are no UTF-8 are taken as Windows Latin, as Excel writes CSV. */
function decodeHead(head: Uint8Array): string {
  if (startsWith(head, '\xff\xfe')) return new TextDecoder('utf-16le').decode(head);
  if (startsWith(head, '\xfe\xff')) return new TextDecoder('utf-16be').decode(head);
  const text = new TextDecoder().decode(head);
  return text.slice(0, -4).includes('\ufffd') ? new TextDecoder('windows-1252').decode(head) : text;
}
