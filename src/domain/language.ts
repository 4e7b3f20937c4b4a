import type { Unit } from './unit.ts';

/** A language as documents name it. */
const TAG: Readonly<Record<Unit['language'], string>> = { en: 'en-GB', ur: 'ur-PK' };

/** Language tag of a deck's words; dates and spelling of English are British. */
export function languageTag(language: Unit['language']): string {
  return TAG[language];
}

/** Whether text in a language, given by its tag, is read from the right. */
export function isRightToLeft(tag: string): boolean {
  return /^(ur|ar|fa|ps|sd)\b/.test(tag);
}
