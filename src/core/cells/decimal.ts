import { Decimal } from 'decimal.js';

/** Decimal arithmetic of the whole product: 40 digits, halves away from zero (四舍五入), as worksheet ROUND. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export type { Decimal };

/**
 * The decimal that a worksheet shows for a stored number: a double taken at 15 significant digits, as spreadsheets
 * do, so that 0.1 + 0.2 is 0.3. The number must be finite.
 */
export function decimal(value: number | Decimal): Decimal {
  if (typeof value !== 'number' || isExactWhole(value)) return new Exact(value);
  const exact = new Exact(value);
  return exact.precision() > 15 ? exact.toSignificantDigits(15) : exact;
}

/** Whole numbers of up to 15 digits need no rounding. */
function isExactWhole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e15;
}

/** The decimal that a plain notation of digits (`-12.50`, `1e3`) stands for, unrounded. */
export function parseDecimal(digits: string): Decimal {
  return new Exact(digits);
}

/** Rounds halves away from zero: 2.345 → 2.35, −2.345 → −2.35; negative `decimals` round to tens, hundreds… */
export function roundHalfUp(value: number | Decimal, decimals: number): number {
  if (decimals >= 0 && typeof value === 'number' && isExactWhole(value)) return value;
  if (decimals >= 0) return decimal(value).toDecimalPlaces(decimals).toNumber();
  const unit = new Exact(10).pow(-decimals);
  return decimal(value).div(unit).toDecimalPlaces(0).mul(unit).toNumber();
}
