import { type Check, LEVELS, type Level } from '../checks/define.ts';
import { CHECKS } from '../checks/index.ts';
import type { Severity } from '../domain/finding.ts';

/** The manual page of a check, made from the check itself: its reason, and what it says of its own examples. */
export interface CheckPage {
  readonly id: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly reason: string;
  /** Only the unit can make it. */
  readonly needsUnit: boolean;
  readonly examples: readonly { readonly title: string; readonly says: readonly string[] }[];
}

/** Every check in the order in which they run. */
export function checkManual(): CheckPage[] {
  return CHECKS.map(pageOf).toSorted((a, b) => levelRank(a) - levelRank(b));
}

function levelRank({ level }: CheckPage): number {
  return LEVELS.indexOf(level);
}

function pageOf(check: Check): CheckPage {
  const { id, level, severity, reason, needsUnit = false, examples } = check;
  return {
    id,
    level,
    severity,
    reason,
    needsUnit,
    examples: examples.map(({ title, given }) => ({
      title,
      says: [...check.check(given)].map(({ params }) => {
        const { is, expected, remedy } = check.message(params);
        return `${is}; ${expected}. ${remedy}`;
      }),
    })),
  };
}
