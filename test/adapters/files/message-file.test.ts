import { describe, expect, it } from 'vitest';
import { messageFile } from '../../../src/adapters/files/message-file.ts';
import type { Message } from '../../../src/domain/message.ts';

const MESSAGE: Message = {
  to: 'secretary@health.example',
  subject: 'Health: the return for Q3 2015 is 5 days late',
  text: 'Secretary, Health\n\nThe figure is −3.0 points – “why?”\n',
  attachments: [],
};

interface Parsed {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Reads a message, or a part of one, as RFC 5322 has it: folded headers, an empty line, the body. */
function parse(text: string): Parsed {
  const cut = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, cut)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  return { headers, body: text.slice(cut + 4) };
}

/** Joins encoded words as RFC 2047 has it: the space between two of them is none. */
function decoded(header: string | undefined): string {
  return (header ?? '')
    .replace(/\?=\s+=\?utf-8\?B\?/g, '?==?utf-8?B?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, words) => Buffer.from(words, 'base64').toString('utf8'));
}

function partsOf({ headers, body }: Parsed): Parsed[] {
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const [, ...parts] = body.split(`--${boundary}`);
  expect(parts.pop()).toBe('--\r\n');
  return parts.map((part) => parse(part.replace(/^\r\n/, '')));
}

const words = ({ body }: Parsed) => Buffer.from(body, 'base64').toString('utf8');

describe('a message as a file', () => {
  it('is a draft: addressed, without a sender or a date', () => {
    const { headers } = parse(messageFile(MESSAGE));
    expect(Object.fromEntries(headers)).toEqual({
      to: 'secretary@health.example',
      subject: MESSAGE.subject,
      'x-unsent': '1',
      'mime-version': '1.0',
      'content-type': 'text/plain; charset=utf-8',
      'content-transfer-encoding': 'base64',
    });
  });

  it('says what it was given, in lines of at most 76 letters that end as mail has it', () => {
    const file = messageFile({ ...MESSAGE, text: `${'A long line. '.repeat(30)}\n` });
    expect(words(parse(messageFile(MESSAGE)))).toBe(MESSAGE.text.replaceAll('\n', '\r\n'));
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it.each([
    'Gesundheit – صحت: ۳ سوال',
    'A subject of plain letters that is too long to stand on one line of a header as it is, so it is parted',
    `emoji ${'👩‍⚕️'.repeat(20)}`,
    'looks like =?utf-8?B?QQ==?= an encoded word',
  ])('brings the subject %s back whole', (subject) => {
    const file = messageFile({ ...MESSAGE, subject });
    expect(decoded(parse(file).headers.get('subject'))).toBe(subject);
    expect(file).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('lets no line break of a subject, an address or a name begin another header', () => {
    const { headers } = parse(
      messageFile({ ...MESSAGE, to: 'a@b.example\r\nBcc: x@y', subject: 'one\r\nBcc: two\u0085' }),
    );
    expect(headers.get('subject')).toBe('one Bcc: two');
    expect(headers.has('bcc')).toBe(false);
  });

  it('carries its attachments byte for byte, under their names', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
    const name = 'Rückgabe (2) – ’15.xlsx';
    const message = parse(
      messageFile({
        ...MESSAGE,
        attachments: [
          { name, bytes },
          { name: 'list.csv', bytes: new Uint8Array() },
        ],
      }),
    );
    const [text, first, second] = partsOf(message);
    if (!text || !first || !second) throw new Error('three parts');
    expect(words(text)).toBe(MESSAGE.text.replaceAll('\n', '\r\n'));
    expect(Buffer.from(first.body, 'base64').equals(bytes)).toBe(true);
    const shown = /filename\*=UTF-8''(\S+)$/.exec(first.headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(shown).toMatch(/^[A-Za-z0-9.%_~!-]+$/);
    expect(decodeURIComponent(shown)).toBe(name);
    expect(second.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('leaves the address to its reader where there is none, and is the same for the same message', () => {
    const file = messageFile({ ...MESSAGE, to: null });
    expect(parse(file).headers.has('to')).toBe(false);
    expect(messageFile({ ...MESSAGE, to: null })).toBe(file);
  });
});
