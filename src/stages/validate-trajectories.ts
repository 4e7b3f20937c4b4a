import type { Baseline } from '../domain/baseline.ts';
import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import { lastMonth } from '../domain/period.ts';
import { seriesKey } from '../domain/series.ts';
import { expectedAt, type Trajectory, targetOf } from '../domain/trajectory.ts';
import type { Unit } from '../domain/unit.ts';
import type { LocatedRegister } from './located-register.ts';
import { type RegisterProblem, registerFinding } from './register-finding.ts';
import { outOfRange, outside } from './validate-goals.ts';

/** A problem of a trajectory and the field it is seen in. */
type PathProblem = RegisterProblem & { readonly field: string };

/** Planned changes below this share of a count's baseline need absolute tolerances. */
const SMALL_SHARE = 0.02;
/** Planned changes of a share below this many points need absolute tolerances. */
const SMALL_POINTS = 2;

/**
 * Holds trajectories, baselines and history against their indicators: periods in order, a path from its baseline to a
 * target that improves on it, a season that keeps the trend, values their kind can have.
 */
export function validateTrajectories(register: LocatedRegister, unit: Unit): Finding[] {
  const indicators = new Map(register.indicators.map(({ item }) => [item.id, item]));
  const baselines = new Map(register.baselines.map((row) => [seriesKey(row.item.indicator, row.item.place), row.item]));
  return [
    ...register.trajectories.flatMap((row) => {
      const indicator = indicators.get(row.item.indicator);
      const baseline = baselines.get(seriesKey(row.item.indicator, row.item.place));
      const problems = indicator ? checkTrajectory(row.item, indicator, baseline) : disorder(row.item);
      return [...problems].map(({ field, ...problem }) => registerFinding(row.at(field), problem));
    }),
    ...pathless(register, unit),
    ...[...register.baselines, ...register.history].flatMap((row) => {
      const kind = indicators.get(row.item.indicator)?.kind;
      return kind && outside(kind, row.item.value)
        ? [registerFinding(row.at('value'), outOfRange(kind, row.item.value))]
        : [];
    }),
  ];
}

function* checkTrajectory(
  trajectory: Trajectory,
  indicator: Indicator,
  baseline: Baseline | undefined,
): Generator<PathProblem> {
  if (indicator.goal !== 'path') {
    yield {
      field: 'indicator',
      check: 'register-unused-trajectory',
      is: `${indicator.id} has a trajectory`,
      expected: `its goal is ${indicator.goal}, which uses none`,
      remedy: 'Delete these rows, or write path under Goal.',
    };
    return;
  }
  const disordered = [...disorder(trajectory)];
  yield* disordered;
  yield* start(trajectory, baseline);
  for (const [index, { value }] of trajectory.points.entries()) {
    if (outside(indicator.kind, value)) yield { field: `points.${index}.value`, ...outOfRange(indicator.kind, value) };
  }
  if (indicator.polarity !== 'range')
    yield* improvement(trajectory, indicator, indicator.polarity === 'higher' ? 1 : -1);
  yield* season(trajectory, indicator.kind, disordered.length === 0);
}

/** Points whose period is not after the one before: the path would go back in time. */
function* disorder({ points, indicator, place }: Trajectory): Generator<PathProblem> {
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!before || lastMonth(point.period) > lastMonth(before.period)) continue;
    yield {
      field: `points.${index}.period`,
      check: 'register-disordered-periods',
      is: `${point.period} follows ${before.period} in the trajectory of ${indicator} in ${place}`,
      expected: 'each point is later than the one before it',
      remedy: 'Put the rows in order of time and give each period once.',
    };
  }
}

function* start({ points, indicator, place }: Trajectory, baseline: Baseline | undefined): Generator<PathProblem> {
  const first = points[0];
  if (!first) return;
  if (!baseline) {
    yield {
      field: 'points.0.value',
      check: 'register-path-start',
      is: `${indicator} in ${place} has a path and no baseline`,
      expected: 'a path starts at its agreed baseline',
      remedy: `Add ${first.value} in ${first.period} to the sheet Baselines, with who agreed it.`,
    };
    return;
  }
  const wanted = { period: baseline.period, value: baseline.value };
  for (const part of ['period', 'value'] as const) {
    if (first[part] === wanted[part]) continue;
    yield {
      field: `points.0.${part}`,
      check: 'register-path-start',
      is: `the path of ${indicator} in ${place} starts with ${first[part]}`,
      expected: `its baseline is ${wanted.value} in ${wanted.period}`,
      remedy: 'Make the two agree.',
    };
  }
}

