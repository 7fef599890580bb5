import type { Draft } from './draft';
import type { Statement } from './statement';
import { stepsIn } from './thread';

/** 缺一项, 以上每有一项不符合: one of the parts named before, whichever it is. */
export const MISSING_PART =
  /^(?:以上|上述|上列|其中)?(?:各项|内容|要求)?(?:中)?[,，]?每?(?:有|缺|少|缺少|缺失|出现|存在)?(?:其中|任意|任何)?[一1][项条个点](?:内容|要求|工作|条件)?(?:的|(?:未|没|没有|不|达不到?|不能)(?:符合|完成|满足|达标|达到|落实|做到|开展|到位|具备|建立|合格|提供|执行)[^,;。]{0,4}|缺失)?$/;

/**
 * A得1分，B得1分，缺一项扣1分: the deduction says again what the awards say, and must not be taken twice. Null where
 * there is nothing said again.
 */
export function restatedIn(
  draft: Draft,
  statements: readonly Statement[],
  awarded: readonly number[],
): Statement | null {
  const restated = statements.find((one) => one.effect.kind === 'deduct' && isMissingPart(one));
  if (!restated || restated.effect.kind !== 'deduct' || awarded.length < 2) return null;
  const each = draft.worth(restated.effect.amount);
  return awarded.every((points) => points === each) ? restated : null;
}

function isMissingPart(statement: Statement): boolean {
  const steps = stepsIn(statement);
  const [head, ...others] = statement.heads;
  return steps?.size === 1 && head !== undefined && others.length === 0 && MISSING_PART.test(head.text);
}
