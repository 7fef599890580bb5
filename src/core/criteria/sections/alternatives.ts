import { gradeAtEnd, gradeIn } from '../grammar/grades';
import { isNegative } from '../grammar/polarity';
import { areTwoSides } from '../grammar/denial';
import type { Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';
import { conditionText } from './statementFacts';
import { isElse, type Group } from './textGroups';

/**
 * 纳入国家级试点得5分，省级试点得3分，未纳入的不得分: the awards come to more than the whole together, the first, or where
 * they go up the last, is the whole, and what gets nothing ends them. So one of them is to be picked.
 */
export function joinedAlternatives(section: SectionContext, groups: readonly Group[]): readonly Group[] {
  const all = groups.flat();
  return groups.length > 1 && areAlternatives(section, all) ? [all] : groups;
}

function areAlternatives({ draft, points }: SectionContext, all: readonly Statement[]): boolean {
  const awards = all.filter(({ effect }) => effect.kind === 'award');
  const [nothing, ...others] = all.filter(({ effect }) => effect.kind === 'zero');
  if (!nothing || others.length > 0 || awards.length < 2 || awards.length + 1 < all.length) return false;
  const worths = awards.map(({ effect }) => (effect.kind === 'award' ? draft.worth(effect.amount) : 0));
  const isAtAnEnd = all[0] === nothing || all.at(-1) === nothing;
  return isAtAnEnd && isLadder(worths) && Math.max(...worths) === points.own() && isRest(nothing, awards);
}

/** Each less than the one before, or each more. */
function isLadder(worths: readonly number[]): boolean {
  const steps = worths.slice(1).map((worth, index) => worth - (worths[index] ?? 0));
  return steps.every((step) => step < 0) || steps.every((step) => step > 0);
}

/** 其他, 未办理, 推进不力: what remains where none of the awards is earned, and no event of its own. */
function isRest(nothing: Statement, awards: readonly Statement[]): boolean {
  if (isElse(nothing)) return true;
  const text = conditionText(nothing);
  if (text === '' || EVENT.test(text)) return false;
  const isShortDenial = isNegative(text) && text.length <= 8;
  const isGraded = gradeIn(text) !== null || gradeAtEnd(text) !== null;
  const isAkin = awards.some((award) => {
    const awarded = conditionText(award);
    return areTwoSides(text, awarded) || sharesWords(text, awarded);
  });
  return isShortDenial || isGraded || isAkin;
}

/** 发生事故, 弄虚作假: a veto beside the alternatives. */
const EVENT =
  /发生|出现|造成|引发|导致|事故|事件|弄虚作假|虚报|骗取|套取|截留|挪用|违规|违纪|违法|通报|曝光|投诉|上访/;

/** 大量信息有误 beside 个别信息有误, 否定意见 beside 保留意见. */
function sharesWords(first: string, second: string): boolean {
  if (first.slice(-2) === second.slice(-2)) return true;
  return [...first].some((_, at) => at + 3 <= first.length && second.includes(first.slice(at, at + 3)));
}
