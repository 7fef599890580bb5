import type { Statement } from '../statements/statement';

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

function isShareOfTarget({ effect, heads }: Statement): boolean {
  return (
    effect.kind === 'proportion' &&
    effect.product?.divisor === 'target' &&
    heads.some((head) => head.kind === 'else')
  );
}
