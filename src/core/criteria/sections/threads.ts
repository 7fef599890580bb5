import type { Draft } from '../draft';
import { isSameUnit, TIME_UNIT } from '../grammar/lexicon';
import {
  FAULTS,
  isFaultless,
  isLate,
  isNegative,
  isTimely,
  measuredSide,
  UNDONE,
  WITHOUT_LOSS,
} from '../grammar/polarity';
import { isDenialOf } from '../grammar/related';
import type { Statement } from '../statements/statement';
import type { SectionPoints } from './sectionPoints';
import {
  boundsNoun,
  boundsUnit,
  isMeasured,
  isPercentSteps,
  stepsIn,
  stepsNoun,
  stepsUnit,
} from './statementFacts';
import { isCompletionOf, isRate, isRateOf, isSameNoun, isSameSubject, subjectOf } from './subject';

/** Statements on one quantity: a rate (`unit` %), or a number of days or things. */
export interface Thread {
  readonly unit: string;
  subject: string;
  readonly statements: Statement[];
}

/** Sorts the statements by the quantity that they speak of; those that are judged in words are in no thread. */
export function threadsIn(draft: Draft, points: SectionPoints, statements: readonly Statement[]): Thread[] {
  const threads: Thread[] = [];
  let last: Thread | null = null;
  for (const [index, statement] of statements.entries()) {
    const unit = unitOf(statement, statements, index, draft.context.target !== null);
    if (unit === null) {
      const isNext = last?.statements.at(-1) === statements[index - 1];
      if (last && isNext && (isElseOf(statement, last) || isWithoutLoss(statement, last)))
        last.statements.push(statement);
      continue;
    }
    last = threadOf(statement, unit, threads);
    last.statements.push(statement);
  }
  for (const thread of threads) addInTime(thread, statements, threads, points);
  // 完成率100%得满分，降幅超过20个百分点的不得分: how far another rate falls is no rate of its own.
  const fall = threads.find(({ subject }) => IS_DISTANCE.test(subject));
  const isMeasuredFrom = fall?.statements.some((one) => stepsIn(one) !== null) === true;
  if (fall && (threads.length > 1 || isMeasuredFrom)) draft.refuse(fall.statements[0] as Statement);
  return threads;
}

/** 降幅, or 下降 without the figure that fell: the distance from another figure. */
const IS_DISTANCE = /(?:降幅|差额|缺口)$|^(?:每?下降|每?降低|下滑|减少)$/;

/** The last thread of that quantity, or a new one. */
function threadOf(statement: Statement, unit: string, threads: Thread[]): Thread {
  const subject = isRateBefore(statement, threads) ? '' : subjectOf(statement);
  const same = [...threads]
    .reverse()
    .find((one) => isSameUnit(one.unit, unit) && isSameQuantity(one, statement, subject));
  const thread = same ?? { unit, subject, statements: [] };
  if (!same) threads.push(thread);
  if (thread.subject === '') thread.subject = subject;
  return thread;
}

/** 达到任务90%的得4分；该比例不足90%的…, 完成比例…: the rate before, which had no name that ends in 率. */
function isRateBefore(statement: Statement, threads: readonly Thread[]): boolean {
  const [rate, ...others] = threads.filter((one) => one.unit === '%');
  if (!rate || others.length > 0) return false;
  const name = subjectOf(statement);
  return POINTS_BACK.test(name) || (isCompletionOf(name) && rate.subject !== '' && !isRate(rate.subject));
}

/** 该比例, 比例. */
const POINTS_BACK = /^(?:该|此|其|上述|这一)?(?:比例|比率|占比|率值?)$/;

function isSameQuantity(thread: Thread, statement: Statement, subject: string): boolean {
  const first = thread.statements[0] as Statement;
  const noun = boundsNoun(statement);
  return (
    isSpelledOut(thread, statement) ||
    isSameSubject(thread.subject, subject) ||
    (thread.unit === '%' ? isRateOf(subject, first) : noun !== '' && noun === boundsNoun(first))
  );
}

/** 根据资金到位率计算得分，得分=到位资金÷计划资金×10分: announced by its name, then spelled out. */
function isSpelledOut({ statements }: Thread, { effect }: Statement): boolean {
  const [announced, ...others] = statements;
  return (
    announced?.effect.kind === 'proportion' &&
    others.length === 0 &&
    announced.effect.product?.hasPoints === false &&
    effect.kind === 'proportion' &&
    effect.product?.hasPoints === true &&
    effect.product.rate.text.includes('÷')
  );
}

