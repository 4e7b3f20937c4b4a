import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Chart as Engine } from 'chart.js';

/** The drawing context with the type it really has: the engine knows only a browser's. */
export function contextOf(engine: Pick<Engine, 'ctx'>): SKRSContext2D {
  return engine.ctx;
}
