import { decimal } from '../core/cells/decimal';
import type { ScoredRow } from '../core/scoring/scoreCard';

/** Points that a settled row lost; 0 while it is not settled. */
export function lostPoints(row: ScoredRow): number {
  if (row.score === null || row.row.points === null) return 0;
  return Math.max(0, decimal(row.row.points).minus(decimal(row.score)).toNumber());
}
