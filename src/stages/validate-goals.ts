import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Located, LocatedRegister } from './located-register.ts';
import { type RegisterProblem, registerFinding } from './register-finding.ts';

/** A problem of an indicator and the field it is seen in. */
type GoalProblem = RegisterProblem & { readonly field: string };

/** Holds each indicator against what its goal needs: a direction, a value or a corridor, and tolerances that can rate. */
export function validateGoals({ indicators }: LocatedRegister): Finding[] {
  return indicators.flatMap((row) =>
    [...direction(row.item), ...bounds(row.item), ...tolerance(row.item), ...companions(row)].map(
      ({ field, ...problem }) => registerFinding(row.at(field), problem),
    ),
  );
}

function* direction({ goal, polarity }: Indicator): Generator<GoalProblem> {
  if ((goal === 'range') === (polarity === 'range')) return;
  yield {
    field: 'polarity',
    check: 'register-goal',
    is: `Better is ${polarity}`,
    expected: goal === 'range' ? 'a range goal has Better range' : `a ${goal} goal has Better higher or lower`,
    remedy: 'Correct the goal or the direction.',
  };
}

function* bounds({ id, goal, kind, standing, low, high }: Indicator): Generator<GoalProblem> {
  const needed: readonly string[] = { path: [], standing: ['standing'], range: ['low', 'high'] }[goal];
  for (const [field, value] of Object.entries({ standing, low, high })) {
    if (needed.includes(field) && value === undefined) {
      yield {
        field,
        check: 'register-goal',
        is: `${id} is to ${goal === 'range' ? 'stay in a range' : 'keep a value'} and this cell is blank`,
        expected: `a ${goal} goal gives ${goal === 'range' ? 'both bounds' : 'the value to keep'}`,
        remedy: 'Fill it in.',
      };
    }
    if (!needed.includes(field) && value !== undefined) {
      yield {
        field,
        check: 'register-goal',
        is: `${value} stands here`,
        expected: `a ${goal} goal does not use it`,
        remedy: 'Delete it, or correct the goal.',
      };
    }
    if (value !== undefined && outside(kind, value)) yield { field, ...outOfRange(kind, value) };
  }
  if (goal === 'range' && low !== undefined && high !== undefined && low >= high) {
    yield {
      field: 'high',
      check: 'register-goal',
      is: `the range runs from ${low} to ${high}`,
      expected: 'its end is above its start',
      remedy: 'Correct one of the two.',
    };
  }
}

function* tolerance({ goal, tolerance: limits }: Indicator): Generator<GoalProblem> {
  if (goal !== 'path' && limits.of !== 'value') {
    yield {
      field: 'tolerance.of',
      check: 'register-tolerance',
      is: 'Tolerance of is improvement',
      expected: `a ${goal} goal plans no improvement, so its tolerances are values in the indicator's unit`,
      remedy: 'Write value, and the two limits in that unit.',
    };
  }
  if (limits.amberGreen <= 0) {
    yield {
      field: 'tolerance.amberGreen',
      check: 'register-tolerance',
      is: `Amber-Green up to is ${limits.amberGreen}`,
      expected: 'it is more than 0',
      remedy: 'Give the shortfall up to which the light is Amber-Green.',
    };
  }
  if (limits.amberRed < limits.amberGreen) {
    yield {
      field: 'tolerance.amberRed',
      check: 'register-tolerance',
      is: `Amber-Red up to is ${limits.amberRed}, less than Amber-Green up to, ${limits.amberGreen}`,
      expected: 'it is at least as much',
      remedy: 'Correct one of the two.',
    };
  }
  if (limits.of === 'improvement' && limits.amberRed > 1) {
    yield {
      field: 'tolerance.amberRed',
      check: 'register-tolerance',
      is: `Amber-Red up to is ${limits.amberRed}`,
      expected: 'a share of the improvement is at most 1',
      remedy: 'Write 0.25 for a quarter of it, or write value under Tolerance of.',
    };
  }
}

function* companions({ item }: Located<Indicator>): Generator<GoalProblem> {
  if (!item.companions.includes(item.id)) return;
  yield {
    field: 'companions',
    check: 'register-companion',
    is: `${item.id} is its own companion`,
    expected: 'a companion is another indicator, which must not worsen',
    remedy: 'Delete it here.',
  };
}

/** True for a value its kind cannot have: a share outside 0 to 100, a count below 0. */
export function outside(kind: Indicator['kind'], value: number): boolean {
  return (kind !== 'number' && value < 0) || (kind === 'share' && value > 100);
}

/** Words of a value its kind cannot have. */
export function outOfRange(kind: Indicator['kind'], value: number): RegisterProblem {
  return {
    check: 'register-out-of-range',
    is: `${value} stands here`,
    expected: kind === 'share' ? 'a share lies between 0 and 100' : 'a count is not below 0',
    remedy: 'Correct the value, or the kind of the indicator.',
  };
}
