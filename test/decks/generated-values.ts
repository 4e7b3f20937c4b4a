import type { Indicator, SourceKind } from '../../src/domain/indicator.ts';
import {
  lastMonth,
  type Period,
  type PeriodKind,
  period,
  periodHolding,
  shiftPeriod,
} from '../../src/domain/period.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Register } from '../../src/domain/register.ts';
import { expectedAt, type Trajectory } from '../../src/domain/trajectory.ts';
import type { Asked, Manner } from './asked.ts';
import type { Dice } from './dice.ts';
import { wordsOf } from './words.ts';

/** The stocktakes are held for periods that end in June 2015. */
const END = lastMonth(period('2015-06'));

/** Paths of an indicator: of the whole, and of its parts most of the time. */
export function pathsOf(dice: Dice, indicator: Indicator, places: readonly Place[]): Trajectory[] {
  if (indicator.goal !== 'path') return [];
  const parts = dice.chance(0.7);
  const from = shiftPeriod(endOf(indicator), -dice.whole(3, 8));
  const to = shiftPeriod(endOf(indicator), dice.whole(1, 8));
  const interpolation =
    indicator.method === 'compound-growth' ? 'growth' : dice.one(['linear', 'linear', 'stepped', 's-curve']);
  return places
    .filter(({ kind, to: end }) => indicator.placeKinds.includes(kind) && (kind === 'whole' || (parts && !end)))
    .map(({ id: place }): Trajectory => {
      const [start, target] = endsOf(dice, indicator);
      const middle = shiftPeriod(from, 2);
      const points = [
        { period: from, value: start },
        ...(interpolation !== 'growth' && dice.chance(0.3)
          ? [{ period: middle, value: rounded((start + target) / 2) }]
          : []),
        { period: to, value: target },
      ];
      return { indicator: indicator.id, place, interpolation, points };
    });
}

/** Where a path begins and where it ends. */
function endsOf(dice: Dice, { kind, polarity, tolerance }: Indicator): [number, number] {
  const size = kind === 'share' ? 100 : Math.max(tolerance.of === 'value' ? tolerance.amberGreen * 50 : 0, 1e-3);
  const scale = tolerance.of === 'value' ? size : kind === 'share' ? 100 : dice.one([5, 60, 2500, 140_000]);
  const [low, high] = [rounded(scale * (0.2 + 0.3 * dice.share())), rounded(scale * (0.6 + 0.35 * dice.share()))];
  return polarity === 'lower' ? [high, low] : [low, high];
}

function endOf(indicator: Indicator): Period {
  const kind: PeriodKind = indicator.frequency === 'irregular' ? 'month' : indicator.frequency;
  const holding = periodHolding(END, kind);
  return lastMonth(holding) > END ? shiftPeriod(holding, -1) : holding;
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** Values of an indicator in every place of its breakdowns, the latest at the stocktake. */
export function historyOf(
  dice: Dice,
  { manner, hand, districts }: Asked,
  indicator: Indicator,
  places: readonly Place[],
  trajectories: readonly Trajectory[],
): Register['history'] {
  if (manner === 'missing') return [];
  const long = districts > 12 ? 6 : dice.one([2, 5, 12, 30]);
  const count = manner === 'single' ? 1 : long;
  const last = manner === 'stale' ? shiftPeriod(endOf(indicator), -12) : endOf(indicator);
  const source = wordsOf(dice, hand, 120);
  return places
    .filter(({ kind, to, from }) => indicator.placeKinds.includes(kind) && !to && !from)
    .flatMap(({ id: place }) => {
      const path = trajectories.find((one) => one.indicator === indicator.id && one.place === place);
      if (dice.chance(manner === 'mixed' ? 0.15 : 0.02)) return [];
      const shift = dice.share();
      return Array.from({ length: count }, (_, i) => shiftPeriod(last, i - count + 1)).flatMap((when) => {
        if (manner === 'mixed' && dice.chance(0.1)) return [];
        const asked = path
          ? expectedAt(path, lastMonth(when))
          : (indicator.standing ?? ((indicator.low ?? 0) + (indicator.high ?? 0)) / 2);
        const value = rounded(drawnValue(dice, manner, indicator, asked, shift));
        const sourceKind: SourceKind = 'departmental';
        return [{ indicator: indicator.id, place, period: when, value, sourceKind, source }];
      });
    });
}

function drawnValue(
  dice: Dice,
  manner: Manner,
  { kind, polarity, decimals }: Indicator,
  asked: number,
  shift: number,
): number {
  const better = polarity === 'lower' ? -1 : 1;
  const width = Math.abs(asked) || 1;
  const drawn: Record<Manner, number> = {
    mixed: asked + width * (0.3 * (shift - 0.5) + 0.05 * (dice.share() - 0.5)),
    missing: 0,
    red: asked - better * width * (0.5 + 0.3 * dice.share()),
    green: asked + better * width * (0.02 + 0.02 * dice.share()),
    negative: -width * (0.6 + 0.6 * dice.share()),
    zero: 0,
    billion: 1e9 * (0.6 + 0.4 * dice.share()),
    tiny: asked * (0.8 + 0.4 * dice.share()),
    single: asked + width * 0.2 * (shift - 0.5),
    flat: asked,
    wild: asked * dice.one([0, 0.01, 1, 3, 10]),
    stale: asked + width * 0.2 * (shift - 0.5),
  };
  const value = drawn[manner];
  const within = kind === 'share' ? Math.min(100, Math.max(0, value)) : kind === 'count' ? Math.max(0, value) : value;
  return Number(within.toFixed(kind === 'count' ? 0 : decimals + 1));
}