/** `d` is +1 where higher is better and −1 where lower is. */
function* improvement(trajectory: Trajectory, indicator: Indicator, d: 1 | -1): Generator<PathProblem> {
  const first = trajectory.points[0];
  if (!first) return;
  const field = `points.${trajectory.points.length - 1}.value`;
  const target = targetOf(trajectory);
  const planned = d * (target.value - first.value);
  if (planned <= 0) {
    yield {
      field,
      check: 'register-path-end',
      is: `the target is ${target.value} from ${first.value}, and ${indicator.polarity} is better`,
      expected: 'the target of a path improves on its baseline',
      remedy: 'Correct the target; to keep a value, write standing under Goal and the value under Standing target.',
    };
    return;
  }
  const points = indicator.kind === 'share' || indicator.unit === '%' || indicator.unit === 'points';
  const least = points ? SMALL_POINTS : SMALL_SHARE * Math.abs(first.value);
  if (planned >= least || indicator.tolerance.of === 'value') return;
  yield {
    field,
    check: 'register-tolerance',
    is: `the path of ${indicator.id} improves by ${Number(planned.toFixed(6))}`,
    expected: `shares of an improvement under ${points ? '2 points' : '2 % of the baseline'} are finer than the data`,
    remedy: 'Write value under Tolerance of, and both limits in the unit of the indicator.',
  };
}

/** A profile belongs to `seasonal` alone, sums to zero, and keeps a share or count within its bounds all the way. */
function* season(trajectory: Trajectory, kind: Indicator['kind'], ordered: boolean): Generator<PathProblem> {
  const { interpolation, season: profile, points } = trajectory;
  if ((interpolation === 'seasonal') !== (profile !== undefined)) {
    yield {
      field: 'interpolation',
      check: 'register-season',
      is: `Interpolation is ${interpolation} and Jan to Dec are ${profile ? 'filled' : 'blank'}`,
      expected: 'a seasonal trajectory has a profile, and no other has one',
      remedy: profile ? 'Write seasonal, or clear Jan to Dec.' : 'Fill Jan to Dec, or choose another interpolation.',
    };
  }
  if (!profile) return;
  const sum = profile.reduce((total, value) => total + value, 0);
  if (Math.abs(sum) > 1e-6) {
    yield {
      field: 'season.0',
      check: 'register-season',
      is: `Jan to Dec add up to ${Number(sum.toFixed(6))}`,
      expected: 'they add up to 0, so that the season leaves the trend alone',
      remedy: 'Take a twelfth of the sum from each month.',
    };
  }
  const first = points[0];
  if (!first || !ordered) return;
  for (let month = lastMonth(first.period); month <= lastMonth(targetOf(trajectory).period); month++) {
    const expected = expectedAt(trajectory, month);
    if (!outside(kind, expected)) continue;
    yield {
      field: `season.${month % 12}`,
      check: 'register-season',
      is: `trend and season make ${Number(expected.toFixed(4))}`,
      expected: kind === 'share' ? 'a share lies between 0 and 100' : 'a count is not below 0',
      remedy: 'Flatten the profile in this month.',
    };
    return;
  }
}

/** Indicators to follow a path that have none where they are reported. */
function pathless({ indicators, trajectories, places }: LocatedRegister, unit: Unit): Finding[] {
  const has = new Set(trajectories.map(({ item }) => seriesKey(item.indicator, item.place)));
  const any = new Set(trajectories.map(({ item }) => item.indicator));
  const whole = places.find(({ item }) => item.id === unit.place)?.item;
  return indicators.flatMap(({ item, at }) => {
    if (item.goal !== 'path') return [];
    const forWhole = whole !== undefined && item.placeKinds.includes(whole.kind);
    if (forWhole ? has.has(seriesKey(item.id, whole.id)) : any.has(item.id)) return [];
    return [
      registerFinding(at('goal'), {
        check: 'register-path-end',
        is: `${item.id} is to follow a path and has none${forWhole ? ` for ${whole.id}` : ''}`,
        expected: 'a path has a baseline, a target and the points between',
        remedy: 'Add its rows to the sheet Trajectories, or change the goal.',
      }),
    ];
  });
}
