import { isLate } from '../grammar/polarity';
import type { Bound, Comparison, Limit } from '../rule';
import type { PrintedBounds } from '../statements/bounds';
import type { Head, Statement } from '../statements/statement';
import { typedSpan, type NormalText } from '../text/normalise';

/** A stretch of a number line with the position that it has among the tiers of one quantity. */
export interface Tier {
  readonly low: number;
  readonly isLowIn: boolean;
  readonly high: number;
  readonly isHighIn: boolean;
}

export type BoundsHead = Extract<Head, { kind: 'bounds' | 'target' | 'gap' }>;

export interface TierContext {
  readonly normal: NormalText;
  /** The text's own word on 以上 and 以下. */
  readonly inclusion: Readonly<Record<'above' | 'below', boolean | null>>;
  /** Counts and days: both ends of an unmarked range belong to it. */
  readonly isWhole: boolean;
}

/** The bounds of one printed condition. `isTop`: no other tier lies above it. */
export function boundsOf(head: BoundsHead, context: TierContext, isTop: boolean): readonly Bound[] {
  const span = typedSpan(context.normal, head.start, head.end);
  if (head.kind === 'target') {
    const limit: Limit =
      head.share === null || head.form.isShare
        ? { kind: 'target', factor: head.share ?? 100, offset: 0 }
        : { kind: 'number', value: head.share };
    return [{ operator: head.form.operator, limit, span }];
  }
  if (head.kind === 'gap') {
    const at = (offset: number): Limit => ({ kind: 'target', factor: 100, offset: -offset });
    if (head.form === 'within') {
      return [
        { operator: head.isExcluded ? '>' : '>=', limit: at(head.to), span },
        { operator: '<', limit: at(0), span },
      ];
    }
    if (head.form === 'beyond')
      return [{ operator: head.isExcluded ? '<' : '<=', limit: at(head.from), span }];
    return [
      { operator: '>=', limit: at(head.to), span },
      { operator: '<=', limit: at(head.from), span },
    ];
  }
  return printedBounds(head.printed, context, isTop);
}

function printedBounds(printed: PrintedBounds, context: TierContext, isTop: boolean): readonly Bound[] {
  const spans = printed.bounds.map((bound) => typedSpan(context.normal, bound.at, bound.end));
  const limit = (index: number) => ({ kind: 'number', value: printed.bounds[index]?.value ?? 0 }) as const;
  const [first, second] = printed.bounds;
  if (!first) return [];
  if (!second || !printed.isRange) {
    return printed.bounds.map((bound, index) => ({
      operator:
        defined(bound.operator, bound.word, bound.isIncluded, context) ??
        (printed.unit === '%' && limit(index).value > 0 ? '>=' : '='),
      limit: limit(index),
      span: spans[index] ?? [0, 0],
    }));
  }
  const isAscending = first.value <= second.value;
  const [low, high] = isAscending ? [first, second] : [second, first];
  const [lowIndex, highIndex] = isAscending ? [0, 1] : [1, 0];
  const isLowIn =
    low.isIncluded ?? (low.operator === null ? true : low.operator !== '>' && low.operator !== '<');
  const isHighIn =
    high.isIncluded ??
    (high.operator === null ? context.isWhole || isTop : high.operator !== '<' && high.operator !== '>');
  return [
    { operator: isLowIn ? '>=' : '>', limit: limit(lowIndex), span: spans[lowIndex] ?? [0, 0] },
    { operator: isHighIn ? '<=' : '<', limit: limit(highIndex), span: spans[highIndex] ?? [0, 0] },
  ];
}

/**
 * 超过预算10%以内扣1分, 延期10天以内扣2分: some excess there must be; none at all is another case, unless this
 * is the best one (`isBest`).
 */
export function withExcess(bounds: readonly Bound[], head: BoundsHead, isBest: boolean): readonly Bound[] {
  const [bound, ...others] = bounds;
  const isExcess = head.kind === 'bounds' && isOfExcess(head.printed);
  const isUpper = bound?.operator === '<=' || bound?.operator === '<';
  if (!bound || others.length > 0 || !isExcess || !isUpper || isBest) return bounds;
  return [{ operator: '>', limit: { kind: 'number', value: 0 }, span: bound.span }, bound];
}

function isOfExcess({ subject, unit }: PrintedBounds): boolean {
  return EXCESS.test(subject) || isLate(subject) || (unit !== '%' && STANDSTILL.test(subject));
}

/** 超过预算10%; not 超额完成. */
const EXCESS = /超(?!额)[^\d的]*$/;

/** 停工1个月以内: time that is lost. */
const STANDSTILL = /停工|停滞|滞留|闲置|空置|搁置|中断|拖欠|欠/;

