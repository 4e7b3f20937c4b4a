import type { ChartSeries } from '../../domain/chart.ts';
import type { Figure } from '../../domain/figure.ts';
import { observedFigure } from '../../domain/observed-figure.ts';
import type { MonthIndex } from '../../domain/period.ts';
import type { Wording } from '../../domain/wording.ts';
import type { Wish } from './place-labels.ts';
import type { Measured, View } from './view.ts';

/** A label and the series that carries it, where that is made for the label alone. */
export interface LabelWish extends Wish {
  readonly carrier?: ChartSeries<Wording>;
}

/** Where a value of a month stands: its category, and its point in the chart's box. */
export type At = (month: MonthIndex, value: number) => Pick<Wish, 'index' | 'at'>;

/** Half the marks of the ends and of the bands in inches: 11 and 7 points across. */
export const RADIUS = { ring: 5.5 / 72, band: 3.5 / 72 } as const;

/** A figure agreed in the register, in the unit of the indicator. */
export function agreedFigure({ indicator, revision }: View, value: number): Figure {
  return { value, unit: indicator.unit, decimals: indicator.decimals, provenance: { cells: [], revision } };
}

/** A measured value, with its cells. */
export function measuredFigure({ indicator }: Pick<View, 'indicator'>, point: Measured): Figure {
  return observedFigure(indicator, point);
}

/** A forecast value, with the cells of the values it is projected from. */
export function forecastFigure({ indicator, points, forecast }: View, value: number, formula: string): Figure {
  const cells = points.slice(-(forecast?.points ?? 0)).flatMap((point) => point.cells);
  return { value, unit: indicator.unit, decimals: indicator.decimals, provenance: { cells, formula } };
}
