import { EXAMPLE_REGISTER } from '../../domain/example.ts';
import type { Rating } from '../../domain/rating.ts';
import { indexRegister } from '../../domain/register.ts';
import { seriesKey } from '../../domain/series.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { EXAMPLE_RATING, EXAMPLE_STOCKTAKE } from './example.ts';

/** Made up: a second sector, whose one priority slipped from Amber-Green to Amber-Red. */
const IMMUNISED: Rating = { ...EXAMPLE_RATING, indicator: 'immunised', light: 'AR', last: 'AG' };

const REGISTER = {
  ...EXAMPLE_REGISTER,
  sectors: [...EXAMPLE_REGISTER.sectors, { id: 'health', name: 'Health' }],
  priorities: [
    ...EXAMPLE_REGISTER.priorities,
    { id: 'children-immunised', sector: 'health', number: 1, name: 'Children immunised', officer: 'Secretary, Health' },
  ],
  indicators: EXAMPLE_REGISTER.indicators.flatMap((indicator) =>
    indicator.id === 'participation'
      ? [indicator, { ...indicator, id: 'immunised', priority: 'children-immunised', short: 'Immunisation' }]
      : [indicator],
  ),
};

/** The example with two sectors. */
export const EXAMPLE_SECTORS: Stocktake = {
  ...EXAMPLE_STOCKTAKE,
  register: indexRegister(REGISTER, 1),
  ratings: new Map([...EXAMPLE_STOCKTAKE.ratings, [seriesKey('immunised', 'punjab'), IMMUNISED]]),
};
