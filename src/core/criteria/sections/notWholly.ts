import type { Draft } from '../draft';
import { NOT_WHOLLY } from '../grammar/polarity';
import type { Statement } from '../statements/statement';
import { isMeasured, printedBoundsIn } from './statementFacts';

/**
 * 完成率100%得6分，未全部完成的不得分: less than the whole is what the clause before it leaves. Behind a clause that gives
 * points for less than the whole nobody knows which of the two counts.
 */
export function withRestOfWhole(draft: Draft, statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement, index) => {
    const before = statements[index - 1];
    const [head, ...others] = statement.heads;
    const isRest = head?.kind === 'text' && others.length === 0 && NOT_WHOLLY.test(head.text);
    if (!isRest || !before || !isMeasured(before)) return statement;
    if (!asksWhole(before) || statement.effect.kind === 'deduct') return draft.refuse(statement);
    return { ...statement, heads: [{ ...head, kind: 'else', isShort: true }] };
  });
}

function asksWhole(statement: Statement): boolean {
  const [bound, ...others] = printedBoundsIn(statement)?.bounds ?? [];
  return statement.effect.kind === 'award' && bound?.value === 100 && others.length === 0;
}
