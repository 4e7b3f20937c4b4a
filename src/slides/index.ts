import { actions } from './actions.ts';
import { dataQuality } from './data-quality.ts';
import { decisions } from './decisions.ts';
import type { SlideMaker } from './define.ts';
import { priority } from './priority.ts';
import { sectorAtAGlance } from './sector-at-a-glance.ts';
import { title } from './title.ts';

/** The slides a running order may name. */
export const SLIDES: readonly SlideMaker[] = [title, decisions, actions, sectorAtAGlance, priority, dataQuality];
