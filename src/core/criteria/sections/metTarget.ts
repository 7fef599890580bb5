import type { Draft } from '../draft';
import type { Statement } from '../statements/statement';
import { stepsIn } from './statementFacts';
import type { Thread } from './threads';

/** 达标, by itself: as a grade elsewhere. */
const MET = /^(?:已|均)?达标的?$/;

/** 达标得满分，未达标按实际值与目标值之比折算得分: beside a share of the target 达标 is the target met, no grade. */
export function withTargetMet(statements: readonly Statement[]): readonly Statement[] {
  if (!statements.some(isShareOfTarget)) return statements;
  return statements.map((statement) => ({
    ...statement,
    heads: statement.heads.map((head) =>
      head.kind === 'text' && MET.test(head.text)
        ? { ...head, kind: 'target' as const, subject: '', form: { operator: '>=' as const }, share: null }
        : head,
    ),
  }));
}

/** 满意度应达到95%，未达到的扣1分，达到的得2分: the rate says whether it is so, and must not be asked beside it. */
export function checkMetInWords(
  draft: Draft,
  threads: readonly Thread[],
  inWords: readonly Statement[],
): void {
  // 以90%为合格线，达到得满分，每降1个百分点扣0.5分: the steps say when it is missed.
  const isMeasured = threads.some(
    ({ unit, statements }) => unit === '%' && statements.every((one) => stepsIn(one) === null),
  );
  const bare = inWords.find(({ heads }) => heads.length === 1 && MET_ALONE.test(heads[0]?.text ?? ''));
  if (isMeasured && bare) draft.refuse(bare);
}

const MET_ALONE = /^(?:已|均)?达到(?:要求|标准|目标|规定)?的?$/;

function isShareOfTarget({ effect, heads }: Statement): boolean {
  return (
    effect.kind === 'proportion' &&
    effect.product?.divisor === 'target' &&
    heads.some((head) => head.kind === 'else')
  );
}
