import type { ChartSeries } from '../../domain/chart.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Observation } from '../../domain/observation.ts';
import type { MonthIndex } from '../../domain/period.ts';
import type { Wording } from '../../domain/wording.ts';
import type { Wish } from './place-labels.ts';
import type { View } from './view.ts';

/** A label and the series that carries it, where that is made for the label alone. */
export interface LabelWish extends Wish {
  readonly carrier?: ChartSeries<Wording>;
}

/** Where a value of a month stands: its category, and its point in the chart's box. */
export type At = (month: MonthIndex, value: number) => Pick<Wish, 'index' | 'at'>;

/** Half the marks of the chart in inches: the light's 11 points across, rings 9, bands 7, dots 6. */
export const RADIUS = { light: 5.5 / 72, ring: 4.5 / 72, band: 3.5 / 72, dot: 3 / 72 } as const;

/** A figure agreed in the register, in the unit of the indicator. */
export function agreedFigure({ indicator, revision }: View, value: number): Figure {
  return { value, unit: indicator.unit, decimals: indicator.decimals, provenance: { cells: [], revision } };
}

/** A measured value, with its cells. */
export function measuredFigure({ indicator }: Pick<View, 'indicator'>, point: Observation): Figure {
  const { cells, revision, formula } = point;
  return {
    value: point.value,
    unit: indicator.unit,
    decimals: indicator.decimals,
    provenance: {
      cells,
      ...(revision === undefined ? {} : { revision }),
      ...(formula === undefined ? {} : { formula }),
    },
  };
}

/** A forecast value, with the cells of the values it is projected from. */
export function forecastFigure({ indicator, points, forecast }: View, value: number, formula: string): Figure {
  const cells = points.slice(-(forecast?.points ?? 0)).flatMap((point) => point.cells);
  return { value, unit: indicator.unit, decimals: indicator.decimals, provenance: { cells, formula } };
}
