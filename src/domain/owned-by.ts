import { placeKey } from './place.ts';
import type { Department } from './unit.ts';

/** Words that say what somebody is, not of what. */
const TITLES: ReadonlySet<string> = new Set(
  'secretary director general chief executive chairman chairperson commissioner project programme head of the'.split(
    ' ',
  ),
);
/** Letters that an abbreviation has at least. */
const SHORTEST = 3;
const ABBREVIATED: Readonly<Record<string, string>> = { govt: 'government', dept: 'department' };

/**
 * The department that an office belongs to, as agendas name offices: "Health", "Secretary Local Govt", "Secretary PHE".
 *
 * The name must begin as the department's does, word for word or abbreviated, and a title must be one that its officer has:
 * the Secretary of Health is not the Director General, Health Services. Null where none or more than one fits.
 */
export function ownerOf(office: string, departments: readonly Department[]): Department | null {
  const said = wordsOf(office);
  const [only, ...others] = departments.filter((department) => isMeant(said, department));
  return only && others.length === 0 ? only : exactOwner(office, departments);
}

/** Where several fit, the one whose name or officer it is to the letter. */
function exactOwner(office: string, departments: readonly Department[]): Department | null {
  const key = placeKey(office);
  const exact = departments.filter(({ name, short, officer }) =>
    [name, short ?? name, officer].some((one) => placeKey(one) === key),
  );
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

function isMeant(said: readonly string[], { name, short, officer }: Department): boolean {
  const titles = said.filter((word) => TITLES.has(word));
  const subject = said.filter((word) => !TITLES.has(word));
  const held = wordsOf(officer);
  if (!titles.every((title) => held.includes(title))) return false;
  if (subject.length === 0) return titles.length > 1 && startsLike(said, held);
  const names = [name, short ?? name, officer].map((one) => wordsOf(one).filter((word) => !TITLES.has(word)));
  return names.some((words) => startsLike(subject, words) || subject.join('') === initials(words));
}

function startsLike(said: readonly string[], words: readonly string[]): boolean {
  return said.every((word, i) => {
    const whole = words[i] ?? '';
    const meant = ABBREVIATED[word] ?? word;
    return meant === whole || (word.length >= SHORTEST && whole.startsWith(meant));
  });
}

function initials(words: readonly string[]): string {
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : '';
}

function wordsOf(text: string): string[] {
  return placeKey(text).split(' ').filter(Boolean);
}
