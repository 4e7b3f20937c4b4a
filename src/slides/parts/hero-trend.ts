import type { Figure } from '../../domain/figure.ts';
import { shortPeriod } from '../../domain/period.ts';
import type { BoxDraft, Region, ShapeBox } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { agreed, trimmed } from './figures.ts';
import { extentOf, freePlace, heightAt, type Line, overlap, type Place } from './free-place.ts';
import type { Headline } from './headline.ts';
import { line, rule, SMALL, textBox } from './text-box.ts';
import { type TrendPoint, trendFrame, trendOf } from './trend.ts';

const FRAME: Region = { x: 0.5, y: 2.75, w: 12.333, h: 3 };
/** Inner area in shares of the frame: room for the labels at the right and the caption below. */
const INNER = { left: 0.005, right: 0.878, top: 0.153, bottom: 0.845 };
const RING = 0.135;
const DOT = 0.146;
const LABEL = { w: 1.33, h: 0.47 };
const GAP = 0.06;

/**
 * Draws a headline large: plan dashed, actual solid, rings where the path begins and ends, a dot at the last value.
 *
 * The label of what was agreed keeps its place at the right; the others give way to it and to the lines. Empty where no
 * value was ever accepted.
 */
export function heroTrend(stocktake: Stocktake, headline: Headline): readonly BoxDraft[] {
  const { indicator, goal, rating } = headline;
  const trend = trendOf(stocktake, headline, 'target');
  const last = trend?.actual.at(-1)?.at(-1);
  if (!indicator || !trend || !last || !rating?.value || !rating.period) return [];

  const share = trendFrame(trend, trend, INNER);
  const onSlide = (point: TrendPoint): Place => {
    const { x, y } = share(point);
    return { x: FRAME.x + x * FRAME.w, y: FRAME.y + y * FRAME.h };
  };
  const plan = trend.plan.map((points) => points.map(onSlide));
  const actual = trend.actual.map((points) => points.map(onSlide));
  const [path] = plan;
  const [start, end] = goal?.kind === 'path' ? [path?.[0], path?.at(-1)] : [];
  const labels = labelsOf(stocktake, headline, { plan, actual, dot: onSlide(last) });

  return [
    rule('hero:base', FRAME.x, FRAME.y + FRAME.h, FRAME.w),
    ...plan.map((points, i) => polyline(`hero:plan:${i + 1}`, points, 'plan')),
    ...actual.flatMap((points, i) => (points.length > 1 ? [polyline(`hero:actual:${i + 1}`, points, 'ink')] : [])),
    ...(start && end ? [ring('hero:start', start), ring('hero:target', end)] : []),
    circle('hero:last', onSlide(last), DOT, { fill: 'ink', alt: altOf(headline) }),
    ...labels.map(({ name, region, figure, says, colour }) =>
      textBox(name, region, [
        line(phrase('figure.unit', { x: figure }), { size: 18, bold: true, colour }),
        line(says, SMALL),
      ]),
    ),
    captionOf(headline, labels),
  ];
}

interface Label {
  readonly name: string;
  readonly region: Region;
  readonly figure: Figure;
  readonly says: Wording;
  readonly colour: 'ink' | 'plan';
}

interface Drawn {
  readonly plan: readonly Line[];
  readonly actual: readonly Line[];
  readonly dot: Place;
}

function labelsOf(
  { register }: Stocktake,
  { indicator, goal, rating }: Headline,
  { plan, actual, dot }: Drawn,
): Label[] {
  const lines = [...plan, ...actual];
  const [path = []] = plan;
  const [start, end] = [path[0], path.at(-1)];
  const labels: Label[] = [];
  const put = (name: string, candidates: readonly Place[], figure: Figure, says: Wording, colour: Label['colour']) => {
    const taken = labels.map(({ region }) => region);
    const region = freePlace(
      candidates.map((place) => ({ ...place, ...LABEL })),
      lines,
      taken,
    );
    labels.push({ name, region, figure: bare(figure), says, colour });
  };

  if (end && indicator && goal && goal.kind !== 'range') {
    const { value, when } =
      goal.kind === 'path'
        ? { value: goal.target.value, when: shortPeriod(goal.target.period) }
        : { value: goal.value, when: phrase('cover.to-keep') };
    const figure = trimmed(agreed(value, indicator, register.revision));
    put('hero:target:label', [{ x: end.x + 0.17, y: end.y - 0.2 }], figure, when, 'plan');
  }
  if (start && goal?.kind === 'path' && rating?.baseline) {
    const clear = extentOf(lines, start.x, start.x + LABEL.w) ?? { top: start.y, bottom: start.y };
    const place = { x: start.x, y: clear.top - RING / 2 - GAP - LABEL.h };
    put('hero:start:label', [place], rating.baseline, shortPeriod(goal.start.period), 'ink');
  }
  if (rating?.value && rating.period) {
    const planHere = heightAt(path, dot.x) ?? dot.y;
    put('hero:last:label', besideDot(dot, lines, planHere > dot.y), rating.value, shortPeriod(rating.period), 'ink');
  }
  return labels;
}

