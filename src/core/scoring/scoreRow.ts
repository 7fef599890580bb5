import { roundHalfUp } from '../cells/decimal';
import { evaluate, isUpToPolicy, type CompiledCriterion } from '../criteria';
import type { Answer, StepPolicy } from '../criteria/rule';
import type { Settings } from '../settings';
import type { IndicatorRow, IndicatorTable } from '../tables/model';
import { answerInCell, questionKeys, type PeoplesAnswers } from './answers';
import { answersFromRow, isRowNotApplicable } from './bind';
import { goalRuleOf, goalScore } from './goal';
import { rateOf } from './rate';
import { readCriterion } from './readCriterion';
import type { BoundQuestion, RowStatus, ScoredRow, StepVariants } from './scoreCard';
import { targetFor } from './target';

const STEP_POLICIES: readonly StepPolicy[] = ['linear', 'started', 'whole'];

export function scoreRow(
  table: IndicatorTable,
  row: IndicatorRow,
  people: PeoplesAnswers,
  settings: Settings,
): ScoredRow {
  if (row.criterion !== null && row.points !== null) {
    return scoreByCriterion(
      table,
      row,
      compileFor(row, row.criterion, row.points, settings),
      people,
      settings,
    );
  }
  return table.shape === 'B' && row.criterion === null
    ? scoreByGoal(row, people, settings)
    : scoreByNothing(row, people, settings);
}

function compileFor(row: IndicatorRow, text: string, points: number, settings: Settings): CompiledCriterion {
  const step = settings.stepPolicy;
  const criterion = readCriterion(text, { points, target: null, step });
  const target = targetFor(row, criterion.questions);
  return target === null ? criterion : readCriterion(text, { points, target, step });
}

function scoreByCriterion(
  table: IndicatorTable,
  row: IndicatorRow,
  criterion: CompiledCriterion,
  people: PeoplesAnswers,
  settings: Settings,
): ScoredRow {
  const rate = rateOf(row, settings.rateDecimals);
  const questions = bindQuestions(table, row, criterion, people);
  const answers = questions.map((bound) => bound.answer);
  const entered = enteredScore(people, criterion.questions.length);
  const base = {
    row,
    rule: { kind: 'criterion', criterion },
    rate,
    questions,
    enteredScore: entered,
  } as const;

  const score = criterion.status === 'compiled' ? evaluate(criterion, answers) : null;
  if (score !== null) {
    return {
      ...base,
      status: 'scored',
      score,
      stepVariants: stepVariants(criterion, answers, score),
      scoreByShownRate: scoreByShownRate(criterion, questions, score, settings),
    };
  }
  const status = statusOfUnscored(row, criterion, answers);
  return {
    ...base,
    status,
    score: status === 'manual' ? entered : null,
    stepVariants: null,
    scoreByShownRate: null,
  };
}

/** A manual criterion, or an answer that no tier holds, stays with a person. */
function statusOfUnscored(
  row: IndicatorRow,
  criterion: CompiledCriterion,
  answers: readonly Answer[],
): RowStatus {
  if (isRowNotApplicable(row, criterion.questions)) return 'not-applicable';
  if (criterion.status === 'manual') return 'manual';
  return answers.includes(null) ? 'needs-input' : 'manual';
}

function bindQuestions(
  table: IndicatorTable,
  row: IndicatorRow,
  criterion: CompiledCriterion,
  people: PeoplesAnswers,
): readonly BoundQuestion[] {
  const fromRow = answersFromRow(table, row, criterion.questions);
  const keys = questionKeys(criterion.questions);
  return criterion.questions.map((question, index) => {
    const own = fromRow[index];
    const file = people.file?.[index] ?? null;
    const cell = people.paper?.byQuestion.get(keys[index] ?? '');
    const paper = cell ? answerInCell(question, cell) : null;
    const isAssumed = people.paper?.assumed.has(keys[index] ?? '') ?? false;
    const assumed = people.assumed?.[index] ?? null;
    const rest = { question, fromRow: own?.answer ?? null, fromRowOrigin: own?.origin ?? null };
    if (file !== null) return { ...rest, answer: file, origin: 'file' };
    if (paper !== null) return { ...rest, answer: paper, origin: isAssumed ? 'assumed' : 'working-paper' };
    if (rest.fromRow === null && assumed !== null) return { ...rest, answer: assumed, origin: 'assumed' };
    return { ...rest, answer: rest.fromRow, origin: rest.fromRowOrigin };
  });
}

/** Only steps of percents depend on the policy: counts go by whole steps. */
function stepVariants(
  criterion: CompiledCriterion,
  answers: readonly Answer[],
  score: number,
): StepVariants | null {
  const isByPercent = criterion.questions.some(({ kind }) => kind === 'percent');
  if (!isByPercent || !isUpToPolicy(criterion)) return null;
  const scores = STEP_POLICIES.map((step) =>
    step === criterion.context.step ? score : evaluate(criterion, answers, { step }),
  );
  const [linear = null, started = null, whole = null] = scores;
  return new Set(scores).size > 1 ? { linear, started, whole } : null;
}

function scoreByShownRate(
  criterion: CompiledCriterion,
  questions: readonly BoundQuestion[],
  score: number,
  settings: Settings,
): number | null {
  if (!questions.some((bound) => bound.origin === 'plan-and-actual')) return null;
  const shown = questions.map(({ answer, origin }) =>
    origin === 'plan-and-actual' && typeof answer === 'number'
      ? roundHalfUp(answer, settings.rateDecimals)
      : answer,
  );
  if (shown.every((answer, index) => answer === questions[index]?.answer)) return null;
  const other = evaluate(criterion, shown);
  return other === score ? null : other;
}

function scoreByGoal(row: IndicatorRow, people: PeoplesAnswers, settings: Settings): ScoredRow {
  const goal = goalRuleOf(row);
  const score = goalScore(goal, row);
  const entered = enteredScore(people, 0);
  const rule = { kind: 'goal', goal } as const;
  if (isRowNotApplicable(row, [])) return settled(row, rule, 'not-applicable', null, settings, null);
  if (score !== null) return settled(row, rule, 'scored', score, settings, entered);
  if (row.points === null) return settled(row, rule, 'no-rule', entered, settings, entered);
  const isOpen = goal.kind !== 'qualitative' && (row.actual === null || row.actual.reading.kind !== 'text');
  return settled(row, rule, isOpen ? 'needs-input' : 'manual', isOpen ? null : entered, settings, entered);
}

function scoreByNothing(row: IndicatorRow, people: PeoplesAnswers, settings: Settings): ScoredRow {
  const entered = enteredScore(people, 0);
  return isRowNotApplicable(row, [])
    ? settled(row, { kind: 'none' }, 'not-applicable', null, settings, null)
    : settled(row, { kind: 'none' }, 'no-rule', entered, settings, entered);
}

function settled(
  row: IndicatorRow,
  rule: ScoredRow['rule'],
  status: RowStatus,
  score: number | null,
  settings: Settings,
  entered: number | null,
): ScoredRow {
  return {
    row,
    rule,
    status,
    rate: rateOf(row, settings.rateDecimals),
    score,
    questions: [],
    stepVariants: null,
    scoreByShownRate: null,
    enteredScore: entered,
  };
}

/** In a file the score that a person gives stands behind the answers to the questions. */
function enteredScore(people: PeoplesAnswers, questionCount: number): number | null {
  const fromFile = people.file?.[questionCount];
  return typeof fromFile === 'number' ? fromFile : (people.paper?.enteredScore ?? null);
}
