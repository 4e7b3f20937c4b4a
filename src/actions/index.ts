import { buildDeck } from './build-deck.ts';
import { checkReturnFiles } from './check-return-files.ts';
import { drawChartOf } from './draw-chart-of.ts';
import { importRegister } from './import-register.ts';
import { initWorkspace } from './init-workspace.ts';
import { rateIndicators } from './rate-indicators.ts';
import { receiveReturn } from './receive-return.ts';
import { registerHistory } from './register-history.ts';
import { showRegister } from './show-register.ts';
import { writeBlanks } from './write-blanks.ts';

/** Everything a person can do, by name. */
export const ACTIONS = [
  buildDeck,
  checkReturnFiles,
  drawChartOf,
  importRegister,
  initWorkspace,
  rateIndicators,
  receiveReturn,
  registerHistory,
  showRegister,
  writeBlanks,
] as const;
