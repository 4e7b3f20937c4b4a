import { addDirective } from './add-directive.ts';
import { agreedHistory } from './agreed-history.ts';
import { annotateBaseline } from './annotate-baseline.ts';
import { answerFinding } from './answer-finding.ts';
import { approveProposal } from './approve-proposal.ts';
import { beginStocktake } from './begin-stocktake.ts';
import { buildDeck } from './build-deck.ts';
import { buildWeekly } from './build-weekly.ts';
import { changePolicy } from './change-policy.ts';
import { checkBrand } from './check-brand.ts';
import { checkReturnFiles } from './check-return-files.ts';
import { closePeriod } from './close-period.ts';
import { drawChartOf } from './draw-chart-of.ts';
import { explainChecks } from './explain-checks.ts';
import { exportRegister } from './export-register.ts';
import { filePaper } from './file-paper.ts';
import { importDirectives } from './import-directives.ts';
import { importRegister } from './import-register.ts';
import { initWorkspace } from './init-workspace.ts';
import { learnLayout } from './learn-layout.ts';
import { listDirectives } from './list-directives.ts';
import { listFindings } from './list-findings.ts';
import { listPapers } from './list-papers.ts';
import { listRoadblocks } from './list-roadblocks.ts';
import { listStocktakes } from './list-stocktakes.ts';
import { markUpReturns } from './mark-up-returns.ts';
import { printHandout } from './print-handout.ts';
import { proposeBaseline } from './propose-baseline.ts';
import { proposeRegister } from './propose-register.ts';
import { publishExtract } from './publish-extract.ts';
import { rateIndicators } from './rate-indicators.ts';
import { receiveReturn } from './receive-return.ts';
import { registerHistory } from './register-history.ts';
import { rejectProposal } from './reject-proposal.ts';
import { reportDirective } from './report-directive.ts';
import { showRegister } from './show-register.ts';
import { showScope } from './show-scope.ts';
import { showScorecard } from './show-scorecard.ts';
import { showStatus } from './show-status.ts';
import { testLayout } from './test-layout.ts';
import { traceDeck } from './trace-deck.ts';
import { verifyRegister } from './verify-register.ts';
import { writeBlanks } from './write-blanks.ts';
import { writeReminders } from './write-reminders.ts';
import { writeSelfCheckPage } from './write-self-check-page.ts';

/** Everything a person can do, by name. */
export const ACTIONS = [
  addDirective,
  agreedHistory,
  annotateBaseline,
  answerFinding,
  approveProposal,
  beginStocktake,
  buildDeck,
  buildWeekly,
  changePolicy,
  checkBrand,
  checkReturnFiles,
  closePeriod,
  drawChartOf,
  explainChecks,
  exportRegister,
  filePaper,
  importDirectives,
  importRegister,
  initWorkspace,
  learnLayout,
  listDirectives,
  listFindings,
  listPapers,
  listRoadblocks,
  listStocktakes,
  markUpReturns,
  printHandout,
  proposeBaseline,
  proposeRegister,
  publishExtract,
  rateIndicators,
  receiveReturn,
  registerHistory,
  rejectProposal,
  reportDirective,
  showRegister,
  showScope,
  showScorecard,
  showStatus,
  testLayout,
  traceDeck,
  verifyRegister,
  writeBlanks,
  writeReminders,
  writeSelfCheckPage,
] as const;
