import { calendarDate } from '../../src/domain/calendar-date.ts';
import { Indicator, type SourceKind } from '../../src/domain/indicator.ts';
import type { HistoryValue } from '../../src/domain/observation.ts';
import { period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Trajectory } from '../../src/domain/trajectory.ts';
import { Unit } from '../../src/domain/unit.ts';
import { type Rate, rate, ratesOfParts, totalOf } from './rates.ts';
import {
  ILLUSTRATIVE,
  type Sample,
  type SampleIndicator,
  type SamplePriority,
  type SampleSector,
} from './sample-plan.ts';

/** An indicator of a sample with its place in the plan. */
export interface PlacedIndicator {
  readonly planned: SampleIndicator;
  readonly indicator: Indicator;
}

/** A priority of a sample with the sector it belongs to. */
interface PlacedPriority {
  readonly sector: SampleSector;
  readonly priority: SamplePriority;
  readonly number: number;
}

function prioritiesOf(sample: Sample): PlacedPriority[] {
  return sample.sectors.flatMap((sector) =>
    sector.priorities.map((priority, index) => ({ sector, priority, number: index + 1 })),
  );
}

/** Indicators of a sample with their places in the plan, in its order. */
export function indicatorsOf(sample: Sample): PlacedIndicator[] {
  return prioritiesOf(sample).flatMap(({ sector, priority }) =>
    priority.indicators.map((planned, index) => ({
      planned,
      indicator: Indicator.parse({
        ...planned.is,
        priority: priority.id,
        department: sector.department,
        headline: index === 0,
        owner: priority.officer,
      }),
    })),
  );
}

/** Initiatives of a sample with the ids they keep. */
export function initiativesOf(sample: Sample) {
  return prioritiesOf(sample).flatMap(({ sector, priority }) =>
    priority.initiatives.map((initiative, index) => ({
      ...initiative,
      id: `${priority.id}-${index + 1}`,
      officer: priority.officer,
      priority: priority.id,
      department: sector.department,
    })),
  );
}

/** The agreed plan of a sample: its tree, its indicators and their paths, and the past they start from. */
export function sampleRegister(sample: Sample): Register {
  const all = indicatorsOf(sample);
  const paths = all.flatMap(({ planned }) => pathsOf(planned, sample));
  return {
    sectors: sample.sectors.map(({ id, name, parent }) => ({ id, name, ...(parent && { parent }) })),
    priorities: prioritiesOf(sample).map(({ sector, priority: { id, name, officer }, number }) => ({
      id,
      sector: sector.id,
      number,
      name,
      officer,
    })),
    initiatives: initiativesOf(sample).map(({ id, priority, department, name }) => ({
      id,
      priority,
      department,
      name,
    })),
    indicators: all.map(({ indicator }) => indicator),
    places: sample.places.map(({ is }) => is),
    baselines: paths.map(({ trajectory: { indicator, place, points }, source }) => ({
      indicator,
      place,
      period: points[0]?.period ?? period(sample.past.at(-1) ?? ''),
      value: points[0]?.value ?? 0,
      source,
      agreedOn: calendarDate(sample.agreed.on),
      agreedBy: sample.agreed.by,
    })),
    trajectories: paths.map(({ trajectory }) => trajectory),
    history: all.flatMap(({ planned, indicator }) => historyOf(planned, indicator, sample)),
    thresholds: [],
  };
}

/** The rates of the districts for a period; none for an indicator that is not counted by district. */
export function districtRates(planned: SampleIndicator, when: string, sample: Sample): ReadonlyMap<string, Rate> {
  const { counting, is, values } = planned;
  const index = [...sample.past, ...sample.returned].indexOf(when);
  const total = values?.[index];
  if (!counting || !('perThousand' in counting) || total === undefined) return new Map();
  const { perThousand, spread } = counting;
  const parts = sample.places.flatMap(({ is: { id, name, kind }, inhabitants = 0 }) =>
    is.placeKinds.includes(kind) && inhabitants > 0
      ? [{ id, name, weight: inhabitants, denominator: Math.round(inhabitants * perThousand) }]
      : [],
  );
  return ratesOfParts(parts, { indicator: is.id, total, spread, index });
}

/** What is reported for the whole in a period: a value, and its counts where it is counted; null when there is none. */
export function wholeValue(planned: SampleIndicator, when: string, sample: Sample): Rate | { value: number } | null {
  const value = planned.values?.[[...sample.past, ...sample.returned].indexOf(when)];
  if (value === undefined) return null;
  if (!planned.counting) return { value };
  return 'of' in planned.counting
    ? rate(value, planned.counting.of)
    : totalOf(districtRates(planned, when, sample).values());
}

/** The agreed paths of an indicator: of the whole and, where it is counted by district, of each district. */
function pathsOf(planned: SampleIndicator, sample: Sample): { trajectory: Trajectory; source: string }[] {
  const { is, path, rounds, interpolation = 'linear' } = planned;
  const [first, target] = [path?.[0], path?.at(-1)];
  if (!path || !first || !target) return [];
  const along = (place: string, points: readonly (readonly [string, number])[]): Trajectory => ({
    indicator: is.id,
    place,
    interpolation,
    points: points.map(([when, value]) => ({ period: period(when), value })),
  });
  const source = rounds?.find(({ month }) => month === first[0])?.source ?? ILLUSTRATIVE;
  const own = [...districtRates(planned, first[0], sample)];
  return [
    { trajectory: along(Unit.parse(sample.unit).place, path), source },
    ...own
      .filter(([, { value }]) => (is.polarity === 'lower' ? value > target[1] : value < target[1]))
      .map(([place, { value }]) => ({ trajectory: along(place, [[first[0], value], target]), source: ILLUSTRATIVE })),
  ];
}

/** Past values of an indicator: its rounds before the first return, or a value for each past period. */
function historyOf(planned: SampleIndicator, { id, sources }: Indicator, sample: Sample): HistoryValue[] {
  const sourceKind: SourceKind = sources[0] ?? 'departmental';
  const { place: whole } = sample.unit;
  const past = (place: string, when: string, value: Rate | { value: number }, source = ILLUSTRATIVE): HistoryValue => ({
    indicator: id,
    place,
    period: period(when),
    ...value,
    sourceKind,
    source,
  });
  if (planned.rounds) {
    return planned.rounds
      .filter(({ brought }) => brought === undefined)
      .map(({ month, value, source }) => past(whole, month, { value }, source));
  }
  return sample.past.flatMap((when) => {
    const value = wholeValue(planned, when, sample);
    const parts = [...districtRates(planned, when, sample)].map(([place, part]) => past(place, when, part));
    return value ? [past(whole, when, value), ...parts] : [];
  });
}
