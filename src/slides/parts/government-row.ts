import type { Scale } from '../../domain/display.ts';
import { stepsTo } from '../../domain/display.ts';
import { type Light, lightRank } from '../../domain/light.ts';
import type { Sector } from '../../domain/plan.ts';
import type { BoxDraft, Inches } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import { counted } from './figures.ts';
import { type Headline, headlinesOf } from './headline.ts';
import { ratingMark } from './marks.ts';

/** A sector, its priorities, and how many of their lights moved. */
export interface SectorLights {
  readonly sector: Sector;
  readonly headlines: readonly Headline[];
  readonly up: number;
  readonly down: number;
  /** Priorities that had a light and have none now, and the other way about. */
  readonly lost: number;
  readonly regained: number;
}

/** Where the marks of last time and of now begin, how large they are, and the room they have. */
export const LAST_MARKS = { x: 3.35, size: 0.19, step: 0.36, w: 3.2 };
export const NOW_MARKS = { x: 6.75, size: 0.25, step: 0.42, w: 3.45 };

export function sectorLights(stocktake: Stocktake, sector: Sector): SectorLights {
  const headlines = headlinesOf(stocktake, sector.id);
  const { scale } = stocktake.unit;
  const count = (test: (now: Light | null, last: Light | null) => boolean) =>
    headlines.filter(({ rating }) => test(rating?.light ?? null, rating?.last ?? null)).length;
  return {
    sector,
    headlines,
    up: count((now, last) => now !== null && last !== null && stepsTo(now, last, scale) < 0),
    down: count((now, last) => now !== null && last !== null && stepsTo(now, last, scale) > 0),
    lost: count((now, last) => now === null && last !== null),
    regained: count((now, last) => now !== null && last === null),
  };
}

/** A sector goes backwards when more of its priorities slipped than moved up. */
export function movedBackwards({ up, down }: SectorLights): boolean {
  return down > up;
}

/** "1 up, 2 down, 1 no rating". */
export function changeWords({ up, down, lost, regained, headlines }: SectorLights): Wording {
  if (headlines.every(({ rating }) => !rating?.last)) return phrase('government.first');
  const some = (n: number, of: string) => (n === 0 ? null : counted(n, of));
  return phrase('government.change', {
    moved: up + down > 0,
    up: counted(up, 'ratings that moved up'),
    down: counted(down, 'ratings that slipped'),
    lost: some(lost, 'priorities that lost their rating'),
    regained: some(regained, 'priorities that have a rating again'),
  });
}

/** The marks of a sector, worst first, those without a light last; each is one priority. */
export function sectorMarks(
  { headlines }: SectorLights,
  y: Inches,
  largest: Inches,
  scale: Scale,
): readonly BoxDraft[] {
  const row = (variant: 'last' | 'now', { x, size, step, w }: typeof LAST_MARKS) => {
    const apart = Math.min(step, w / headlines.length);
    const lights = headlines.map(({ priority, rating }) => ({
      priority,
      light: (variant === 'now' ? rating?.light : rating?.last) ?? null,
    }));
    return lights
      .sort((a, b) => rankOf(b.light) - rankOf(a.light))
      .map(({ priority, light }, i) => {
        const at = { x: x + size / 2 + apart * i, y, size: Math.min(size, largest, apart * 0.8) };
        const mark = ratingMark(priority.id, variant, light ?? 'no-data', at, scale);
        return { ...mark, alt: phrase('government.alt-mark', { name: priority.name, light, variant }) };
      });
  };
  return [...row('last', LAST_MARKS), ...row('now', NOW_MARKS)];
}

function rankOf(light: Light | null): number {
  return light ? lightRank(light) : -1;
}