/** `%`, the unit of a number that is asked for as a number, or null for a matter of words. */
function unitOf(
  statement: Statement,
  all: readonly Statement[],
  index: number,
  hasTarget: boolean,
): string | null {
  if (isMeasured(statement)) return '%';
  if (isOnTarget(statement) && stepsIn(statement) === null) {
    const isRateAgainstTarget = hasTarget && all.some((one) => isOnTarget(one) && isRate(subjectOf(one)));
    return isRateAgainstTarget || joinsRate(statement, all, index) ? '%' : null;
  }
  const unit = boundsUnit(statement);
  if (unit !== null && stepsIn(statement) === null) return isOneOfSeveral(statement, unit, all) ? unit : null;
  const counted = stepsUnit(statement);
  const isBounded =
    counted !== null &&
    (all.some((one) => one !== statement && isBoundIn(one, counted) && stepsIn(one) === null) ||
      (isBoundIn(statement, counted) && measuredSide(stepsIn(statement)?.verb ?? '') !== null));
  return isBounded ? counted : null;
}

/** Whether a condition on a number of the same things is part of it. */
function isBoundIn(statement: Statement, unit: string): boolean {
  const printed = boundsUnit(statement);
  return printed !== null && isSameUnit(printed, unit);
}

function isOnTarget({ heads }: Statement): boolean {
  return heads.some((head) => head.kind === 'target');
}

/** 逾期5天以内扣1分 is asked as a number where other clauses speak of the same days, else it is a yes or no. */
function isOneOfSeveral(statement: Statement, unit: string, all: readonly Statement[]): boolean {
  const noun = boundsNoun(statement);
  const bounded = all.filter(
    (one) => isBoundIn(one, unit) && stepsIn(one) === null && isSameNoun(noun, boundsNoun(one)),
  );
  return (
    bounded.length > 1 ||
    all.some((one) => isSameUnit(stepsUnit(one) ?? '', unit) && isSameNoun(noun, stepsNoun(one)))
  );
}

/** 完成目标任务得10分 belongs to a rate where a clause beside it measures how far the target was missed. */
function joinsRate(statement: Statement, all: readonly Statement[], index: number): boolean {
  const next = all
    .slice(index + 1)
    .find((one) => isMeasured(one) || !one.heads.some((head) => head.kind === 'else'));
  const beside = [...all.slice(0, index), ...(next ? [next] : [])];
  return beside.some(
    (one) =>
      isMeasured(one) &&
      (isPercentSteps(stepsIn(one)) || isSameSubject(subjectOf(one), subjectOf(statement))),
  );
}

/** 否则不得分, 其余不得分: what is left of the quantity before it. */
function isElseOf({ heads, effect }: Statement, thread: Thread): boolean {
  const [head, ...others] = heads;
  if (!head || others.length > 0 || !['zero', 'award', 'deduct'].includes(effect.kind)) return false;
  if (head.kind === 'else') return true;
  if (head.kind !== 'text') return false;
  if (thread.unit === '%' && UNDONE.test(head.text)) return false;
  if (thread.unit === '%')
    return effect.kind === 'zero' && thread.subject !== '' && isDenialOf(head.text, thread.subject);
  return head.text.length <= 6 && isNegative(head.text) && effect.kind !== 'deduct';
}

/** 每超过1个百分点扣1分；未超过的不扣分: what goes without saying. */
function isWithoutLoss({ heads, effect }: Statement, { statements }: Thread): boolean {
  const [head, ...others] = heads;
  if (!head || others.length > 0 || effect.kind !== 'keep') return false;
  const form = statements.map((one) => stepsIn(one)?.form).find((one) => one?.kind === 'percent');
  const direction = form?.kind === 'percent' ? form.direction : null;
  return (direction === 'above' || direction === 'below') && WITHOUT_LOSS[direction].test(head.text);
}

/** 按时报送得满分，逾期5天以内扣1分: in time is no day late. */
function addInTime(
  thread: Thread,
  all: readonly Statement[],
  threads: readonly Thread[],
  points: SectionPoints,
): void {
  if (thread.unit === '%' || thread.statements.some((one) => stepsIn(one) !== null)) return;
  if (!thread.statements.every((one) => one.heads.some((head) => head.kind === 'bounds'))) return;
  const isTime = TIME_UNIT.test(thread.unit);
  const isLateness = isTime && thread.statements.some((one) => isLate(subjectOf(one)));
  const areFaults = !isTime && thread.statements.every((one) => FAULTS.test(subjectOf(one)));
  if (!isLateness && !areFaults) return;
  const free = all.filter((one) => !threads.some((other) => other.statements.includes(one)));
  const [inTime, ...others] = free.filter(({ effect, heads }) => {
    const [head, ...more] = heads;
    const isInWords = head?.kind === 'text' || (head?.kind === 'target' && head.share === null);
    if (effect.kind !== 'award' || !isInWords || more.length > 0) return false;
    return isLateness ? isTimely(head.text) : isFaultless(head.text) && points.isWhole(effect.amount);
  });
  if (inTime && others.length === 0) thread.statements.unshift(inTime);
}
