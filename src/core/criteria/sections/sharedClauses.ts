import type { Draft } from '../draft';
import { UNDONE_ALONE } from '../grammar/polarity';
import type { Statement } from '../statements/statement';
import { conditionText, isMeasured, stepsIn } from './statementFacts';
import { isSameSubject, subjectOf } from './subject';

/**
 * 开工率100%得6分，竣工率100%得4分；每低1个百分点扣0.5分: of the last, or of each? A clause that names nothing stands
 * behind several awards, of which only the last has a clause of its own.
 */
export function checkSharedClauses(draft: Draft, statements: readonly Statement[]): void {
  for (const [index, statement] of statements.entries()) {
    if (!isUnnamed(statement)) continue;
    const before = statements.slice(0, index);
    const awards = before.filter(isPlainAward);
    const last = awards.at(-1);
    if (!last) continue;
    const others = awards.filter((one) => one !== last && !isSameMatter(one, last));
    const bare = others.find((one) => isPlainAward(statements[statements.indexOf(one) + 1] ?? one));
    if (bare) draft.refuse(statement);
  }
}

function isPlainAward(statement: Statement): boolean {
  const { effect, heads } = statement;
  return effect.kind === 'award' && heads.length > 0 && stepsIn(statement) === null && !isUnnamed(statement);
}

/** Two tiers of one rate, two degrees of one matter. */
function isSameMatter(first: Statement, second: Statement): boolean {
  const [one, other] = [subjectOf(first), subjectOf(second)];
  const areMeasured = first.heads.some(isFigure) && second.heads.some(isFigure);
  return areMeasured && (one === '' || other === '' || isSameSubject(one, other));
}

function isFigure({ kind }: Statement['heads'][number]): boolean {
  return kind === 'bounds' || kind === 'target' || kind === 'gap';
}

/** 每低1个百分点, 未完成的按比例, 部分到位的: what is measured, or missed, is left to the clause before. */
function isUnnamed(statement: Statement): boolean {
  const { effect, heads, topic } = statement;
  if (topic !== null) return false;
  if (heads.some(isFigure))
    return (
      isMeasured(statement) && effect.kind === 'zero' && heads.length === 1 && subjectOf(statement) === ''
    );
  const steps = stepsIn(statement);
  if (effect.kind === 'proportion')
    return (
      effect.product === null && heads.every((head) => head.kind === 'else' || UNDONE_ALONE.test(head.text))
    );
  if (steps !== null)
    return effect.kind === 'deduct' && heads.length === 1 && steps.before === '' && steps.noun === '';
  if (effect.kind === 'award' || effect.kind === 'deduct') return PARTLY.test(conditionText(statement));
  return false;
}

/** 部分到位: how far what was named before is so. */
const PARTLY = /^(?:部分|基本|未完全|未全部)[^,]{2,4}$/;
