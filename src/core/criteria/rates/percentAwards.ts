import { zeroAt } from '../draft';
import type { Amount, Change, Steps, Value } from '../rule';
import type { Yield } from '../sections/part';
import { stepsIn } from '../sections/statementFacts';
import { overlap, type Tier } from '../sections/tiers';
import type { PrintedSteps, Statement } from '../statements/statement';
import { YEAR_ON_YEAR } from '../grammar';
import { limitIn } from './percentLimits';
import { stepChange, steps as stepsOf } from './percentSteps';
import { type Bounded, isBeyond, type PercentThread } from './percentThread';

/** What is added on top; taken out of the thread, so that the rest is read without it. */
export function extras(rate: PercentThread): Yield {
  const bonuses: Change[] = [];
  const kept: Bounded[] = [];
  for (const one of rate.bounded) {
    const { effect } = one.statement;
    if (effect.kind === 'bonus') bonuses.push(bonusOf(rate, one, effect.amount));
    else kept.push(one);
  }
  checkApart(rate);
  rate.bounded.splice(0, rate.bounded.length, ...kept);
  const full = rate.best();
  const stepped = rate.stepped.filter((one) => one.effect.kind === 'bonus');
  bonuses.push(...stepped.map((statement) => stepChange(rate, statement, lowerFull(full), [])));
  return bonuses.length > 0 ? { bonuses } : {};
}

/** 超额10%以上加1分，超额20%以上加2分: one in place of the other, or both? */
function checkApart(rate: PercentThread): void {
  const given = rate.bounded.filter((one) => one.statement.effect.kind === 'bonus');
  const tiers = rate.tiers(given);
  given.forEach(({ statement }, index) => {
    const tier = tiers[index] as Tier;
    if (tiers.slice(0, index).some((earlier) => overlap(earlier, tier))) rate.draft.refuse(statement);
  });
}

/** 超额10%加1分，最多加2分: once for each 10 %; with no higher limit, once. */
function bonusOf(rate: PercentThread, bounded: Bounded, amount: Amount): Change {
  const { statement, bounds } = bounded;
  const span = rate.draft.span(statement);
  const cap = rate.section.caps.of(statement);
  const head = statement.heads.find((one) => one.kind === 'bounds');
  const [bound] = head?.kind === 'bounds' && isBeyond(head) ? head.printed.bounds : [];
  const isRepeated =
    bound?.operator === null && cap !== null && rate.draft.worth(cap) > rate.draft.worth(amount);
  if (bound && isRepeated) {
    const steps: Steps = {
      question: rate.question,
      direction: 'above',
      limit: { kind: 'target', factor: 100, offset: 0 },
      size: bound.value,
      each: amount,
      policy: statement.policy ?? 'whole',
    };
    return { kind: 'steps', steps, cap, span };
  }
  return { kind: 'fact', condition: rate.condition({ ...bounded, bounds }), amount, cap, span };
}

function lowerFull(full: Bounded | null): Bounded | null {
  return full && limitIn(full.bounds, 'above') ? full : null;
}

/** 每完成10%得1分, 完成80%得8分，每提高5个百分点加1分. */
export function awarded(rate: PercentThread, awards: readonly Statement[], extra: Yield): Yield {
  const [statement, ...others] = awards;
  if (!statement || others.length > 0 || rate.otherwise)
    return rate.draft.refuse(others[0] ?? (rate.otherwise as Statement));
  const printed = stepsIn(statement);
  const { effect } = statement;
  if (!printed || effect.kind !== 'award') return rate.draft.refuse(statement);
  const cap = rate.section.caps.of(statement);
  const span = rate.draft.span(statement);
  const [full, ...tiers] = rate.bounded;
  if (tiers.length > 0) return rate.draft.refuse(statement);
  if (full) {
    if (full.statement.effect.kind !== 'award') return rate.draft.refuse(statement);
    // 每提高1个百分点得0.2分，达到90%以上得满分: more than the whole cannot be earned.
    if (rate.section.points.isWhole(full.statement.effect.amount)) return rate.draft.refuse(statement);
    if (cap !== null && rate.draft.worth(cap) !== rate.draft.context.points)
      return rate.draft.refuse(statement);
    const steps = stepsOf(rate, statement, effect.amount, full, []);
    const value: Value = {
      kind: 'cases',
      cases: rate.cases([full]),
      otherwise: zeroAt(span),
      countsAbove100As100: false,
    };
    return {
      ...extra,
      values: [value],
      bonuses: [...(extra.bonuses ?? []), { kind: 'steps', steps, cap: null, span }],
    };
  }
  const steps: Steps = {
    question: rate.question,
    ...beginning(rate, statement, printed),
    size: printed.size,
    each: effect.amount,
    policy: statement.policy ?? 'whole',
  };
  return { ...extra, values: [{ kind: 'award', steps, cap, span }] };
}

/**
 * From where the steps of an award are counted: 入住率高于90%的，每高1个百分点得1分, 每超额完成1个百分点得1分. 每完成10%得1分
 * and 较上年每提高1个百分点得1分 count what is asked for itself.
 */
function beginning(
  rate: PercentThread,
  statement: Statement,
  { form, limit: inside }: PrintedSteps,
): Pick<Steps, 'direction' | 'limit'> {
  const direction = form.kind === 'percent' && form.direction !== 'any' ? form.direction : 'above';
  if (direction === 'apart') return rate.draft.refuse(statement);
  const own = rate.boundsIn(statement, null);
  const [bound, ...others] = own;
  if (bound) {
    const limit = limitIn(own, direction);
    const isOtherSide = direction === 'below' ? /[>=]/ : /</;
    if (!limit || others.length > 0 || inside !== null || isOtherSide.test(bound.operator))
      return rate.draft.refuse(statement);
    return { direction, limit };
  }
  if (inside !== null) return { direction, limit: { kind: 'number', value: inside } };
  const isFromLastYear = statement.heads.some((head) => head.text.search(YEAR_ON_YEAR) >= 0);
  if (form.kind !== 'percent' || form.direction === 'any' || isFromLastYear)
    return { direction: 'count', limit: null };
  const isNamed = statement.heads.some((head) => head.kind === 'steps' && BEYOND_TARGET.test(head.text));
  if (!isNamed) return rate.draft.refuse(statement);
  return { direction, limit: { kind: 'target', factor: 100, offset: 0 } };
}

/** What an award for each step is measured from, where no figure is printed: 每超1%, 比目标值每低1%. */
const BEYOND_TARGET = /超|目标|计划|任务|标准|要求/;
