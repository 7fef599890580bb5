import { areOfOneScale, isGrade, isGradeOf } from '../grammar/grades';
import { CAUSES, isNegative } from '../grammar/polarity';
import { isExactDenial } from '../grammar/denial';
import { areDegrees, isDenialOf, isMoreThanDenial, isWorse, NOT_ALL } from '../grammar/related';
import type { Head, Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';
import { conditionText, stepsIn } from './statementFacts';

/** Statements of which only one can hold: 及时公开的得3分，未公开的不得分. */
export type Group = readonly Statement[];

/** The statements of a section that are judged in words. */
export interface TextMatters {
  readonly groups: readonly Group[];
  readonly bonuses: readonly Statement[];
  /** A、B、C各得1分. */
  readonly shared: readonly Statement[];
}

/** Sorts statements that are judged in words by the matter that they speak of. */
export function sortTexts(section: SectionContext, statements: readonly Statement[]): TextMatters {
  const { draft } = section;
  const groups: Statement[][] = [];
  const bonuses: Statement[] = [];
  const shared: Statement[] = [];
  for (const statement of statements) {
    const { effect } = statement;
    const last = groups.at(-1);
    if (statement.isContinued) draft.refuse(statement);
    // A、B各得5分，未到位不得分: what each of them says already.
    if (
      shared.length > 0 &&
      effect.kind === 'zero' &&
      effect.scope === 'here' &&
      isNegative(conditionText(statement))
    )
      continue;
    if (effect.kind === 'bonus') bonuses.push(statement);
    else if (effect.kind === 'each') shared.push(statement);
    else if (effect.kind === 'keep') checkKeep(section, statement);
    else if (isElse(statement) && !standsAlone(statement.heads, last)) {
      if (!last || last.some((one) => one.heads.every((head) => head.kind === 'else')))
        return draft.refuse(statement);
      last.push(statement);
    } else if (isNoneOfThem(statement)) {
      if (section.reading.statements.some((one) => !isElse(one) && one.effect.kind === 'deduct'))
        return draft.refuse(statement);
    } else if (isNotAll(statement)) {
      if (!last || statements.filter((one) => one.effect.kind === 'award').length !== 1)
        return draft.refuse(statement);
      last.push(statement);
    } else {
      const group = groupOf(section, statement, groups, statements);
      if (group) group.push(statement);
      else groups.push([statement]);
    }
  }
  return { groups, bonuses, shared };
}

/**
 * The group that a statement is another side of: the last, or, where each award has its own, one further in front:
 * 公开得1分，挂钩得2分。未公开不得分，未挂钩不得分.
 */
function groupOf(
  section: SectionContext,
  statement: Statement,
  groups: readonly Statement[][],
  all: readonly Statement[],
): Statement[] | null {
  const last = groups.at(-1);
  if (last && belongs(section, statement, last, all)) return last;
  const { effect } = statement;
  if (effect.kind !== 'zero' || effect.scope !== 'here') return null;
  const nothings = all.filter((one) => one.effect.kind === 'zero' && !isElse(one));
  if (nothings.length !== groups.filter(hasAward).length) return null;
  const denied = groups.filter((group) => group.length === 1 && belongs(section, statement, group, all));
  return denied.length === 1 ? (denied[0] ?? null) : null;
}

export function hasAward(group: Group): boolean {
  return group.some((one) => one.effect.kind === 'award');
}

/** 否则, 其他: the condition is what the clauses before it leave. */
export function isElse({ heads }: Statement): boolean {
  return heads.length > 0 && heads.every((head) => head.kind === 'else');
}

/** 三者缺一的不得分: the other side of having them all. Beside several awards it is not said of what nothing is left. */
function isNotAll({ effect, heads }: Statement): boolean {
  const [head, ...others] = heads;
  const isInWords = head?.kind === 'text' || head?.kind === 'bounds';
  return effect.kind === 'zero' && isInWords && others.length === 0 && NOT_ALL.test(head.text);
}

/** 均未落实的不得分: none of the awards is earned, and nothing is left anyway. */
function isNoneOfThem({ effect, heads }: Statement): boolean {
  const [head, ...others] = heads;
  return (
    effect.kind === 'zero' && head?.kind === 'text' && others.length === 0 && NONE_OF_THEM.test(head.text)
  );
}

/** 均未落实, 都没有, 三项都不具备. */
const NONE_OF_THEM =
  /^(?:以上|上述|[二两三四五六七八九]项|[二两三四五六七八九]者)*(?:均|都|全部?|皆)(?:未|没有?|不|无|缺)(?:落实|建立|制定|开展|具备|完成|符合|满足|达到|提供|做到|设立|有)?$/;

/** 未按期完成的 refers to the clause before, or, where there is none, says what it says. */
function standsAlone(heads: readonly Head[], last: Group | undefined): boolean {
  const isShort = heads.every((head) => head.kind === 'else' && head.isShort);
  return isShort && (last === undefined || !hasAward(last));
}

/** 未发现问题的不扣分 says what goes without saying; any other exemption is a rule of its own. */
function checkKeep({ draft, clauses, reading }: SectionContext, statement: Statement): void {
  if (statement.heads.length === 0) draft.refuse(statement);
  // 处于失管状态的扣1.5分，其余情况不扣分: what goes without saying.
  const areDeductions = reading.statements.every(
    ({ effect }) => effect.kind === 'deduct' || effect.kind === 'keep',
  );
  if (areDeductions && statement.heads.every((head) => head.kind === 'else' && !head.isShort)) return;
  clauses.checkOneCondition(statement);
  const { text } = clauses.of(statement);
  const isOtherSide =
    !isNegative(text) &&
    reading.statements.some((one) => one.start !== statement.start && isDenialOf(conditionText(one), text));
  if (!isOtherSide && !NOTHING_HAPPENED.test(text)) draft.refuse(statement);
}

/** 未发现问题. */
const NOTHING_HAPPENED = /^(?:未发现|未发生|未出现|没有发现|没有|无|不存在)/;

/** Whether a statement is another side, or another degree, of the matter of a group. */
function belongs(
  section: SectionContext,
  statement: Statement,
  group: Group,
  all: readonly Statement[],
): boolean {
  const { effect } = statement;
  if (effect.kind !== 'zero' && effect.kind !== 'deduct')
    return isAlternative(section, statement, group, all);
  const text = conditionText(statement);
  const others = group.map(conditionText);
  const awarded = group.filter((one) => one.effect.kind === 'award').map(conditionText);
  const isMore = awarded.some((other) => isMoreThanDenial(text, other));
  // 未发生事故得5分，发生1起扣2分，发生重大事故的不得分: the ordinary ones are counted.
  const isCounted = section.reading.statements.some((one) => stepsIn(one) !== null);
  if (isCounted && effect.kind === 'zero' && others.some((other) => isWorse(text, other))) return false;
  if (isMore && effect.kind === 'zero') return false;
  if (isMore && others.some((other) => isDenialOf(text, other))) return section.draft.refuse(statement);
  // 经同意的，逾期不得分: more than the other side of 按期完成得3分.
  const isSide = statement.heads.every((head) =>
    others.some((other) => isDenialOf(head.text, other) || isNegative(head.text)),
  );
  // 按期完成得6分；未按期完成的，说明原因的扣2分: with what is left of an award that is missed already.
  const isPartOfMissed =
    statement.heads.length > 1 && awarded.some((other) => isDenialOf(statement.heads[0]?.text ?? '', other));
  if (!isSide && effect.kind === 'deduct' && isPartOfMissed) return section.draft.refuse(statement);
  // 落实得5分；部分落实，扣2分: one of several states, and nothing beside the first.
  if (effect.kind === 'deduct' && PARTLY.test(text) && awarded.some((other) => areDegrees(text, other)))
    return section.draft.refuse(statement);
  if (!isSide) return false;
  const denies = (index: number) => isDenialOf(text, others[index] ?? '');
  if (effect.kind === 'deduct')
    return group.some((one, index) => one.effect.kind === 'award' && denies(index));
  const awards = all.filter((one) => one.effect.kind === 'award').length;
  const isForLine = effect.kind === 'zero' && effect.scope !== 'here';
  // 使用不合格材料造成事故的，本项不得分 is more than 材料检测不合格.
  if (isForLine && CAUSES.test(text)) return false;
  if (isForLine && awards > 1 && !others.every(isGrade)) return false;
  return group.some((one, index) => one.effect.kind === 'award' && denies(index));
}

/** 部分落实. */
const PARTLY = /^(?:部分|基本|大部分|未完全|未全部)/;

/** 无截留挪用, 未发现违规问题: a fault that there is not. */
const WITHOUT_FAULT =
  /^(?:未发现|未发生|未出现|未|无|没有|不存在).*(?:违|错|漏|虚|假|问题|投诉|事故|隐患|截留|挤占|挪用|拖欠|缺失|套取|骗取|遗漏|瑕疵)/;

/** Whether an award is an alternative to those of a group. */
function isAlternative(
  { draft, points }: SectionContext,
  statement: Statement,
  group: Group,
  all: readonly Statement[],
): boolean {
  const text = conditionText(statement);
  const others = group.map(conditionText);
  const [other = ''] = others;
  const [only, ...more] = group;
  const isSingle = more.length === 0;
  if (isSingle && only?.effect.kind === 'deduct') return isDenialOf(other, text);
  // 支出合规得1分，无挪用得2分: both are good, and each is a part.
  if (isSingle && only?.effect.kind === 'award' && WITHOUT_FAULT.test(text) && !isExactDenial(text, other))
    return false;
  const isOtherSide = isSingle && only?.effect.kind === 'award' && isDenialOf(text, other);
  if (isOtherSide && text.length <= other.length + 3) return true;
  if (group.every((one) => one.effect.kind === 'zero')) return isSingle && isDenialOf(other, text);
  if (isGrade(text) && others.every((one) => isGrade(one) && areOfOneScale(one, text))) return true;
  if (isGradeOf(text, other)) return true;
  const sum = all.reduce(
    (sofar, { effect }) => sofar + (effect.kind === 'award' ? draft.worth(effect.amount) : 0),
    0,
  );
  return sum !== points.own() && others.every((one) => areDegrees(one, text));
}
