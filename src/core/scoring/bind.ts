import { roundHalfUp } from '../cells/decimal';
import type { Answer, Question } from '../criteria/rule';
import type { IndicatorRow, IndicatorTable } from '../tables/model';
import { answerInCell } from './answers';
import { deniesTask, hasNoTask, isPercent, numberIn, PERCENT_DECIMALS, rateOf, typedRateOf } from './rate';
import type { AnswerOrigin } from './scoreCard';
import { answerFactor } from './units';

/** What a row answers by itself, and from where. */
export interface RowAnswer {
  readonly answer: Answer;
  readonly origin: AnswerOrigin | null;
}

const OPEN: RowAnswer = { answer: null, origin: null };

/**
 * Answers each question from the row where the row leaves no doubt (docs/criteria.md, binding). Two questions of
 * one kind are never answered: nobody knows which of them the figure is for. A typed score answers nothing.
 */
export function answersFromRow(
  table: IndicatorTable,
  row: IndicatorRow,
  questions: readonly Question[],
): readonly RowAnswer[] {
  const alone = (...kinds: readonly Question['kind'][]) => {
    const asked = questions.filter((q) => kinds.includes(q.kind) && q.asks !== 'not-applicable');
    return asked.length === 1 ? asked[0] : undefined;
  };
  const percent = alone('percent');
  const figure = alone('count', 'amount');
  const yesno = alone('yesno');
  const choice = alone('choice');
  const noTask = isRowNotApplicable(row, questions);

  const direct = questions.map((question): RowAnswer => {
    if (noTask) return OPEN;
    if (question === percent) return percentFromRow(table, row);
    if (question === figure) return figureFromRow(row, question);
    if (question === yesno || question === choice) return wordFromRow(row, question);
    return OPEN;
  });
  const hasTask = direct.some((found) => found.origin !== null) || (numberIn(row.plan)?.value ?? 0) > 0;
  return questions.map((question, index) => {
    if (question.asks !== 'not-applicable') return direct[index] ?? OPEN;
    if (noTask) return { answer: true, origin: 'not-applicable' };
    return hasTask ? { answer: false, origin: 'applicable' } : OPEN;
  });
}

/**
 * Whether the row drops out of scoring. Zero faults found against a target of zero are an answer, not a missing
 * task; and a dash in a row that asks for no figures may simply mean that it has none: only words that deny the
 * task count there.
 */
export function isRowNotApplicable(row: IndicatorRow, questions: readonly Question[]): boolean {
  if (!hasNoTask(row)) return false;
  const actual = numberIn(row.actual);
  if (actual && isPercent(actual, row)) return false;
  if (actual && questions.some((question) => question.asks === 'occurrences')) return false;
  const isAboutFigures =
    row.criterion === null || questions.some(({ kind, asks }) => isFigure(kind) || asks === 'not-applicable');
  return isAboutFigures || deniesTask(row.plan) || deniesTask(row.actual);
}

const isFigure = (kind: Question['kind']) => kind === 'percent' || kind === 'count' || kind === 'amount';

function percentFromRow(table: IndicatorTable, row: IndicatorRow): RowAnswer {
  const actual = numberIn(row.actual);
  if (actual && isPercent(actual, row)) return percentAnswer(actual.value, 'actual');
  const rate = rateOf(row, PERCENT_DECIMALS);
  if (rate) return percentAnswer(rate.exact, 'plan-and-actual');
  const hasFigures = numberIn(row.plan) !== null || actual !== null;
  const typed = hasFigures ? null : typedRateOf(table, row, null);
  return typed === null ? OPEN : percentAnswer(typed, 'rate');
}

function percentAnswer(value: number, origin: AnswerOrigin): RowAnswer {
  return { answer: roundHalfUp(value, PERCENT_DECIMALS), origin };
}

/** Days late are counted as they are; what else falls short is short of something that the row does not name. */
const LATENESS = /^(?:天|日|个?工作日|周|个?月)$/;

/** A task's actual is no number of faults or days late: where there is a plan to fulfil, those are asked for. */
function figureFromRow(row: IndicatorRow, question: Question): RowAnswer {
  const actual = numberIn(row.actual);
  if (!actual || isPercent(actual, row)) return OPEN;
  if (question.asks === 'shortfall' && !LATENESS.test(question.unit ?? '')) return OPEN;
  if (question.asks !== 'level' && (numberIn(row.plan)?.value ?? 0) !== 0) return OPEN;
  const factor = answerFactor(actual.unit ?? row.unit, question.unit);
  if (!factor) return OPEN;
  return { answer: factor.times(actual.value).toNumber(), origin: 'actual' };
}

/** A yes/no or a choice is answered only by the very word. */
function wordFromRow(row: IndicatorRow, question: Question): RowAnswer {
  const reading = row.actual?.reading;
  if (!reading || reading.kind === 'error') return OPEN;
  const answer = answerInCell(question, { value: reading.typed });
  return answer === null ? OPEN : { answer, origin: 'actual' };
}
