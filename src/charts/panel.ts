import type { ChartDraft, ChartSeries } from '../domain/chart.ts';
import { lastMonth, monthPeriod } from '../domain/period.ts';
import { phrase, type Wording } from '../domain/wording.ts';
import { defineChart } from './define.ts';
import { valueAxis } from './parts/axis.ts';
import { axisStart } from './parts/axis-start.ts';
import { plotShares } from './parts/frame.ts';
import { measuredFigure } from './parts/label-points.ts';
import { actualLines, lightMarks, planLines, ringsAt } from './parts/lines.ts';
import { PANEL_BOX, panelFrame } from './parts/panel-frame.ts';
import { withPanelLabels } from './parts/panel-labels.ts';
import { type PanelViews, panelViews } from './parts/panel-view.ts';
import { timeAxis } from './parts/time-axis.ts';
import type { View } from './parts/view.ts';

type Series = ChartSeries<Wording>;

/**
 * One of a few places that are compared: what happened and what was agreed up to now, as the trajectory chart draws them,
 * on the axis and the months that all of them share.
 */
export const panel = defineChart({
  id: 'panel',
  make(stocktake, subject) {
    const views = panelViews(stocktake, subject);
    if (!views) return null;
    const { own, others } = views;
    const all = [own, ...others];
    const values = all.flatMap((view) => linesOf(view).flatMap((line) => line.values.filter((y) => y !== null)));
    const axis = valueAxis(values, own.indicator.kind === 'share' ? { cap: 100 } : {});

    const frame = panelFrame(axis, all, own.months);
    const { plot } = frame;
    const perInch = (axis.max - axis.min) / plot.h;
    const { months } = own;
    const perMonth = frame.x(1) - frame.x(0);
    const { indicator, place } = own;
    return {
      id: `panel-${indicator.id}-${place.id}`,
      head: phrase('chart.head', { name: indicator.name, place: place.name, unit: indicator.unit || null }),
      ...axisStart(axis, indicator),
      alt: altOf(views),
      categories: { kind: 'months', months: months.map(monthPeriod) },
      axis,
      series: [
        ...withPanelLabels(own, linesOf(own), frame),
        ...timeAxis(months, { foot: axis.min, perInch, perMonth, before: plot.x, wordWidth: frame.wordWidth }),
      ],
      plot: plotShares(plot, PANEL_BOX),
    } satisfies ChartDraft;
  },
});

/** From the bottom up. */
function linesOf(view: View): readonly Series[] {
  const latest = view.index(lastMonth(view.latest.period));
  const plan = planLines(view).map((line) => ({ ...line, values: line.values.map((y, i) => (i > latest ? null : y)) }));
  return [...plan, ...actualLines(view), ...ringsAt(view, [view.goal?.start], 'Baseline'), ...lightMarks(view)];
}

function altOf({ own, others }: PanelViews): Wording {
  const { indicator, place, rating, latest, missing } = own;
  return phrase('chart.alt.panel', {
    name: indicator.name,
    place: place.name,
    value: rating?.value ?? measuredFigure(own, latest),
    period: latest.period,
    expected: rating?.expected ?? null,
    light: rating?.light ?? null,
    others: others.length > 0 ? others.map((view) => view.place.name) : null,
    missing: missing.length > 0 ? missing.length : null,
  });
}
