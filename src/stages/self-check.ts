import { CHECKS } from '../checks/index.ts';
import { readCarriedPlan } from '../domain/carried-plan.ts';
import type { Finding } from '../domain/finding.ts';
import { readPeriod } from '../domain/period.ts';
import { indexRegister } from '../domain/register.ts';
import type { Return } from '../domain/return.ts';
import type { Refusal, Workbook } from '../domain/workbook.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { checkReturns } from './check.ts';
import { readReturn } from './read.ts';

/** A return checked with nothing but itself. */
export interface SelfChecked {
  readonly returned: Return;
  readonly findings: readonly Finding[];
  /** Why it could not be checked; null when it was. */
  readonly unchecked: string | null;
  /** Ids of the checks that only the unit can make: they need its register, its calendar or other returns. */
  readonly left: readonly string[];
}

/** Opening a workbook and hashing bytes, as the place where this runs does them. */
export interface SelfCheckTools {
  readonly open: (bytes: Uint8Array, name: string) => Promise<Workbook | Refusal>;
  readonly sha256: (bytes: Uint8Array) => string;
}

/**
 * Checks a return against the plan that it carries, as its department can before sending it.
 *
 * The plan stands in the hidden stamp of the blank return. A workbook without one (a department's own layout, or a
 * return from before plans were carried) is not judged: saying that nothing was noticed would be a promise.
 */
export async function selfCheck(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { open, sha256 }: SelfCheckTools,
): Promise<SelfChecked> {
  const workbook = await open(file.bytes, file.name);
  const period = readPeriod('2000');
  if (!period) throw new Error('a year is a period');
  const returned = await readReturn(file, { layouts: LAYOUTS, open: async () => workbook, sha256, period });
  const left = CHECKS.filter(({ needsUnit }) => needsUnit).map(({ id }) => id);
  const [problem] = returned.problems;
  if (problem?.kind === 'unreadable') {
    return { returned, findings: [], unchecked: `${file.name}: ${problem.verdict}. ${problem.remedy}`, left };
  }
  const plan = readCarriedPlan(returned.stamp?.plan ?? '');
  const declared = readPeriod(returned.stamp?.period ?? '');
  if (!plan || !declared || !returned.stamp) {
    const why = `${file.name} carries no plan to be checked against`;
    return { returned, findings: [], unchecked: `${why}. Start from the blank return that the unit sent.`, left };
  }
  const { findings } = checkReturns({
    unit: plan.unit,
    register: indexRegister(plan.register, returned.stamp.revision),
    returns: [{ period: declared, returned, status: 'used' }],
    closed: false,
  });
  return { returned, findings, unchecked: null, left };
}
