import { YEAR_ON_YEAR } from '../grammar';
import type { Amount, Change, Steps, Value } from '../rule';
import type { Yield } from '../sections/part';
import { stepsIn } from '../sections/statementFacts';
import { tierOf } from '../sections/tiers';
import type { Statement } from '../statements/statement';
import { directionOf, limitOf } from './percentLimits';
import { isOfDistance, type Bounded, type PercentThread } from './percentThread';

/** 每低1个百分点扣0.5分, from the clause that gives full points, down to the clause that gives none. */
export function deducted(rate: PercentThread, steps: readonly Statement[], extra: Yield): Yield {
  if (rate.otherwise) rate.draft.refuse(rate.otherwise);
  const zeros = rate.bounded
    .filter((one) => one.statement.effect.kind === 'zero')
    .map((zero) => behind(rate, zero, steps));
  const whole = rate.bounded.filter((one) => ['award', 'keep'].includes(one.statement.effect.kind));
  const [full, ...others] = whole;
  const rest = rate.bounded.filter((one) => one.statement.effect.kind !== 'zero' && !whole.includes(one));
  const [surplus] = others;
  if (surplus) rate.draft.refuse(surplus.statement);
  const stepChanges = steps.map((statement) => stepChange(rate, statement, full ?? null, zeros));
  const changes = [...stepChanges, ...rest.map((one) => extraDeduction(rate, one, stepChanges))];
  const directions = stepChanges.map((change) => (change.kind === 'steps' ? change.steps.direction : ''));
  if (new Set(directions).size < stepChanges.length) rate.draft.refuse(steps[1] as Statement);
  if (!full) {
    return {
      ...extra,
      deductions: [...(extra.deductions ?? []), ...changes],
      vetoes: [...(extra.vetoes ?? []), ...zeros.map((one) => rate.vetoOf(one))],
    };
  }
  const base = rate.section.points.worthOf(full.statement);
  const less: Value = { kind: 'less', base, deductions: changes, cap: rate.section.caps.ofAllDeductions() };
  const value: Value =
    zeros.length === 0
      ? less
      : { kind: 'cases', cases: rate.cases(zeros), otherwise: less, countsAbove100As100: false };
  return { ...extra, values: [value] };
}

/** 90%（含）—100%每低1%扣0.1分；90%以下不得分: 90 % was given to the clause written first. */
function behind(rate: PercentThread, zero: Bounded, steps: readonly Statement[]): Bounded {
  const tier = tierOf(zero.bounds, rate.target());
  const isTaken = steps.some((statement) => {
    const own = rate.boundsIn(statement, null);
    const stepTier = tierOf(own, rate.target());
    return (
      own.length > 0 &&
      statement.start < zero.statement.start &&
      stepTier.low === tier.high &&
      stepTier.isLowIn &&
      tier.isHighIn
    );
  });
  if (!isTaken) return zero;
  return {
    ...zero,
    bounds: zero.bounds.map((bound) => (bound.operator === '<=' ? { ...bound, operator: '<' } : bound)),
  };
}

/** 低于100%的每低1%扣1分，高于120%的扣1分: beside the steps, where these take nothing. */
function extraDeduction(rate: PercentThread, bounded: Bounded, steps: readonly Change[]): Change {
  const { statement } = bounded;
  const tier = tierOf(bounded.bounds, rate.target());
  const isApart = steps.every((change) => {
    const { limit, direction } = change.kind === 'steps' ? change.steps : { limit: null, direction: 'apart' };
    if (limit === null) return false;
    const at = rate.valueOf(limit);
    return direction === 'below' ? tier.low >= at : direction === 'above' && tier.high <= at;
  });
  if (!isApart || statement.effect.kind !== 'deduct') return rate.draft.refuse(statement);
  const { amount } = statement.effect;
  return {
    kind: 'fact',
    condition: rate.condition(bounded),
    amount,
    cap: null,
    span: rate.draft.span(statement),
  };
}

/** One clause with its steps, the limit it counts from and its cap. */
export function stepChange(
  rate: PercentThread,
  statement: Statement,
  full: Bounded | null,
  zeros: readonly Bounded[],
): Change {
  const { effect } = statement;
  if (!('amount' in effect)) return rate.draft.refuse(statement);
  return {
    kind: 'steps',
    steps: steps(rate, statement, effect.amount, full, zeros),
    cap: rate.section.caps.of(statement),
    span: rate.draft.span(statement),
  };
}

/** The steps of one clause. */
export function steps(
  rate: PercentThread,
  statement: Statement,
  each: Amount,
  full: Bounded | null,
  zeros: readonly Bounded[],
): Steps {
  const printed = stepsIn(statement);
  // 同比每低1个百分点扣1分: from last year's figure, which is not printed.
  const isFromLastYear =
    (statement.effect.kind !== 'award' || full !== null) &&
    statement.heads.some((head) => head.text.search(YEAR_ON_YEAR) >= 0);
  if (isFromLastYear) return rate.draft.refuse(statement);
  const own = rate.boundsIn(statement, null);
  const direction = printed ? directionOf(statement, own, full) : null;
  const isDistance = full?.isDistance === true || statement.heads.some(isOfDistance);
  if (!printed || direction === null || printed.size <= 0 || (isDistance && direction !== 'above'))
    return rate.draft.refuse(statement);
  const limit = limitOf(rate, statement, direction, own, full, zeros);
  const isDeduction = statement.effect.kind === 'deduct';
  const policy = statement.policy ?? (isDeduction ? null : 'whole');
  const { question } = rate;
  const distance = isDistance ? ({ isDistance } as const) : {};
  return { question, direction, limit, size: printed.size, each, policy, ...distance };
}
