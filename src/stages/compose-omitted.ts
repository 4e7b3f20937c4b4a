import type { Texts } from '../adapters/text/text.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { type Param, type Phrase, phrase } from '../domain/wording.ts';

/** What a slide that is made many times is made for. */
const SUBJECTS = ['priority', 'sector'] as const;

/** Says which slides were left out and why; what is true of several priorities or sectors is said once, with their names. */
export function sayOmitted(omitted: readonly Phrase[], texts: Pick<Texts, 'say'>): string[] {
  const alike = new Map<string, Phrase[]>();
  for (const one of omitted) {
    const key = canonicalJson({
      ...one,
      params: { ...one.params, ...Object.fromEntries(SUBJECTS.map((of) => [of, ''])) },
    });
    const known = alike.get(key);
    if (known) known.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].flatMap((phrases): string[] => {
    const [first] = phrases;
    if (!first) return [];
    const joined = SUBJECTS.flatMap((of): [string, Param][] => {
      const names = new Set(phrases.flatMap(({ params }) => (typeof params[of] === 'string' ? params[of] : [])));
      return names.size > 1 ? [[of, texts.say(phrase('compose.omitted-list', { names: [...names] })).text]] : [];
    });
    return [texts.say(phrase(first.pattern, { ...first.params, ...Object.fromEntries(joined) })).text];
  });
}
