import { decimal, roundHalfUp } from '../cells/decimal';
import { conversionFactor } from '../scoring/units';
import { isPercent, numberIn } from '../scoring/rate';
import type { IndicatorRow } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import type { RowInTable } from './inspection';
import { LastYearRows } from './lastYearRow';
import { rowFinding } from './makeFinding';
import { tenfoldSlip } from './tenfoldSlip';

/** A figure that doubled or halved is worth a look; smaller changes are the ordinary run of things. */
const LARGE_CHANGE = 2;
/** Percents that moved by so many points. */
const LARGE_SHIFT = 20;
/** Below this, counts double by chance. */
const SMALL_FIGURE = 10;

/**
 * An actual that is far from last year's, where last year's workbook is given and tells for certain which row is the
 * same: same indicator, programme and region, units that convert.
 */
export const yearOnYear: Check = {
  name: 'yearOnYear',
  codes: ['year-on-year'],
  run: ({ rows, lastYear }) => {
    if (!lastYear) return [];
    const before = new LastYearRows(lastYear);
    return rows.flatMap((place) => {
      const earlier = before.rowFor(place.table, place.scored.row);
      return earlier ? compare(place, earlier) : [];
    });
  },
};

function compare(place: RowInTable, earlier: IndicatorRow): readonly Finding[] {
  const { row } = place.scored;
  const now = numberIn(row.actual);
  const then = numberIn(earlier.actual);
  if (!now || !then || now.value <= 0 || then.value <= 0) return [];
  const isShare = isPercent(now, row);
  if (isShare !== isPercent(then, earlier)) return [];
  const report = (before: number, data: Finding['data']) => [
    rowFinding('year-on-year', place, 'actual', row.actual, {
      expected: before,
      actual: now.value,
      data: { unit: isShare ? '%' : (now.unit ?? row.unit), ...data },
    }),
  ];
  if (isShare) {
    const shift = decimal(now.value).minus(then.value);
    if (shift.abs().lt(LARGE_SHIFT)) return [];
    return report(then.value, { kind: 'shift', shift: roundHalfUp(shift, 1), slip: null });
  }
  const factor = conversionFactor(then.unit ?? earlier.unit, now.unit ?? row.unit);
  if (!factor) return [];
  const before = decimal(then.value).times(factor);
  const times = decimal(now.value).div(before);
  const isSmall = before.lt(SMALL_FIGURE) && decimal(now.value).lt(SMALL_FIGURE);
  if (isSmall || (times.lt(LARGE_CHANGE) && times.gt(decimal(1).div(LARGE_CHANGE)))) return [];
  return report(before.toNumber(), {
    kind: 'change',
    change: roundHalfUp(times.minus(1).times(100), 0),
    slip: tenfoldSlip(decimal(now.value), before),
  });
}
