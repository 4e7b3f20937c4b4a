import { baselineChanged } from './baseline-changed.ts';
import { conflictingReturns } from './conflicting-returns.ts';
import { copiedForward } from './copied-forward.ts';
import type { Check } from './define.ts';
import { duplicatePlace } from './duplicate-place.ts';
import { formulaError } from './formula-error.ts';
import { gapInSeries } from './gap-in-series.ts';
import { missingPlace } from './missing-place.ts';
import { missingTable } from './missing-table.ts';
import { numeratorOverDenominator } from './numerator-over-denominator.ts';
import { openAtCutOff } from './open-at-cut-off.ts';
import { outOfRange } from './out-of-range.ts';
import { outlier } from './outlier.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { percentAsFraction } from './percent-as-fraction.ts';
import { rateMismatch } from './rate-mismatch.ts';
import { textForNumber } from './text-for-number.ts';
import { trajectoryChanged } from './trajectory-changed.ts';
import { unknownDepartment } from './unknown-department.ts';
import { unknownIndicator } from './unknown-indicator.ts';
import { unknownPlace } from './unknown-place.ts';
import { unreadableWorkbook } from './unreadable-workbook.ts';
import { wrongPeriod } from './wrong-period.ts';
import { wrongTemplate } from './wrong-template.ts';

/** Every validation check, in the order in which they run: by level, then as listed. */
export const CHECKS: readonly Check[] = [
  // file
  unreadableWorkbook,
  wrongTemplate,
  unknownDepartment,
  wrongPeriod,
  conflictingReturns,
  // cell
  formulaError,
  textForNumber,
  percentAsFraction,
  outOfRange,
  numeratorOverDenominator,
  rateMismatch,
  // table
  missingTable,
  unknownIndicator,
  unknownPlace,
  duplicatePlace,
  missingPlace,
  partsAndTotal,
  // history
  baselineChanged,
  trajectoryChanged,
  copiedForward,
  gapInSeries,
  outlier,
  // process
  openAtCutOff,
];
