import { zeroAt, type Draft } from '../draft';
import { AMOUNT_UNIT, isSameUnit, TIME_UNIT } from '../grammar/lexicon';
import { reachOf } from '../reach';
import { isFaultless, isNegative, isTimely, MISSED } from '../grammar/polarity';
import type { Bound, Case, Change, QuestionRef, Value, Veto } from '../rule';
import type { Statement } from '../statements/statement';
import { readMeasured } from './measuredNumbers';
import type { Yield } from './part';
import type { SectionContext } from './sectionContext';
import { stepsIn, stepsUnit } from './statementFacts';
import { asksOf, stepChange } from './stepChange';
import { matterOf } from './subject';
import type { Thread } from './threads';
import {
  beyondTiers,
  boundsOf,
  covers,
  hasWholeGap,
  tierOf,
  withExcess,
  withoutTakenEnds,
  type Tier,
} from './tiers';

/** Reads all that a section says of one number of days or things: tiers, or steps with an end. */
export function readNumbers(section: SectionContext, thread: Thread): Yield {
  const twofold = thread.statements.find(isTwofold);
  if (twofold) section.draft.refuse(twofold);
  checkOneCount(section, thread);
  const measured = readMeasured(section, thread);
  if (measured) return measured;
  const { draft } = section;
  const first = thread.statements[0] as Statement;
  const stepped = thread.statements.filter((statement) => stepsIn(statement) !== null);
  const isTiered =
    stepped.every((statement) => stepsIn(statement)?.form.kind === 'count' && isImplicit(statement)) &&
    (stepped.length === 0 ||
      thread.statements.some((one) => stepsIn(one) === null && one.effect.kind === 'deduct'));
  const question = ask(section, thread);
  const cases: Case[] = [];
  let otherwise: Statement | null = null;
  for (const statement of thread.statements) {
    if (statement !== first) section.clauses.checkOneCondition(statement);
    if (stepsIn(statement) !== null && !isTiered) continue;
    if (isBase(section, statement, stepped)) {
      section.clauses.checkOneCondition(statement);
      section.points.take(statement);
      continue;
    }
    if (isInTime(statement)) {
      const bounds = [
        { operator: '<=', limit: { kind: 'number', value: 0 }, span: draft.span(statement) },
      ] as const;
      const condition = { kind: 'bounds', question, bounds } as const;
      cases.push({ condition, value: section.points.worthOf(statement), span: draft.span(statement) });
      continue;
    }
    if (statement.heads.every((head) => head.kind === 'else' || head.kind === 'text')) {
      if (otherwise || statement.heads.length > 1) draft.refuse(statement);
      otherwise = statement;
      continue;
    }
    const bounds =
      stepsIn(statement) === null
        ? boundsIn(section, statement, thread.statements)
        : exactlyOne(section, statement);
    const span = draft.span(statement);
    cases.push({
      condition: { kind: 'bounds', question, bounds: withoutTakenEnds(bounds, statement, tiersOf(cases), 0) },
      value: section.points.worthOf(statement),
      span,
    });
  }
  if (thread.statements.some((statement) => statement.isContinued)) {
    return { deductions: [continued(section, thread, question)] };
  }
  checkOrder(section, thread, cases);
  if (isTiered) return { values: [tiered(section, thread, question, cases, otherwise)] };

  const [steps, ...others] = stepped;
  const isEnding = cases.every((one) => one.value.kind === 'amount' && draft.best(one.value) === 0);
  if (!steps || others.length > 0 || otherwise || !isEnding || steps.effect.kind !== 'deduct')
    return draft.refuse(first);
  if (cases.length > 0 && hasDeadline(section, steps)) return draft.refuse(steps);
  // 每少1户扣0.5分，低于5户不得分: 5 of those that there are, not of those that are missing.
  if (tiersOf(cases).some(({ high }) => Number.isFinite(high))) return draft.refuse(first);
  const vetoes = cases.map(({ condition, span }): Veto => ({ condition, scope: 'line', span }));
  return { deductions: [stepChange(section, steps, question)], vetoes };
}

/** 30日内下达，每逾期1日扣0.1分，逾期30日以上不得分: the days that are counted already. */
function checkOneCount({ draft, reading }: SectionContext, { unit, statements }: Thread): void {
  const isEnd = statements.every((one) => one.effect.kind === 'zero' && stepsIn(one) === null);
  const counted = reading.statements.some((one) => {
    const steps = stepsUnit(one);
    return steps !== null && isSameUnit(steps, unit) && !statements.some(({ start }) => start === one.start);
  });
  if (isEnd && counted) draft.refuse(statements[0] as Statement);
}

