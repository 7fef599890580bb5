import { evaluate, type CompiledCriterion } from '../criteria';
import type { Answer, Question } from '../criteria/rule';
import type { OrderedAnswers } from './answers';
import type { ScoredRow } from './scoreCard';

/** More combinations of answers than these are not tried: the question stays open. */
const MOST_COMBINATIONS = 4096;

/**
 * 其余按合规处理: the answers to the still open yes/no questions of a row that say that everything was in order, in the
 * order of its questions; null for every other question. An answer counts as compliant where it never gives fewer points
 * than the other one, whatever else is answered, and sometimes more; a veto beyond the line is answered by its not
 * having happened. A question for which neither answer is always the better one stays open. 无此项任务 is denied only
 * where nothing else of the row stays open.
 */
export function compliantAnswers(scored: ScoredRow): OrderedAnswers {
  const given = scored.questions.map((bound) => bound.answer);
  const open: OrderedAnswers = given.map(() => null);
  if (scored.rule.kind !== 'criterion' || scored.status !== 'needs-input') return open;
  const { criterion } = scored.rule;
  const answers = criterion.questions.map((question, index): Answer => {
    if (given[index] !== null || question.kind !== 'yesno' || question.asks === 'not-applicable') return null;
    return question.veto ? withoutVeto(criterion, question) : betterAnswer(criterion, given, index);
  });
  const isSettled = criterion.questions.every(
    (question, index) =>
      question.asks === 'not-applicable' || given[index] !== null || answers[index] !== null,
  );
  return criterion.questions.map((question, index) =>
    question.asks === 'not-applicable' && given[index] === null && isSettled
      ? false
      : (answers[index] ?? null),
  );
}

/** How many of a row's answers were taken as compliant together with others: nobody looked at them by themselves. */
export function assumedAnswers({ questions }: ScoredRow): number {
  return questions.filter(({ origin }) => origin === 'assumed').length;
}

function withoutVeto({ rule }: CompiledCriterion, question: Question): Answer {
  const veto = rule?.vetoes.find(({ condition }) => condition.question === question.span[0]);
  return veto?.condition.kind === 'fact' ? !veto.condition.holds : null;
}

/** The answer to one yes/no question that never gives fewer points, whatever the other open questions are answered. */
function betterAnswer(criterion: CompiledCriterion, given: readonly Answer[], index: number): Answer {
  const choices = criterion.questions.map((question, other): readonly Answer[] => {
    const answer = given[other] ?? null;
    if (other === index) return [null];
    if (question.asks === 'not-applicable') return [false];
    return answer === null ? possibleAnswers(question) : [answer];
  });
  if (choices.reduce((product, list) => product * list.length, 1) > MOST_COMBINATIONS) return null;
  let gains = false;
  let loses = false;
  for (const others of combinations(choices)) {
    const yes = evaluate(criterion, others.with(index, true));
    const no = evaluate(criterion, others.with(index, false));
    if (yes === null || no === null) continue;
    gains ||= yes > no;
    loses ||= yes < no;
  }
  return gains === loses ? null : gains;
}

/** Enough of the answers to another open question to see which way this one counts. */
function possibleAnswers(question: Question): readonly Answer[] {
  switch (question.kind) {
    case 'yesno':
      return [true, false];
    case 'choice':
      return (question.choices ?? []).map((_, index) => index);
    case 'percent':
      return [100, 90, 0];
    case 'count':
    case 'amount':
      return [0, 1, 100];
  }
}

function* combinations(choices: readonly (readonly Answer[])[]): Generator<readonly Answer[]> {
  const [first, ...others] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const rest of combinations(others)) for (const answer of first) yield [answer, ...rest];
}
