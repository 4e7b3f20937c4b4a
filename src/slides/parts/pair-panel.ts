import type { Indicator } from '../../domain/indicator.ts';
import { textWidth } from '../../domain/letter-widths.ts';
import type { BoxDraft } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { lettersOf, markNow, ratingMark } from './marks.ts';
import type { Half } from './pair.ts';
import { line, textBox } from './text-box.ts';

const CHART = { y: 2.02, w: 4.6, h: 4.33 };
const HEAD = { y: 1.82, h: 0.32, size: 18, most: 2.4, mark: 0.2 };

/** Name and lights over a chart that has no head of its own. */
export function pairPanel({ unit }: Stocktake, indicator: Indicator, { place, rating }: Half, x: number): BoxDraft[] {
  const wide = Math.min(textWidth(place.name, HEAD.size, true) + 0.05, HEAD.most);
  const middle = HEAD.y + HEAD.h / 2;
  const lights = x + wide + 0.2;
  const now = markNow(rating);
  const last = rating?.last ?? null;
  const letters = (name: string, light: typeof now, at: number, colour: 'ink' | 'ink2') =>
    textBox(
      name,
      { x: at, y: HEAD.y, w: 0.4, h: HEAD.h },
      [line(lettersOf(light, unit.scale), { size: 12, bold: true, colour })],
      'middle',
    );
  const mark = (variant: 'last' | 'now', light: NonNullable<typeof now>, at: number) =>
    ratingMark(place.id, variant, light, { x: at + HEAD.mark / 2, y: middle, size: HEAD.mark }, unit.scale);
  const before: BoxDraft[] = last
    ? [
        mark('last', last, lights),
        letters(`${place.id}:last`, last, lights + 0.26, 'ink2'),
        textBox(
          `${place.id}:arrow`,
          { x: lights + 0.66, y: HEAD.y, w: 0.3, h: HEAD.h },
          [line('→', { size: 12, colour: 'ink2' })],
          'middle',
        ),
      ]
    : [];
  const at = lights + (last ? 0.96 : 0);
  return [
    textBox(`${place.id}:head`, { x, y: HEAD.y, w: wide, h: HEAD.h }, [
      line(place.name, { size: HEAD.size, bold: true }),
    ]),
    ...before,
    ...(now ? [mark('now', now, at), letters(`${place.id}:now`, now, at + 0.28, 'ink')] : []),
    {
      kind: 'chart',
      name: `panel:${place.id}`,
      region: { x, ...CHART },
      chart: { request: 'panel', indicator: indicator.id, place: place.id, bare: true },
    },
  ];
}
