import { THRESHOLDS } from '../checks/parts/thresholds.ts';
import type { CellRef } from '../domain/cell.ts';
import type { Finding } from '../domain/finding.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Register } from '../domain/register.ts';
import { REGISTER_SHEETS } from '../domain/register-sheets.ts';
import type { Unit } from '../domain/unit.ts';
import type { Located, LocatedRegister } from './located-register.ts';
import { registerFinding } from './register-finding.ts';
import { validateGoals } from './validate-goals.ts';
import { validateMethods } from './validate-methods.ts';
import { validatePlaces } from './validate-places.ts';
import { validateTrajectories } from './validate-trajectories.ts';

/** Holds the parts of a plan against one another: names known, nothing twice, no circles, caps, goals and paths. */
export function validateRegister(register: LocatedRegister, unit: Unit, file: string): Finding[] {
  return [
    ...emptySheets(register, file),
    ...duplicates(register),
    ...unknownNames(register, unit, file),
    ...validatePlaces(register),
    ...tooManyPriorities(register, unit),
    ...headlines(register),
    ...validateGoals(register),
    ...validateMethods(register, unit),
    ...validateTrajectories(register, unit),
    ...unknownThresholds(register),
  ];
}

/** Parts without which there is nothing to take stock of. */
const NEEDED = ['sectors', 'priorities', 'indicators', 'places'] as const;

function emptySheets(register: LocatedRegister, file: string): Finding[] {
  return NEEDED.filter((part) => register[part].length === 0).map((part) => {
    const sheet = REGISTER_SHEETS.find((declared) => declared.part === part)?.name ?? part;
    return registerFinding(
      { file, sheet, cell: null },
      {
        check: 'register-empty-sheet',
        is: 'there is no row below the headings',
        expected: `a plan has at least one of its ${part}`,
        remedy: 'Add a row.',
      },
    );
  });
}

/** Things that stand twice; the points of a trajectory are looked at by `validateTrajectories`. */
function duplicates(register: LocatedRegister): Finding[] {
  const { sectors, priorities, initiatives, indicators, places, baselines, history, thresholds } = register;
  const named: readonly (readonly Located<{ readonly id: string }>[])[] = [
    sectors,
    priorities,
    initiatives,
    indicators,
    places,
  ];
  return [
    ...named.flatMap((rows) => repeated(rows, 'id', ({ id }) => id)),
    ...repeated(priorities, 'number', ({ sector, number }) => `${sector} number ${number}`),
    ...repeated(baselines, 'indicator', ({ indicator, place }) => `${indicator} in ${place}`),
    ...repeated(thresholds, 'check', ({ check }) => check),
    ...repeated(
      history,
      'period',
      ({ indicator, place, period, sourceKind }) => `${indicator} in ${place}, ${period}, ${sourceKind}`,
    ),
  ];
}

function repeated<T>(rows: readonly Located<T>[], field: string, keyOf: (item: T) => string): Finding[] {
  const first = new Map<string, CellRef>();
  return rows.flatMap(({ item, at }) => {
    const key = keyOf(item);
    const before = first.get(key);
    if (!before) {
      first.set(key, at(field));
      return [];
    }
    return [
      registerFinding(at(field), {
        check: 'register-duplicate',
        is: `${key} stands here a second time`,
        expected: `it is already in ${before.cell}`,
        remedy: 'Delete one of the two rows, or give this one its own name.',
      }),
    ];
  });
}

