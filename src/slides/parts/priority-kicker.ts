import type { Priority } from '../../domain/plan.ts';
import { sectorName } from '../../domain/sector-name.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { type Phrase, phrase } from '../../domain/wording.ts';
import { counted } from './figures.ts';
import { headlinesOf, sectorsOf } from './headline.ts';

/** "School Education, priority 3 of 8", without the sector where there is only one. */
export function priorityKicker(stocktake: Stocktake, { sector, number }: Priority): Phrase {
  const sectors = sectorsOf(stocktake);
  return phrase('priority.kicker', {
    sector: sectors.length > 1 ? sectorName(stocktake.register, sector) : null,
    number: String(number),
    of: counted(headlinesOf(stocktake, sector).length, 'priorities of the sector'),
  });
}
