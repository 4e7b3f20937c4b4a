import type { TracedText } from '../../domain/deck-provenance.ts';
import type { TracedNumber } from '../../domain/traced-number.ts';
import { align } from './align.ts';
import { isDate, type Token, tokensOf } from './number-tokens.ts';

/** A number of one text, before it is known where the text stands. */
export type FoundNumber = Omit<TracedNumber, 'slide' | 'shape' | 'at'>;

/** Letters of the words around a number that are quoted with it. */
const AROUND = 40;

/** Holds a text as it is now against the one that was built, number by number. */
export function traceText(was: TracedText, is: string): FoundNumber[] {
  const before = tokensOf(was.text);
  const now = tokensOf(is);
  const pairs = align(
    before,
    now,
    (a, b) => a.text === b.text,
    (a, b) => a.isNumber === b.isNumber,
  );
  return pairs.flatMap(([i, j]): FoundNumber[] => {
    const [old, present] = [i === null ? undefined : before[i], j === null ? undefined : now[j]];
    if (!(old?.isNumber || present?.isNumber)) return [];
    const context = present ? around(is, present) : old ? around(was.text, old) : '';
    const source = old ? sourceAt(was, old) : null;
    const common = { is: present?.text ?? null, was: old?.text ?? null, context, source };
    if (!present) return [{ ...common, state: 'missing' }];
    if (!old) return [{ ...common, state: 'untraced' }];
    if (old.text !== present.text) return [{ ...common, state: 'altered' }];
    if (source !== null) return [{ ...common, state: 'equal' }];
    return [{ ...common, state: 'exempt', exempt: isDate(now, j ?? 0) ? 'date' : 'words' }];
  });
}

/** The numbers of a text that nothing was known of when the deck was built. */
export function untracedIn(is: string): FoundNumber[] {
  return traceText({ text: '', figures: [] }, is);
}

function sourceAt({ figures }: TracedText, { from, to }: Token): number | null {
  return figures.find(([start, end]) => from < end && to > start)?.[2] ?? null;
}

function around(text: string, { from, to }: Token): string {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  const cut = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
}
