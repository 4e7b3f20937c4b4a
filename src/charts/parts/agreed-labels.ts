import { looksAlike } from '../../domain/display.ts';
import { showFigure } from '../../domain/figure.ts';
import { differenceUnit } from '../../domain/indicator.ts';
import { lastMonth, shortPeriod } from '../../domain/period.ts';
import { phrase } from '../../domain/wording.ts';
import type { BandEdges } from './areas.ts';
import type { Frame } from './frame.ts';
import type { Side } from './label-place.ts';
import { type At, agreedFigure, type LabelWish, RADIUS } from './label-points.ts';
import { bandMark } from './lines.ts';
import type { View } from './view.ts';

const AGREED = { size: 12, bold: true, colour: 'plan', radius: 0 } as const;

/** The target and its date, the standard, or the two bounds of a range. */
export function targetWishes(view: View, at: At): readonly LabelWish[] {
  const { goal, rating, months } = view;
  const end = months.at(-1) ?? 0;
  if (!goal) return [];
  if (goal.target) {
    const { period, value } = goal.target;
    const target = rating?.target ?? agreedFigure(view, value);
    return [
      {
        series: 'Baseline and target',
        ...at(lastMonth(period), value),
        ...AGREED,
        radius: RADIUS.ring,
        forms: [
          {
            text: phrase('chart.target', { target, period }),
            sample: `Target ${showFigure(target)} in ${shortPeriod(period)}`,
          },
          {
            text: phrase('chart.target-value', { target }),
            sample: `Target ${showFigure(target)}`,
            detail: { text: phrase('chart.when', { period }), sample: shortPeriod(period) },
            sides: ['column'],
          },
        ],
        sides: goal.direction < 0 ? ['below-left', 'above-left'] : ['above-left', 'below-left'],
      },
    ];
  }
  const atEnd = (series: string, pattern: string, words: string, value: number): LabelWish => {
    const kept = agreedFigure(view, value);
    const figure = Number.isInteger(value) ? { ...kept, decimals: 0 } : kept;
    return {
      series,
      ...at(end, value),
      ...AGREED,
      forms: [{ text: phrase(pattern, { value: figure }), sample: `${words} ${showFigure(figure)}` }],
      sides: ['column', 'above-left', 'below-left'],
    };
  };
  if (goal.kind === 'range') {
    return [
      atEnd('Lower bound', 'chart.at-least', 'At least', goal.low),
      atEnd('Upper bound', 'chart.at-most', 'At most', goal.high),
    ];
  }
  return goal.kind === 'standing' ? [atEnd('Standard', 'chart.standard', 'Standard', goal.value)] : [];
}

/** What was due at the latest value's date, at the far end of the gap's bracket. */
export function planWish({ goal, rating, latest }: View, at: At): readonly LabelWish[] {
  const expected = rating?.expected;
  if (goal?.kind !== 'path' || typeof expected?.value !== 'number') return [];
  const above = (rating?.gap?.value ?? 0) <= 0;
  const [far, near] = above ? (['above', 'below'] as const) : (['below', 'above'] as const);
  return [
    {
      series: 'Plan',
      ...at(lastMonth(latest.period), expected.value),
      ...AGREED,
      forms: [{ text: phrase('chart.plan', { expected }), sample: `Plan ${showFigure(expected)}` }],
      sides: [`${far}-left`, far, `${far}-right`, `${near}-left`, `${near}-right`],
      shy: true,
    },
  ];
}

function around(side: 'above' | 'below'): Side[] {
  return [`${side}-right`, side, `${side}-left`];
}

/** The baseline and its date. */
export function baselineWish(view: View, at: At): readonly LabelWish[] {
  const { goal, rating, latest } = view;
  const baseline = rating?.baseline;
  if (!goal?.start || !baseline || goal.start.period === latest.period) return [];
  const { period, value } = goal.start;
  // What was agreed first began on the other side of it.
  const former = view.first?.goal.start?.value ?? value;
  const above = former === value ? goal.direction < 0 : former < value;
  const [first, second] = above ? (['above', 'below'] as const) : (['below', 'above'] as const);
  return [
    {
      series: 'Baseline and target',
      ...at(lastMonth(period), value),
      size: 12,
      bold: true,
      colour: 'ink',
      radius: RADIUS.ring,
      forms: [
        {
          text: phrase('chart.baseline', { baseline }),
          sample: `${showFigure(baseline)} baseline`,
          detail: { text: phrase('chart.when', { period }), sample: shortPeriod(period) },
        },
      ],
      sides: [...around(first), ...(former === value ? around(second).reverse() : around(second))],
      shy: true,
    },
  ];
}

/** How far short of the goal each band reaches, at small marks on the right edge. */
export function bandWishes(view: View, frame: Frame, bands: readonly BandEdges[] | null): readonly LabelWish[] {
  const { goal, months, indicator } = view;
  const edges = bands?.at(-1)?.edges;
  if (!goal || !edges) return [];
  const [low, middle, high] = edges;
  const over = goal.direction < 0;
  // The mark of the band at the plan stands below its middle, clear of the ring at the target.
  const [plan, far] = over ? [low, high] : [high, low];
  const amberGreenAt = plan + 0.6 * (middle - plan);
  const amberRedAt = (middle + far) / 2;
  const index = months.length - 1;
  const wish = (light: 'AG' | 'AR', short: number, value: number): LabelWish => {
    const carrier = bandMark(light, view, value);
    const limit = { ...agreedFigure(view, short), unit: differenceUnit(indicator) };
    return {
      series: carrier.name,
      carrier,
      index,
      at: { x: frame.x(months[index] ?? 0), y: frame.y(value) },
      forms: [
        {
          text: phrase(over ? 'chart.band-over' : 'chart.band-short', { limit }),
          sample: `up to ${showFigure(limit)} ${over ? 'over' : 'short'}`,
        },
      ],
      radius: RADIUS.band,
      sides: ['column'],
      size: 10.5,
      bold: false,
      colour: 'ink2',
      slide: 0,
      group: 'bands',
    };
  };
  const { amberGreen, amberRed } = goal.limits;
  // One amber is one band, as far as it reaches.
  if (looksAlike('AG', 'AR', view.scale)) return [wish('AR', amberRed, middle)];
  return [wish('AG', amberGreen, amberGreenAt), wish('AR', amberRed, amberRedAt)];
}
