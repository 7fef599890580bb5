import type { StepPolicy } from '../criteria/rule';
import type { ScoredRow } from '../scoring/scoreCard';
import type { Check } from './check';
import { rowFinding } from './makeFinding';
import { agreesAsPrinted, typedScoreOf } from './typedScoreOf';

/**
 * The typed score against the recomputed one, at its printed precision. Nothing is said of a row that still waits for
 * an answer. A score that follows from the displayed instead of the exact rate is no mistake, and one that another
 * reading of incomplete steps gives is a question of rules, said by `step-policy-matters`.
 */
export const typedScore: Check = {
  name: 'typedScore',
  codes: ['score-mismatch'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { scored } = place;
      const typed = typedScoreOf(scored);
      if (!typed || scored.score === null || agreesAsPrinted(typed, scored.score)) return [];
      if (scored.scoreByShownRate !== null && agreesAsPrinted(typed, scored.scoreByShownRate)) return [];
      if (policyOf(scored) !== null || scored.row.score?.spansRows) return [];
      return [
        rowFinding('score-mismatch', place, 'score', scored.row.score, {
          expected: scored.score,
          actual: typed.value,
          data: { points: scored.row.points, rate: scored.rate?.shown ?? null },
        }),
      ];
    }),
};

/** Where steps matter, the policy that gives the typed score; null where none does. */
export function policyOf(scored: ScoredRow): StepPolicy | null {
  const typed = typedScoreOf(scored);
  const variants = scored.stepVariants;
  if (!typed || !variants) return null;
  return (
    (['linear', 'started', 'whole'] as const).find((policy) => {
      const score = variants[policy];
      return score !== null && agreesAsPrinted(typed, score);
    }) ?? null
  );
}
