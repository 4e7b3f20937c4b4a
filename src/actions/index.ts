import { addDirective } from './add-directive.ts';
import { agreedHistory } from './agreed-history.ts';
import { annotateBaseline } from './annotate-baseline.ts';
import { answerFinding } from './answer-finding.ts';
import { approveProposal } from './approve-proposal.ts';
import { archiveStocktake } from './archive-stocktake.ts';
import { beginStocktake } from './begin-stocktake.ts';
import { buildDeck } from './build-deck.ts';
import { buildWeekly } from './build-weekly.ts';
import { changePolicy } from './change-policy.ts';
import { checkBrand } from './check-brand.ts';
import { checkReturnFiles } from './check-return-files.ts';
import { closePeriod } from './close-period.ts';
import { diffArchived } from './diff-archived.ts';
import { drawChartOf } from './draw-chart-of.ts';
import { explainChecks } from './explain-checks.ts';
import { exportArchived } from './export-archived.ts';
import { exportRegister } from './export-register.ts';
import { filePaper } from './file-paper.ts';
import { importDirectives } from './import-directives.ts';
import { importPresentation } from './import-presentation.ts';
import { importRegister } from './import-register.ts';
import { importReply } from './import-reply.ts';
import { initWorkspace } from './init-workspace.ts';
import { learnLayout } from './learn-layout.ts';
import { listArchive } from './list-archive.ts';
import { listDirectives } from './list-directives.ts';
import { listFindings } from './list-findings.ts';
import { listPapers } from './list-papers.ts';
import { listReplies } from './list-replies.ts';
import { listRoadblocks } from './list-roadblocks.ts';
import { listStocktakes } from './list-stocktakes.ts';
import { makePreReads } from './make-pre-reads.ts';
import { markUpReturns } from './mark-up-returns.ts';
import { printHandout } from './print-handout.ts';
import { proposeBaseline } from './propose-baseline.ts';
import { proposeRegister } from './propose-register.ts';
import { publishExtract } from './publish-extract.ts';
import { rateIndicators } from './rate-indicators.ts';
import { rebuildArchived } from './rebuild-archived.ts';
import { receiveReturn } from './receive-return.ts';
import { registerHistory } from './register-history.ts';
import { rejectProposal } from './reject-proposal.ts';
import { reportDirective } from './report-directive.ts';
import { saidOfIndicator } from './said-of-indicator.ts';
import { saveArchived } from './save-archived.ts';
import { searchArchive } from './search-archive.ts';
import { showArchived } from './show-archived.ts';
import { showRegister } from './show-register.ts';
import { showScope } from './show-scope.ts';
import { showScorecard } from './show-scorecard.ts';
import { showStatus } from './show-status.ts';
import { testLayout } from './test-layout.ts';
import { traceDeck } from './trace-deck.ts';
import { verifyArchiveOf } from './verify-archive.ts';
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
  archiveStocktake,
  beginStocktake,
  buildDeck,
  buildWeekly,
  changePolicy,
  checkBrand,
  checkReturnFiles,
  closePeriod,
  diffArchived,
  drawChartOf,
  explainChecks,
  exportArchived,
  exportRegister,
  filePaper,
  importDirectives,
  importPresentation,
  importRegister,
  importReply,
  initWorkspace,
  learnLayout,
  listArchive,
  listDirectives,
  listFindings,
  listPapers,
  listReplies,
  listRoadblocks,
  listStocktakes,
  makePreReads,
  markUpReturns,
  printHandout,
  proposeBaseline,
  proposeRegister,
  publishExtract,
  rateIndicators,
  rebuildArchived,
  receiveReturn,
  registerHistory,
  rejectProposal,
  reportDirective,
  saidOfIndicator,
  saveArchived,
  searchArchive,
  showArchived,
  showRegister,
  showScope,
  showScorecard,
  showStatus,
  testLayout,
  traceDeck,
  verifyArchiveOf,
  verifyRegister,
  writeBlanks,
  writeReminders,
  writeSelfCheckPage,
] as const;
