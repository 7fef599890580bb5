import { notUnderstood } from '../refused';
import type { Head, Statement, StatementEffect } from './statement';

/** 未发生上述情形, 不存在以上问题: none of what the clauses before it name. */
const NONE_OF_THEM =
  /^(?:均|都|若|如)*(?:未|没有|无|不)(?:曾)?(?:发生|出现|存在|发现|有)?(?:上述|以上|前述|此类|这些)(?:任何|任一|各类|各种)?(?:情形|情况|问题|行为|现象|事故|事件)(?:之一)?(?:的|则)*$/;

const MENTIONS_THEM =
  /(?:未|没有|无|不)[^,]{0,4}(?:上述|以上|前述)[^,]{0,4}(?:情形|情况|问题|行为|现象|事故|事件)/;

/**
 * 发生事故的扣2分，造成重大影响的不得分；未发生上述情形的得满分: the award says again what the clauses before it leave, and
 * asks nothing that they do not ask. So does 否则得满分 behind a veto.
 */
export function saysNoneOfThem(
  before: readonly Statement[],
  heads: readonly Head[],
  effect: StatementEffect,
): boolean {
  const [head, ...others] = heads;
  const arePenalties = before.length > 0 && before.every(isPenaltyInWords);
  if (!head || others.length > 0 || !arePenalties || effect.kind !== 'award') return false;
  if (head.kind === 'text' && MENTIONS_THEM.test(head.text)) {
    // 省级项目未发生上述情形的: of some of them only.
    if (!NONE_OF_THEM.test(head.text)) throw notUnderstood(head);
    return true;
  }
  return head.kind === 'else' && !head.isShort && before.length === 1 && before[0]?.effect.kind === 'zero';
}

function isPenaltyInWords({ effect, heads }: Statement): boolean {
  const isPenalty = effect.kind === 'deduct' || (effect.kind === 'zero' && effect.scope !== 'item');
  return isPenalty && heads.length > 0 && heads.every(({ kind }) => kind === 'text' || kind === 'steps');
}
