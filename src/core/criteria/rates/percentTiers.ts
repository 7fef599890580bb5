import { zeroAt } from '../draft';
import type { Bound, Case, Change, Span, Value } from '../rule';
import type { Yield } from '../sections/part';
import { BAD_RATE } from '../grammar/goodRates';
import { beyondTiers, hasGap, overlap, tierOf, type Tier } from '../sections/tiers';
import type { Statement } from '../statements/statement';
import { checkOrder } from './percentContradictions';
import { type Bounded, type PercentThread, WHOLE_RATE } from './percentThread';

/** Conditions and what they are worth, the first that holds. */
export function tiered(rate: PercentThread, extra: Yield): Yield {
  const { bounded } = rate;
  const [only] = bounded;
  if (!only) return rate.otherwise ? rate.draft.refuse(rate.otherwise) : extra;
  const kinds = new Set(bounded.map((one) => one.statement.effect.kind));
  const isZero = kinds.size === 1 && kinds.has('zero');
  if (isZero && rate.otherwise === null) {
    return { ...extra, vetoes: [...(extra.vetoes ?? []), ...bounded.map((one) => rate.vetoOf(one))] };
  }
  if (bounded.length === 1 && only.statement.effect.kind === 'deduct' && rate.otherwise === null) {
    const { amount } = only.statement.effect;
    const span = rate.draft.span(only.statement);
    const change: Change = { kind: 'fact', condition: rate.condition(only), amount, cap: null, span };
    return { ...extra, deductions: [...(extra.deductions ?? []), change] };
  }
  const cases = rate.cases(bounded);
  checkOrder(rate, bounded, cases);
  checkNoValley(rate, cases);
  checkNotTaken(rate);
  checkBadRate(rate);
  const isPenalty = !kinds.has('award') && !kinds.has('keep');
  const span = rate.draft.span(only.statement);
  const otherwise: Value | null = rate.otherwise
    ? rate.section.points.worthOf(rate.otherwise)
    : bounded.length === 1 && !isPenalty
      ? zeroAt(span)
      : null;
  const good = isPenalty && otherwise === null ? goodSide(rate, cases, span) : null;
  if (otherwise === null) warnGap(rate, only.statement, good);
  const all = good ? [...cases, good] : cases;
  return {
    ...extra,
    values: [withCap100(rate, { kind: 'cases', cases: all, otherwise, countsAbove100As100: false })],
  };
}

/** 90%以上得5分，75%-90%得3分，75%以下不扣分: points that fall and rise again are a slip. */
function checkNoValley(rate: PercentThread, cases: readonly Case[]): void {
  const tiers = rate.tiers(rate.bounded);
  const worths = [...tiers.keys()]
    .sort((one, other) => beginningOf(tiers[one] as Tier) - beginningOf(tiers[other] as Tier))
    .map((index) => rate.draft.best((cases[index] as Case).value));
  const isValley = worths.some(
    (worth, at) =>
      worths.slice(0, at).some((left) => left > worth) && worths.slice(at + 1).some((right) => right > worth),
  );
  if (isValley) rate.draft.refuse(rate.bounded[0]?.statement as Statement);
}

/** 空置率10%以内得8分，超1%扣0.4分: what costs points beyond 1 % gives all of them there. */
function checkNotTaken(rate: PercentThread): void {
  const tiers = rate.tiers(rate.bounded);
  rate.bounded.forEach(({ statement }, index) => {
    if (statement.effect.kind !== 'deduct') return;
    const isGiven = rate.bounded.some(
      (one, other) =>
        one.statement.effect.kind === 'award' && overlap(tiers[index] as Tier, tiers[other] as Tier),
    );
    if (isGiven) rate.draft.refuse(statement);
  });
}

/** 空置率达到10%的得5分: at least, or at most? */
function checkBadRate(rate: PercentThread): void {
  const [only, ...others] = rate.bounded;
  if (!only || others.length > 0 || only.statement.effect.kind !== 'award') return;
  const isFloor = only.bounds.length === 1 && only.bounds[0]?.operator === '>=';
  if (isFloor && BAD_RATE.test(rate.thread.subject)) rate.draft.refuse(only.statement);
}

