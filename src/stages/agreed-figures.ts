import { type Finding, findingPlace } from '../domain/finding.ts';
import type { Register } from '../domain/register.ts';

/** One agreed figure under the name by which people know it. */
interface Agreed {
  readonly value: string;
  readonly indicator: string;
  readonly place: string;
}

/**
 * Names every agreed figure (baseline, trajectory point, past value) of the register in force that a new one changes or
 * drops, each as a blocking finding. Adding figures where none were agreed is no change.
 */
export function agreedFigureChanges(before: Register, after: Register, file: string): Finding[] {
  const now = agreedFigures(after);
  return [...agreedFigures(before)].flatMap(([name, was]) => {
    const becomes = now.get(name);
    return becomes?.value === was.value ? [] : [changeFinding(name, was, becomes?.value ?? 'absent', file)];
  });
}

function agreedFigures(register: Register): Map<string, Agreed> {
  const figures = new Map<string, Agreed>();
  const add = (kind: string, of: { indicator: string; place: string }, value: string) => {
    figures.set(`${kind} of ${of.indicator} in ${of.place}`, { value, indicator: of.indicator, place: of.place });
  };
  for (const baseline of register.baselines) add('baseline', baseline, `${baseline.value} (${baseline.period})`);
  for (const trajectory of register.trajectories) {
    add('interpolation', trajectory, [trajectory.interpolation, ...(trajectory.season ?? [])].join(' '));
    for (const point of trajectory.points) add(`trajectory at ${point.period}`, trajectory, String(point.value));
  }
  for (const past of register.history) add(`past value at ${past.period}`, past, String(past.value));
  for (const { id, standing, low, high, goal, polarity, tolerance, periodValue } of register.indicators) {
    const rule = [
      goal,
      polarity,
      standing,
      low,
      high,
      tolerance.of,
      tolerance.amberGreen,
      tolerance.amberRed,
      periodValue,
    ];
    figures.set(`goal and tolerances of ${id}`, { value: rule.filter(Boolean).join(' '), indicator: id, place: '' });
  }
  return figures;
}

function changeFinding(name: string, was: Agreed, becomes: string, file: string): Finding {
  const is = `${name} is ${becomes}`;
  const expected = `the register in force has ${was.value}`;
  const remedy = 'Put the agreed figure back; a change of what was agreed is a decision of its own.';
  const at = { file, sheet: null, cell: null };
  return {
    check: 'register-agreed-figure',
    severity: 'block',
    ...at,
    indicator: was.indicator,
    place: was.place || null,
    period: null,
    is,
    expected,
    remedy,
    message: `${findingPlace(at)}: ${is}; ${expected}. ${remedy}`,
  };
}
