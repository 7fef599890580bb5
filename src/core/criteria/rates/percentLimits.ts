import type { Bound, Limit } from '../rule';
import { sideOf } from '../grammar/polarity';
import { conditionText, stepsIn } from '../sections/statementFacts';
import { tierOf } from '../sections/tiers';
import type { Statement } from '../statements/statement';
import type { Bounded, PercentThread } from './percentThread';

/** From where the steps are counted: the clause itself, the clause that gives full points, the target, 100 %. */
export function limitOf(
  rate: PercentThread,
  statement: Statement,
  direction: 'below' | 'above' | 'apart',
  own: readonly Bound[],
  full: Bounded | null,
  zeros: readonly Bounded[],
): Limit {
  const isBonus = statement.effect.kind === 'bonus' || statement.effect.kind === 'award';
  const fromFull =
    full === null
      ? null
      : (fullLimit(full.bounds, direction, isBonus) ??
        (isTurningPoint(rate, full) ? limitIn(full.bounds, direction) : null));
  if (full !== null && fromFull === null) return rate.draft.refuse(statement);
  const inside = stepsIn(statement)?.limit ?? null;
  const fromOwn = inside === null ? limitIn(own, direction) : ({ kind: 'number', value: inside } as const);
  if (fromFull && isWithin(rate, own, direction, fromFull, zeros)) return fromFull;
  if (own.length > 0 && (fromOwn === null || inside !== null)) return rate.draft.refuse(statement);
  if (own.length > 1 && !isClosedOff(rate, own, direction, zeros)) return rate.draft.refuse(statement);
  const found = fromOwn ?? fromFull;
  const standard = rate.standard();
  if (standard !== null) {
    if (found && rate.valueOf(found) !== rate.valueOf(standard)) return rate.draft.refuse(statement);
    return standard;
  }
  if (fromOwn && fromFull && rate.valueOf(fromOwn) !== rate.valueOf(fromFull))
    return rate.draft.refuse(statement);
  if (found) return found;
  if (direction === 'above' && !isBonus && rate.draft.context.target === null)
    return rate.draft.refuse(statement);
  return { kind: 'target', factor: 100, offset: 0 };
}

/** 空置率12%的得8分，每下降1个百分点加1分，每上升1个百分点扣1分: a bare figure from which both ways are counted. */
function isTurningPoint({ stepped }: PercentThread, { statement }: Bounded): boolean {
  const directions = stepped
    .map((one) => stepsIn(one)?.form)
    .map((form) => form?.kind === 'percent' && form.direction);
  const isBare = statement.heads.some(
    (head) => head.kind === 'bounds' && head.printed.bounds.every(({ operator }) => operator === null),
  );
  return isBare && directions.includes('below') && directions.includes('above');
}

/** 100%得8分；90%（含）以上的，每低1个百分点扣0.5分；低于90%的不得分: 90 % is how far the steps go, not where they begin. */
function isWithin(
  rate: PercentThread,
  own: readonly Bound[],
  direction: string,
  full: Limit,
  zeros: readonly Bounded[],
): boolean {
  const [bound, ...others] = own;
  const isLowerEnd = bound?.operator === '>=' || bound?.operator === '>';
  if (direction !== 'below' || !isLowerEnd || others.length > 0) return false;
  return rate.valueOf(bound.limit) < rate.valueOf(full) && isClosedOff(rate, own, direction, zeros);
}

/** 90%—100%之间每低1%扣1分 says nothing of what lies below 90 %, unless another clause does. */
export function isClosedOff(
  rate: PercentThread,
  own: readonly Bound[],
  direction: string,
  zeros: readonly Bounded[],
): boolean {
  const tier = tierOf(own, rate.target());
  return rate
    .tiers(zeros)
    .some((zero) =>
      direction === 'below'
        ? zero.high === tier.low && (zero.isHighIn || tier.isLowIn)
        : zero.low === tier.high && (zero.isLowIn || tier.isHighIn),
    );
}

/** On which side of its limit a condition lies; null where it lies on neither, or on both. */
function missedSide(bounds: readonly Bound[]): 'below' | 'above' | null {
  const [bound, ...others] = bounds;
  if (!bound || others.length > 0) return null;
  return bound.operator === '<' ? 'below' : bound.operator === '>' ? 'above' : null;
}

/** Direction of the steps: their own word, else that of the conditions beside them. */
export function directionOf(
  statement: Statement,
  own: readonly Bound[],
  full: Bounded | null,
): 'below' | 'above' | 'apart' | null {
  const form = stepsIn(statement)?.form;
  if (form?.kind !== 'percent') return null;
  // 须达到90%，达不到的每相差1个百分点扣0.3分: on that side only.
  const rest = statement.heads.map((head) => (head.kind === 'steps' ? head.steps.before : head.text));
  const restSide = form.direction === 'apart' ? (missedSide(own) ?? sideOf(rest.join())) : null;
  if (restSide !== null) return restSide;
  if (form.direction !== 'any') return form.direction;
  const [bound] = own;
  if (bound)
    return bound.operator === '<' || bound.operator === '<='
      ? 'below'
      : bound.operator === '>'
        ? 'above'
        : null;
  const side = sideOf(conditionText(statement));
  if (side !== null) return side;
  const [reached] = full?.bounds ?? [];
  if (!reached || full?.statement.effect.kind !== 'award') return null;
  return reached.operator === '>=' || reached.operator === '>'
    ? 'below'
    : reached.operator === '<>'
      ? null
      : 'above';
}

/**
 * The end of a condition from which steps in that direction are counted. A condition that gives full points ends
 * below at its lower bound (≥90% → 90), one that names the loss ends at its upper bound (<90% → 90).
 */
export function limitIn(bounds: readonly Bound[], direction: 'below' | 'above' | 'apart'): Limit | null {
  const has = (...operators: readonly Bound['operator'][]) =>
    bounds.find((bound) => operators.includes(bound.operator))?.limit;
  if (direction === 'apart') return bounds.length === 1 ? (has('=', '>=', '<>') ?? null) : null;
  if (direction === 'below') {
    if (bounds.length > 1) return has('<', '<=') ?? null;
    return has('>=', '>', '=', '<', '<=', '<>') ?? null;
  }
  if (bounds.length > 1) return has('>', '>=') ?? null;
  return has('<=', '<', '=', '>', '<>') ?? has('>=') ?? null;
}

/** What gives full points ends where the loss begins: below it a lower bound, above it an upper one. */
export function fullLimit(
  bounds: readonly Bound[],
  direction: 'below' | 'above' | 'apart',
  isBonus: boolean,
): Limit | null {
  const isOtherEnd = ({ operator }: Bound) =>
    direction === 'below' ? operator === '<' || operator === '<=' : operator === '>' || operator === '>=';
  if (direction !== 'apart' && !isBonus && bounds.every(isOtherEnd)) return null;
  // 90%—95%得满分，每低1%扣0.2分: below 90 %.
  if (direction !== 'apart' && bounds.length > 1)
    return bounds.find((bound) => !isOtherEnd(bound))?.limit ?? null;
  return limitIn(bounds, direction);
}
