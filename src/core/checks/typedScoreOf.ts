import { decimal, roundHalfUp } from '../cells/decimal';
import type { NumberReading } from '../cells/number';
import { numberIn } from '../scoring/rate';
import type { ScoredRow } from '../scoring/scoreCard';

/** A score as the official typed it, in points; null where none is, or where it is a percent. */
export function typedScoreOf({ row }: ScoredRow): NumberReading | null {
  const typed = numberIn(row.score);
  return typed && !typed.isPercent ? typed : null;
}

/**
 * True where a typed score is the computed one at its own printed precision (9.3 for 9.33). A whole number is held to
 * one decimal, for a worksheet shows 10.0 as 10: it agrees with 9.97, not with 9.6, which would be a gift of 0.4.
 * Digits beyond the two that a score has are not compared.
 */
export function agreesAsPrinted(typed: NumberReading, computed: number): boolean {
  const printed = typed.precision === 0 ? 1 : decimal(typed.precision).decimalPlaces();
  const decimals = Math.min(2, printed);
  return roundHalfUp(typed.value, decimals) === roundHalfUp(computed, decimals);
}
