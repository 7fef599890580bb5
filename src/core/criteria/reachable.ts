import type { CompiledCriterion } from './criterion';
import { evaluate } from './evaluate';
import type { Answer, Change, Limit, Question, Rule, StepPolicy, Value } from './rule';

/** `unknown` where there are too many combinations to try them all. */
export type Reachability =
  | { readonly kind: 'reachable'; readonly answers: readonly Answer[] }
  | { readonly kind: 'unreachable' | 'unknown' };

const MOST_COMBINATIONS = 20_000;
const MOST_COUNTED = 200;

/**
 * Whether a score, in points with at most 2 decimals, can be attained at all, and by which answers. A rate can be
 * any number, so the stretches between its turning points are searched for the score.
 */
export function reachable(
  criterion: CompiledCriterion,
  score: number,
  override: { readonly step?: StepPolicy } = {},
): Reachability {
  const { rule, questions } = criterion;
  if (rule === null) return { kind: 'unknown' };
  if (questions.length === 0)
    return evaluate(criterion, [], override) === score
      ? { kind: 'reachable', answers: [] }
      : { kind: 'unreachable' };
  const turning = turningPoints(rule, criterion);
  const candidates = questions.map((question) =>
    candidatesFor(question, turning.get(question.span[0]) ?? []),
  );
  const combinations = candidates.reduce((product, list) => product * list.length, 1);
  if (combinations > MOST_COMBINATIONS) return { kind: 'unknown' };
  const percents = questions.flatMap((question, index) => (question.kind === 'percent' ? [index] : []));

  for (const answers of product(candidates)) {
    const value = evaluate(criterion, answers, override);
    if (value === score) return { kind: 'reachable', answers };
    for (const index of percents) {
      const found = between(criterion, answers, index, candidates[index] ?? [], score, override);
      if (found) return { kind: 'reachable', answers: found };
    }
  }
  return percents.length > 1 ? { kind: 'unknown' } : { kind: 'unreachable' };
}

function* product(candidates: readonly (readonly Answer[])[]): Generator<readonly Answer[]> {
  const [first, ...others] = candidates;
  if (!first) {
    yield [];
    return;
  }
  for (const rest of product(others)) for (const answer of first) yield [answer, ...rest];
}

function candidatesFor(question: Question, turning: readonly number[]): readonly Answer[] {
  if (question.kind === 'yesno') return [true, false];
  if (question.kind === 'choice') return (question.choices ?? []).map((_, index) => index);
  if (question.kind !== 'percent') {
    const last = Math.min(MOST_COUNTED, Math.ceil(Math.max(1, ...turning)) + 1);
    return Array.from({ length: last + 1 }, (_, count) => count);
  }
  const near = turning.flatMap((at) => [at - 0.0001, at, at + 0.0001]);
  return [...new Set([0, 100, ...near])].filter((at) => at >= 0).sort((first, second) => first - second);
}

/** Searches the stretch above the given answer, up to the next turning point, by halving. */
function between(
  criterion: CompiledCriterion,
  answers: readonly Answer[],
  index: number,
  stops: readonly Answer[],
  score: number,
  override: { readonly step?: StepPolicy },
): readonly Answer[] | null {
  let low = Number(answers[index]);
  const next = stops.find((stop) => Number(stop) > low);
  if (next === undefined) return null;
  let high = Number(next);
  const at = (value: number) => evaluate(criterion, answers.with(index, value), override);
  const [start, end] = [at(low), at(high)];
  if (start === null || end === null || (score - start) * (score - end) > 0) return null;
  for (let round = 0; round < 60; round += 1) {
    const middle = Number(((low + high) / 2).toFixed(8));
    const value = at(middle);
    if (value === score) return answers.with(index, middle);
    if (value === null) return null;
    if (value < score === start < score) low = middle;
    else high = middle;
  }
  return null;
}

/** Where the score as a function of one answer bends or jumps, or where a count has taken or given all. */
function turningPoints(rule: Rule, criterion: CompiledCriterion): ReadonlyMap<number, readonly number[]> {
  const points = new Map<number, number[]>();
  const { context } = criterion;
  const add = (question: number, ...at: readonly number[]) =>
    points.set(question, [...(points.get(question) ?? []), ...at]);
  const valueOf = (limit: Limit) =>
    limit.kind === 'number' ? limit.value : ((context.target ?? 100) * limit.factor) / 100 + limit.offset;
  const ceiling = context.points * 2;
  const change = (one: Change) => {
    if (one.kind === 'fact') {
      const { condition } = one;
      if (condition?.kind === 'bounds')
        add(condition.question, ...condition.bounds.map((bound) => valueOf(bound.limit)));
      return;
    }
    steps(one.steps);
  };
  const steps = ({ question, direction, limit, size, each }: Extract<Change, { kind: 'steps' }>['steps']) => {
    const worth = each.kind === 'fixed' ? each.value : (each.value * context.points) / 100;
    const reach = worth > 0 ? (Math.ceil(ceiling / worth) + 1) * size : size;
    const start = limit === null ? 0 : valueOf(limit);
    const isRate =
      direction !== 'count' ||
      criterion.questions.some((one) => one.span[0] === question && one.kind === 'percent');
    if (!isRate) add(question, reach);
    else {
      const count = Math.min(60, Math.ceil(reach / size));
      const signs = direction === 'below' ? [-1] : direction === 'apart' ? [-1, 1] : [1];
      for (const sign of signs)
        for (let step = 0; step <= count; step += 1) add(question, start + sign * step * size);
    }
  };
  const value = (one: Value): void => {
    switch (one.kind) {
      case 'sum':
        one.parts.forEach(value);
        return;
      case 'less':
        value(one.base);
        one.deductions.forEach(change);
        return;
      case 'cases':
        for (const { condition, value: worth } of one.cases) {
          if (condition.kind === 'bounds')
            add(condition.question, ...condition.bounds.map((bound) => valueOf(bound.limit)));
          value(worth);
        }
        if (one.otherwise) value(one.otherwise);
        return;
      case 'proportion':
        add(one.question, valueOf(one.limit));
        return;
      case 'award':
        steps(one.steps);
        return;
      case 'line':
        add(one.question, valueOf(one.from.at), valueOf(one.to.at));
        return;
      case 'amount':
        return;
    }
  };
  value(rule.value);
  rule.bonuses.forEach(change);
  for (const { condition } of rule.vetoes) {
    if (condition.kind === 'bounds')
      add(condition.question, ...condition.bounds.map((bound) => valueOf(bound.limit)));
  }
  return points;
}
