/** Words that end the part of a name which its verb agrees with: "schools" of "schools in Lahore". */
const LINKS = new Set(
  'in of on at to for by with without from since per under over within before after against between during'.split(' '),
);

/** Last words that say something of the noun before them: "doctors present". */
const AFTER_NOUN = /(ed|ing)$|^(absent|available|born|built|free|lost|open|overdue|paid|present|safe|sold)$/;

const SINGULAR = new Set(['diabetes', 'gas', 'measles', 'mumps', 'news', 'rabies', 'series', 'species']);
const PLURAL = new Set(['cattle', 'children', 'men', 'people', 'police', 'women']);

/**
 * Tells whether an English name takes "are" or "is": "schools visited are", "teacher absence is".
 *
 * What stands in brackets does not count. It looks at the end of the words alone; a name that it takes wrongly is mended by another short name in the plan.
 */
export function isPlural(name: string): boolean {
  const words = name.toLowerCase().replace(/\(.*/, '').trim().split(/\s+/);
  const link = words.findIndex((word, i) => i > 0 && LINKS.has(word));
  const head = link < 0 ? words : words.slice(0, link);
  while (head.length > 1 && AFTER_NOUN.test(head.at(-1) ?? '')) head.pop();
  const noun = head.at(-1) ?? '';
  return PLURAL.has(noun) || (/[^siu'’]s$/.test(noun) && !SINGULAR.has(noun));
}

/** "is", or "are" where the name takes it. */
export function toBe(name: string): 'is' | 'are' {
  return isPlural(name) ? 'are' : 'is';
}
