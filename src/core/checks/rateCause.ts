import type { Position } from '../cells/address';
import { decimal } from '../cells/decimal';
import type { Completion } from './completion';
import { exactly, type Interval } from './printedInterval';
import {
  isRoundedFrom,
  isRoundedUpFrom,
  isTruncatedFrom,
  rateInterval,
  type TypedRate,
} from './rateInterval';

/** A figure elsewhere that may have been divided by instead of the stated plan. */
export interface OtherDenominator {
  readonly value: number;
  readonly interval: Interval;
  readonly cell: Position;
}

/** A row's figures and its typed rate. */
export interface RateFigures extends Completion {
  /** What the typed rate may mean; at least one. */
  readonly typed: readonly TypedRate[];
  /** In the unit of the plan; nearest first. Asked for only where nothing surer explains the rate. */
  otherDenominators(): readonly OtherDenominator[];
}

/** How a typed rate came about, as far as the figures tell. */
export type RateCause =
  | { readonly cause: 'sound' }
  /** 142.5 for 142.58: further digits cut off. */
  | { readonly cause: 'truncated' }
  /** 43 for 143: only what exceeds the plan. */
  | { readonly cause: 'excess' }
  /** plan / actual. */
  | { readonly cause: 'swapped' }
  /** 1.004 % for 100.4 %. */
  | { readonly cause: 'ratio-as-percent' }
  /** 10040 % for 100.4 %. */
  | { readonly cause: 'percent-as-ratio' }
  /** 100.5 for 100.42. */
  | { readonly cause: 'rounded-up' }
  /** 100 for 142.5. */
  | { readonly cause: 'capped' }
  | { readonly cause: 'other-denominator'; readonly value: number; readonly cell: Position }
  /** 3 for 97: only what is missing. */
  | { readonly cause: 'shortfall' }
  /** 14.2 for 142.5, 10.4 for 100.4: a digit is missing in the rate. */
  | { readonly cause: 'digit-in-rate' }
  /** The decimal point is off by `factor`. */
  | { readonly cause: 'decimal-point'; readonly factor: number }
  /** One more digit in a figure would give the rate: `suggestion` is the figure with it. */
  | { readonly cause: 'digit-in-plan' | 'digit-in-actual'; readonly suggestion: number }
  | { readonly cause: 'unknown' };

/**
 * Why a typed rate is what it is; null where the figures have no rate. A rate is sound as soon as one pair of numbers
 * that the printed figures stand for gives it at its own printed precision. Causes are tried from the surest to the
 * vaguest; those after `capped` are only hints.
 */
export function rateCause(figures: RateFigures): RateCause | null {
  const rates = rateInterval(figures.actual, figures.plan);
  if (!rates) return null;
  const isOne = (test: (typed: TypedRate) => boolean) => figures.typed.some(test);
  const givesTyped = (others: Interval | null) =>
    others !== null && isOne((typed) => isRoundedFrom(typed, others));

  if (givesTyped(rates)) return { cause: 'sound' };
  if (isOne((typed) => isTruncatedFrom(typed, rates))) return { cause: 'truncated' };
  if (rates.low.gt(100) && givesTyped(shifted(rates, -100)) && isOne(({ value }) => value > 0)) {
    return { cause: 'excess' };
  }
  if (figures.actual.low.gt(0) && givesTyped(rateInterval(figures.plan, figures.actual))) {
    return { cause: 'swapped' };
  }
  const isTimes = (factor: number) => isOne((typed) => isRoundedFrom(divided(typed, factor), rates));
  if (isTimes(0.01)) return { cause: 'ratio-as-percent' };
  if (isTimes(100)) return { cause: 'percent-as-ratio' };
  if (isOne((typed) => isRoundedUpFrom(typed, rates))) return { cause: 'rounded-up' };
  if (rates.low.gt(100) && givesTyped(exactly(100))) return { cause: 'capped' };

  const denominator = figures
    .otherDenominators()
    .find((other) => givesTyped(rateInterval(figures.actual, other.interval)));
  if (denominator) return { cause: 'other-denominator', value: denominator.value, cell: denominator.cell };
  if (
    rates.high.lt(100) &&
    givesTyped({ low: decimal(100).minus(rates.high), high: decimal(100).minus(rates.low) })
  ) {
    return { cause: 'shortfall' };
  }
  // A rate about 100 % is what the official meant; then a figure has lost its digit, not the rate its point.
  const lost = digitDropped(figures);
  if (lost && isOne(({ value }) => value >= 50 && value <= 200)) return lost;
  const factor = [0.1, 10, 0.001, 1000, 0.0001, 10000].find(isTimes);
  if (factor !== undefined) return { cause: 'decimal-point', factor };
  if (isOne((typed) => lacksOneDigit(typed, rates))) return { cause: 'digit-in-rate' };
  return lost ?? { cause: 'unknown' };
}

/** A typed rate as it was before its point moved; good to a tenth at best, to one point at worst. */
function divided({ value, precision }: TypedRate, factor: number): TypedRate {
  return {
    value: decimal(value).div(factor).toNumber(),
    precision: Math.min(1, Math.max(0.1, precision / factor)),
  };
}

function shifted({ low, high }: Interval, by: number): Interval {
  return { low: low.plus(by), high: high.plus(by) };
}

/** True where the typed rate is the right one, written with as many decimals, less one digit before the point. */
function lacksOneDigit(typed: TypedRate, rates: Interval): boolean {
  return withOneMoreDigit(typed.value).some((value) =>
    isRoundedFrom({ value, precision: typed.precision }, rates),
  );
}

/** A rate says enough about its figures only where it has digits enough of its own. */
function digitDropped({
  plan,
  actual,
  planFigure,
  actualFigure,
  typed,
  factor,
}: RateFigures): RateCause | null {
  const precise = typed.filter((each) => each.precision <= 0.1 && each.value >= 10);
  const explains = (rates: Interval | null) =>
    rates !== null && precise.some((each) => isRoundedFrom(each, rates));

  const done = withOneMoreDigit(actualFigure.value).find((value) =>
    explains(rateInterval(exactly(factor.times(value)), plan)),
  );
  if (done !== undefined) return { cause: 'digit-in-actual', suggestion: done };
  const planned = withOneMoreDigit(planFigure.value).find((value) =>
    explains(rateInterval(actual, exactly(value))),
  );
  return planned === undefined ? null : { cause: 'digit-in-plan', suggestion: planned };
}

/** 262 → 1262 … 9262, 2062 …, 2620 … 2629: every number that loses one digit before its point to become this one. */
function withOneMoreDigit(value: number): readonly number[] {
  const [whole = '', decimals] = decimal(value).toFixed().split('.');
  if (value <= 0 || whole.length > 9) return [];
  const candidates = new Set<number>();
  for (let at = 0; at <= whole.length; at += 1) {
    for (let digit = at === 0 ? 1 : 0; digit <= 9; digit += 1) {
      const more = `${whole.slice(0, at)}${digit}${whole.slice(at)}`;
      candidates.add(Number(decimals === undefined ? more : `${more}.${decimals}`));
    }
  }
  return [...candidates];
}
