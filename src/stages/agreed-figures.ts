import type { CellRef } from '../domain/cell.ts';
import type { Finding } from '../domain/finding.ts';
import type { Register } from '../domain/register.ts';
import type { LocatedRegister } from './located-register.ts';
import { registerFinding } from './register-finding.ts';

/** One agreed figure: what people call it, what was agreed, and its cell where it was read from a workbook. */
interface Agreed {
  readonly name: string;
  readonly value: string;
  readonly cell?: CellRef;
}

/**
 * Names every agreed figure (baseline, path, past value, goal, tolerance) of the register in force that a new one changes
 * or drops, each as a blocking finding at its cell. Agreeing figures where there were none is no change.
 */
export function agreedFigureChanges(before: Register, after: LocatedRegister, file: string): Finding[] {
  const now = new Map(agreedFigures(located(after)).map((figure) => [figure.name, figure]));
  return agreedFigures(located(before)).flatMap(({ name, value }) => {
    const becomes = now.get(name);
    return becomes?.value === value ? [] : [change(name, value, becomes, file)];
  });
}

type Part<T> = readonly { readonly item: T; readonly at?: (field: string) => CellRef }[];
type Parts = { readonly [Name in keyof Register]: Part<Register[Name][number]> };

/** A register whose things have no cells, in the shape of one whose things do. */
function located(register: Register | LocatedRegister): Parts {
  const parts = Object.entries(register).map(([part, items]) => [
    part,
    items.map((item: object) => ('item' in item && 'at' in item ? item : { item })),
  ]);
  return Object.fromEntries(parts);
}

function agreedFigures({ baselines, trajectories, history, indicators }: Parts): Agreed[] {
  const figure = (
    name: string,
    value: string | number | undefined,
    at: ((field: string) => CellRef) | undefined,
    field: string,
  ): Agreed => ({
    name,
    value: String(value ?? 'nothing'),
    ...(at ? { cell: at(field) } : {}),
  });
  return [
    ...baselines.flatMap(({ item, at }) => [
      figure(`the baseline of ${item.indicator} in ${item.place}`, item.value, at, 'value'),
      figure(`the period of the baseline of ${item.indicator} in ${item.place}`, item.period, at, 'period'),
    ]),
    ...trajectories.flatMap(({ item, at }) => [
      figure(`the interpolation of ${item.indicator} in ${item.place}`, item.interpolation, at, 'interpolation'),
      ...item.points.map((point, i) =>
        figure(
          `the path of ${item.indicator} in ${item.place} at ${point.period}`,
          point.value,
          at,
          `points.${i}.value`,
        ),
      ),
      ...(item.season ?? []).map((value, i) =>
        figure(`the season of ${item.indicator} in ${item.place}, month ${i + 1}`, value, at, `season.${i}`),
      ),
    ]),
    ...history.map(({ item, at }) =>
      figure(`the past value of ${item.indicator} in ${item.place} at ${item.period}`, item.value, at, 'value'),
    ),
    ...indicators.flatMap(({ item, at }) =>
      (['goal', 'polarity', 'standing', 'low', 'high', 'periodValue'] as const)
        .map((field) => figure(`${WORDS[field]} of ${item.id}`, item[field], at, field))
        .concat(
          (['of', 'amberGreen', 'amberRed'] as const).map((field) =>
            figure(`the tolerance (${field}) of ${item.id}`, item.tolerance[field], at, `tolerance.${field}`),
          ),
        ),
    ),
  ];
}

const WORDS = {
  goal: 'the goal',
  polarity: 'the polarity',
  standing: 'the standing value',
  low: 'the lower bound',
  high: 'the upper bound',
  periodValue: 'the period value',
};

function change(name: string, was: string, becomes: Agreed | undefined, file: string): Finding {
  return registerFinding(becomes?.cell ?? { file, sheet: null, cell: null }, {
    check: 'register-agreed-figure',
    is: becomes ? `${name} is ${becomes.value}` : `${name} is not in the workbook`,
    expected: `${was} was agreed, in the revision in force`,
    remedy: 'Put the agreed figure back; changing what was agreed is a decision of its own.',
  });
}
