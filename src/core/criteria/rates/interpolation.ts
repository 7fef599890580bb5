import { BETWEEN } from '../grammar/proportions';
import type { Amount, Bound, Case, Comparison, Limit, Value } from '../rule';
import type { Head, Statement } from '../statements/statement';
import type { Bounded, PercentThread } from './percentThread';

/** A percent with the score that is printed for it. */
interface Point {
  readonly at: Limit;
  readonly value: number;
  readonly amount: Amount;
  readonly worth: number;
  /** 60%以下得0分: all that lies beyond it is worth the same. */
  readonly isClosed: boolean;
  readonly bounded: Bounded;
}

/** 100%得10分，60%得4分，中间按线性内插: straight lines between percents whose scores are printed. */
export function interpolated(rate: PercentThread, statement: Statement): Value {
  const other = rate.stepped[0] ?? rate.otherwise ?? rate.proportion;
  if (other) return rate.draft.refuse(other);
  const [closing, ...more] = rate.bounded.filter((one) => isClosing(rate, one));
  if (more[0]) return rate.draft.refuse(more[0].statement);
  const points = rate.bounded.filter((one) => one !== closing).map((one) => pointOf(rate, one));
  const inOrder = bestFirst(points);
  if (!inOrder) return rate.draft.refuse(statement);
  checkInterval(rate, statement, inOrder);
  return linesThrough(rate, statement, inOrder, closing ?? null);
}

function linesThrough(
  rate: PercentThread,
  statement: Statement,
  points: readonly Point[],
  closing: Bounded | null,
): Value {
  const [best, worst] = endsOf(points);
  const [towards, away] = best.value > worst.value ? (['>=', '<='] as const) : (['<=', '>='] as const);
  const span = rate.draft.span(statement);
  const reached = (point: Point, operator: Comparison) =>
    rate.condition({ ...point.bounded, bounds: [{ operator, limit: point.at, span }] });
  const fixed = (point: Point, operator: Comparison): Case => {
    const own = rate.draft.span(point.bounded.statement);
    return {
      condition: reached(point, operator),
      value: { kind: 'amount', amount: point.amount, span: own },
      span: own,
    };
  };
  const lines = points.slice(1).map((lower, index): Case => {
    const upper = points[index] as Point;
    const value: Value = { kind: 'line', question: rate.question, from: lower, to: upper, span };
    return { condition: reached(lower, towards), value, span };
  });
  if (!worst.isClosed) {
    const beyond = closing ? closingCase(rate, closing, worst, away) : null;
    if (!beyond) rate.draft.warnings.push({ code: 'gap-in-tiers', span });
    const cases = [fixed(best, towards), ...lines, ...(beyond ?? [])];
    return { kind: 'cases', cases, otherwise: null, countsAbove100As100: false };
  }
  if (closing) return rate.draft.refuse(closing.statement);
  const cases = [fixed(best, towards), fixed(worst, away), ...lines.slice(0, -1)];
  const last = lines.at(-1)?.value ?? null;
  return { kind: 'cases', cases, otherwise: last, countsAbove100As100: false };
}

/** 低于70%的不得分 behind 70%得5分: what is worth nothing beyond the last point. */
function closingCase(rate: PercentThread, closing: Bounded, worst: Point, away: Comparison): readonly Case[] {
  const [bound] = closing.bounds;
  const isBeyond =
    bound && bound.operator.charAt(0) === away.charAt(0) && rate.valueOf(bound.limit) === worst.value;
  return isBeyond ? rate.cases([closing]) : rate.draft.refuse(closing.statement);
}

/** A clause that gives nothing beyond a percent for which another clause prints a score. */
function isClosing(rate: PercentThread, one: Bounded): boolean {
  const [bound, ...others] = one.bounds;
  if (!bound || others.length > 0 || one.statement.effect.kind !== 'zero') return false;
  // 60%得0分 is a point.
  if (printedOperator(one.statement, bound) === null) return false;
  const value = rate.valueOf(bound.limit);
  return rate.bounded.some(
    (other) => other !== one && other.bounds.some((end) => rate.valueOf(end.limit) === value),
  );
}

