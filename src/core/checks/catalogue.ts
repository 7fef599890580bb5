import { cellError } from './cellError';
import type { Check } from './check';
import { criterionWarnings } from './criterionWarnings';
import { duplicateHeader } from './duplicateHeader';
import { duplicateIndicator } from './duplicateIndicator';
import { duplicateUnit } from './duplicateUnit';
import { fractionalCount } from './fractionalCount';
import { gradeMismatch } from './gradeMismatch';
import { layoutDrift } from './layoutDrift';
import { lowExecution } from './lowExecution';
import { missingFigure } from './missingFigure';
import { missingReason } from './missingReason';
import { negative } from './negative';
import { notANumber } from './notANumber';
import { notCalculated } from './notCalculated';
import { otherYear } from './otherYear';
import { outOfRange } from './outOfRange';
import { outlier } from './outlier';
import { overCompletion } from './overCompletion';
import { partsMismatch } from './partsMismatch';
import { pointsSum } from './pointsSum';
import { regionTotal } from './regionTotal';
import { reviewDiffers } from './reviewDiffers';
import { scoreAbovePoints } from './scoreAbovePoints';
import { scoreUnreachable } from './scoreUnreachable';
import { stepPolicyMatters } from './stepPolicyMatters';
import { tableNotRecognised } from './tableNotRecognised';
import { textNumber } from './textNumber';
import { totalMismatch } from './totalMismatch';
import { typedRate } from './typedRate';
import { typedScore } from './typedScore';
import { underCompletion } from './underCompletion';
import { unitMismatch } from './unitMismatch';
import { yearOnYear } from './yearOnYear';
import { zeroPlan } from './zeroPlan';

/** Every check of one workbook, in the order in which findings on one cell are listed. */
export const CHECKS: readonly Check[] = [
  tableNotRecognised,
  otherYear,
  duplicateHeader,
  duplicateIndicator,
  duplicateUnit,
  layoutDrift,
  // what the cells hold
  cellError,
  notCalculated,
  notANumber,
  negative,
  fractionalCount,
  outOfRange,
  textNumber,
  // plan, actual and rate
  missingFigure,
  zeroPlan,
  unitMismatch,
  typedRate,
  // points and scores
  pointsSum,
  partsMismatch,
  regionTotal,
  criterionWarnings,
  scoreAbovePoints,
  typedScore,
  scoreUnreachable,
  stepPolicyMatters,
  totalMismatch,
  gradeMismatch,
  reviewDiffers,
  // deviations
  underCompletion,
  lowExecution,
  overCompletion,
  outlier,
  yearOnYear,
  missingReason,
];

/** The checks of single figures, which look at the rows of base data as well. */
export const BASE_DATA_CHECKS: readonly Check[] = [
  cellError,
  notCalculated,
  notANumber,
  negative,
  fractionalCount,
  textNumber,
  missingFigure,
  zeroPlan,
  unitMismatch,
  typedRate,
];