/** 100%得6分，95%得5分，90%得4分，依次类推: the printed step goes on until nothing is left. */
export function continued(rate: PercentThread): Value {
  const first = rate.thread.statements[0] as Statement;
  const [end, ...otherEnds] = rate.bounded.filter((one) => one.statement.effect.kind === 'zero');
  const given = rate.bounded.filter((one) => one !== end);
  const steps = given.map((one) => ({ at: lowerEnd(one.bounds), worth: continuedWorth(rate, one) }));
  const ends = steps.map((one) => one.at ?? Number.NaN);
  const width = (ends[0] ?? 0) - (ends[1] ?? 0);
  const fall = (steps[0]?.worth ?? 0) - (steps[1]?.worth ?? 0);
  const isEven = steps.every(
    (one, index) =>
      index === 0 ||
      (near(ends[index - 1] ?? 0, (one.at ?? 0) + width) &&
        near(steps[index - 1]?.worth ?? 0, one.worth + fall)),
  );
  const isPlain = rate.stepped.length === 0 && !rate.proportion && !rate.line && !rate.otherwise;
  if (!isPlain || steps.length < 2 || !(width > 0) || !(fall > 0) || !isEven) return rate.draft.refuse(first);
  const lowest = end ? tierOf(end.bounds, rate.target()).high : 0;
  const isOnStep = near(
    Math.round(((ends.at(-1) ?? 0) - lowest) / width) * width,
    (ends.at(-1) ?? 0) - lowest,
  );
  if (
    end &&
    (otherEnds.length > 0 || !Number.isFinite(lowest) || !isOnStep || given.at(-1) !== rate.bounded.at(-2))
  )
    return rate.draft.refuse(end.statement);
  const span = rate.draft.span(rate.thread.statements.at(-1) as Statement);
  const last = given.at(-1) as Bounded;
  const cases = rate.cases(given);
  let at = ends.at(-1) ?? 0;
  let worth = steps.at(-1)?.worth ?? 0;
  while (worth - fall > 1e-9 && at - width >= lowest) {
    at = rounded(at - width);
    worth = rounded(worth - fall);
    const bound: Bound = { operator: '>=', limit: { kind: 'number', value: at }, span };
    const value: Value = { kind: 'amount', amount: { kind: 'fixed', value: worth, span }, span };
    cases.push({ condition: rate.condition({ ...last, bounds: [bound] }), value, span });
  }
  return withCap100(rate, { kind: 'cases', cases, otherwise: zeroAt(span), countsAbove100As100: false });
}

function continuedWorth(rate: PercentThread, { statement }: Bounded): number {
  return statement.effect.kind === 'award'
    ? rate.draft.worth(statement.effect.amount)
    : rate.draft.refuse(statement);
}

/** 80%-90%扣2分，90%-95%扣1分: beyond the tier that costs least, nothing is taken off. */
function goodSide(rate: PercentThread, cases: readonly Case[], span: Span): Case | null {
  const tiers = rate.tiers(rate.bounded);
  const [first, last] = [...tiers.keys()]
    .sort((one, other) => middleOf(tiers[one] as Tier) - middleOf(tiers[other] as Tier))
    .filter((_, index, all) => index === 0 || index === all.length - 1);
  const worth = (index: number | undefined) =>
    index === undefined ? 0 : rate.draft.best((cases[index] as Case).value);
  const side = worth(last) >= worth(first) ? 'high' : 'low';
  const bound = beyondTiers(tiers, side, span);
  if (!bound) return null;
  const value: Value = { kind: 'amount', amount: rate.section.points.full(span), span };
  return { condition: { kind: 'bounds', question: rate.question, bounds: [bound] }, value, span };
}

function warnGap(rate: PercentThread, statement: Statement, good: Case | null): void {
  const beyond = good?.condition.kind === 'bounds' ? [tierOf(good.condition.bounds, rate.target())] : [];
  if (hasGap([...rate.tiers(rate.bounded), ...beyond], 0, WHOLE_RATE)) {
    rate.draft.warnings.push({ code: 'gap-in-tiers', span: rate.draft.span(statement) });
  }
}

/** More than 100 % counts as 100 % where the tier that ends there is the best. */
function withCap100(rate: PercentThread, value: Extract<Value, { kind: 'cases' }>): Value {
  const tiers = rate.tiers(rate.bounded);
  const ending = tiers.findIndex(
    (tier) => tier.high === WHOLE_RATE && tier.isHighIn && tier.low < WHOLE_RATE,
  );
  const isOpenAbove = tiers.some((tier) => tier.high > WHOLE_RATE);
  const worth = value.cases.map((one) => rate.draft.best(one.value));
  const isBest = ending >= 0 && worth[ending] === Math.max(...worth);
  return { ...value, countsAbove100As100: isBest && !isOpenAbove };
}

/** The number from which a tier begins, where it includes it; null for any other. */
function lowerEnd(bounds: readonly Bound[]): number | null {
  const bound = bounds.find((one) => one.operator === '>=');
  return bound?.limit.kind === 'number' ? bound.limit.value : null;
}

function near(first: number, second: number): boolean {
  return Math.abs(first - second) < 1e-9;
}

function rounded(value: number): number {
  return Number(value.toFixed(10));
}

/** Where a tier begins among others of its kind: ≥80% at 80, ≤10% just below 10. */
function beginningOf({ low, high }: Tier): number {
  return Number.isFinite(low) ? low : high - 1e-6;
}

function middleOf({ low, high }: Tier): number {
  return (Math.max(low, -1e6) + Math.min(high, 1e6)) / 2;
}
