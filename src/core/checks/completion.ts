import { decimal, type Decimal } from '../cells/decimal';
import type { NumberReading, Operator } from '../cells/number';
import { isMoneyUnit } from '../cells/units';
import type { CompiledCriterion } from '../criteria';
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

/** Things that nobody plans to have many of. */
const HARM = /事故|投诉|信访|上访|违规|违纪|违法|截留|挪用|拖欠|差错|死亡|逾期|超期|延期|返工|空置|闲置|问题/;
/** …unless the indicator counts how they were dealt with. */
const REMEDY = /整改|办结|处理|处置|化解|解决|销号|回复|答复|满意|排查|查处|清理|盘活|返还|清偿/;
const COST = /成本|造价|费用|控制|节约|单价/;

/** True where the plan is a ceiling: by its sign (≤), or because less of the thing is better. */
export function isCeiling({ scored }: RowInTable): boolean {
  const { row, rule } = scored;
  const operator = numberIn(row.plan)?.operator ?? null;
  if (operator !== null) return operator === '<=' || operator === '<';
  if (rule.kind === 'criterion' && asksOnlyForFaults(rule.criterion) && limitsFaults(row)) return true;
  if (HARM.test(row.indicator) && !REMEDY.test(row.indicator)) return true;
  return COST.test(row.indicator) && isMoneyRow(row);
}

function asksOnlyForFaults({ questions }: CompiledCriterion): boolean {
  const figures = questions.filter(({ kind }) => kind === 'percent' || kind === 'count' || kind === 'amount');
  return figures.length > 0 && figures.every(({ asks }) => asks === 'occurrences');
}

/** A plan of 0, none, or one in a unit of incidents; a task of 26106 套 beside such a criterion stays a task. */
function limitsFaults(row: IndicatorRow): boolean {
  const plan = numberIn(row.plan);
  return !plan || plan.value === 0 || /^[起件例宗次处]$/.test(plan.unit ?? row.unit ?? '');
}

export function isMoneyRow(row: IndicatorRow): boolean {
  const unit = numberIn(row.actual)?.unit ?? numberIn(row.plan)?.unit ?? row.unit;
  return row.isBudgetLine || (unit !== null && isMoneyUnit(unit));
}

const EXECUTION = /执行率|支出率|支出进度|拨付率|预算执行|资金使用率/;

/** True where the row tells how much of the money was spent: the budget line of shape B, money, or 预算执行率. */
export function isExecutionRow(row: IndicatorRow): boolean {
  return isMoneyRow(row) || EXECUTION.test(row.indicator);
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
  return numberIn(place.scored.row.plan)?.operator ?? (isCeiling(place) ? '<=' : '>=');
}

/** Actual / plan in percent points; null where the plan is zero. */
export function completionRate({ planFigure, actualFigure, factor }: Completion): Decimal | null {
  if (planFigure.value <= 0) return null;
  return decimal(actualFigure.value).times(factor).div(decimal(planFigure.value)).times(100);
}
