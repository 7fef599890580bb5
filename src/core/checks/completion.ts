import { decimal, type Decimal } from '../cells/decimal';
import type { NumberReading, Operator } from '../cells/number';
import { isCeiling } from '../scoring/ceiling';
import { actualToPlanFactor, numberIn } from '../scoring/rate';
import type { IndicatorRow } from '../tables/model';
import { printedInterval, scaled, type Interval } from './printedInterval';
import type { RowInTable } from './inspection';

/** A row's plan and actual, where both are figures that compare; intervals in the unit of the plan. */
export interface Completion {
  readonly planFigure: NumberReading;
  readonly actualFigure: NumberReading;
  readonly plan: Interval;
  readonly actual: Interval;
  /** How many units of the plan one unit of the actual is worth. */
  readonly factor: Decimal;
}

export function completionOf(row: IndicatorRow): Completion | null {
  const plan = row.plan?.reading;
  const actual = row.actual?.reading;
  const factor = actualToPlanFactor(row);
  if (plan?.kind !== 'number' || actual?.kind !== 'number' || !factor) return null;
  return {
    planFigure: plan.number,
    actualFigure: actual.number,
    plan: printedInterval(plan, row.unit),
    actual: scaled(printedInterval(actual, row.unit), factor),
    factor,
  };
}

/**
 * True where a target is missed whichever way its printed figures were rounded from approximate ones (约). Exact
 * figures are compared as they stand. `floor` is the completion, in percent of the plan, that is still accepted.
 */
export function missesTarget(place: RowInTable, completion: Completion, floor: number): boolean {
  const { planFigure, actualFigure, plan, actual, factor } = completion;
  const isApproximate = planFigure.isApproximate || actualFigure.isApproximate;
  const lowestPlan = isApproximate ? plan.low : decimal(planFigure.value);
  const highestPlan = isApproximate ? plan.high : decimal(planFigure.value);
  const lowest = isApproximate ? actual.low : decimal(actualFigure.value).times(factor);
  const highest = isApproximate ? actual.high : decimal(actualFigure.value).times(factor);
  switch (operatorOf(place)) {
    case '<':
      return lowest.gte(highestPlan);
    case '<=':
      return lowest.gt(highestPlan);
    case '>':
      return highest.lte(lowestPlan);
    default:
      return highest.times(100).lt(lowestPlan.times(floor));
  }
}

function operatorOf(place: RowInTable): Operator {
  return numberIn(place.scored.row.plan)?.operator ?? (isCeiling(place.scored) ? '<=' : '>=');
}

/** Actual / plan in percent points; null where the plan is zero. */
export function completionRate({ planFigure, actualFigure, factor }: Completion): Decimal | null {
  if (planFigure.value <= 0) return null;
  return decimal(actualFigure.value).times(factor).div(decimal(planFigure.value)).times(100);
}
