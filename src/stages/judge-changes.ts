import { type AgreedDifference, agreedDifferences } from '../domain/agreed-differences.ts';
import { longDate } from '../domain/calendar-date.ts';
import { Fault } from '../domain/fault.ts';
import type { Finding } from '../domain/finding.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { policyInForce } from '../domain/policy.ts';
import type { Register } from '../domain/register.ts';
import { type RegisterChange, withChanges } from '../domain/register-change.ts';
import type { Unit } from '../domain/unit.ts';
import { asLocated } from './as-located.ts';
import { validateRegister } from './validate-register.ts';

/** What changes of the register would make of it. */
export interface JudgedChanges {
  readonly differences: readonly AgreedDifference[];
  /** Null when a change starts from what is no longer agreed. */
  readonly register: Register | null;
  /** What keeps the changed register from being a plan; nothing when it is one. */
  readonly findings: readonly Finding[];
}

/** Holds changes of the register against the policy in force, and the register they make against the rules of a plan. */
export function judgeChanges(
  changes: readonly RegisterChange[],
  {
    register,
    unit,
    ledger,
  }: { readonly register: Register; readonly unit: Unit; readonly ledger: readonly LedgerEntry[] },
): JudgedChanges {
  const differences = changes.flatMap(agreedDifferences);
  refuseByPolicy(differences, unit, ledger);
  const made = withChanges(register, changes);
  const file = 'the changed register';
  const findings = made ? validateRegister(asLocated(made, file), unit, file) : [];
  return { differences, register: made, findings: findings.filter(({ severity }) => severity === 'block') };
}

/** Under a fixed policy progress is always measured against what was agreed first. */
function refuseByPolicy(differences: readonly AgreedDifference[], unit: Unit, ledger: readonly LedgerEntry[]): void {
  const { policy, since, profileSays } = policyInForce(unit, ledger);
  const [first, ...others] = differences.filter(({ recolours }) => recolours);
  if (policy === 'adjustable' || !first) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const when = since ? ` since ${longDate(since)}` : '';
  const said = profileSays ? `, whatever unit.yaml says (${profileSays})` : '';
  throw new Fault('agreed-figure', `the baseline policy is fixed${when}${said}: ${first.name} stays as agreed${more}`, {
    place: first.name,
    remedy: `Note the correction beside it with: stocktake baseline annotate ${first.indicator ?? '<indicator>'} --reason error --why "…" --by "…"`,
  });
}
