import type { CellRef } from '../domain/cell.ts';
import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Unit } from '../domain/unit.ts';
import { optionsWith, type RatingMethod } from '../ratings/define.ts';
import { RATINGS } from '../ratings/index.ts';
import type { Located, LocatedRegister } from './located-register.ts';
import { type RegisterProblem, registerFinding } from './register-finding.ts';

/** A problem of a method and the cell it is seen in. */
type MethodProblem = RegisterProblem & { readonly cell: CellRef };

/** Holds each indicator against what its rating method needs: a goal it can rate, limits in order, and its material. */
export function validateMethods(register: LocatedRegister, unit: Unit): Finding[] {
  const problems = register.indicators.flatMap((row) => {
    const method = RATINGS.find(({ id }) => id === row.item.method);
    if (!method) return [unknown(row)];
    const needs = NEEDS[method.id];
    return [...goal(row, method), ...limits(row, method), ...(needs ? needs(row, register, unit) : [])];
  });
  return [...problems, ...growthPaths(register)].map(({ cell, ...problem }) => registerFinding(cell, problem));
}

function unknown({ item, at }: Located<Indicator>): MethodProblem {
  const ids = RATINGS.map(({ id }) => id);
  const near = nearestName(item.method, ids);
  return {
    cell: at('method'),
    check: 'register-method',
    is: `Rating method is “${item.method}”`,
    expected: `it is one of ${ids.join(', ')}`,
    remedy: near === undefined ? 'Choose one of these.' : `Write ${near}.`,
  };
}

function* goal({ item, at }: Located<Indicator>, { id, goals }: RatingMethod): Generator<MethodProblem> {
  if (goals.includes(item.goal)) return;
  yield {
    cell: at('method'),
    check: 'register-method',
    is: `Rating method is ${id} and Goal is ${item.goal}`,
    expected: `it rates ${goals.length === 1 ? 'the goal' : 'the goals'} ${goals.join(' and ')}`,
    remedy: 'Correct the goal or the method.',
  };
}

/** As many limits as the method has, or none, and in the order it takes them. */
function* limits({ item, at }: Located<Indicator>, method: RatingMethod): Generator<MethodProblem> {
  const given = item.limits;
  if (given === undefined) return;
  const problem = { cell: at('limits'), check: 'register-limits', is: `Rating limits is ${given.join('; ')}` } as const;
  if (given.length !== method.limits.length) {
    const n = method.limits.length;
    yield { ...problem, expected: `${method.id} has ${n}, from the best light down`, remedy: `Give ${n}, or none.` };
    return;
  }
  const issue = method.options.safeParse(optionsWith(method, given)).error?.issues[0];
  if (issue) yield { ...problem, expected: issue.message, remedy: 'Correct them, or leave the cell blank.' };
}

type Needs = (row: Located<Indicator>, register: LocatedRegister, unit: Unit) => Iterable<MethodProblem>;

const NEEDS: Readonly<Record<string, Needs>> = {
  'compound-growth': compoundGrowth,
  'fixed-thresholds': fixedThresholds,
  milestones,
};

/** Growth is required at one rate, from the baseline to the target. */
function* compoundGrowth({ item }: Located<Indicator>, { trajectories }: LocatedRegister): Generator<MethodProblem> {
  for (const { item: path, at } of trajectories) {
    if (path.indicator !== item.id) continue;
    if (path.interpolation !== 'growth') {
      yield {
        cell: at('interpolation'),
        check: 'register-method',
        is: `Interpolation is ${path.interpolation}`,
        expected: `${item.id} is rated by compound-growth, whose path grows by the same share all the way`,
        remedy: 'Write growth.',
      };
    }
    if (path.points.length > 2) {
      yield {
        cell: at('points.1.period'),
        check: 'register-method',
        is: `the path of ${item.id} in ${path.place} has ${path.points.length} points`,
        expected: 'compound-growth asks for one rate of growth, from the baseline to the target',
        remedy: 'Delete the rows between the first and the last.',
      };
    }
  }
}

/** Between values above zero alone is there a rate of growth. */
function* growthPaths({ trajectories }: LocatedRegister): Generator<MethodProblem> {
  for (const { item, at } of trajectories) {
    if (item.interpolation !== 'growth') continue;
    for (const [i, { value }] of item.points.entries()) {
      if (value > 0) continue;
      yield {
        cell: at(`points.${i}.value`),
        check: 'register-method',
        is: `${value} stands here`,
        expected: 'growth is defined between values above 0',
        remedy: 'Correct the value, or write linear under Interpolation and trajectory under Rating method.',
      };
    }
  }
}

/** Nothing is a share of zero. */
function* fixedThresholds({ item, at }: Located<Indicator>, register: LocatedRegister): Generator<MethodProblem> {
  const zero = (cell: CellRef): MethodProblem => ({
    cell,
    check: 'register-method',
    is: '0 stands here',
    expected: `${item.id} is rated by its share of what was agreed, and nothing is a share of 0`,
    remedy: 'Correct the value, or write trajectory under Rating method.',
  });
  if (item.standing === 0) yield zero(at('standing'));
  for (const { item: path, at: cellOf } of register.trajectories) {
    if (path.indicator !== item.id) continue;
    for (const [i, { value }] of path.points.entries()) if (value === 0) yield zero(cellOf(`points.${i}.value`));
  }
}

/** The value is the per cent of due milestones done, for the whole, and somebody has to report milestones. */
function* milestones(
  { item, at }: Located<Indicator>,
  { initiatives, places }: LocatedRegister,
  { place }: Unit,
): Generator<MethodProblem> {
  const whole = places.find((row) => row.item.id === place)?.item.kind;
  const wanted = [
    ['unit', item.unit === '%', '%'],
    ['kind', item.kind === 'share', 'share'],
    ['polarity', item.polarity === 'higher', 'higher'],
    ['placeKinds', item.placeKinds.every((kind) => kind === whole), whole ?? place],
  ] as const;
  for (const [field, isRight, value] of wanted) {
    if (isRight) continue;
    yield {
      cell: at(field),
      check: 'register-method',
      is: `${HEADINGS[field]} is ${[item[field]].flat().join('; ')}`,
      expected: 'milestones gives the per cent of due milestones that are done, for the whole',
      remedy: `Write ${value}.`,
    };
  }
  if (initiatives.some((row) => row.item.priority === item.priority)) return;
  yield {
    cell: at('priority'),
    check: 'register-method',
    is: `${item.priority} has no initiative`,
    expected: `${item.id} is rated by the milestones of its initiatives`,
    remedy: 'Add them to the sheet Initiatives, or choose another rating method.',
  };
}

const HEADINGS = { unit: 'Unit', kind: 'Kind', polarity: 'Better', placeKinds: 'Breakdowns' } as const;
