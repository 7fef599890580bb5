import { decimal, type Decimal } from '../cells/decimal';
import { cellKey } from '../cells/snapshot';
import type { IndicatorRow } from '../tables/model';

/**
 * The printed points of some rows, added up; points merged over several rows count once. Null where a row prints none,
 * or prints a weight in percent.
 */
export function sumOfPoints(rows: readonly IndicatorRow[]): Decimal | null {
  const added = new Set<number>();
  let sum = decimal(0);
  for (const { points, pointsCell } of rows) {
    const isWeight = pointsCell?.reading.kind === 'number' && pointsCell.reading.number.isPercent;
    if (points === null || isWeight) return null;
    const key = pointsCell?.spansRows ? cellKey(pointsCell.row, pointsCell.column) : null;
    if (key !== null && added.has(key)) continue;
    if (key !== null) added.add(key);
    sum = sum.plus(points);
  }
  return sum;
}
