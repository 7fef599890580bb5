import type { CompiledCriterion } from '../criteria';
import type { Question } from '../criteria/rule';
import type { ScoredRow } from './scoreCard';

/** What a percent is called whose criterion names none: 达到100%得10分. */
const UNNAMED = '完成率';
const IS_RATE = /(?:率|度|比|比例|比重|占比)$/;

/**
 * A criterion in the words of its row: where it names no rate itself, the rate is that of the indicator. For people only:
 * answers are kept by the question's own name.
 */
export function namedForRow(criterion: CompiledCriterion, indicator: string): CompiledCriterion {
  if (criterion.text.includes(UNNAMED)) return criterion;
  const name = IS_RATE.test(indicator) ? indicator : `${indicator.replace(/完成$/, '')}${UNNAMED}`;
  return {
    ...criterion,
    questions: criterion.questions.map((question) =>
      question.label === UNNAMED && question.kind === 'percent' ? { ...question, label: name } : question,
    ),
  };
}

/** A question of a row as people read it. */
export function namedQuestion({ rule, row }: ScoredRow, question: Question): Question {
  if (rule.kind !== 'criterion') return question;
  const { questions } = namedForRow(rule.criterion, row.indicator);
  return questions.find(({ id }) => id === question.id) ?? question;
}
