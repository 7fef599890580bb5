import { decimal, roundHalfUp } from '../cells/decimal';
import type { IndicatorRow } from '../tables/model';
import { actualToPlanFactor, numberIn, PERCENT_DECIMALS, rateOf } from './rate';
import type { GoalRule } from './scoreCard';

/** How the form of 财预〔2020〕10号 scores a row that has no criterion of its own. */
export function goalRuleOf(row: IndicatorRow): GoalRule {
  if (row.isBudgetLine) return { kind: 'execution' };
  const target = numberIn(row.plan);
  if (!target) return { kind: 'qualitative' };
  const atMost = target.operator === '<=' || target.operator === '<';
  return { kind: atMost ? 'at-most' : 'at-least', target: target.value };
}

/**
 * Points of a goal row, rounded half up to 2 decimals: full where the target is met; else the share of it that was
 * reached, turned round for targets that must not be exceeded. Null where figures are missing or do not compare.
 */
export function goalScore(goal: GoalRule, row: IndicatorRow): number | null {
  if (row.points === null || goal.kind === 'qualitative') return null;
  if (goal.kind === 'execution') {
    const rate = rateOf(row, PERCENT_DECIMALS);
    return rate && roundHalfUp(decimal(row.points).times(Math.min(100, rate.exact)).div(100), 2);
  }
  const actual = numberIn(row.actual);
  const factor = actualToPlanFactor(row);
  if (!actual || !factor) return null;
  const reached = decimal(actual.value).times(factor);
  const target = decimal(goal.target);
  const isMet = goal.kind === 'at-most' ? reached.lte(target) : reached.gte(target);
  if (isMet) return roundHalfUp(row.points, 2);
  const share = goal.kind === 'at-most' ? target.div(reached) : reached.div(target);
  return roundHalfUp(decimal(row.points).times(share.isNegative() ? 0 : share), 2);
}
