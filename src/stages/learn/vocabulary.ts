import type { Scale } from '../../domain/notation.ts';

/**
 * Words of headings, by what a column under them holds. A word stands for itself and its plural; `rate$` is the end of a
 * longer word as well, since analysts write "povrate".
 */
const VOCABULARY = {
  code: 'code id emis number# no# sr serial ref reference',
  comment: 'comment remark note description reason narrative explanation',
  margin: 'margin moe error mse se stderr std sd ci interval lower upper',
  period: 'date month quarter year period week day round fortnight',
  indicator: 'indicator kpi measure metric',
  unit: 'unit',
  share: 'rate$ share$ percent percentage pct % ratio$ proportion coverage prevalence',
  value: 'value figure index score average mean median count level',
  denominator: 'denominator enrolled enrolment enrollment population sanctioned registered eligible total posted',
  baseline: 'baseline start',
  expected: 'target plan planned trajectory goal',
  last: 'last previous',
  numerator: 'numerator present achieved vaccinated covered functional headcount$ passed within attended filled',
  place:
    'district province division tehsil taluka county state region area zone town city village union council authority ' +
    'utla ltla board provider hospital facility school centre center location geography place ward country institution',
  total: 'total overall all',
} as const;
export type Meaning = keyof typeof VOCABULARY;

/** Nouns that figures count, with the unit they give. */
const COUNTED: Readonly<Record<string, string>> = {
  case: 'cases',
  death: 'deaths',
  patient: 'patients',
  inpatient: 'patients',
  individual: 'people',
  person: 'people',
  people: 'people',
  population: 'people',
  headcount: 'people',
  pupil: 'pupils',
  student: 'students',
  teacher: 'teachers',
  school: 'schools',
  facility: 'facilities',
  child: 'children',
  children: 'children',
  woman: 'women',
  women: 'women',
  visit: 'visits',
  attendances: 'attendances',
  admission: 'admissions',
  birth: 'births',
  household: 'households',
  dose: 'doses',
  bed: 'beds',
  complaint: 'complaints',
  day: 'days',
  hour: 'hours',
  tonne: 'tonnes',
};

/** Words that say in what a column is counted, with the scale they give. */
const SCALED: Readonly<Record<string, Scale>> = {
  thousand: 'thousand',
  '000': 'thousand',
  lakh: 'lakh',
  lac: 'lakh',
  million: 'million',
  mn: 'million',
  crore: 'crore',
  billion: 'billion',
  bn: 'billion',
};

const MONEY = /(?<![a-z])(rs\.?|pkr|rupees?)(?![a-z])|[£$€]/i;

/** The words of a heading in lower case: "nIndividuals" is n, individuals. */
export function plainWords(heading: string): string[] {
  const apart = heading.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^n(?=[A-Z])/, 'n ');
  return apart.toLowerCase().match(/%|#|[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a heading, each in the singular. */
export function headingWords(heading: string): string[] {
  return plainWords(heading).map(singular);
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** True when a heading has a word of a meaning. */
export function means(heading: string, meaning: Meaning): boolean {
  const said = headingWords(heading);
  return VOCABULARY[meaning].split(' ').some((word) => {
    if (word.endsWith('$')) return said.some((own) => own.endsWith(word.slice(0, -1)));
    // "No." and "number" are a code only by themselves: a number of pupils is a figure.
    if (word.endsWith('#')) return said.length <= 2 && said.at(-1) === word.slice(0, -1);
    return said.includes(word);
  });
}

/** Meanings by which a heading cannot be the name of a place. */
const MEASURES: readonly Meaning[] = [
  ...(['code', 'comment', 'margin', 'period', 'indicator', 'unit', 'share', 'value'] as const),
  ...(['numerator', 'denominator', 'baseline', 'expected', 'last'] as const),
];

/** True when a heading speaks of something measured, and so is not itself a name of a place. */
export function isMeasure(heading: string): boolean {
  return unitOf(heading) !== '' || MEASURES.some((meaning) => means(heading, meaning));
}

/** The unit that words give: %, or the first noun that is counted; empty when they give none. */
export function unitOf(words: string): string {
  if (/\bpoints?\b/.test(plainWords(words).join(' '))) return 'points';
  if (means(words, 'share') || /\bper cent\b/i.test(words)) return '%';
  // One "attendance" is a rate; "attendances" are counted. The other nouns count either way.
  const nouns = plainWords(words).map((word) => (Object.hasOwn(COUNTED, word) ? word : singular(word)));
  const noun = nouns.find((word) => Object.hasOwn(COUNTED, word));
  if (noun !== undefined) return COUNTED[noun] ?? '';
  return MONEY.test(words) ? (/[£$€]/.exec(words)?.[0] ?? 'Rs') : '';
}

/** The scale that words give: "Rs million"; null when they give none. */
export function scaleOf(words: string): Scale | null {
  const word = headingWords(words).find((said) => Object.hasOwn(SCALED, said));
  return word === undefined ? null : (SCALED[word] ?? null);
}
