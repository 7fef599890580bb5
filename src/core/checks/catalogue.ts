import { cellError } from './cellError';
import type { Check } from './check';
import { criterionWarnings } from './criterionWarnings';
import { duplicateHeader } from './duplicateHeader';
import { duplicateIndicator } from './duplicateIndicator';
import { fractionalCount } from './fractionalCount';
import { gradeMismatch } from './gradeMismatch';
import { lowExecution } from './lowExecution';
import { missingFigure } from './missingFigure';
import { missingReason } from './missingReason';
import { negative } from './negative';
import { notANumber } from './notANumber';
import { notCalculated } from './notCalculated';
import { otherYear } from './otherYear';
import { outOfRange } from './outOfRange';
import { overCompletion } from './overCompletion';
import { partsMismatch } from './partsMismatch';
import { pointsSum } from './pointsSum';
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
  yearOnYear,
  missingReason,
];
