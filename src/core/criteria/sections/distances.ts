import type { PrintedBounds } from '../statements/bounds';
import type { Head, Statement } from '../statements/statement';
import { stepsIn } from './statementFacts';

/** 下降 of 下降20%以上, 低 of 低20%以上, with no figure that fell. */
const FALL = /^(?:下降|降低|下滑|减少|低|少|差)$/;

/**
 * 每下降1%扣0.35分，下降20%以上不得分: beside steps downwards a fall is the distance from where they begin, no rate of its
 * own. Without such steps, where it names from what, or where it leads to anything but nothing, it stays as printed.
 */
export function withDistances(statements: readonly Statement[]): readonly Statement[] {
  if (!statements.some(isStepDown)) return statements;
  return statements.map((statement) =>
    statement.effect.kind === 'zero' ? { ...statement, heads: statement.heads.map(asDistance) } : statement,
  );
}

function isStepDown(statement: Statement): boolean {
  const form = stepsIn(statement)?.form;
  return form?.kind === 'percent' && form.direction === 'below';
}

function asDistance(head: Head): Head {
  const form = head.kind === 'bounds' && FALL.test(head.printed.subject) ? formOf(head.printed) : null;
  if (head.kind !== 'bounds' || form === null) return head;
  const values = head.printed.bounds.map(({ value }) => value);
  const { text, start, end } = head;
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const isExcluded = head.printed.bounds.some(({ operator }) => operator === '>' || operator === '<');
  return { kind: 'gap', subject: '', form, from, to, isExcluded, text, start, end };
}

/** Null for a distance in any other form. */
function formOf({ unit, noun, bounds, isRange, isDistance }: PrintedBounds): 'within' | 'beyond' | null {
  const [bound, ...others] = bounds;
  if (unit !== '%' || noun !== '' || isRange || isDistance || !bound || others.length > 0) return null;
  if (bound.operator === '>=' || bound.operator === '>') return 'beyond';
  return bound.operator === '<=' || bound.operator === '<' ? 'within' : null;
}
