import type { Statement } from '../statements/statement';
import { conditionText, stepsIn } from './statementFacts';

/** 投诉件数低于区要求, 时间未超过规定. */
const WITHIN = /低于|未超|不超|不高于|以内|控制在/;
const BEYOND = /超|高于/;

/** 超出部分, 不足的. */
const REST = /^(?:超过|超出|超|高于|不足|未达到?|低于|少于|短缺|差额)(?:的|部分|规定|要求)*$/;

/** 完成次数达到要求. */
const REACHED = /达到|不低于|不少于|完成/;
const SHORT = /不足|未达|低于|少于|未完成|差额|短缺/;

/**
 * 投诉件数低于区要求不扣分，超出部分每宗扣1分: the first says from where the steps are counted, in words. It becomes what
 * they are about.
 */
export function withoutFreeSide(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement, index) => {
    const [before, next] = [statements[index - 1], statements[index + 1]];
    if (next && isFreeSide(statement, next)) return [];
    if (!before || !isFreeSide(before, statement)) return [statement];
    const [head] = before.heads;
    return head
      ? [{ ...statement, topic: { text: head.text, start: head.start, end: head.end } }]
      : [statement];
  });
}

function isFreeSide(free: Statement, next: Statement): boolean {
  const [head, ...others] = free.heads;
  const steps = stepsIn(next);
  const rest = next.heads[0]?.kind === 'else' ? next.heads[0].text : (steps?.before ?? '');
  const isCounted = next.effect.kind === 'deduct' && steps?.form.kind === 'count' && REST.test(rest);
  if (free.effect.kind !== 'keep' || others.length > 0 || !head || !isCounted) return false;
  if (head.kind !== 'text' && head.kind !== 'target') return false;
  const text = conditionText(free);
  return (WITHIN.test(text) && BEYOND.test(rest)) || (REACHED.test(text) && SHORT.test(rest));
}
