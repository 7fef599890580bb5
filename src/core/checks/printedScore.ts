import { decimal } from '../cells/decimal';
import { numberIn } from '../scoring/rate';
import type { ScoredRow, ScoredTable } from '../scoring/scoreCard';

/** What a row's score cell prints: what was typed, or what a formula of ours shows; null for anything else. */
export function printedScore({ row, score }: ScoredRow): number | null {
  if (row.score?.ours) return score;
  return numberIn(row.score)?.value ?? null;
}

/** What a total shows through a formula of ours: nothing while a row waits, else the sum of what the column prints. */
export function totalShown({ rows, isComplete }: ScoredTable): number | null {
  if (!isComplete) return null;
  return rows.reduce((sum, row) => sum.plus(decimal(printedScore(row) ?? 0)), decimal(0)).toNumber();
}