/** Ids in cells that name a row of another sheet, a department of unit.yaml or a breakdown, and are not found there. */
function unknownNames(register: LocatedRegister, unit: Unit, file: string): Finding[] {
  const ids = (part: keyof Register) => new Set(register[part].map(({ item }) => ('id' in item ? item.id : '')));
  const departments = new Set(unit.departments.map(({ id }) => id));
  const kinds = new Set(register.places.map(({ item }) => item.kind));
  const findings: Finding[] = [];
  for (const { part, columns } of REGISTER_SHEETS) {
    for (const { field, heading, refersTo } of columns) {
      if (!refersTo) continue;
      const known = ids(refersTo);
      const among = `the sheet ${REGISTER_SHEETS.find((sheet) => sheet.part === refersTo)?.name}`;
      for (const row of register[part]) findings.push(...unknown(row, field, heading, known, among));
    }
  }
  for (const row of [...register.initiatives, ...register.indicators]) {
    findings.push(...unknown(row, 'department', 'Department', departments, 'unit.yaml'));
  }
  for (const row of register.indicators) {
    findings.push(...unknown(row, 'placeKinds', 'Breakdowns', kinds, 'the column Breakdown of the sheet Places'));
  }
  if (!ids('places').has(unit.place)) {
    findings.push(
      registerFinding(
        { file, sheet: 'Places', cell: null },
        {
          check: 'register-unknown-name',
          is: `there is no place ${unit.place}`,
          expected: 'unit.yaml names it as the whole',
          remedy: 'Add it, or correct place in unit.yaml.',
        },
      ),
    );
  }
  return findings;
}

function unknown(
  row: Located<object>,
  field: string,
  heading: string,
  known: ReadonlySet<string>,
  among: string,
): Finding[] {
  const value: unknown = Object.entries(row.item).find(([key]) => key === field)?.[1];
  const names = value === undefined ? [] : [value].flat().map(String);
  return names
    .filter((name) => !known.has(name))
    .map((name) =>
      registerFinding(row.at(field), {
        check: 'register-unknown-name',
        is: `${heading} is “${name}”`,
        expected: `${among} has no such ${field === 'placeKinds' ? 'breakdown' : 'id'}`,
        remedy: `${near(name, known)} or add what it names.`,
      }),
    );
}

function tooManyPriorities({ priorities }: LocatedRegister, unit: Unit): Finding[] {
  if (unit.manyPrioritiesReason) return [];
  const count = new Map<string, number>();
  return priorities.flatMap(({ item, at }) => {
    const n = (count.get(item.sector) ?? 0) + 1;
    count.set(item.sector, n);
    if (n <= unit.maximumPriorities) return [];
    return [
      registerFinding(at('sector'), {
        check: 'register-too-many-priorities',
        is: `${item.name} is priority ${n} of ${item.sector}`,
        expected: `a sector has at most ${unit.maximumPriorities}`,
        remedy: 'Drop one, or say in unit.yaml why there are more (manyPrioritiesReason).',
      }),
    ];
  });
}

/** A threshold of a check that does not exist, or has none, would be passed over unseen. */
function unknownThresholds({ thresholds }: LocatedRegister): Finding[] {
  const checks = Object.keys(THRESHOLDS);
  return thresholds
    .filter(({ item }) => !checks.includes(item.check))
    .map(({ item, at }) =>
      registerFinding(at('check'), {
        check: 'register-unknown-threshold',
        is: `a limit is agreed for “${item.check}”`,
        expected: 'no check of that name has one',
        remedy: `${near(item.check, checks)} or take the row out; “checks” lists them.`,
      }),
    );
}

function near(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? 'Correct it,' : `Write ${nearest},`;
}

/** A priority is rated by exactly one headline indicator. */
function headlines({ priorities, indicators }: LocatedRegister): Finding[] {
  const heads = new Map<string, Located<{ id: string }>[]>();
  for (const row of indicators.filter(({ item }) => item.headline)) {
    heads.set(row.item.priority, [...(heads.get(row.item.priority) ?? []), row]);
  }
  const none = priorities.filter(({ item }) => !heads.has(item.id));
  const surplus = [...heads].flatMap(([priority, [first, ...others]]) =>
    others.map(({ item, at }) =>
      registerFinding(at('headline'), {
        check: 'register-headline',
        is: `${item.id} is a second headline indicator of ${priority}`,
        expected: `a priority is rated by one; ${first?.item.id} is already its headline`,
        remedy: 'Write no for one of the two.',
      }),
    ),
  );
  const lacking = none.map(({ item, at }) =>
    registerFinding(at('id'), {
      check: 'register-headline',
      is: `${item.id} has no headline indicator`,
      expected: 'a priority is rated by one',
      remedy: 'Write yes under Headline for one of its indicators.',
    }),
  );
  return [...surplus, ...lacking];
}
