import { decimal, type Decimal } from '../cells/decimal';
import { numberIn } from '../scoring/rate';
import type { ScoreCard, ScoredRow, ScoredTable } from '../scoring/scoreCard';
import { typedScoreOf } from './typedScoreOf';

/** One line that self-evaluation and review score differently; points throughout. */
export interface ReviewDiffRow {
  readonly row: number;
  readonly level1: string | null;
  readonly indicator: string;
  readonly points: number | null;
  readonly self: number;
  readonly review: number;
  /** Review minus self. */
  readonly difference: number;
  /** What the form gives as the reason; empty where it gives none. */
  readonly reason: string;
}

/** Self against review of one table: what the reviewer and the reviewed have to talk about. */
export interface ReviewDiff {
  readonly sheet: string;
  readonly rows: readonly ReviewDiffRow[];
  /** Lines that both have scored. */
  readonly compared: number;
  /** Sums over the lines that both have scored. */
  readonly self: number;
  readonly review: number;
  readonly difference: number;
  /** Lines with a self score that the review has not scored. */
  readonly notReviewed: readonly string[];
}

/** One view for each table in which somebody has entered review scores. Largest losses first. */
export function reviewDiffs({ tables }: ScoreCard): readonly ReviewDiff[] {
  return tables.flatMap((table) => {
    const diff = diffOf(table);
    return diff.compared === 0 ? [] : [diff];
  });
}

function diffOf({ table, rows }: ScoredTable): ReviewDiff {
  const both = rows.flatMap((scored) => {
    const [self, review] = [selfOf(scored), reviewOf(scored)];
    return self === null || review === null ? [] : [{ scored, self, review }];
  });
  const differing = both
    .filter(({ self, review }) => !decimal(self).eq(review))
    .map(({ scored: { row }, self, review }): ReviewDiffRow => ({
      row: row.row,
      level1: row.level1,
      indicator: row.indicator,
      points: row.points,
      self,
      review,
      difference: decimal(review).minus(self).toNumber(),
      reason: row.reason?.reading.typed ?? '',
    }))
    .sort((one, other) => one.difference - other.difference || one.row - other.row);
  const sum = (values: readonly number[]) =>
    values.reduce<Decimal>((total, value) => total.plus(decimal(value)), decimal(0)).toNumber();
  const self = sum(both.map((each) => each.self));
  const review = sum(both.map((each) => each.review));
  return {
    sheet: table.sheet,
    rows: differing,
    compared: both.length,
    self,
    review,
    difference: decimal(review).minus(self).toNumber(),
    notReviewed: rows
      .filter((scored) => selfOf(scored) !== null && reviewOf(scored) === null)
      .map(({ row }) => row.indicator),
  };
}

/** The typed self score, else the computed one. */
function selfOf(scored: ScoredRow): number | null {
  return typedScoreOf(scored)?.value ?? scored.score;
}

function reviewOf({ row }: ScoredRow): number | null {
  const review = numberIn(row.reviewScore);
  return review && !review.isPercent && !row.reviewScore?.spansRows ? review.value : null;
}
