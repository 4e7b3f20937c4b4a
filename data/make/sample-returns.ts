import type { BlankReturn, BlankRow, BlankTable } from '../../src/domain/blank-return.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { comparePeriods, period, shortPeriod } from '../../src/domain/period.ts';
import type { RegisterIndex } from '../../src/domain/register.ts';
import { type SeriesBook, seriesKey } from '../../src/domain/series.ts';
import { Unit } from '../../src/domain/unit.ts';
import { STANDARD } from '../../src/layouts/standard.ts';
import { blankReturn } from '../../src/stages/blank.ts';
import { ILLUSTRATIVE, type Sample, type SampleIndicator, type Typed } from './sample-plan.ts';
import { districtRates, indicatorsOf, initiativesOf, wholeValue } from './sample-register.ts';
import { reportedAt } from './sample-steps.ts';

/** A department's return for a period: the blank one, filled in with what the sample says. */
export function sampleReturn(sample: Sample, department: string, when: string, register: RegisterIndex): BlankReturn {
  const unit = Unit.parse(sample.unit);
  const blank = blankReturn(register, unit, department, period(when), bookBefore(sample, when, register), STANDARD);
  const planned = new Map(indicatorsOf(sample).map((placed) => [placed.indicator.id, placed.planned]));
  const places = new Map(sample.places.map(({ is: { id, name } }) => [name, id]));
  const fill = (row: BlankRow): BlankRow[] => {
    const own = planned.get(String(row.values.indicator));
    if (!own) return [row];
    const place = places.get(String(row.values.place)) ?? unit.place;
    const { indicator = null, name = null } = row.values;
    const beside = place === unit.place ? own.beside?.[when] : undefined;
    return [
      { ...row, values: { ...row.values, ...typedIn(own, place, when, sample) } },
      ...(beside ? [{ ...row, values: { indicator, name, ...beside } }] : []),
    ];
  };
  const isSigned = !sample.unsigned?.includes(`${when}/${department}`);
  return {
    ...blank,
    cover: {
      ...blank.cover,
      preparedBy: sample.preparedBy[department] ?? '',
      signedOffBy: isSigned ? (unit.departments.find(({ id }) => id === department)?.officer ?? '') : '',
    },
    tables: blank.tables.map((table): BlankTable => {
      if (table.table === 'milestones') return { ...table, rows: stepRows(sample, department, when) };
      if (table.table === 'roadblocks') return { ...table, rows: roadblockRows(sample, department, when) };
      return { ...table, rows: table.rows.flatMap(fill) };
    }),
  };
}

/** What a department types in the row of an indicator and place. */
function typedIn(planned: SampleIndicator, place: string, when: string, sample: Sample): Typed {
  const isWhole = place === sample.unit.place;
  const value = isWhole ? wholeValue(planned, when, sample) : districtRates(planned, when, sample).get(place);
  const round = planned.rounds?.find(({ brought }) => brought === when);
  return {
    ...(value && { ...value }),
    ...(round && {
      value: round.value,
      measuredIn: shortPeriod(period(round.month)),
      comment: round.source ?? ILLUSTRATIVE,
    }),
    ...(isWhole && planned.typed?.[when]),
  };
}

function stepRows(sample: Sample, department: string, when: string): BlankRow[] {
  return initiativesOf(sample)
    .filter((initiative) => initiative.department === department)
    .flatMap(({ name, officer, steps }) =>
      steps.flatMap((step): BlankRow[] => {
        const reported = reportedAt(step, when);
        if (!reported) return [];
        const { action, due, responsible = officer } = step;
        return [{ values: { initiative: name, action, responsible, due, ...reported } }];
      }),
    );
}

/** Roadblocks that were open when the period ended. */
function roadblockRows({ roadblocks }: Sample, department: string, when: string): BlankRow[] {
  return (roadblocks[department] ?? [])
    .filter(({ since }) => comparePeriods(period(since.slice(0, 7)), period(when)) <= 0)
    .map((roadblock) => ({ values: { ...roadblock } }));
}

/** What is known before a period: the register's past values and what the returns of earlier periods brought. */
function bookBefore(sample: Sample, when: string, { register }: RegisterIndex): SeriesBook {
  const points = register.history.map(
    ({ indicator, place, period: measured, value, sourceKind }): Observation => ({
      indicator,
      place,
      period: measured,
      value,
      source: sourceKind,
      cells: [],
    }),
  );
  for (const earlier of sample.returned.filter((returned) => returned < when)) {
    for (const { planned, indicator } of indicatorsOf(sample)) {
      for (const { is: place } of sample.places.filter(({ is }) => indicator.placeKinds.includes(is.kind))) {
        const { value } = typedIn(planned, place.id, earlier, sample);
        if (typeof value !== 'number') continue;
        const source = indicator.sources[0] ?? 'departmental';
        const round = planned.rounds?.find(({ brought }) => brought === earlier);
        const measured = period(round?.month ?? earlier);
        points.push({ indicator: indicator.id, place: place.id, period: measured, value, source, cells: [] });
      }
    }
  }
  return bookOf(points);
}

function bookOf(points: readonly Observation[]): SeriesBook {
  const book = new Map<string, { indicator: string; place: string; points: Observation[] }>();
  for (const point of points.toSorted((a, b) => comparePeriods(a.period, b.period))) {
    const key = seriesKey(point.indicator, point.place);
    const series = book.get(key);
    if (series) series.points.push(point);
    else book.set(key, { indicator: point.indicator, place: point.place, points: [point] });
  }
  return book;
}
