import type { CellRef } from '../domain/cell.ts';
import type { Finding } from '../domain/finding.ts';
import type { RegisterValue } from '../domain/register-sheets.ts';
import { seriesKey } from '../domain/series.ts';
import type { Located, LocatedRow } from './located-register.ts';
import { registerFinding } from './register-finding.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => `season.${month}`);

/** Joins the rows of each indicator and place into one trajectory, its points in the order of the rows. */
export function gatherTrajectories(rows: readonly LocatedRow[], findings: Finding[]): Located<unknown>[] {
  const groups = new Map<string, LocatedRow[]>();
  for (const row of rows) {
    const key = seriesKey(text(row.values.indicator), text(row.values.place));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => gather(group, findings));
}

function gather(rows: readonly LocatedRow[], findings: Finding[]): Located<unknown> {
  const [first, ...others] = rows;
  if (!first) throw new Error('a trajectory without rows');
  const indicator = text(first.values.indicator);
  const place = text(first.values.place);
  const interpolation = text(first.values.interpolation);
  if (others.length === 0) {
    findings.push(
      registerFinding(first.at('value'), {
        check: 'register-path-end',
        is: `the trajectory of ${indicator} in ${place} has one point`,
        expected: 'it has a start and a target',
        remedy: 'Add a row with the target and its period.',
      }),
    );
  }
  for (const { values, at } of others.filter((row) => text(row.values.interpolation) !== interpolation)) {
    findings.push(
      registerFinding(at('interpolation'), {
        check: 'register-mixed-trajectory',
        is: `Interpolation is ${text(values.interpolation)}`,
        expected: `the rows above of ${indicator} in ${place} say ${interpolation}`,
        remedy: 'Write one interpolation in all rows of a trajectory.',
      }),
    );
  }
  const season = MONTHS.map((month) => first.values[month]);
  findings.push(...strayMonths(others, indicator), ...missingMonths(first, season));
  const points = rows.map(({ values }) => ({ period: values.period, value: values.value }));
  return {
    item: {
      indicator,
      place,
      interpolation,
      points,
      ...(season.every((value) => value === undefined) ? {} : { season }),
    },
    at: (field) => pointCell(rows, first, field),
  };
}

/** A text of a row; empty where its cell could not be read, which has its own finding. */
function text(value: RegisterValue): string {
  return typeof value === 'string' ? value : '';
}

function pointCell(rows: readonly LocatedRow[], first: LocatedRow, field: string): CellRef {
  const point = /^points\.(\d+)\.(.+)$/.exec(field);
  const row = point ? rows[Number(point[1])] : first;
  return (row ?? first).at(point?.[2] ?? field);
}

/** Months of a seasonal profile that were left blank while others were filled. */
function missingMonths(first: LocatedRow, season: readonly unknown[]): Finding[] {
  const blank = MONTHS.filter((_, index) => season[index] === undefined);
  if (blank.length === 12) return [];
  return blank.map((month) =>
    registerFinding(first.at(month), {
      check: 'register-season',
      is: 'this month of the seasonal profile is blank',
      expected: 'a profile has twelve months',
      remedy: 'Fill it in; 0 where the month does not differ from the trend.',
    }),
  );
}

/** Months of a seasonal profile in a row that is not the first of its trajectory. */
function strayMonths(others: readonly LocatedRow[], indicator: string): Finding[] {
  return others.flatMap(({ values, at }) =>
    MONTHS.filter((month) => values[month] !== undefined).map((month) =>
      registerFinding(at(month), {
        check: 'register-season',
        is: `a month of the seasonal profile of ${indicator} stands here`,
        expected: 'the profile stands in the first row of its trajectory',
        remedy: 'Move it there.',
      }),
    ),
  );
}
