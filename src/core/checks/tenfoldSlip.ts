import { decimal, type Decimal } from '../cells/decimal';

/** Factors by which a figure is off once its unit or a digit slipped: a nought, two, or 万. */
const FACTORS = [10, 100, 1000, 10000] as const;
/** A slipped figure is still a little off, for the figures differ by themselves. */
const NEAR = 0.3;

/**
 * The factor by which a figure seems to have slipped against what was to be expected: 10, 100, 1000 or 10000 where it is
 * about so many times too large, the same below 1 (0.1, 0.01…) where it is too small; null where no factor fits.
 */
export function tenfoldSlip(figure: Decimal, expected: Decimal, nearness: number = NEAR): number | null {
  if (figure.lte(0) || expected.lte(0)) return null;
  const times = figure.div(expected);
  const isNear = (factor: Decimal) => times.div(factor).minus(1).abs().lte(nearness);
  const factors = FACTORS.flatMap((factor) => [decimal(factor), decimal(1).div(factor)]);
  return factors.find(isNear)?.toNumber() ?? null;
}
