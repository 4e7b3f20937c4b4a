import { shownLight } from '../../domain/display.ts';
import { seriesKey } from '../../domain/series.ts';
import type { BoxDraft, Inches } from '../../domain/slide.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { phrase, type Wording } from '../../domain/wording.ts';
import type { Headline } from './headline.ts';
import { markNow } from './marks.ts';
import { run, SMALL, textBox } from './text-box.ts';

const MARK = 0.15;
const INDENT = 0.22;
const HEIGHT = 0.18;

/** What a priority was rated by before its plan was changed; null outside the transition period. */
export function transitionOf({ former, unit }: Stocktake, { indicator }: Headline) {
  return (indicator && former.get(seriesKey(indicator.id, unit.place))?.transition) ?? null;
}

/** One quiet line under the lights: the rating under the plan before, so that both stand on the slide of the transition. */
export function formerLine(
  stocktake: Stocktake,
  headline: Headline,
  { x, y, w }: { readonly x: Inches; readonly y: Inches; readonly w: Inches },
): BoxDraft[] {
  const transition = transitionOf(stocktake, headline);
  if (!transition) return [];
  const { rating, isFirst, on } = transition;
  const { scale } = stocktake.unit;
  const mark = markNow(rating);
  const shown = rating.light ? shownLight(rating.light, scale) : null;
  const says = shown ? shown.letters : phrase(`status.whole.${rating.status}`);
  return [
    ...(mark
      ? ([
          {
            kind: 'light',
            name: `former:${headline.priority.id}`,
            x: x + MARK / 2,
            y: y + HEIGHT / 2,
            size: MARK,
            light: shown?.mark ?? 'no-data',
            variant: 'last',
            alt: phrase('former.alt', { light: shown?.name ?? null, isFirst }),
          },
        ] satisfies BoxDraft[])
      : []),
    textBox(
      'former',
      { x: x + INDENT, y, w: w - INDENT, h: HEIGHT },
      [
        {
          runs: [
            run(says, { size: 11, bold: true }),
            run(' ', SMALL),
            run(phrase('former.line', { isFirst, on }), SMALL),
          ],
        },
      ],
      'middle',
    ),
  ];
}

/** Why it was rated so, for the notes. */
export function formerNotes(stocktake: Stocktake, headline: Headline): Wording[] {
  const transition = transitionOf(stocktake, headline);
  if (!transition) return [];
  const { rating, isFirst } = transition;
  return [phrase('former.note', { isFirst }), rating.reason];
}
