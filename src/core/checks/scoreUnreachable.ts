import { decimal, roundHalfUp } from '../cells/decimal';
import type { NumberReading } from '../cells/number';
import { reachable, type CompiledCriterion } from '../criteria';
import type { ScoredRow } from '../scoring/scoreCard';
import type { Check } from './check';
import type { FindingData } from './finding';
import { nearestScores, type GivenScore } from './impliedAnswers';
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
  run: ({ rows }) => {
    const searched = new Map<string, boolean>();
    return rows.flatMap((place) => {
      const { row, rule } = place.scored;
      const typed = suspiciousScore(place.scored);
      if (!typed || rule.kind !== 'criterion') return [];
      const { text, context } = rule.criterion;
      const question = [typed.value, typed.precision, context.points, context.target, text].join('|');
      const isUnreachable = searched.get(question) ?? neverGiven(rule.criterion, typed);
      searched.set(question, isUnreachable);
      if (!isUnreachable) return [];
      return [
        rowFinding('score-unreachable', place, 'score', row.score, {
          actual: typed.value,
          data: { quote: text.trim(), points: row.points, ...nearest(rule.criterion, typed) },
        }),
      ];
    });
  },
};

/** The scores next to it, and how many cases they stand for where cases are all that is counted. */
function nearest(criterion: CompiledCriterion, typed: NumberReading): FindingData {
  const { below, above } = nearestScores(criterion, typed);
  const [question, ...others] = criterion.questions;
  const isCount = question?.kind === 'count' && others.length === 0;
  const cases = (given: GivenScore | null) => (isCount ? Number(given?.answers[0] ?? 0) : null);
  return {
    below: below?.score ?? null,
    above: above?.score ?? null,
    belowCases: cases(below),
    aboveCases: cases(above),
    unit: question?.unit ?? null,
  };
}

/** The typed score, where it lies within the points and is not simply the computed one. */
function suspiciousScore(scored: ScoredRow): NumberReading | null {
  const typed = typedScoreOf(scored);
  const ceiling = scoreCeiling(scored);
  if (!typed || ceiling === null || typed.value < 0 || typed.value > ceiling) return null;
  const isComputed = scored.score !== null && agreesAsPrinted(typed, scored.score);
  return isComputed || scored.status === 'not-applicable' ? null : typed;
}

/**
 * True only where it is certain. Steps are read in proportion: the other readings give no score that whole steps do
 * not give as well.
 */
function neverGiven(criterion: CompiledCriterion, typed: NumberReading): boolean {
  return scoresPrintedAs(typed, criterion.text).every(
    (score) => reachable(criterion, score, { step: 'linear' }).kind === 'unreachable',
  );
}

/** Amounts with two decimals, or shares of the points: only these give scores in hundredths over counts. */
const HUNDREDTHS =
  /[.．。]\s*\d\s*\d|[%％‰]\s*的?\s*分|(?:分值|权重|得分|满分|标准分).{0,6}[%％]|[⅓⅔/／]\s*\d/;

/** The scores, in hundredths, that are printed as the typed one; it comes first. */
function scoresPrintedAs(typed: NumberReading, text: string): readonly number[] {
  const own = roundHalfUp(typed.value, 2);
  if (!HUNDREDTHS.test(text)) return [own];
  const near = Array.from({ length: 11 }, (_, index) => roundHalfUp(decimal(own).plus((index - 5) / 100), 2));
  return [own, ...near.filter((score) => score !== own && agreesAsPrinted(typed, score))];
}
