import type { BlankReturn, BlankRow, BlankTable } from '../../src/domain/blank-return.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { comparePeriods, period } from '../../src/domain/period.ts';
import type { RegisterIndex } from '../../src/domain/register.ts';
import { type SeriesBook, seriesKey } from '../../src/domain/series.ts';
import { Unit } from '../../src/domain/unit.ts';
import { STANDARD } from '../../src/layouts/standard.ts';
import { blankReturn } from '../../src/stages/blank.ts';
import { PUNJAB_UNIT } from './punjab-agenda.ts';
import { districtRates, QUARTERS } from './punjab-districts.ts';
import { PLACES } from './punjab-places.ts';
import { indicatorsOf } from './punjab-plan.ts';
import type { PlannedIndicator, PlannedMilestone, PlannedSector } from './punjab-planned.ts';
import { PARTICIPATION, PARTICIPATION_CHANGE } from './punjab-survey.ts';
import { rate, totalOf } from './rates.ts';

/** Month of the survey round that the returns of the second quarter of 2015 bring. */
const ROUND = { month: '2015-06', written: 'Jun 2015', quarter: '2015-Q2' };

/** Values of a row by field, as a department would type them. */
type Values = Readonly<Record<string, string | number>>;

const NO_ROUND: Values = { comment: 'No survey round in this quarter' };

/** A department's return for a quarter: the blank one, filled in with the figures of the sample. */
export function filledReturn(
  sector: PlannedSector,
  quarter: string,
  register: RegisterIndex,
  returned: SeriesBook,
): BlankReturn {
  const blank = blankReturn(
    register,
    Unit.parse(PUNJAB_UNIT),
    sector.department.id,
    period(quarter),
    returned,
    STANDARD,
  );
  const plan = new Map(indicatorsOf(sector).map(({ planned }) => [planned.is.id, planned]));
  const placeIds = new Map(PLACES.map(({ id, name }) => [name, id]));
  const fill = (row: BlankRow): BlankRow => {
    const planned = plan.get(String(row.values.indicator));
    const place = placeIds.get(String(row.values.place ?? 'Punjab')) ?? 'punjab';
    return planned ? { ...row, values: { ...row.values, ...valuesOf(planned, place, quarter) } } : row;
  };
  return {
    ...blank,
    cover: { ...blank.cover, preparedBy: sector.preparedBy, signedOffBy: sector.department.officer },
    tables: blank.tables.map((table): BlankTable => {
      if (table.table === 'milestones') return { ...table, rows: milestones(sector, quarter) };
      if (table.table === 'roadblocks')
        return { ...table, rows: sector.roadblocks.map((block) => ({ values: { ...block } })) };
      return { ...table, rows: table.rows.map(fill) };
    }),
  };
}

/** What is known before a quarter: the register's past values and what the returns of earlier quarters brought. */
export function bookBefore(quarter: string, register: RegisterIndex, sectors: readonly PlannedSector[]): SeriesBook {
  const book = new Map<string, Observation[]>();
  const add = (observation: Observation) => {
    const key = seriesKey(observation.indicator, observation.place);
    book.set(key, [...(book.get(key) ?? []), observation]);
  };
  for (const { sourceKind, ...value } of register.register.history) {
    add({
      indicator: value.indicator,
      place: value.place,
      period: value.period,
      value: value.value,
      source: sourceKind,
      cells: [],
    });
  }
  for (const earlier of QUARTERS.filter((candidate) => candidate >= '2015-Q1' && candidate < quarter)) {
    for (const { planned, indicator } of sectors.flatMap(indicatorsOf)) {
      for (const place of PLACES.filter(({ kind }) => indicator.placeKinds.includes(kind))) {
        const { value } = valuesOf(planned, place.id, earlier);
        if (typeof value !== 'number') continue;
        add({
          indicator: indicator.id,
          place: place.id,
          period: period(earlier),
          value,
          source: indicator.sources[0] ?? 'departmental',
          cells: [],
        });
      }
    }
  }
  return new Map(
    [...book].map(([key, points]) => [
      key,
      {
        indicator: points[0]?.indicator ?? '',
        place: points[0]?.place ?? '',
        points: points.toSorted((a, b) => comparePeriods(a.period, b.period)),
      },
    ]),
  );
}

/** What the department types in one row: a value, its counts, the survey round, or why there is none. */
function valuesOf(planned: PlannedIndicator, place: string, quarter: string): Values {
  const { id } = planned.is;
  if (id === 'participation') return survey(participationIn(place), quarter, 'Nielsen household survey');
  if (id === 'participation-change') {
    const name = PLACES.find((candidate) => candidate.id === place)?.name ?? '';
    return survey(PARTICIPATION_CHANGE[name], quarter, 'Nielsen household survey');
  }
  const value = planned.values[QUARTERS.indexOf(quarter)];
  if (value === undefined) return {};
  if (!planned.counted) return { value };
  if ('of' in planned.counted) return { ...rate(value, planned.counted.of) };
  const rates = districtRates(planned, quarter);
  return { ...(place === 'punjab' ? totalOf(rates.values()) : rates.get(place)) };
}

function participationIn(place: string): number | undefined {
  const round = PARTICIPATION.find(({ month }) => month === ROUND.month);
  return round && (place === 'urban' || place === 'rural' ? round[place] : round.punjab);
}

function survey(value: number | undefined, quarter: string, source: string): Values {
  if (quarter !== ROUND.quarter) return NO_ROUND;
  const round = { measuredIn: ROUND.written, comment: source };
  return value === undefined
    ? { ...round, comment: `${source} prints no value for this district` }
    : { ...round, value };
}

/** Milestones are reported as they stood in the second quarter; for the first, those that were then under way. */
function milestones({ initiatives }: PlannedSector, quarter: string): BlankRow[] {
  const early = quarter !== ROUND.quarter;
  const asReported = (milestone: PlannedMilestone): Values =>
    early
      ? { ...milestone, state: 'on track', planned: 40, actual: 35, narrative: 'Work has begun.' }
      : { ...milestone };
  return initiatives.flatMap(({ name, milestones: steps }) =>
    steps.map((milestone) => ({ values: { initiative: name, ...asReported(milestone) } })),
  );
}
