import type { Decimal } from '../cells/decimal';
import { decimal } from '../cells/decimal';
import type { Interval } from './printedInterval';

/** A typed rate in percent points, with the worth of its last printed digit. */
export interface TypedRate {
  readonly value: number;
  readonly precision: number;
}

/**
 * The rates, in percent points, that figures within these intervals can have; null where the plan may be zero. Both
 * intervals hold positive numbers or zero.
 */
export function rateInterval(actual: Interval, plan: Interval): Interval | null {
  if (plan.low.lte(0)) return null;
  const low = actual.low.lt(0) ? decimal(0) : actual.low;
  return { low: low.div(plan.high).times(100), high: actual.high.div(plan.low).times(100) };
}

/** True where some rate of the interval, rounded half up to the printed digits, is the typed one. */
export function isRoundedFrom(typed: TypedRate, rates: Interval): boolean {
  const half = step(typed).div(2);
  const value = decimal(typed.value);
  return overlaps(rates, value.minus(half), value.plus(half));
}

/** True where some rate of the interval, with its further digits cut off, is the typed one. */
export function isTruncatedFrom(typed: TypedRate, rates: Interval): boolean {
  const value = decimal(typed.value);
  return overlaps(rates, value, value.plus(step(typed)));
}

/** True where some rate of the interval, rounded up whatever follows, is the typed one. */
export function isRoundedUpFrom(typed: TypedRate, rates: Interval): boolean {
  const value = decimal(typed.value);
  return rates.high.gt(value.minus(step(typed))) && rates.low.lte(value);
}

/** `from` belongs to the range, `to` does not. */
function overlaps(rates: Interval, from: Decimal, to: Decimal): boolean {
  return rates.high.gte(from) && rates.low.lt(to);
}

/** Quotients stored as doubles are good for some 15 digits, not more. */
const FINEST_STEP = 1e-9;

function step({ precision }: TypedRate): Decimal {
  return decimal(Math.max(precision, FINEST_STEP));
}
