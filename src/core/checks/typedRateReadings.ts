import { decimal } from '../cells/decimal';
import { lastTypedDigit, type FigureReading } from './printedInterval';
import type { TypedRate } from './rateInterval';

/**
 * What a rate cell may mean, in percent points. A printed % or a （%） header leaves one reading; a plain number in a
 * plain column is percent points or a ratio. A whole number is good to one percent point at most: nobody who writes
 * 1 for 100 % means anything from 50 % to 150 %.
 */
export function typedRateReadings(typed: FigureReading, isColumnInPercent: boolean): readonly TypedRate[] {
  const { value, isPercent } = typed.number;
  const points: TypedRate = { value, precision: percentPrecision(typed) };
  return isPercent || isColumnInPercent ? [points] : [points, asRatio(typed)];
}

/** A whole percent under a format with decimals (100.0%) is good to one decimal, else to one point. */
function percentPrecision(typed: FigureReading): number {
  const precision = lastTypedDigit(typed);
  if (precision === 0) return 1;
  const isWholeWithZeros = !typed.isText && Number.isInteger(typed.number.value) && precision < 1;
  return isWholeWithZeros ? 0.1 : precision;
}

function asRatio(typed: FigureReading): TypedRate {
  const { value } = typed.number;
  const precision = Number.isInteger(value) ? 1 : times100(lastTypedDigit(typed));
  return { value: times100(value), precision };
}

function times100(value: number): number {
  return decimal(value).times(100).toNumber();
}