/** A clause as a point; 低于60%不得分 prints no score at 60 %, and is none. */
function pointOf(rate: PercentThread, bounded: Bounded): Point {
  const { statement, bounds, isDistance } = bounded;
  const [bound, ...others] = bounds;
  const operator = printedOperator(statement, bound);
  const amount = amountOf(rate, statement);
  const isPoint = bound !== undefined && others.length === 0 && !isDistance && amount !== null;
  if (!isPoint || operator === '<' || operator === '>' || operator === '<>')
    return rate.draft.refuse(statement);
  const value = rate.valueOf(bound.limit);
  const worth = rate.draft.worth(amount);
  // Which way leads out is known once the points are in order.
  return { at: bound.limit, value, amount, worth, isClosed: operator === '<=', bounded };
}

/** Null where only the bare percent is printed. */
function printedOperator({ heads }: Statement, bound: Bound | undefined): Comparison | null {
  const head = heads.find((one) => one.kind === 'bounds');
  return head?.kind === 'bounds' ? (head.printed.bounds[0]?.operator ?? null) : (bound?.operator ?? null);
}

function amountOf(rate: PercentThread, statement: Statement): Amount | null {
  const { effect } = statement;
  if (effect.kind === 'award') return effect.amount;
  return effect.kind === 'zero' ? { kind: 'fixed', value: 0, span: rate.draft.span(statement) } : null;
}

/** From the highest score to the lowest; null where percents and scores do not go the same way all along. */
function bestFirst(points: readonly Point[]): readonly Point[] | null {
  const sorted = [...points].sort((first, second) => second.worth - first.worth);
  const steps = sorted.slice(1).map((point, index) => {
    const before = sorted[index] as Point;
    return before.worth === point.worth ? 0 : Math.sign(before.value - point.value);
  });
  const [direction, ...others] = steps;
  if (!direction || others.some((step) => step !== direction)) return null;
  return direction > 0 ? rising(sorted) : falling(sorted);
}

/** 90%以上得满分 … 60%以下不得分: an end may be open outwards, a point between them only upwards. */
function rising(points: readonly Point[]): readonly Point[] | null {
  const [, worst] = endsOf(points);
  return points.some((point) => point.isClosed && point !== worst) ? null : points;
}

/** 空置率5%以下得满分 … 25%以上不得分: the other way about. */
function falling(points: readonly Point[]): readonly Point[] | null {
  const [, worst] = endsOf(points);
  const turned = points.map((point) => ({ ...point, isClosed: isFrom(point) }));
  return turned.some((point, index) => point.isClosed && points[index] !== worst) ? null : turned;
}

function isFrom({ bounded }: Point): boolean {
  return printedOperator(bounded.statement, bounded.bounds[0]) === '>=';
}

function endsOf(points: readonly Point[]): readonly [best: Point, worst: Point] {
  return [points[0] as Point, points.at(-1) as Point];
}

/** 60%—90%之间按线性内插: the ends named must be those for which the scores are printed. */
function checkInterval(rate: PercentThread, statement: Statement, points: readonly Point[]): void {
  const ends = endsOf(points).map((point) => point.value);
  const namesEnds = (head: Head) => head.kind === 'bounds' || head.kind === 'target';
  const isElsewhere = rate
    .boundsIn({ ...statement, heads: statement.heads.filter(namesEnds) }, null)
    .some(({ limit }) => !ends.includes(rate.valueOf(limit)));
  const isPlain = statement.heads.every(
    (head) => namesEnds(head) || head.kind === 'else' || BETWEEN.test(head.text),
  );
  if (isElsewhere || !isPlain) rate.draft.refuse(statement);
}