/** 缺3项以上或弄虚作假的, 30日内下达，足额，: more than the number itself. */
function isTwofold({ heads }: Statement): boolean {
  const at = heads.findIndex(({ kind }) => kind === 'bounds');
  const head = heads[at];
  if (head?.kind !== 'bounds') return false;
  // 同一问题出现2次以上; 24小时内、紧急维修2小时内: of another thing, or of two.
  if (/同一|\d/.test(head.printed.subject)) return true;
  return SECOND_CONDITION.test(head.printed.noun) || heads.slice(at + 1).some(({ kind }) => kind === 'text');
}

const SECOND_CONDITION = /[或且并]|同时|有记录|无异议/;

/** 按时报送得满分 beside tiers of lateness, 未发生得满分 beside tiers of events: none at all. */
function isInTime({ heads, effect }: Statement): boolean {
  const [head, ...others] = heads;
  const isInWords = head?.kind === 'text' || (head?.kind === 'target' && head.share === null);
  const isAlone = effect.kind === 'award' && others.length === 0 && isInWords;
  return isAlone && (isTimely(head.text) || isNegative(head.text) || isFaultless(head.text));
}

/** 发生1起扣1分，2起扣2分，依次类推: as much for each. */
function continued(section: SectionContext, thread: Thread, question: QuestionRef): Change {
  const { draft } = section;
  const single = thread.statements.find((statement) => stepsIn(statement) !== null);
  if (!single || single.effect.kind !== 'deduct') return draft.refuse(thread.statements[0] as Statement);
  const each = draft.worth(single.effect.amount);
  for (const statement of thread.statements) {
    const [head] = statement.heads;
    const count = head?.kind === 'bounds' ? head.printed.bounds[0]?.value : stepsIn(statement)?.size;
    const isEven =
      statement.effect.kind === 'deduct' && draft.worth(statement.effect.amount) === each * (count ?? 0);
    if (!isEven || (head?.kind === 'bounds' && head.printed.bounds[0]?.operator !== null))
      draft.refuse(statement);
  }
  return stepChange(section, single, question);
}

/** 每季度至少检查一次得4分，每少一次扣1分: what is missing is counted, the award says from what. */
function isBase(section: SectionContext, statement: Statement, stepped: readonly Statement[]): boolean {
  const { effect } = statement;
  const isPenalised = stepped.some(
    (one) => one.effect.kind === 'deduct' && MISSED.test(stepsIn(one)?.verb ?? ''),
  );
  return isPenalised && effect.kind === 'award' && section.points.isWhole(effect.amount);
}

function isImplicit(statement: Statement): boolean {
  const form = stepsIn(statement)?.form;
  return form?.kind === 'count' && form.isImplicit === true;
}

function ask(section: SectionContext, thread: Thread): QuestionRef {
  const first = thread.statements.find((one) => stepsIn(one) !== null) ?? (thread.statements[0] as Statement);
  const steps = stepsIn(first);
  const isPenalty = thread.statements.some((one) => one.effect.kind === 'deduct');
  const topic = first.topic ?? section.clauses.looseBefore(first);
  const name = steps ? null : matterOf(thread);
  const clause = { start: first.start, end: first.heads.at(-1)?.end ?? first.end };
  return section.draft.questions.ask({
    kind: AMOUNT_UNIT.test(thread.unit) ? 'amount' : 'count',
    asks: steps ? asksOf(steps, first.effect.kind) : isPenalty ? 'occurrences' : 'level',
    unit: thread.unit,
    start: first.start,
    end: first.end,
    label: name ?? (steps || topic === null ? clause : { start: topic.start, end: topic.end }),
  });
}

function boundsIn(
  section: SectionContext,
  statement: Statement,
  all: readonly Statement[],
): readonly Bound[] {
  const context = { normal: section.draft.normal, inclusion: section.reading.inclusion, isWhole: true };
  return statement.heads.flatMap((head) => {
    if (head.kind === 'bounds')
      return withExcess(boundsOf(head, context, false), head, section.points.isBest(statement, all));
    const isDescription =
      head.kind === 'text' && !section.clauses.isConditional(head) && statement === all[0];
    return isDescription ? [] : section.draft.refuse(statement);
  });
}

function exactlyOne(section: SectionContext, statement: Statement): readonly Bound[] {
  return [{ operator: '=', limit: { kind: 'number', value: 1 }, span: section.draft.span(statement) }];
}

