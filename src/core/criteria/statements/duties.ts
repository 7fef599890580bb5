import { sideOf } from '../grammar/polarity';
import { notUnderstood } from '../refused';
import type { Comparison } from '../rule';
import type { NormalText } from '../text/normalise';
import type { Head, Place } from './statement';

/** A clause that only says how high a rate should be: 培训覆盖率不得低于85%. */
export type Duty = Extract<Head, { readonly kind: 'bounds' }>;

/** Reads a clause without a consequence as a duty; null where it names no rate with one limit. */
export function dutyIn(head: Head): Duty | null {
  if (head.kind !== 'bounds' || head.printed.unit !== '%' || head.printed.isDistance) return null;
  const [bound, ...others] = head.printed.bounds;
  const isLimit = bound?.operator === '>=' || bound?.operator === '<=';
  return isLimit && others.length === 0 && head.printed.subject !== '' ? head : null;
}

/** 6月底前下达补助资金的50%: so much by a date, which no clause measures. */
export function isPartOfDuty(head: Head): boolean {
  if (head.kind !== 'bounds' || head.printed.unit !== '%') return false;
  const [bound, ...others] = head.printed.bounds;
  return (
    others.length === 0 && bound?.operator !== '<' && bound?.operator !== '>' && BY_A_DATE.test(head.text)
  );
}

/** The words that name the rate of a duty: 群众满意度 of 群众满意度应达到95%以上. */
export function subjectOfDuty({ printed, start, text }: Duty): Place & { readonly text: string } {
  const subject = printed.subject.replace(/(?:应当|应该|必须|需要|应|须|需|要|均|都)+$/, '');
  const at = start + text.indexOf(subject);
  return { text: subject, start: at, end: at + subject.length };
}

/** 6月底前, 第三季度末. */
const BY_A_DATE =
  /(?:[\d一二三四五六七八九十]月(?:底|份|末|\d+日)?|\d日|季度末?|年底|年末|年中)(?:之?前|末|底)/;

/**
 * 满意度不低于90%，未达到的扣2分: the condition is that the limit before it is missed. `rest` are the words that say so;
 * those that speak of the limit's other side are refused.
 */
export function missedLimit(duty: Head, rest: Head, normal: NormalText): Head {
  const operator = missedBy(duty);
  const side = sideOf(rest.text);
  const isOtherSide =
    (side === 'above' && operator === '<') ||
    (side === 'below' && operator === '>' && !MISSES.test(rest.text));
  const isSide = side !== null || /未|没|不/.test(rest.text);
  if (operator === null || isOtherSide || !isSide || DEFINES_WORDS.test(normal.text))
    throw notUnderstood(rest);
  const { start } = duty;
  const place = { text: normal.text.slice(start, rest.end), start, end: rest.end };
  if (duty.kind === 'target') return { ...duty, form: { ...duty.form, operator }, ...place };
  if (duty.kind !== 'bounds') throw notUnderstood(rest);
  const bounds = duty.printed.bounds.map((bound) => ({ ...bound, operator, isIncluded: null, word: null }));
  return { ...duty, printed: { ...duty.printed, bounds }, ...place };
}

/** 未达到要求 of a limit that must not be exceeded. */
const MISSES = /要求|标准|规定/;

/** “以上”不含本数: on which side the limit itself lies. */
const DEFINES_WORDS = /以[上下].{0,4}不[含包]/;

function missedBy(head: Head): '<' | '>' | null {
  const operators: readonly (Comparison | null)[] =
    head.kind === 'bounds'
      ? head.printed.bounds.map((bound) => bound.operator)
      : head.kind === 'target'
        ? [head.form.operator]
        : [];
  const [operator, ...others] = operators;
  if (others.length > 0 || (head.kind === 'bounds' && head.printed.isDistance)) return null;
  return operator === '>=' ? '<' : operator === '<=' ? '>' : null;
}

/** 整改率应达到95%，达到的得2分: the condition is the limit in front of it, and nothing is said beside it. */
export function isMet(before: Head | undefined, { text }: Head): boolean {
  const operators = before?.kind === 'bounds' ? before.printed.bounds.map(({ operator }) => operator) : [];
  const form = operators.length === 1 ? MEETS[operators[0] ?? ''] : undefined;
  return form?.test(text) === true;
}

const MEETS: Readonly<Record<string, RegExp>> = {
  '>=': /^(?:已|均)?(?:达到|达标|符合|满足)(?:该|上述|以上)?(?:要求|标准|比例|目标|规定)?的?$/,
  '<=': /^(?:未超过?|未超出|符合|满足|达标)(?:该|上述|以上)?(?:要求|标准|比例|目标|规定)?的?$/,
};

/** Whether a condition refers to one in front of it that is missed: 满意度不低于90%，未达到的. */
export function isMissed(before: Head | undefined, rest: Head | undefined): boolean {
  if (rest?.kind !== 'else' || !rest.isShort) return false;
  return before?.kind === 'target' || (before?.kind === 'bounds' && before.printed.unit === '%');
}
