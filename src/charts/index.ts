import { bars } from './bars.ts';
import { changeBars } from './change-bars.ts';
import type { ChartMaker } from './define.ts';
import { outlook } from './outlook.ts';
import { panel } from './panel.ts';
import { trajectory } from './trajectory.ts';

/** Every chart, by name; a slide asks for one by its id. */
export const CHARTS: readonly ChartMaker[] = [trajectory, bars, changeBars, panel, outlook];
