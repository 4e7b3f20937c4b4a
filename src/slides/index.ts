import { actions } from './actions.ts';
import { allDistricts } from './all-districts.ts';
import { dataQuality } from './data-quality.ts';
import { decisions } from './decisions.ts';
import type { SlideMaker } from './define.ts';
import { deliveryChain } from './delivery-chain.ts';
import { districts } from './districts.ts';
import { fieldVisits } from './field-visits.ts';
import { government } from './government.ts';
import { heatMap } from './heat-map.ts';
import { judgements } from './judgements.ts';
import { method } from './method.ts';
import { milestones } from './milestones.ts';
import { priority } from './priority.ts';
import { projects } from './projects.ts';
import { recommendations } from './recommendations.ts';
import { replies } from './replies.ts';
import { restatements } from './restatements.ts';
import { returnsStatusSlide } from './returns-status.ts';
import { roadblocks } from './roadblocks.ts';
import { saidLastTime } from './said-last-time.ts';
import { sectorAtAGlance } from './sector-at-a-glance.ts';
import { smallMultiples } from './small-multiples.ts';
import { title } from './title.ts';
import { urbanRural } from './urban-rural.ts';
import { weeklyTitle } from './weekly-title.ts';

/** The slides a running order may name. */
export const SLIDES: readonly SlideMaker[] = [
  title,
  decisions,
  actions,
  government,
  sectorAtAGlance,
  priority,
  urbanRural,
  districts,
  smallMultiples,
  projects,
  heatMap,
  deliveryChain,
  milestones,
  roadblocks,
  fieldVisits,
  recommendations,
  dataQuality,
  allDistricts,
  judgements,
  restatements,
  replies,
  saidLastTime,
  method,
  weeklyTitle,
  returnsStatusSlide,
];
