import { shownLight } from '../domain/display.ts';
import type { Light } from '../domain/light.ts';
import type { PrintedMark, PriorityLine } from '../domain/pre-read.ts';
import type { Stocktake } from '../domain/stocktake.ts';
import { inCell } from '../slides/parts/figures.ts';
import { type Headline, pointsOf } from '../slides/parts/headline.ts';
import { lettersOf, markNow } from '../slides/parts/marks.ts';
import { forecastOf, gapOf, planNow, rangeOf } from '../slides/parts/sector-row.ts';
import type { Say } from './pre-read-say.ts';

/** Says where a priority stands, with the numbers and lights of its row in the deck. */
export function priorityLine(stocktake: Stocktake, headline: Headline, say: Say): PriorityLine {
  const { priority, indicator, goal, rating } = headline;
  const { unit, register } = stocktake;
  const value = rating?.status === 'rated' ? rating.value : null;
  const plan = goal?.kind === 'range' ? rangeOf(goal, register.revision) : inCell(planNow(stocktake, headline));
  const printed = (mark: Light | 'no-data' | null): PrintedMark => ({
    mark: mark && mark !== 'no-data' ? shownLight(mark, unit.scale).mark : mark,
    letters: lettersOf(mark, unit.scale),
  });
  const now = printed(markNow(rating));
  const status = rating ? `status.${rating.status}` : 'status.nothing-agreed';
  const source = rating?.milestones?.length
    ? 'departmental'
    : indicator && pointsOf(stocktake, indicator).at(-1)?.source;
  return {
    priority: priority.id,
    number: priority.number,
    name: priority.name,
    measure: indicator?.measure ?? '',
    actual: say.words(inCell(value)),
    plan: say.words(plan),
    gap: say.words(inCell(gapOf(headline))),
    last: printed(rating?.last ?? null),
    now: rating?.light ? now : { mark: now.mark, letters: say(status) },
    forecast: printed(forecastOf(rating)),
    data:
      source && goal
        ? say('preread.data', {
            source: say('sector.source', { kind: source }),
            grade: rating?.confidence?.grade ?? null,
          })
        : '–',
  };
}
