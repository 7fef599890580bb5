import { AMOUNT_UNIT, TIME_UNIT } from '../grammar/lexicon';
import { measuredSide, PER_PERIOD, sideOf } from '../grammar/polarity';
import type { QuestionRef, Steps, Veto } from '../rule';
import type { PrintedBounds } from '../statements/bounds';
import type { Head, Statement } from '../statements/statement';
import type { Yield } from './part';
import type { SectionContext } from './sectionContext';
import { printedBoundsIn, stepsIn } from './statementFacts';
import { matterOf } from './subject';
import type { Thread } from './threads';
import { boundsOf, tierOf } from './tiers';

type Side = 'below' | 'above';

/** 有效问卷≥50份得5分，每少5份扣1分: steps from a number that the text prints, so that the number itself is asked. */
interface MeasuredSteps {
  readonly statement: Statement;
  readonly side: Side;
  readonly limit: number;
  /** What gives full points up to the limit; null where the steps print it themselves. */
  readonly base: Statement | null;
}

/** Reads steps that are measured from a printed number of the same things; null where there is none. */
export function readMeasured(section: SectionContext, thread: Thread): Yield | null {
  const measured = measuredIn(section, thread);
  if (!measured) return null;
  const { draft, points, caps, clauses } = section;
  const { statement, side, limit, base } = measured;
  const printed = stepsIn(statement);
  if (!printed || statement.effect.kind !== 'deduct') return null;
  const question = ask(section, thread, statement);
  const rest = thread.statements.filter((one) => one !== statement && one !== base);
  const vetoes = rest.map((one) => endOf(section, one, question, measured));
  const unclear = TIME_UNIT.test(thread.unit)
    ? rest.find((one) => !isOnOneScale(section, one, measured))
    : null;
  if (unclear) return draft.refuse(unclear);
  if (base) {
    clauses.checkOneCondition(base);
    points.take(base);
  }
  const steps: Steps = {
    question,
    direction: side,
    limit: { kind: 'number', value: limit },
    size: printed.size,
    each: statement.effect.amount,
    policy: statement.policy ?? 'whole',
  };
  return {
    deductions: [{ kind: 'steps', steps, cap: caps.of(statement), span: draft.span(statement) }],
    vetoes,
  };
}

function measuredIn(
  { draft, points, reading }: SectionContext,
  { statements }: Thread,
): MeasuredSteps | null {
  const [statement, ...others] = statements.filter((one) => stepsIn(one) !== null);
  const side = statement ? sideIn(statement) : null;
  if (!statement || others.length > 0 || side === null || statement.effect.kind !== 'deduct') return null;
  const bases = statements.filter(
    (one) => one !== statement && one.effect.kind === 'award' && points.isWhole(one.effect.amount),
  );
  const [base] = bases;
  const own = limitOf(statement, side, OWN_ENDS);
  const given = base ? limitOf(base, side, BASE_ENDS) : null;
  const limit = own ?? given;
  if (limit === null || bases.length > 1 || statements.some(isPerPeriod)) return null;
  const isShared = reading.statements.some(
    (one) =>
      one.effect.kind === 'award' &&
      stepsIn(one) === null &&
      !statements.some((own) => own.start === one.start),
  );
  // A不少于10部得6分，每少1部扣1分；B不少于100个得6分…: each takes from the whole, or from its own?
  if (base && isShared) return draft.refuse(base);
  if (own !== null && given !== null && own !== given) return draft.refuse(statement);
  return { statement, side, limit, base: base ?? null };
}

/**
 * 30天内得3分，每超1天扣0.1分，超过50天不得分: 50 days beyond the 30 nothing is left anyway, so the 50 are counted like the
 * 30. 超过40天 beside 每超1天扣0.05分 could be either.
 */
