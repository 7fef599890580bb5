import type { Bound, Limit } from '../rule';
import { stepsIn } from '../sections/statementFacts';
import type { BoundsHead } from '../sections/tiers';
import type { Statement } from '../statements/statement';
import type { PercentThread } from './percentThread';

/**
 * 入住率达到90%得7分，每低1个百分点扣0.35分，低20个百分点以上不得分: a distance is measured from the figure that gives full
 * points, where one is printed, else from the row's target.
 */
export function fromFullPoints(
  rate: PercentThread,
  head: Extract<BoundsHead, { kind: 'gap' }>,
  bounds: readonly Bound[],
): readonly Bound[] {
  const [base, ...others] = new Set(rate.thread.statements.flatMap((one) => beginningIn(rate, one)));
  if (base === undefined) return bounds;
  const { target } = rate.draft.context;
  const isOtherTarget = NAMES_TARGET.test(head.text) && target !== null && target !== base;
  if (others.length > 0 || isOtherTarget) return rate.draft.refuse(head);
  return bounds.map((bound) => ({ ...bound, limit: shifted(bound.limit, base) }));
}

/** 比目标值低, 低于计划. */
const NAMES_TARGET = /目标|计划|任务|标准|要求|指标/;

function shifted(limit: Limit, base: number): Limit {
  return limit.kind === 'target' ? { kind: 'number', value: base + limit.offset } : limit;
}

/** From which figures a statement says that points are lost: 达到90%得7分, 低于90%的每低1个百分点. */
function beginningIn({ draft, section, thread }: PercentThread, statement: Statement): readonly number[] {
  const { effect, heads } = statement;
  const steps = stepsIn(statement);
  if (steps?.limit != null) return [steps.limit];
  const isFull = effect.kind === 'keep' || section.points.isBest(statement, thread.statements);
  if (steps === null && !(isFull && (effect.kind !== 'award' || draft.worth(effect.amount) > 0))) return [];
  return heads.flatMap((head) => {
    const values = head.kind === 'bounds' ? head.printed.bounds.map(({ value }) => value) : [];
    return values.length > 0 ? [steps === null ? Math.min(...values) : Math.max(...values)] : [];
  });
}
