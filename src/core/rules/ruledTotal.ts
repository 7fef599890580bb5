import { decimal, roundHalfUp, type Decimal } from '../cells/decimal';
import { isCeiling } from '../scoring/ceiling';
import { budgetExecution, type Execution } from '../scoring/execution';
import type { ScoredRow } from '../scoring/scoreCard';
import type { ExecutionCap, Settings } from '../settings';

/** What a local rule makes of the sum of a table's scores; points throughout. */
export interface RuledTotal {
  /** The plain sum of the scores. */
  readonly sum: number;
  /** Scores are multiplied by this where rows without a task are made up for by scaling; else 1. */
  readonly factor: number;
  /** Full points of the rows without a task, where the rule gives them; else 0. */
  readonly addition: number;
  /** Taken off for over-completion. */
  readonly deduction: number;
  /** The most that the total may be; null where nothing caps it. */
  readonly cap: number | null;
  /** Null where no cap is asked for, or no row of the table tells how much of the budget was spent. */
  readonly execution: Execution | null;
  /** The sum after all of this, rounded half up. */
  readonly score: number;
}

/** Whether the settings change anything about a total. */
export function changesTotals(settings: Settings): boolean {
  const { executionCap, overDeduction, notApplicable, totalDecimals } = settings;
  return (
    executionCap.steps.length > 0 ||
    overDeduction !== 'none' ||
    notApplicable !== 'leave-out' ||
    totalDecimals !== 2
  );
}

/** The total of a table under the chosen rule; null where the rule leaves totals as they are. */
export function ruledTotal(rows: readonly ScoredRow[], settings: Settings): RuledTotal | null {
  if (!changesTotals(settings)) return null;
  const sum = sumOf(rows.map(({ score }) => score));
  const { factor, addition } = forRowsWithoutTask(rows, settings);
  const deduction = sumOf(rows.map((row) => overDeductionOf(row, settings)?.toNumber() ?? 0));
  const execution = settings.executionCap.steps.length === 0 ? null : budgetExecution(rows);
  const printed = sumOf(rows.map(({ row }) => row.points));
  const cap = execution && capFor(execution.rate, printed.toNumber(), settings.executionCap);
  const parts = {
    factor: factor.toNumber(),
    addition: addition.toNumber(),
    deduction: deduction.toNumber(),
    cap,
  };
  return {
    sum: sum.toNumber(),
    ...parts,
    execution,
    score: withRule(sum, { ...parts, factor }, settings.totalDecimals),
  };
}

/** The parts of a rule applied to any sum of scores: the computed one, or the printed one of an official. */
export function withRule(
  sum: number | Decimal,
  { factor, addition, deduction, cap }: RuleParts,
  decimals: number,
): number {
  const changed = decimal(sum).times(factor).plus(addition).minus(deduction);
  const atLeastZero = changed.isNegative() ? decimal(0) : changed;
  const capped = cap !== null && atLeastZero.gt(cap) ? decimal(cap) : atLeastZero;
  return roundHalfUp(capped, decimals);
}

interface RuleParts extends Pick<RuledTotal, 'addition' | 'deduction' | 'cap'> {
  readonly factor: number | Decimal;
}

function forRowsWithoutTask(
  rows: readonly ScoredRow[],
  { notApplicable }: Settings,
): { readonly factor: Decimal; readonly addition: Decimal } {
  const all = sumOf(rows.map(({ row }) => row.points));
  const without = sumOf(rows.map(({ row, status }) => (status === 'not-applicable' ? row.points : 0)));
  const counting = all.minus(without);
  const none = { factor: decimal(1), addition: decimal(0) };
  if (notApplicable === 'full-points') return { ...none, addition: without };
  return notApplicable === 'rescale' && counting.gt(0) ? { ...none, factor: all.div(counting) } : none;
}

/**
 * Points taken off a row for over-completion: each percentage point above the threshold takes 1 % of its points, all of
 * them at most. Null where the row cannot lose any: no rate, a ceiling (≤), or a rule that takes nothing.
 */
export function overDeductionOf(scored: ScoredRow, settings: Settings): Decimal | null {
  const { row, rate } = scored;
  if (settings.overDeduction === 'none' || !rate || row.points === null || isCeiling(scored)) return null;
  const above = Math.min(100, Math.max(0, decimal(rate.exact).minus(settings.overCompletion).toNumber()));
  return decimal(row.points).times(above).div(100);
}

/** The cap of a total in points; bounds belong to the better step. Null where the rate is high enough. */
function capFor(rate: number, printedPoints: number, { steps }: ExecutionCap): number | null {
  const step = steps.find(({ below }) => rate < below);
  return step ? decimal(printedPoints).times(step.cap).div(100).toNumber() : null;
}

function sumOf(values: readonly (number | null)[]): Decimal {
  return values.reduce<Decimal>((sum, value) => sum.plus(value ?? 0), decimal(0));
}
