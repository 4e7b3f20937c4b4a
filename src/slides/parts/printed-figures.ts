import type { Figure } from '../../domain/figure.ts';
import type { PrintedFigure } from '../../domain/ledger.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { agreed, shownInCell, trimmed } from './figures.ts';
import { type Headline, headlinesOf, sectorsOf } from './headline.ts';
import { lettersOf } from './marks.ts';
import { planNow } from './sector-row.ts';

/** The priorities that a department answers for: those whose headline indicator it reports, in the order of the plan. */
export function headlinesOfDepartment(stocktake: Stocktake, department: string): readonly Headline[] {
  return sectorsOf(stocktake)
    .flatMap(({ id }) => headlinesOf(stocktake, id))
    .filter(({ indicator }) => indicator?.department === department);
}

/**
 * The figures that a department answers for, as its pre-read prints them: of each priority the actual value, the plan for
 * now, and the rating. A reply may correct each; a sign-off holds while all of them are as they were printed.
 */
export function printedFigures(stocktake: Stocktake, department: string): readonly PrintedFigure[] {
  return headlinesOfDepartment(stocktake, department).flatMap((headline) => figuresOf(stocktake, headline));
}

function figuresOf(stocktake: Stocktake, headline: Headline): PrintedFigure[] {
  const { indicator, rating, priority } = headline;
  if (!indicator) return [];
  const { unit, register } = stocktake;
  const place = register.place.get(unit.place)?.name ?? unit.place;
  const id = `${indicator.id}/${unit.place}`;
  const value = rating?.status === 'rated' ? rating.value : null;
  return [
    { id, name: `${priority.name}, ${place}`, shown: withUnit(shownInCell(value), indicator.unit) },
    { id: `${id}/plan`, name: `${priority.name}, ${place}: plan now`, shown: planOf(stocktake, headline) },
    {
      id: `${id}/rating`,
      name: `${priority.name}, ${place}: rating`,
      shown: rating?.light
        ? lettersOf(rating.light, unit.scale)
        : (rating?.status ?? 'nothing-agreed').replaceAll('-', ' '),
    },
  ];
}

function planOf(stocktake: Stocktake, headline: Headline): string {
  const { goal, indicator } = headline;
  const unit = indicator?.unit ?? '';
  if (goal?.kind !== 'range') return withUnit(shownInCell(planNow(stocktake, headline)), unit);
  const bound = (value: number): Figure => trimmed(agreed(value, goal.indicator, stocktake.register.revision));
  return withUnit(`${shownInCell(bound(goal.low))}–${shownInCell(bound(goal.high))}`, unit);
}

function withUnit(number: string, unit: string): string {
  if (number === '–' || unit === '') return number;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
