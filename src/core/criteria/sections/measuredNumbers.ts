import { AMOUNT_UNIT, TIME_UNIT } from '../grammar/lexicon';
import { measuredSide, PER_PERIOD } from '../grammar/polarity';
import type { QuestionRef, Steps, Veto } from '../rule';
import type { PrintedBounds } from '../statements/bounds';
import type { Statement } from '../statements/statement';
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
  // 30日内拨付得满分，每超1天扣0.5分，超过40天不得分: nobody knows from when the 40 days are counted.
  if (rest[0] && TIME_UNIT.test(thread.unit)) return draft.refuse(rest[0]);
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
  const side = statement ? measuredSide(stepsIn(statement)?.verb ?? '') : null;
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

/** Which comparisons print the limit: 低于50份的 or 不少于50份 beside 每少5份, 达到50份 in front of it. */
const OWN_ENDS = { below: ['<', '<=', '>=', null], above: ['>', '>=', '<=', null] } as const;
const BASE_ENDS = { below: ['>=', null], above: ['<='] } as const;

function limitOf(
  statement: Statement,
  side: Side,
  ends: Readonly<Record<Side, readonly PrintedBounds['bounds'][number]['operator'][]>>,
): number | null {
  const [bound, ...others] = printedBoundsIn(statement)?.bounds ?? [];
  if (!bound || others.length > 0 || !ends[side].includes(bound.operator)) return null;
  return bound.value;
}

/** 每季度不少于1次: so many for each of several times, of which the number is not asked. */
function isPerPeriod({ heads }: Statement): boolean {
  return heads.some((head) => PER_PERIOD.test(head.text));
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
