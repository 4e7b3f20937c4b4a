import type { Attachment, Message } from '../../domain/message.ts';
import { sha256 } from './hash.ts';

const LINE = '\r\n';

/** Bytes of UTF-8 that one encoded word holds: with its frame and "Subject: " a line keeps to the 76 letters of RFC 2047. */
const WORD = 39;

/**
 * Writes a message as an .eml file that a mail program opens as a draft.
 *
 * It has no sender and no date: both are the sender's, and `X-Unsent` tells Outlook that it is yet to be sent. Words that
 * are not ASCII stand in headers as RFC 2047 has it, in file names as RFC 2231; the body is UTF-8 in base64. The bytes
 * depend on the message alone.
 */
export function messageFile({ to, subject, text, attachments }: Message): string {
  const body = base64(Buffer.from(text.replace(/\r?\n/g, LINE), 'utf8'));
  const head = [
    ...(to === null ? [] : [`To: ${plain(to)}`]),
    `Subject: ${encoded(subject)}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ];
  const words = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', body];
  if (attachments.length === 0) return [...head, ...words, ''].join(LINE);

  const files = attachments.map(attachmentLines);
  const boundary = `=_${sha256([body, ...files.flat()].join(LINE)).slice(0, 32)}`;
  const parts = [words, ...files].flatMap((lines) => [`--${boundary}`, ...lines, '']);
  return [...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', ...parts, `--${boundary}--`, ''].join(
    LINE,
  );
}

function attachmentLines({ name, bytes }: Attachment): string[] {
  return [
    `Content-Type: ${typeOf(name)}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename*=UTF-8''${percentEncoded(plain(name))}`,
    '',
    base64(bytes),
  ];
}

function typeOf(name: string): string {
  if (/\.xlsx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return 'application/octet-stream';
}

/** A header on one line: a line break in it would begin another header. */
function plain(words: string): string {
  return words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** ASCII as it is, anything else in encoded words, none of which parts a letter. */
function encoded(words: string): string {
  const line = plain(words);
  if (/^[\x20-\x7e]{0,66}$/.test(line) && !line.includes('=?')) return line;
  const pieces: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (piece !== '' && Buffer.byteLength(piece + letter, 'utf8') > WORD) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece].map((one) => `=?utf-8?B?${Buffer.from(one, 'utf8').toString('base64')}?=`).join(`${LINE} `);
}

/** The letters that RFC 5987 lets stand, anything else in per cent and two digits. */
function percentEncoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, `$&${LINE}`);
}
