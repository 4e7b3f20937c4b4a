import { allPerfect } from './all-perfect.ts';
import { alwaysOnTarget } from './always-on-target.ts';
import { baselineChanged } from './baseline-changed.ts';
import { blankOrZero } from './blank-or-zero.ts';
import { bunchedAtThreshold } from './bunched-at-threshold.ts';
import { conflictingReturns } from './conflicting-returns.ts';
import { copiedForward } from './copied-forward.ts';
import { coverageFall } from './coverage-fall.ts';
import { cumulativeFalls } from './cumulative-falls.ts';
import type { Check } from './define.ts';
import { denominatorVsCensus } from './denominator-vs-census.ts';
import { directionsDisagree } from './directions-disagree.ts';
import { duplicatePlace } from './duplicate-place.ts';
import { fieldVisitDisagrees } from './field-visit-disagrees.ts';
import { formulaError } from './formula-error.ts';
import { formulaNotCalculated } from './formula-not-calculated.ts';
import { formulaReplaced } from './formula-replaced.ts';
import { gapInSeries } from './gap-in-series.ts';
import { heapedDigits } from './heaped-digits.ts';
import { hiddenNumbers } from './hidden-numbers.ts';
import { historyRestated } from './history-restated.ts';
import { identicalRows } from './identical-rows.ts';
import { lateReturn } from './late-return.ts';
import { missingPlace } from './missing-place.ts';
import { missingTable } from './missing-table.ts';
import { missingThePoint } from './missing-the-point.ts';
import { noSignOff } from './no-sign-off.ts';
import { numeratorOverDenominator } from './numerator-over-denominator.ts';
import { oddDate } from './odd-date.ts';
import { openAtCutOff } from './open-at-cut-off.ts';
import { outOfRange } from './out-of-range.ts';
import { outlier } from './outlier.ts';
import { partialPeriod } from './partial-period.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { percentAsFraction } from './percent-as-fraction.ts';
import { periodConflict } from './period-conflict.ts';
import { precisionJump } from './precision-jump.ts';
import { rankContradictsScore } from './rank-contradicts-score.ts';
import { rateMismatch } from './rate-mismatch.ts';
import { rateOutsideParts } from './rate-outside-parts.ts';
import { relatedIndicators } from './related-indicators.ts';
import { repeatedExplanation } from './repeated-explanation.ts';
import { resubmittedFile } from './resubmitted-file.ts';
import { rowsLeftOut } from './rows-left-out.ts';
import { scaleSlip } from './scale-slip.ts';
import { selfApproved } from './self-approved.ts';
import { seriesBreak } from './series-break.ts';
import { shortWindow } from './short-window.ts';
import { sourceChanged } from './source-changed.ts';
import { sourcesDisagree } from './sources-disagree.ts';
import { spendAndProgress } from './spend-and-progress.ts';
import { suddenJump } from './sudden-jump.ts';
import { textForNumber } from './text-for-number.ts';
import { tooManyPriorities } from './too-many-priorities.ts';
import { tooSmooth } from './too-smooth.ts';
import { trajectoryChanged } from './trajectory-changed.ts';
import { unknownDepartment } from './unknown-department.ts';
import { unknownIndicator } from './unknown-indicator.ts';
import { unknownPlace } from './unknown-place.ts';
import { unreadableWorkbook } from './unreadable-workbook.ts';
import { unweightedAverage } from './unweighted-average.ts';
import { wrongPeriod } from './wrong-period.ts';
import { wrongTemplate } from './wrong-template.ts';

/** Every validation check, in the order in which they run: by level, then as listed. */
export const CHECKS: readonly Check[] = [
  // file
  unreadableWorkbook,
  wrongTemplate,
  unknownDepartment,
  wrongPeriod,
  periodConflict,
  conflictingReturns,
  resubmittedFile,
  hiddenNumbers,
  lateReturn,
  noSignOff,
  // cell
  formulaError,
  formulaReplaced,
  formulaNotCalculated,
  textForNumber,
  blankOrZero,
  percentAsFraction,
  scaleSlip,
  outOfRange,
  numeratorOverDenominator,
  rateMismatch,
  oddDate,
  precisionJump,
  // table
  missingTable,
  rowsLeftOut,
  unknownIndicator,
  unknownPlace,
  duplicatePlace,
  missingPlace,
  partsAndTotal,
  rateOutsideParts,
  unweightedAverage,
  rankContradictsScore,
  coverageFall,
  // history
  baselineChanged,
  trajectoryChanged,
  historyRestated,
  copiedForward,
  seriesBreak,
  outlier,
  suddenJump,
  partialPeriod,
  gapInSeries,
  cumulativeFalls,
  alwaysOnTarget,
  sourceChanged,
  shortWindow,
  // distribution
  heapedDigits,
  tooSmooth,
  allPerfect,
  identicalRows,
  bunchedAtThreshold,
  // triangulation
  sourcesDisagree,
  directionsDisagree,
  fieldVisitDisagrees,
  denominatorVsCensus,
  relatedIndicators,
  missingThePoint,
  spendAndProgress,
  // process
  openAtCutOff,
  selfApproved,
  repeatedExplanation,
  tooManyPriorities,
];
