import { AgendaRoadblock } from '../../domain/agenda.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { exampleAgenda } from './example.ts';

/** The example with two obstacles: one with the executive for 94 days, one with the department since last week. */
export const EXAMPLE_WITH_ROADBLOCKS: Stocktake = exampleAgenda({
  roadblocks: [
    AgendaRoadblock.parse({
      text: 'Land titles missing for 63 new schools',
      departments: ['school-education'],
      since: '2015-08-03',
      ask: 'Deputy Commissioners to certify',
      level: 'department',
    }),
    AgendaRoadblock.parse({
      text: 'Who repairs school water points',
      departments: ['school-education', 'public-health-engineering'],
      since: '2015-05-10',
      ask: 'Name one owner and move Rs 210 million',
      level: 'executive',
    }),
  ],
});