/** An inclusiveness that the text itself defines wins over all else. */
function defined(
  operator: Comparison | null,
  word: 'above' | 'below' | null,
  isIncluded: boolean | null,
  context: TierContext,
): Comparison | null {
  const rule = word === null || isIncluded !== null ? null : context.inclusion[word];
  if (rule === null) return operator;
  if (operator === '>=' || operator === '>') return rule ? '>=' : '>';
  if (operator === '<=' || operator === '<') return rule ? '<=' : '<';
  return operator;
}

/** Where the tier lies if the target is `target`. */
export function tierOf(bounds: readonly Bound[], target: number): Tier {
  let tier: Tier = { low: -Infinity, isLowIn: true, high: Infinity, isHighIn: true };
  for (const { operator, limit } of bounds) {
    const value = limitValue(limit, target);
    if (operator === '>=' || operator === '>' || operator === '=') {
      tier = { ...tier, low: value, isLowIn: operator !== '>' };
    }
    if (operator === '<=' || operator === '<' || operator === '=') {
      tier = { ...tier, high: value, isHighIn: operator !== '<' };
    }
  }
  return tier;
}

export function limitValue(limit: Limit, target: number): number {
  return limit.kind === 'number' ? limit.value : (target * limit.factor) / 100 + limit.offset;
}

/** Whether every value of `inner` lies in `outer`. */
export function covers(outer: Tier, inner: Tier): boolean {
  const isLowCovered =
    outer.low < inner.low || (outer.low === inner.low && (outer.isLowIn || !inner.isLowIn));
  const isHighCovered =
    outer.high > inner.high || (outer.high === inner.high && (outer.isHighIn || !inner.isHighIn));
  return isLowCovered && isHighCovered;
}

/** Whether some value lies in both. */
export function overlap(first: Tier, second: Tier): boolean {
  const low = Math.max(first.low, second.low);
  const high = Math.min(first.high, second.high);
  if (low !== high) return low < high;
  return holds(first, low) && holds(second, low);
}

/**
 * 80%及以上得8分，60%及以上、80%以下得5分: an end that an earlier tier holds is not the later one's, since the first
 * written counts; an end that is marked （含） stays as it is printed.
 */
export function withoutTakenEnds(
  bounds: readonly Bound[],
  { heads }: Pick<Statement, 'heads'>,
  earlier: readonly Tier[],
  target: number,
): readonly Bound[] {
  const marked = heads.flatMap((head) => (head.kind === 'bounds' ? head.printed.bounds : []));
  const isMarked = (value: number) => marked.some((bound) => bound.isIncluded && bound.value === value);
  const isTaken = ({ limit }: Bound) => {
    const value = limitValue(limit, target);
    return !isMarked(value) && earlier.some((tier) => holds(tier, value));
  };
  return bounds.map((bound) => {
    if (bound.operator === '<=' && isTaken(bound)) return { ...bound, operator: '<' };
    if (bound.operator === '>=' && isTaken(bound)) return { ...bound, operator: '>' };
    return bound;
  });
}

function holds(tier: Tier, value: number): boolean {
  const isAbove = value > tier.low || (value === tier.low && tier.isLowIn);
  return isAbove && (value < tier.high || (value === tier.high && tier.isHighIn));
}

/** The stretch below, or above, all tiers as a bound; null where the tiers reach to the very end. */
export function beyondTiers(tiers: readonly Tier[], side: 'low' | 'high', span: Bound['span']): Bound | null {
  const ends = tiers.map((tier) => tier[side]);
  const end = side === 'low' ? Math.min(...ends) : Math.max(...ends);
  if (!Number.isFinite(end)) return null;
  const isIn = tiers.some((tier) => tier[side] === end && (side === 'low' ? tier.isLowIn : tier.isHighIn));
  const operator = side === 'low' ? (isIn ? '<' : '<=') : isIn ? '>' : '>=';
  return { operator, limit: { kind: 'number', value: end }, span };
}

/** Whether the tiers leave out a whole number between their ends. */
export function hasWholeGap(tiers: readonly Tier[]): boolean {
  const ends = tiers.flatMap((tier) => [tier.low, tier.high]).filter(Number.isFinite);
  const last = Math.max(0, ...ends) + 1;
  return Array.from({ length: last }, (_, index) => index + 1).some(
    (value) => !tiers.some((tier) => holds(tier, value)),
  );
}

/** Whether the tiers leave out a value between `from` and `to`. */
export function hasGap(tiers: readonly Tier[], from: number, to: number): boolean {
  const ends = tiers.flatMap((tier) => [tier.low, tier.high]).filter((end) => end > from && end < to);
  const points = [...new Set([from, ...ends, to])].sort((a, b) => a - b);
  const probes = points.flatMap((point, index) => {
    const next = points[index + 1];
    return next === undefined ? [point] : [point, (point + next) / 2];
  });
  return probes.some((value) => !tiers.some((tier) => holds(tier, value)));
}
