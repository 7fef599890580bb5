import { decimal, type Decimal } from '../cells/decimal';
import type { CellReading } from '../cells/number';
import { isCountUnit } from '../cells/units';

/** What a cell that holds a figure says. */
export type FigureReading = Extract<CellReading, { kind: 'number' }>;

/** All numbers from `low` to `high`. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

export function exactly(value: number | Decimal): Interval {
  return { low: decimal(value), high: decimal(value) };
}

export function scaled({ low, high }: Interval, factor: number | Decimal): Interval {
  return { low: low.times(factor), high: high.times(factor) };
}

/**
 * The numbers that a printed figure stands for: those that round to it (12.37万 → 123650 … 123750). A whole count of
 * 套, 户, 个… stands for itself; whole 万元, 亿元, 万户… have been rounded. 约, 近, 余 widen to a whole step of
 * the last digit that counts (约5300 → 5200 … 5400). `unit` is the row's, for figures that print none.
 */
export function printedInterval(reading: FigureReading, unit: string | null): Interval {
  const { value, isApproximate, precision } = reading.number;
  const ownUnit = reading.number.unit ?? unit;
  const isRoundedWhole = precision === 0 && ownUnit !== null && !isCountUnit(ownUnit);
  const step = isRoundedWhole ? 1 : lastTypedDigit(reading);
  const half = decimal(step).div(isApproximate ? 1 : 2);
  return { low: decimal(value).minus(half), high: decimal(value).plus(half) };
}

/**
 * The worth of the last digit that a person typed; 0 for an exact whole count. Zeros that only a number format adds
 * do not count: Excel itself shows a typed 100.4% as 100.40%.
 */
export function lastTypedDigit({ number, isText }: FigureReading): number {
  const decimals = decimal(number.value).decimalPlaces();
  return isText || decimals === 0 ? number.precision : Number(`1e-${decimals}`);
}
