import type { Amount, Bound, Case, Limit, Span, Value } from '../rule';
import { tierOf } from '../sections/tiers';
import type { Statement } from '../statements/statement';
import { checkOrder } from './percentContradictions';
import { isClosedOff, limitIn } from './percentLimits';
import { type Bounded, type PercentThread, WHOLE_RATE } from './percentThread';

/** 得分=完成率×分值, 按比例计分, with the clauses that begin and end it. */
export function proportional(rate: PercentThread, statement: Statement): Value {
  const { effect } = statement;
  if (effect.kind !== 'proportion' || rate.stepped.some((one) => one.effect.kind !== 'bonus'))
    return rate.draft.refuse(statement);
  const span = rate.draft.span(statement);
  const awards = rate.bounded.filter((one) => one.statement.effect.kind === 'award');
  const { product } = effect;
  const own = rate.boundsIn(statement, rate.top);
  const [full] = awards;
  const fromFull = full ? limitIn(full.bounds, 'below') : null;
  const fromOwn = limitIn(
    own.filter((bound) => bound.operator === '<' || bound.operator === '<='),
    'below',
  );
  if ((own.length > 1 && fromOwn === null) || (full && fromFull === null))
    return rate.draft.refuse(statement);
  // 95%以上得满分；…；90%以下的，按比例得分: of 90 %, or of 95 %?
  if (product === null && fromFull && fromOwn && rate.valueOf(fromFull) !== rate.valueOf(fromOwn))
    return rate.draft.refuse(statement);
  const isFromBelow = own.some((bound) => bound.operator === '>=' || bound.operator === '>');
  if (isFromBelow && !isClosedOff(rate, own, 'below', rate.bounded)) return rate.draft.refuse(statement);
  // 执行率低于100%的，按执行率计分: what lies below the whole, and the whole itself is the best.
  const isBelowWhole = own.every(({ limit }) => rate.valueOf(limit) === WHOLE_RATE);
  if (
    product !== null &&
    own.length > 0 &&
    !isFromBelow &&
    !full &&
    product.divisor === null &&
    !isBelowWhole
  )
    return rate.draft.refuse(statement);
  // With a target in percent nobody knows whether the quotient or the figure above the line is asked for.
  if (product?.isOverTarget && rate.draft.context.target !== null) return rate.draft.refuse(statement);
  const printed: Limit | null =
    product === null
      ? null
      : product.divisor === 'target'
        ? { kind: 'target', factor: 100, offset: 0 }
        : { kind: 'number', value: product.divisor ?? WHOLE_RATE };
  const limit = printed ?? fromOwn ?? fromFull ?? { kind: 'target', factor: 100, offset: 0 };
  const of: Amount =
    product?.points == null ? whole(rate, full, span) : { kind: 'fixed', value: product.points, span };
  const cap = rate.section.caps.of(statement);
  const isShortfall = effect.form === 'shortfall';
  if (cap !== null && !isShortfall && rate.draft.worth(cap) !== rate.draft.worth(of))
    return rate.draft.refuse(statement);
  const { question } = rate;
  const isComplement = product?.isComplement ?? false;
  const mostLost = isShortfall ? cap : null;
  const value: Value =
    product?.from == null
      ? { kind: 'proportion', question, of, limit, isComplement, mostLost, span }
      : {
          kind: 'line',
          question,
          from: { at: { kind: 'number', value: product.from }, amount: { kind: 'fixed', value: 0, span } },
          to: { at: limit, amount: of },
          span,
        };
  const standard = rate.standard();
  if (standard !== null && rate.valueOf(standard) !== rate.valueOf(limit))
    return rate.draft.refuse(statement);
  if (rate.otherwise) return rate.draft.refuse(rate.otherwise);
  if (rate.bounded.length === 0) return value;
  if (isFromBelow) return inOrder(rate, statement, own, value);
  const cases = rate.cases(rate.bounded);
  checkOrder(rate, rate.bounded, cases);
  return { kind: 'cases', cases, otherwise: value, countsAbove100As100: false };
}

/** What the rate is a part of: in 开工率100%得5分，否则按比例计分 the 5 points, else those of the section. */
function whole(rate: PercentThread, full: Bounded | undefined, span: Span): Amount {
  const effect = full?.statement.effect;
  return effect?.kind === 'award' ? effect.amount : rate.section.points.full(span);
}

/** A proportion between two ends is one tier among others. */
function inOrder(rate: PercentThread, statement: Statement, bounds: readonly Bound[], value: Value): Value {
  const all = [...rate.bounded, { statement, bounds, isDistance: false }].sort(
    (first, second) => first.statement.start - second.statement.start,
  );
  const cases = all.map((one): Case => ({
    condition: rate.condition(one),
    value: one.statement === statement ? value : rate.section.points.worthOf(one.statement),
    span: rate.draft.span(one.statement),
  }));
  checkOrder(rate, all, cases);
  // 80%-100%的按比例得分: the whole is in it, and more than that counts as the whole.
  const { high, isHighIn } = tierOf(bounds, rate.target());
  const endsAtWhole = high === WHOLE_RATE && isHighIn && rate.top === WHOLE_RATE;
  return { kind: 'cases', cases, otherwise: null, countsAbove100As100: endsAtWhole };
}
