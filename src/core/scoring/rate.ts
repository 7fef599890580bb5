import { decimal, roundHalfUp, type Decimal } from '../cells/decimal';
import type { NumberReading } from '../cells/number';
import type { IndicatorRow, IndicatorTable, TableCell } from '../tables/model';
import type { Rate } from './scoreCard';
import { conversionFactor } from './units';

/** Decimals, in percent points, to which every percent is normalised before a rule or a formula uses it. */
export const PERCENT_DECIMALS = 10;

export function numberIn(cell: TableCell | null): NumberReading | null {
  return cell?.reading.kind === 'number' ? cell.reading.number : null;
}

/** True where a figure is a percent: by its own sign or format, or because the row counts in %. */
export function isPercent(reading: NumberReading, row: Pick<IndicatorRow, 'unit'>): boolean {
  return reading.isPercent || (reading.unit ?? row.unit) === '%';
}

/**
 * How many units of the plan one unit of the actual is worth; null where they cannot be compared. A figure without a
 * unit of its own is in the row's (12.37万户 beside a bare 129000 under 户).
 */
export function actualToPlanFactor(row: IndicatorRow): Decimal | null {
  const plan = numberIn(row.plan);
  const actual = numberIn(row.actual);
  if (!plan || !actual || isPercent(plan, row) !== isPercent(actual, row)) return null;
  const byRow = conversionFactor(actual.unit ?? row.unit, plan.unit ?? row.unit);
  return byRow ?? conversionFactor(actual.unit, plan.unit);
}

const says = (cell: TableCell | null, kind: 'empty' | 'none') => (cell?.reading.kind ?? 'empty') === kind;
const isZero = (cell: TableCell | null) => numberIn(cell)?.value === 0;

/** Words that deny a task outright, unlike a bare dash. */
const NO_TASK = /无.*任务|未安排|没有.*任务|不适用|不涉及/;

export function deniesTask(cell: TableCell | null): boolean {
  return cell?.reading.kind === 'none' && NO_TASK.test(cell.reading.typed);
}

/**
 * True where the row's own figures say that there was nothing to do: plan and actual 0, no plan (—, 无) beside no
 * actual, or a plain "无此任务" in either. An empty plan beside an empty actual says nothing.
 */
export function hasNoTask(row: IndicatorRow): boolean {
  if (deniesTask(row.plan)) return !numberIn(row.actual)?.value;
  if (deniesTask(row.actual)) return !numberIn(row.plan)?.value;
  if (says(row.plan, 'none'))
    return says(row.actual, 'none') || says(row.actual, 'empty') || isZero(row.actual);
  return isZero(row.plan) && (isZero(row.actual) || says(row.actual, 'none') || says(row.actual, 'empty'));
}

/**
 * Actual / plan in percent points; null where it does not apply (no task, plan 0, a figure missing, units that do
 * not compare). Published rates are recomputed from counts, never averaged.
 */
export function rateOf(row: IndicatorRow, decimals: number): Rate | null {
  const plan = numberIn(row.plan);
  const actual = numberIn(row.actual);
  const factor = actualToPlanFactor(row);
  if (!plan || !actual || !factor || plan.value <= 0) return null;
  const percent = decimal(actual.value).times(factor).div(decimal(plan.value)).times(100);
  return { exact: roundHalfUp(percent, PERCENT_DECIMALS), shown: roundHalfUp(percent, decimals) };
}

/**
 * A typed rate in percent points: a printed % or a （%） header decides; a plain number in a plain column is a ratio
 * or percent points, whichever lies nearer to the recomputed rate, and unread (null) where there is none.
 */
export function typedRateOf(table: IndicatorTable, row: IndicatorRow, computed: Rate | null): number | null {
  const typed = numberIn(row.rate);
  if (!typed) return null;
  if (typed.isPercent || table.isRateInPercentPoints) return typed.value;
  if (!computed) return null;
  const asRatio = roundHalfUp(decimal(typed.value).times(100), PERCENT_DECIMALS);
  const nearness = (percent: number) => Math.abs(percent - computed.exact);
  return nearness(asRatio) < nearness(typed.value) ? asRatio : typed.value;
}
