import type { ScoredRow } from '../scoring/scoreCard';

const BONUS = /加\s*[\d０-９]|加分|附加/;

/**
 * The highest score that a row allows: its points, more where its criterion has a bonus; null where nobody can say (no
 * points, points as a weight in percent, or a bonus in a criterion that could not be read).
 */
export function scoreCeiling({ row, rule }: ScoredRow): number | null {
  const { points, pointsCell } = row;
  const isWeight = pointsCell?.reading.kind === 'number' && pointsCell.reading.number.isPercent;
  if (points === null || points <= 0 || isWeight) return null;
  if (rule.kind !== 'criterion') return points;
  const { criterion } = rule;
  if (criterion.status === 'manual') return BONUS.test(criterion.text) ? null : points;
  return Math.max(points, criterion.best ?? points);
}
