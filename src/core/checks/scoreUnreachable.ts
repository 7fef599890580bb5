import { decimal, roundHalfUp } from '../cells/decimal';
import type { NumberReading } from '../cells/number';
import { reachable, type CompiledCriterion, type StepPolicy } from '../criteria';
import type { Check } from './check';
import { rowFinding } from './makeFinding';
import { scoreCeiling } from './scoreCeiling';
import { agreesAsPrinted, typedScoreOf } from './typedScoreOf';

/**
 * A typed score that no answers to its criterion can give (9.3 under deductions of 0.5), whatever the row's inputs. A
 * score above the points is said by `score-above-points`.
 */
export const scoreUnreachable: Check = {
  name: 'scoreUnreachable',
  codes: ['score-unreachable'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { scored } = place;
      const typed = typedScoreOf(scored);
      const ceiling = scoreCeiling(scored);
      if (!typed || scored.rule.kind !== 'criterion' || scored.status === 'not-applicable') return [];
      if (typed.value < 0 || ceiling === null || typed.value > ceiling) return [];
      if (scored.score !== null && agreesAsPrinted(typed, scored.score)) return [];
      if (!isUnreachable(scored.rule.criterion, typed)) return [];
      return [
        rowFinding('score-unreachable', place, 'score', scored.row.score, {
          actual: typed.value,
          data: { quote: scored.rule.criterion.text.trim(), points: scored.row.points },
        }),
      ];
    }),
};

const POLICIES: readonly StepPolicy[] = ['linear', 'started', 'whole'];

/** True only where it is certain: under no step policy, and for no score that is printed as the typed one. */
function isUnreachable(criterion: CompiledCriterion, typed: NumberReading): boolean {
  return printedAs(typed).every((score) =>
    POLICIES.every((step) => reachable(criterion, score, { step }).kind === 'unreachable'),
  );
}

/** The scores, in hundredths, that are printed as the typed one; it comes first. */
function printedAs(typed: NumberReading): readonly number[] {
  const steps = Array.from({ length: 11 }, (_, index) => decimal(index - 5).div(100));
  const scores = steps.map((step) => roundHalfUp(decimal(typed.value).plus(step), 2));
  return [roundHalfUp(typed.value, 2), ...scores].filter((score) => agreesAsPrinted(typed, score));
}
