import { calendarDate } from '../../src/domain/calendar-date.ts';
import { Indicator, type SourceKind } from '../../src/domain/indicator.ts';
import type { HistoryValue } from '../../src/domain/observation.ts';
import { period } from '../../src/domain/period.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Trajectory } from '../../src/domain/trajectory.ts';
import { districtRates } from './punjab-districts.ts';
import { EDUCATION } from './punjab-education.ts';
import { HEALTH } from './punjab-health.ts';
import { PLACES } from './punjab-places.ts';
import { PAST_QUARTERS, type PlannedIndicator, type PlannedPoint, type PlannedSector } from './punjab-planned.ts';
import { PARTICIPATION, ROADMAP } from './punjab-survey.ts';
import { WASTE } from './punjab-waste.ts';
import { WATER } from './punjab-water.ts';

export const SECTORS: readonly PlannedSector[] = [EDUCATION, HEALTH, WASTE, WATER];

const SURVEY = 'Nielsen household survey';
const ILLUSTRATIVE = 'Illustrative';
/** Quarter in which the districts' own paths begin. */
const DISTRICT_START = '2013-Q4';

/** Indicators of a sector with their place in the plan. */
export function indicatorsOf(sector: PlannedSector): { planned: PlannedIndicator; indicator: Indicator }[] {
  return sector.priorities.flatMap(({ id, officer, indicators }) =>
    indicators.map((planned, index) => ({
      planned,
      indicator: Indicator.parse({
        ...planned.is,
        priority: id,
        department: sector.department.id,
        headline: index === 0,
        owner: officer,
      }),
    })),
  );
}

/** The agreed plan of the sample: four sectors, their priorities and indicators, and the past they start from. */
export function punjabRegister(): Register {
  const all = SECTORS.flatMap(indicatorsOf);
  const paths = all.flatMap(({ planned }) => pathsOf(planned));
  return {
    sectors: SECTORS.map(({ id, name }) => ({ id, name })),
    priorities: SECTORS.flatMap((sector) =>
      sector.priorities.map(({ id, name, officer }, index) => ({
        id,
        sector: sector.id,
        number: index + 1,
        name,
        officer,
      })),
    ),
    initiatives: SECTORS.flatMap(({ department, initiatives }) =>
      initiatives.map(({ id, priority, name }) => ({ id, priority, department: department.id, name })),
    ),
    indicators: all.map(({ indicator }) => indicator),
    places: [...PLACES],
    baselines: paths.map(({ trajectory, source }) => ({
      indicator: trajectory.indicator,
      place: trajectory.place,
      period: trajectory.points[0]?.period ?? period(DISTRICT_START),
      value: trajectory.points[0]?.value ?? 0,
      source,
      agreedOn: calendarDate(source === ILLUSTRATIVE ? '2014-02-20' : '2012-01-15'),
      agreedBy: 'Chief Secretary',
    })),
    trajectories: paths.map(({ trajectory }) => trajectory),
    history: [...surveyHistory(), ...all.flatMap(({ planned, indicator }) => quarterlyHistory(planned, indicator))],
    thresholds: [],
  };
}

/** The agreed paths of an indicator: of the whole, of the survey's areas, and of the districts of immunisation. */
function pathsOf({ is, path, counted, published }: PlannedIndicator): { trajectory: Trajectory; source: string }[] {
  if (!path) return [];
  const source = is.sources.includes('survey') ? SURVEY : sourceOf(published, path[0]?.[0]);
  const paths = [{ trajectory: straight(is.id, 'punjab', path), source }];
  const [first] = PARTICIPATION;
  const target = path.at(-1);
  if (is.placeKinds.includes('area') && first && target) {
    for (const area of ['urban', 'rural'] as const) {
      paths.push({ trajectory: straight(is.id, area, [[first.month, first[area]], target]), source });
    }
  }
  if (is.id === 'immunised' && counted && target) {
    for (const [place, { value }] of districtRates({ is, path, counted, values: startValues(path) }, DISTRICT_START)) {
      paths.push({ trajectory: straight(is.id, place, [[DISTRICT_START, value], target]), source });
    }
  }
  return paths;
}

/** Values that put the districts about the baseline of the whole in the quarter in which their paths begin. */
function startValues(path: readonly PlannedPoint[]): number[] {
  return PAST_QUARTERS.map(() => path[0]?.[1] ?? 0);
}

function straight(indicator: string, place: string, points: readonly PlannedPoint[]): Trajectory {
  return {
    indicator,
    place,
    interpolation: 'linear',
    points: points.map(([when, value]) => ({ period: period(when), value })),
  };
}

/** The survey rounds before the stocktakes of the sample: all but the last, which a return brings. */
function surveyHistory(): HistoryValue[] {
  return PARTICIPATION.slice(0, -1).flatMap((round) =>
    (['punjab', 'urban', 'rural'] as const).map((place) => ({
      indicator: 'participation',
      place,
      period: period(round.month),
      value: round[place],
      sourceKind: 'survey' as const,
      source: SURVEY,
    })),
  );
}

/** Past values by quarter; where the start of a path is older than those, it is the first. */
function quarterlyHistory(planned: PlannedIndicator, indicator: Indicator): HistoryValue[] {
  const [start] = planned.path ?? [];
  const older = start && start[0] < PAST_QUARTERS[0] && planned.values.length > 0 ? [start] : [];
  const quarters = PAST_QUARTERS.map((quarter, index) => [quarter, planned.values[index]] as const);
  return [...older, ...quarters].flatMap(([quarter, value]) => {
    if (value === undefined) return [];
    const common = {
      indicator: indicator.id,
      period: period(quarter),
      sourceKind: preferred(indicator),
    };
    const districts = [...districtRates(planned, quarter)];
    return [
      { ...common, place: 'punjab', value, source: sourceOf(planned.published, quarter) },
      ...districts.map(([place, rate]) => ({ ...common, place, ...rate, source: ILLUSTRATIVE })),
    ];
  });
}

function sourceOf(published: readonly string[] | undefined, quarter: string | undefined): string {
  return quarter !== undefined && published?.includes(quarter) ? ROADMAP.source : ILLUSTRATIVE;
}

function preferred({ sources }: Indicator): SourceKind {
  return sources[0] ?? 'departmental';
}
