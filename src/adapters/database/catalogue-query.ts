import type { WordQuery } from '../../domain/catalogue.ts';

/** The question in the language of FTS5: every word or phrase in quotes, which no folded word can hold. */
export function matchOf({ terms, anyOf = false, kinds, origin }: WordQuery): string {
  const words = terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`);
  return [
    `({title text} : (${words.join(anyOf ? ' OR ' : ' AND ')}))`,
    ...(kinds.length > 0 ? [`(kind : (${kinds.map(kindWord).join(' OR ')}))`] : []),
    ...(origin ? [`(kind : ${kindWord(origin)})`] : []),
  ].join(' AND ');
}

/** A kind of document as one word of its own column: "k_working_paper" would be three. */
export function kindWord(kind: string): string {
  return `k${kind.replace(/[^a-z]/g, '')}`;
}