function tiered(
  section: SectionContext,
  thread: Thread,
  question: QuestionRef,
  given: readonly Case[],
  otherwise: Statement | null,
): Value {
  const { draft } = section;
  const first = thread.statements[0] as Statement;
  const span = draft.span(first);
  const isPenalty = thread.statements.every(
    (one) => one.effect.kind === 'deduct' || one.effect.kind === 'zero',
  );
  const whole: Value = { kind: 'amount', amount: section.points.full(span), span };
  const cases = isPenalty && otherwise === null ? withoutNone(section, question, given, span) : given;
  const tiers = tiersOf(cases);
  if (otherwise?.heads.some((head) => head.kind === 'text') && coversAll(tiers)) draft.refuse(otherwise);
  // 有2名得5分，有1名得3分，没有不得分: none of them is 0, and 3 is not printed.
  const isLadder = cases.every(
    ({ condition }) => condition.kind === 'bounds' && condition.bounds[0]?.operator === '=',
  );
  const isOfAll = thread.statements.some((one) =>
    one.heads.some(({ text }) => /均|都|全部|两[项者]/.test(text)),
  );
  if (otherwise && isLadder && !isOfAll && cases.length > 1 && !otherwise.heads.every(isRest))
    draft.refuse(otherwise);
  const isSingleAward = cases.length === 1 && !isPenalty;
  const rest: Value | null = otherwise
    ? section.points.worthOf(otherwise)
    : isSingleAward
      ? zeroAt(span)
      : null;
  const good = isPenalty && rest === null ? beyondTiers(tiers, 'low', span) : null;
  const condition = { kind: 'bounds', question, bounds: good ? [good] : [] } as const;
  const all = good ? [...cases, { condition, value: whole, span }] : cases;
  const covered = good ? [...tiers, tierOf([good], 0)] : tiers;
  if (rest === null && hasWholeGap(covered)) draft.warnings.push({ code: 'gap-in-tiers', span });
  return { kind: 'cases', cases: all, otherwise: rest, countsAbove100As100: false };
}

/**
 * 3起以内扣3分，超过3起扣10分: none at all costs nothing, where more of them cost more. 完成3个以下扣2分，3个以上不扣分 goes
 * the other way.
 */
function withoutNone(
  { draft }: SectionContext,
  question: QuestionRef,
  cases: readonly Case[],
  span: Bound['span'],
): readonly Case[] {
  const tiers = tiersOf(cases);
  const lowest = tiers.findIndex(({ low, high }) => low === -Infinity && high > 0);
  const highest = tiers.findIndex(({ high }) => high === Infinity);
  const [low, high] = [cases[lowest], cases[highest]];
  if (!low || !high || low.condition.kind !== 'bounds') return cases;
  const [few, many] = reachOfCases(draft, [low, high]);
  if (few === undefined || many === undefined || few <= many) return cases;
  const some: Bound = { operator: '>', limit: { kind: 'number', value: 0 }, span };
  const condition = { ...low.condition, question, bounds: [some, ...low.condition.bounds] };
  return cases.map((one) => (one === low ? { ...low, condition } : one));
}

/** What each of the cases is worth once its deduction is taken. */
function reachOfCases({ context }: Draft, cases: readonly Case[]): readonly number[] {
  return cases.map(
    ({ value }) =>
      reachOf({ notApplicable: [], vetoes: [], value, bonuses: [], bonusCap: null }, context).best,
  );
}

/** 其他, 否则; not 没有 and 未开展. */
function isRest({ kind, text }: Statement['heads'][number]): boolean {
  return kind === 'else' && /^(?:否则|其他|其它|其余|反之)/.test(text);
}

/** Whether nothing is left below, above or between the tiers. */
function coversAll(tiers: readonly Tier[]): boolean {
  const [from, to] = [
    tiers.some(({ low }) => low === -Infinity),
    tiers.some(({ high }) => high === Infinity),
  ];
  return from && to && !hasWholeGap(tiers);
}

function tiersOf(cases: readonly Case[]): readonly Tier[] {
  return cases.flatMap(({ condition }) => (condition.kind === 'bounds' ? [tierOf(condition.bounds, 0)] : []));
}

/** A tier that can never be reached contradicts itself. */
function checkOrder(section: SectionContext, thread: Thread, cases: readonly Case[]): void {
  const tiers = tiersOf(cases);
  const isHidden = tiers.some((tier, index) =>
    tiers.slice(0, index).some((earlier) => covers(earlier, tier)),
  );
  if (isHidden) section.draft.refuse(thread.statements[0] as Statement);
}

/** 30日内拨付得满分，每超1天扣0.5分，超过40天不得分: nobody knows from when the 40 days are counted. */
function hasDeadline(section: SectionContext, steps: Statement): boolean {
  const unit = stepsUnit(steps);
  if (unit === null || !TIME_UNIT.test(unit)) return false;
  const days = new RegExp(`\\d(?:${unit}|个?工作日|日|天)`);
  return section.reading.statements.some(
    (one) => one.effect.kind === 'award' && days.test(one.heads.map((head) => head.text).join('')),
  );
}
