import type { Amount, Change, Rule, Value, Veto } from '../rule';

/** What a section comes to: a value of its own, or deductions from whatever it belongs to. */
export interface Part {
  readonly value: Value | null;
  readonly deductions: readonly Change[];
  /** What the deductions take at most together. */
  readonly cap: Amount | null;
  readonly vetoes: readonly Veto[];
  /** Vetoes printed in an item that speak of the whole line: 该指标不得分. */
  readonly lineVetoes: readonly Veto[];
  readonly notApplicable: Rule['notApplicable'];
  readonly bonuses: readonly Change[];
  /** What the bonuses add at most together. */
  readonly bonusCap: Amount | null;
}

/** What one group of statements adds to its section. */
export interface Yield {
  readonly values?: readonly Value[];
  readonly deductions?: readonly Change[];
  readonly vetoes?: readonly Veto[];
  readonly bonuses?: readonly Change[];
}