/** A per cent sign is short enough to be repeated; any other unit is named by the caption. */
function bare(figure: Figure): Figure {
  return figure.unit === '%' ? figure : { ...figure, unit: '' };
}

/** Right of the dot, on the side away from the plan; else clear of every line, before it or after it. */
function besideDot(dot: Place, lines: readonly Line[], above: boolean): Place[] {
  const right = dot.x + 0.15;
  const ys = [dot.y - 0.12, dot.y - LABEL.h + 0.05];
  const beside = (above ? ys.reverse() : ys).map((y) => ({ x: right, y }));
  const clear = [right, dot.x - LABEL.w / 2, dot.x - LABEL.w].flatMap((x) => {
    const extent = extentOf(lines, x, x + LABEL.w);
    if (!extent) return [];
    const under = { x, y: extent.bottom + GAP };
    const over = { x, y: extent.top - GAP - LABEL.h };
    return above ? [over, under] : [under, over];
  });
  const inFrame = ({ x, y }: Place) =>
    x >= FRAME.x && x + LABEL.w <= FRAME.x + FRAME.w + 0.001 && y + LABEL.h <= FRAME.y + FRAME.h;
  // Where all of that is taken, beyond the words that took it.
  const beyond = [...beside, ...clear].map(({ x, y }) => ({ x: x + LABEL.w + GAP, y }));
  return [...beside, ...clear, ...beyond].filter(inFrame);
}

/** What is drawn, at the right foot of the frame; at the left where a label stands there, and under the line where one does at both. */
function captionOf({ indicator, goal }: Headline, labels: readonly Label[]): BoxDraft {
  const right = { x: FRAME.x + FRAME.w - 8, y: FRAME.y + FRAME.h - 0.26, w: 8, h: 0.2 };
  const isCrowded = (place: Region) => labels.some(({ region }) => overlap(region, place));
  const left = { ...right, x: FRAME.x };
  const under = { ...right, y: FRAME.y + FRAME.h + 0.03 };
  const place = [right, left, under].find((one) => !isCrowded(one)) ?? under;
  const says = phrase('cover.caption', { name: indicator?.name ?? '', goal: goal?.kind ?? null });
  return textBox('hero:caption', place, [line(says, SMALL, { align: place === left ? 'left' : 'right' })]);
}

function altOf({ indicator, rating }: Headline): Wording {
  return phrase('cover.alt', {
    m: indicator?.short ?? '',
    y: rating?.value ?? null,
    p: rating?.period ?? null,
    y0: rating?.baseline ?? null,
    p0: rating?.baselinePeriod ?? null,
    t: rating?.target ? trimmed(rating.target) : null,
    tp: rating?.targetPeriod ?? null,
  });
}

function polyline(name: string, points: Line, colour: 'plan' | 'ink'): BoxDraft {
  return {
    kind: 'shape',
    name,
    shape: 'polyline',
    region: FRAME,
    points: points.map(({ x, y }) => ({ x: (x - FRAME.x) / FRAME.w, y: (y - FRAME.y) / FRAME.h })),
    stroke: colour === 'plan' ? { colour, width: 1.75, dash: 'dash' } : { colour, width: 3.45, dash: 'solid' },
  };
}

function ring(name: string, at: Place): BoxDraft {
  return circle(name, at, RING, { fill: 'paper', stroke: { colour: 'plan', width: 2.25, dash: 'solid' } });
}

function circle(
  name: string,
  { x, y }: Place,
  size: number,
  look: Pick<ShapeBox<Wording>, 'fill' | 'stroke' | 'alt'>,
): BoxDraft {
  const region = { x: x - size / 2, y: y - size / 2, w: size, h: size };
  return { kind: 'shape', name, shape: 'ellipse', region, ...look };
}
