import type { Draft } from '../draft';
import { MISSING_PART } from '../grammar/related';
import type { Statement } from '../statements/statement';
import { stepsIn } from './statementFacts';

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

/** 未做的对应项不得分: what each award says already of not earning it. */
export function isOtherSideOfEach({ effect, heads }: Statement, awards: number): boolean {
  const [head, ...others] = heads;
  const scope = effect.kind === 'zero' ? effect.scope : null;
  // 台账齐全得4分；每缺1项扣除相应分值: nobody knows how many there are.
  if (awards < (scope === 'missed-part' ? 2 : 1)) return false;
  if (head === undefined || others.length > 0 || (scope !== 'item' && scope !== 'missed-part')) return false;
  return (scope === 'item' ? NOT_DONE : MISSING_PART).test(head.text);
}

/** 未开展, 缺项: nothing but that it is not so. */
const NOT_DONE =
  /^(?:凡|对)?(?:(?:以上|上述)?(?:各?分项|各项|单项|小项|该项)?(?:要求|条件|内容|标准)?(?:未|没有|没|不|未能)[^,;。未不]{1,3}|缺项|缺失|没有|否则)$/;

function isMissingPart(statement: Statement): boolean {
  const steps = stepsIn(statement);
  const [head, ...others] = statement.heads;
  return steps?.size === 1 && head !== undefined && others.length === 0 && MISSING_PART.test(head.text);
}
