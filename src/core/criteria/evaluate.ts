import { roundHalfUp } from '../cells/decimal';
import type { CompiledCriterion } from './criterion';
import { calculate } from './expression';
import { lower } from './lower';
import type { Answer, Question, StepPolicy } from './rule';

/**
 * Points rounded half up to 2 decimals; null while an answer that matters is open, or where the criterion leaves
 * the case to a person. A true not-applicable answer settles the line whatever else is open; otherwise every
 * question must be answered. `override.step` stands in for the workbook's setting, never for the text's own word.
 */
export function evaluate(
  criterion: CompiledCriterion,
  answers: readonly Answer[],
  override: { readonly step?: StepPolicy } = {},
): number | null {
  const { rule, questions, context } = criterion;
  if (rule === null) return null;
  const given = questions.map((question, index) => numberOf(question, answers[index] ?? null));
  for (const { question, amount } of rule.notApplicable) {
    const index = questions.findIndex((one) => one.span[0] === question);
    if (given[index] !== 1) continue;
    return roundHalfUp(amount.kind === 'fixed' ? amount.value : (context.points * amount.value) / 100, 2);
  }
  const known = given.flatMap((value) => (value === null ? [] : [value]));
  const expression = known.length === given.length ? lower(criterion, override.step ?? context.step) : null;
  const score =
    expression && calculate(expression, { answers: known, points: context.points, target: context.target });
  return score ? roundHalfUp(score, 2) : null;
}

/** An answer as the number that stands in its cell; null where it is open or does not fit the question. */
function numberOf(question: Question, answer: Answer): number | null {
  if (question.kind === 'yesno') {
    if (typeof answer === 'boolean') return answer ? 1 : 0;
    return answer === 0 || answer === 1 ? answer : null;
  }
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return null;
  if (question.kind !== 'choice') return answer;
  const choices = question.choices?.length ?? 0;
  return Number.isInteger(answer) && answer >= 0 && answer < choices ? answer : null;
}
