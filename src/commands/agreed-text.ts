import type { AgreedDifference } from '../domain/agreed-differences.ts';
import type { AgreedValue } from '../domain/agreed-fields.ts';
import { longDate } from '../domain/calendar-date.ts';
import type { KeptFile } from '../domain/ledger.ts';
import type { PolicyInForce } from '../domain/policy.ts';
import { setIn } from './page.ts';

/** Changes of agreed figures, a line each: "  the baseline of participation in punjab: 84.8 → 86". */
export function differenceLines(differences: readonly AgreedDifference[], width: number): string[] {
  return differences.map(({ name, was, is }) => setIn(`${name}: ${shown(was)} → ${shown(is)}`, 2, width));
}

function shown(value: AgreedValue): string {
  return value === null ? 'nothing' : String(value);
}

/** "Evidence: evidence/3fa9c2d1e0b4-survey.pdf (3fa9c2d1e0b4)." */
export function evidenceLines(evidence: readonly KeptFile[], width: number): string[] {
  if (evidence.length === 0) return [];
  return [setIn(`Evidence: ${evidence.map(({ file }) => file).join(', ')}.`, 2, width)];
}

/** The policy in force, and that the profile says otherwise where it does. */
export function policyText({ policy, since, profileSays }: PolicyInForce): string {
  const from = since ? ` since ${longDate(since)}` : '';
  return profileSays
    ? `The baseline policy is ${policy}${from}; unit.yaml says ${profileSays}, which does not count. Change it with: stocktake register policy ${profileSays}`
    : `The baseline policy is ${policy}${from}.`;
}
