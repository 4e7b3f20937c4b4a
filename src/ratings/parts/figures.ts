import type { Figure } from '../../domain/figure.ts';
import { expectedIn, type Goal } from '../../domain/goal.ts';
import { differenceUnit, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { shortPeriod } from '../../domain/period.ts';

/** A measured value as a figure. */
export function measured(indicator: Indicator, point: Observation): Figure {
  return {
    value: point.value,
    unit: indicator.unit,
    decimals: indicator.decimals,
    provenance: {
      cells: point.cells,
      ...(point.revision === undefined ? {} : { revision: point.revision }),
      ...(point.formula === undefined ? {} : { formula: point.formula }),
    },
  };
}

/** A figure agreed in the register. */
export function agreed(indicator: Indicator, value: number, revision: number, formula?: string): Figure {
  return {
    value,
    unit: indicator.unit,
    decimals: indicator.decimals,
    provenance: { cells: [], revision, ...(formula === undefined ? {} : { formula }) },
  };
}

/** What was agreed for the period of a value. */
export function expectedFigure(goal: Goal, point: Observation, revision: number): Figure {
  const formula =
    goal.kind === 'path' ? `${goal.trajectory.interpolation} trajectory at ${shortPeriod(point.period)}` : undefined;
  return agreed(goal.indicator, expectedIn(goal, point.period, point.value), revision, formula);
}

/** Value less expected, raw: its sign does not say whether it is good. */
export function gapFigure(indicator: Indicator, value: Figure, expected: Figure): Figure {
  const { revision } = expected.provenance;
  return {
    value: (value.value ?? 0) - (expected.value ?? 0),
    unit: differenceUnit(indicator),
    decimals: indicator.decimals,
    signed: true,
    provenance: {
      cells: value.provenance.cells,
      formula: 'value − agreed',
      ...(revision === undefined ? {} : { revision }),
    },
  };
}

/** A plain number made by a method, such as a pace. */
export function number(value: number, decimals: number, formula: string, from: Figure): Figure {
  return { value, unit: '', decimals, provenance: { ...from.provenance, formula } };
}
