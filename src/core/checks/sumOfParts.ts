import { decimal, type Decimal } from '../cells/decimal';
import { isPercent } from '../scoring/rate';
import { conversionFactor } from '../scoring/units';
import type { TableCell } from '../tables/model';
import { printedInterval, scaled, type FigureReading, type Interval } from './printedInterval';
import { tenfoldSlip } from './tenfoldSlip';

/** A figure with the unit that it takes where it prints none. */
export interface Figure {
  readonly cell: TableCell;
  readonly reading: FigureReading;
  readonly unit: string | null;
}

/** One of the things that a total adds up. */
export interface Part {
  readonly name: string;
  readonly cell: TableCell | null;
  readonly unit: string | null;
}

/** Why a total is not the sum, as far as the figures tell. */
export type SumCause =
  | { readonly cause: 'left-out' | 'counted-twice'; readonly name: string }
  | { readonly cause: 'slip'; readonly factor: number }
  | { readonly cause: 'unknown' };

export type SumVerdict =
  | { readonly kind: 'fits' }
  /** `sum` in the unit of the total. */
  | { readonly kind: 'differs'; readonly sum: number; readonly cause: SumCause }
  /** Something cannot be added up. */
  | { readonly kind: 'unclear' };

/** One total with what its parts make of it. */
export interface Comparison {
  readonly total: Figure;
  readonly verdict: SumVerdict;
  readonly sheet: string;
  readonly indicator: string;
  /** Makes the finding's id. */
  readonly key: string;
}

/** The figure in a cell, where it is one that can be added up: no percent. */
export function figureIn(cell: TableCell | null, unit: string | null): Figure | null {
  const reading = cell?.reading;
  if (!cell || reading?.kind !== 'number') return null;
  const own = reading.number.unit ?? unit;
  return isPercent(reading.number, { unit: own }) ? null : { cell, reading, unit: own };
}

/**
 * Compares a total with its parts, units reconciled and printed rounding allowed for. A part that is not filled in may
 * be anything, so that the total may be larger then.
 */
export function compareWithSum(total: Figure, parts: readonly Part[]): SumVerdict {
  const printed = printedInterval(total.reading, total.unit);
  let sum: Interval = { low: decimal(0), high: decimal(0) };
  let exact = decimal(0);
  let hasGap = false;
  const values: { readonly name: string; readonly value: Decimal }[] = [];
  for (const { name, cell, unit } of parts) {
    const kind = cell?.reading.kind ?? 'empty';
    if (kind === 'empty') hasGap = true;
    if (kind === 'empty' || kind === 'none') continue;
    const figure = figureIn(cell, unit);
    const factor = figure && conversionFactor(figure.unit, total.unit);
    if (!figure || !factor || figure.reading.number.operator) return { kind: 'unclear' };
    const interval = scaled(printedInterval(figure.reading, figure.unit), factor);
    sum = { low: sum.low.plus(interval.low), high: sum.high.plus(interval.high) };
    const value = decimal(figure.reading.number.value).times(factor);
    exact = exact.plus(value);
    values.push({ name, value });
  }
  if (values.length === 0) return { kind: 'unclear' };
  const fits = sum.low.lte(printed.high) && (hasGap || sum.high.gte(printed.low));
  if (fits) return { kind: 'fits' };
  return { kind: 'differs', sum: exact.toNumber(), cause: causeOf(total, exact, values) };
}

/** A sum that is only a tenth, a hundredth… off in its last digits. */
const SLIP_NEARNESS = 0.005;

function causeOf(
  total: Figure,
  sum: Decimal,
  values: readonly { readonly name: string; readonly value: Decimal }[],
): SumCause {
  const printed = decimal(total.reading.number.value);
  const missing = sum.minus(printed);
  const withValue = (wanted: Decimal) => values.filter(({ value }) => value.gt(0) && value.eq(wanted));
  const [leftOut, ...othersOut] = withValue(missing);
  if (leftOut && othersOut.length === 0) return { cause: 'left-out', name: leftOut.name };
  const [twice, ...othersTwice] = withValue(missing.neg());
  if (twice && othersTwice.length === 0) return { cause: 'counted-twice', name: twice.name };
  const factor = tenfoldSlip(printed, sum, SLIP_NEARNESS);
  return factor === null ? { cause: 'unknown' } : { cause: 'slip', factor };
}
