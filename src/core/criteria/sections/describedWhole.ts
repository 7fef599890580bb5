import { isDenialOf, MISSING_PART } from '../grammar/related';
import type { Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';
import { conditionText } from './statementFacts';
import { hasAward, type Group, type TextMatters } from './textGroups';
import type { Thread } from './threads';

/**
 * Takes out the award that describes the whole (台账齐全得满分，每缺1项扣0.5分): it is no question of its own, the
 * deductions say when it is missed. Its points become those of the section.
 */
export function describedInWords(section: SectionContext, texts: TextMatters): TextMatters {
  const { draft, isItem, points, clauses } = section;
  const [group, ...others] = texts.groups.filter(hasAward);
  const [award, ...beside] = group ?? [];
  if (others.length > 0 || beside.length > 0 || award?.effect.kind !== 'award') return texts;
  if (!isItem && !draft.isWholeLine(award.effect.amount)) return texts;
  clauses.checkOneCondition(award);
  points.take(award);
  return { ...texts, groups: texts.groups.filter((one) => one !== group) };
}

/**
 * 合格率达到100%得5分，每有一个项目不合格扣1分: the deductions say when the whole is missed, the rate is not asked for.
 * The thread of that rate, its points taken as those of the section; null where there is none.
 */
export function describedByRate(section: SectionContext, threads: readonly Thread[]): Thread | null {
  const { draft, points, clauses } = section;
  const [thread, ...others] = threads;
  const [statement, ...more] = thread?.statements ?? [];
  if (!thread || !statement || others.length > 0 || more.length > 0) return null;
  const percent = statement.effect.kind === 'award' ? firstPercent(statement) : null;
  if (percent === null) return null;
  if (percent !== 100) return draft.refuse(statement);
  clauses.checkOneCondition(statement);
  points.take(statement);
  return thread;
}

function firstPercent({ heads }: Statement): number | null {
  const head = heads.find((one) => one.kind === 'bounds');
  if (head?.kind !== 'bounds' || head.printed.unit !== '%') return null;
  return head.printed.bounds[0]?.value ?? null;
}

/**
 * 按时报送得5分，未报送不得分，每迟报1天扣1分: the award is missed by degrees, which the deduction counts, and only the
 * worst ends it all.
 */
export function withCountedDegrees(texts: TextMatters, counted: readonly Statement[]): TextMatters {
  return { ...texts, groups: texts.groups.flatMap((group) => splitByDegrees(group, counted)) };
}

/** 未发生 in front of 安全事故. */
const DENIAL = /^(?:未|没有|无)/;

function splitByDegrees(group: Group, counted: readonly Statement[]): readonly Group[] {
  const [award, zero, ...others] = group;
  if (award?.effect.kind !== 'award' || zero?.effect.kind !== 'zero' || others.length > 0) return [group];
  const awarded = conditionText(award);
  const isMissed = counted.some((one) => {
    const text = conditionText(one);
    return one.effect.kind === 'deduct' && (isDenialOf(text, awarded) || MISSING_PART.test(text));
  });
  const isElse = zero.heads.every((head) => head.kind === 'else');
  const isExact = awarded.replace(DENIAL, '') === conditionText(zero);
  return isMissed && !isElse && !isExact ? [[award], [zero]] : [group];
}
