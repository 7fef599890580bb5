import type { Check } from './check';
import { rowFinding } from './makeFinding';
import { policyOf } from './typedScore';
import { typedScoreOf } from './typedScoreOf';

/**
 * The criterion does not say what a part of a step counts (每低1个百分点 for a gap of 0.5), and the score depends on it. Said
 * whether or not a score is typed: the next reader may count otherwise.
 */
export const stepPolicyMatters: Check = {
  name: 'stepPolicyMatters',
  codes: ['step-policy-matters'],
  run: ({ rows, settings }) =>
    rows.flatMap((place) => {
      const { scored } = place;
      const variants = scored.stepVariants;
      if (!variants) return [];
      return [
        rowFinding('step-policy-matters', place, 'score', scored.row.score, {
          expected: scored.score,
          actual: typedScoreOf(scored)?.value ?? null,
          data: { ...variants, policy: settings.stepPolicy, typedPolicy: policyOf(scored) },
        }),
      ];
    }),
};
