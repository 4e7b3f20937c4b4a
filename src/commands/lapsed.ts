import { shortDate } from '../domain/calendar-date.ts';
import type { SignOff } from '../domain/sign-off.ts';

/** "Sign-off lapsed: Health (Secretary, Health, 6 Aug 2015): Children immunised, Punjab was 78.0% and is 79.5%." */
export function lapsedLine({ department, by, on, changed }: SignOff & { readonly department: string }): string {
  return `Sign-off lapsed: ${department} (${by}, ${shortDate(on)}): ${changedWords(changed)}.`;
}

/** Which figures are others than were signed. */
export function changedWords(changed: SignOff['changed']): string {
  return changed
    .map(({ name, printed, now }) =>
      now === null ? `${name} was ${printed} and is not printed any more` : `${name} was ${printed} and is ${now}`,
    )
    .join('; ');
}
