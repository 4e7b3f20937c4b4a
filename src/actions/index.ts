import { answerFinding } from './answer-finding.ts';
import { buildDeck } from './build-deck.ts';
import { checkReturnFiles } from './check-return-files.ts';
import { drawChartOf } from './draw-chart-of.ts';
import { explainChecks } from './explain-checks.ts';
import { importRegister } from './import-register.ts';
import { initWorkspace } from './init-workspace.ts';
import { learnLayout } from './learn-layout.ts';
import { listFindings } from './list-findings.ts';
import { markUpReturns } from './mark-up-returns.ts';
import { rateIndicators } from './rate-indicators.ts';
import { receiveReturn } from './receive-return.ts';
import { registerHistory } from './register-history.ts';
import { showRegister } from './show-register.ts';
import { testLayout } from './test-layout.ts';
import { writeBlanks } from './write-blanks.ts';
import { writeSelfCheckPage } from './write-self-check-page.ts';

/** Everything a person can do, by name. */
export const ACTIONS = [
  answerFinding,
  buildDeck,
  checkReturnFiles,
  drawChartOf,
  explainChecks,
  importRegister,
  initWorkspace,
  learnLayout,
  listFindings,
  markUpReturns,
  rateIndicators,
  receiveReturn,
  registerHistory,
  showRegister,
  testLayout,
  writeBlanks,
  writeSelfCheckPage,
] as const;
