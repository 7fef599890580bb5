import type { ScoredRow } from '../core/scoring/scoreCard';

/** Points that a settled row lost, in hundredths as shown; 0 while it is not settled. */
export function lostPoints({ score, row }: ScoredRow): number {
  if (score === null || row.points === null) return 0;
  return Math.max(0, Math.round((row.points - score) * 100) / 100);
}
