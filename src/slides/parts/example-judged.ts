import { Judgement } from '../../domain/agenda.ts';
import type { Stocktake } from '../../domain/stocktake.ts';
import { exampleAgenda } from './example.ts';

/** The example with a judgement: participation is rated Amber-Red, and the unit holds delivery to be certain, and says why. */
export const EXAMPLE_JUDGED: Stocktake = exampleAgenda({
  judgements: {
    'children-in-school': Judgement.parse({
      by: 'Delivery Unit',
      challenge: 'AR',
      planning: 'AG',
      capacity: 'G',
      stage: 3,
      likelihood: 'G',
      evidence: 'Ten of ten districts visited in July have a list of children by name',
      reason: 'The survey was made before the drive that enrolled 112,000 children',
    }),
  },
});
