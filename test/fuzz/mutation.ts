import fc from 'fast-check';
import { entryOf, type RawEntry, rawZip } from '../hostile/raw-zip.ts';
import type { Seed } from './seeds.ts';

/** One change to a workbook; numbers choose among what the workbook has, whatever that is. */
export type Mutation =
  | { readonly is: 'bytes'; readonly edits: readonly (readonly [at: number, byte: number])[] }
  | { readonly is: 'cut'; readonly from: number; readonly length: number }
  | {
      readonly is: 'part';
      readonly edit: 'drop' | 'repeat' | 'swap' | 'borrow';
      readonly one: number;
      readonly other: number;
    }
  | { readonly is: 'words'; readonly part: number; readonly edits: readonly WordEdit[] };

interface WordEdit {
  readonly edit: 'drop' | 'repeat' | 'swap' | 'value' | 'text';
  readonly at: number;
  readonly other: number;
  readonly word: string;
}

/** What has broken readers before: numbers at the edge, names that mean something, what is no XML. */
const WORDS = [
  '',
  '0',
  '-1',
  '1e999',
  'NaN',
  '4294967296',
  '1048577',
  'XFD1048577',
  'A0',
  'A1:XFD1048576',
  '__proto__',
  '../../x.xml',
  '&#0;',
  '&x;',
  '<!DOCTYPE x>',
  ']]>',
  '\u0000',
  '\ud800',
  'true',
  'inlineStr',
  'd',
  '[h]:mm;[Red]"\\',
  '0.0%',
  ' ',
  '9'.repeat(400),
];

const number = fc.nat(0x7fffffff);
const wordEdit: fc.Arbitrary<WordEdit> = fc.record({
  edit: fc.constantFrom('drop', 'repeat', 'swap', 'value', 'value', 'text'),
  at: number,
  other: number,
  word: fc.constantFrom(...WORDS),
});

/** Any change, those inside the XML most often: there is most to go wrong. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('bytes' as const),
      edits: fc.array(fc.tuple(number, fc.nat(255)), { minLength: 1, maxLength: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('cut' as const), from: number, length: number }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('part' as const),
      edit: fc.constantFrom('drop' as const, 'repeat' as const, 'swap' as const, 'borrow' as const),
      one: number,
      other: number,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('words' as const),
      part: number,
      edits: fc.array(wordEdit, { minLength: 1, maxLength: 6 }),
    }),
  },
);

/** A workbook with one change made to it; `donor` is one that parts may be taken from. */
export function mutate(seed: Seed, donor: Seed, change: Mutation): Uint8Array {
  if (change.is === 'bytes') {
    const bytes = new Uint8Array(seed.bytes);
    for (const [at, byte] of change.edits) bytes[at % bytes.length] = byte;
    return bytes;
  }
  if (change.is === 'cut') {
    const from = change.from % seed.bytes.length;
    return Buffer.concat([seed.bytes.subarray(0, from), seed.bytes.subarray(from + (change.length % 1000) + 1)]);
  }
  return rawZip(change.is === 'part' ? changedParts(seed, donor, change) : changedWords(seed, change));
}

function changedParts(
  { entries }: Seed,
  donor: Seed,
  { edit, one, other }: Extract<Mutation, { is: 'part' }>,
): readonly RawEntry[] {
  const from = pick(entries, one);
  const to = edit === 'borrow' ? pick(donor.entries, other) : pick(entries, other);
  if (!from || !to) return entries;
  if (edit === 'drop') return entries.filter((entry) => entry !== from);
  if (edit === 'repeat') return [...entries, { ...from, name: to.name }];
  return entries.map((entry) => (entry === from ? { ...to, name: from.name } : entry));
}

function changedWords({ entries, texts }: Seed, { part, edits }: Extract<Mutation, { is: 'words' }>): RawEntry[] {
  const which = pick(
    texts.flatMap((text, n) => (text === null ? [] : [n])),
    part,
  );
  return entries.map((entry, n) => {
    if (n !== which) return entry;
    const words = (texts[n] ?? '').match(/<[^>]*>|[^<]+/g) ?? [];
    for (const edit of edits) editWords(words, edit);
    return entryOf(entry.name, words.join(''));
  });
}

function editWords(words: string[], { edit, at, other, word }: WordEdit): void {
  if (words.length === 0) return;
  const from = at % words.length;
  const to = other % words.length;
  const [one = '', two = ''] = [words[from], words[to]];
  if (edit === 'drop') words.splice(from, 1);
  if (edit === 'repeat') words.splice(to, 0, one);
  if (edit === 'swap') {
    words[from] = two;
    words[to] = one;
  }
  if (edit === 'text') words.splice(to, 0, word);
  if (edit === 'value') words[from] = withValue(one, other, word);
}

/** A tag with one of its attributes set to something else. */
function withValue(tag: string, which: number, value: string): string {
  const places = [...tag.matchAll(/"[^"]*"/g)];
  const place = pick(places, which);
  if (!place) return tag.startsWith('<') ? tag : value;
  return `${tag.slice(0, place.index + 1)}${value}${tag.slice(place.index + place[0].length - 1)}`;
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}