function isOnOneScale(
  { draft, points }: SectionContext,
  end: Statement,
  { statement, base }: MeasuredSteps,
): boolean {
  const [bound] = printedBoundsIn(end)?.bounds ?? [];
  const steps = stepsIn(statement);
  if (!bound || !steps || statement.effect.kind !== 'deduct') return false;
  const whole = base?.effect.kind === 'award' ? draft.worth(base.effect.amount) : points.own();
  const lost = Math.floor(bound.value / steps.size) * draft.worth(statement.effect.amount);
  return whole !== null && lost >= whole;
}

/** 超过的, 不足部分. */
const REST = /^(?:超过|超出|超|不足|未达到?|少于)(?:的|部分|期限|时限)*$/;

/** 每超1天, 超过的每天. */
function sideIn(statement: Statement): Side | null {
  const steps = stepsIn(statement);
  const rest = statement.heads.find((head) => head.kind === 'else')?.text ?? steps?.before ?? '';
  return measuredSide(steps?.verb ?? '') ?? (REST.test(rest) ? sideOf(rest) : null);
}

/** Which comparisons print the limit: 低于50份的 or 不少于50份 beside 每少5份, 达到50份 in front of it. */
const OWN_ENDS = { below: ['<', '<=', '>=', null], above: ['>', '>=', '<=', null] } as const;
const BASE_ENDS = { below: ['>=', null], above: ['<='] } as const;

function limitOf(
  statement: Statement,
  side: Side,
  ends: Readonly<Record<Side, readonly PrintedBounds['bounds'][number]['operator'][]>>,
): number | null {
  const printed = printedBoundsIn(statement);
  const [bound, ...others] = printed?.bounds ?? [];
  if (!bound || others.length > 0 || !ends[side].includes(bound.operator)) return null;
  // 应改造12个小区，每少1个扣0.5分: a duty, from which the missing ones are counted.
  if (bound.operator === null && /^应/.test(printed?.subject ?? '')) return null;
  return bound.value;
}

/** 每季度不少于1次: so many for each of several times, of which the number is not asked. */
function isPerPeriod({ heads }: Statement): boolean {
  // 超过的每天 counts the days beyond.
  const isUnitAlone = (head: Head) =>
    head.kind === 'steps' && head.steps.verb === '' && head.steps.noun === '';
  return heads.some((head) => PER_PERIOD.test(head.text) && !isUnitAlone(head));
}

/** 少于30份的不得分: a number beyond the limit at which nothing is left. */
function endOf(
  { draft, reading }: SectionContext,
  statement: Statement,
  question: QuestionRef,
  { side, limit }: MeasuredSteps,
): Veto {
  const [head, ...others] = statement.heads;
  if (head?.kind !== 'bounds' || others.length > 0 || statement.effect.kind !== 'zero')
    return draft.refuse(statement);
  const bounds = boundsOf(head, { normal: draft.normal, inclusion: reading.inclusion, isWhole: true }, false);
  const { low, high } = tierOf(bounds, 0);
  const isBeyond = side === 'below' ? high < limit : low > limit;
  if (!isBeyond) return draft.refuse(statement);
  return { condition: { kind: 'bounds', question, bounds }, scope: 'line', span: draft.span(statement) };
}

/** 每少1次, with nothing in front of it that says of what. */
function unnamed(unit: string): string {
  return TIME_UNIT.test(unit) ? '所用时间' : `完成${unit}数`;
}

function ask(section: SectionContext, thread: Thread, statement: Statement): QuestionRef {
  const first = thread.statements[0] as Statement;
  const topic = first.topic ?? section.clauses.looseBefore(first);
  const named = matterOf(thread) ?? (topic && { start: topic.start, end: topic.end });
  return section.draft.questions.ask({
    kind: AMOUNT_UNIT.test(thread.unit) ? 'amount' : 'count',
    asks: 'level',
    unit: thread.unit,
    start: first.start,
    end: Math.max(first.end, statement.end),
    label: named ?? unnamed(thread.unit),
  });
}
