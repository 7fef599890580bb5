import { unitScale } from '../cells/units';
import { numberIn } from '../scoring/rate';
import type { IndicatorRow } from '../tables/model';
import { completionOf, completionRate } from './completion';

/** Times apart that no task is over- or underfulfilled: about the 10,000 between 户 and 万户. */
const SLIP_FROM = 5000;
const SLIP_TO = 20000;

/**
 * 10000 where plan and actual of a row lie about so far apart that one of them must be in 万 and the other not; null
 * where they don't. An actual that is 10,000 times too small counts only where a unit in 万 is printed, for hardly
 * anything may be done of a large plan.
 */
export function unitSlip(row: IndicatorRow): number | null {
  const completion = completionOf(row);
  const rate = completion && completionRate(completion);
  if (!rate || rate.lte(0)) return null;
  const times = rate.div(100);
  const isApart = (by: typeof times) => by.gte(SLIP_FROM) && by.lte(SLIP_TO);
  return isApart(times) || (isApart(times.pow(-1)) && printsTenThousands(row)) ? 10000 : null;
}

function printsTenThousands(row: IndicatorRow): boolean {
  const units = [numberIn(row.plan)?.unit, numberIn(row.actual)?.unit, row.unit];
  return units.some((unit) => unit && unitScale(unit).factor >= 10000);
}
