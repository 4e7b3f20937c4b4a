import type { ValueAxis } from '../../domain/chart.ts';

/** Lines may start above zero when everything drawn lies within this share of 0..max. */
const NARROW = 0.4;
/** Room left under the lowest value of an axis that does not start at zero, as a share of the span. */
const ROOM = 0.05;

/** Power of ten of the finest step: no indicator is shown with more decimals. */
const FINEST = -6;

/**
 * The value axis of a chart: ticks in steps of 1, 2 or 5 × 10ⁿ, four or five of them above the foot of the axis where
 * the span allows, and none above `cap` (100 for shares). With `zero` it starts at zero whatever the values (bars always do).
 */
export function valueAxis(values: readonly number[], options: { cap?: number; zero?: boolean } = {}): ValueAxis {
  const lowest = Math.min(...values);
  const highest = Math.min(Math.max(...values), options.cap ?? Number.POSITIVE_INFINITY);
  const spread = highest - lowest;
  const narrow = !options.zero && lowest > 0 && spread > 0 && spread < NARROW * highest;
  const room = lowest < 0 || narrow ? ROOM * spread : 0;
  const low = narrow || lowest < 0 ? lowest - room : 0;
  const high = Math.max(highest, 0);

  const span = high - low || Math.abs(high) || 1;
  const scale = Math.max(Math.floor(Math.log10(span)) - 1, FINEST);
  const candidates = [0, 1, 2].flatMap((power) => [1, 2, 5].map((unit) => unit * 10 ** (scale + power)));
  const axes = candidates.map((step) => {
    const top = options.cap === undefined ? Number.POSITIVE_INFINITY : Math.floor(options.cap / step + 1e-9);
    const foot = Math.floor(low / step + 1e-9);
    const last = Math.min(Math.max(Math.ceil(high / step - 1e-9), foot + 1), top);
    const first = Math.min(foot, last - 1);
    return { step, first, last, ticks: last - first };
  });
  const having = (least: number, most: number) => axes.find(({ ticks }) => ticks >= least && ticks <= most);
  const best = having(4, 5) ?? having(3, 3) ?? having(6, 6) ?? axes[0];
  if (!best) throw new Error('an axis without ticks');
  const decimals = Math.max(0, -Math.floor(Math.log10(best.step) + 1e-9));
  const at = (tick: number) => Number((tick * best.step).toFixed(decimals));
  return { min: at(best.first), max: at(best.last), step: Number(best.step.toFixed(decimals)), decimals };
}

/** The values at which an axis has ticks, from the bottom. */
export function ticksOf(axis: ValueAxis): readonly number[] {
  const count = Math.round((axis.max - axis.min) / axis.step);
  return Array.from({ length: count + 1 }, (_, i) => Number((axis.min + i * axis.step).toFixed(axis.decimals)));
}
