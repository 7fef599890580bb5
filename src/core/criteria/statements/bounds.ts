import { CLASSES } from '../grammar/lexicon';
import { NUMBER } from '../grammar/wording';
import type { Comparison } from '../rule';
import { numberFromWord } from '../text/normalise';
import { AFTER, BEFORE } from './boundWords';

/** 含 and 不含 beside a number settle what the words leave open. */
const MARK =
  '(?:\\(?(?<mark#>不含|不包括|不包含|含|包含|包括)(?:本数|\\d+(?:\\.\\d+)?[^\\d,;。()]{0,4})?\\)?)?';

const alternatives = (words: readonly string[]) =>
  [...words]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .join('|');

const one = (index: number) =>
  `(?<before${index}>${alternatives(Object.keys(BEFORE))})?(?<sign${index}>±|-)?(?<number${index}>${NUMBER})` +
  `(?<unit${index}>%|个百分点|百分点|${CLASSES['unit']?.split(' ').join('|') ?? ''})?${MARK.replace('#', `${index}a`)}` +
  `(?<after${index}>${alternatives(Object.keys(AFTER))})?${MARK.replace('#', `${index}b`)}`;

const TAIL = '(?:之间|范围内|区间|区间内|这一区间|间)?(?:的部分|部分|的情况|之间的|的|时)?';

const BOUNDS = new RegExp(
  `^(?<subject>.*?)${one(1)}(?:(?<joint>-|至|到|且|并且|但|但是|而|,|、|和|与|及|,但|,且)?${one(2)})?${TAIL}(?<noun>[^\\d,%一二两三四五六七八九十]{0,12})$`,
);

/** The same, telling where the numbers stand: slow. */
const PLACES = new RegExp(BOUNDS.source, 'd');

/** 80%≤完成率<90%. */
const AROUND = new RegExp(
  `^(?<number1>\\d+(?:\\.\\d+)?)(?<unit1>%)?(?<sign1>≤|<|≥|>)(?<subject>[^\\d≤<≥>]+?)(?<sign2>≤|<|≥|>)(?<number2>\\d+(?:\\.\\d+)?)(?<unit2>%)?${TAIL}$`,
  'd',
);

/** 20%≤结余率. */
const AHEAD = new RegExp(
  `^(?<number1>\\d+(?:\\.\\d+)?)(?<unit2>%)(?<sign1>≤|<|≥|>)(?<subject>[^\\d≤<≥>]+?)${TAIL}$`,
  'd',
);

/** A number with a comparison, as printed. */
export interface PrintedBound {
  /** Null where only the bare number is printed. */
  readonly operator: Comparison | null;
  readonly value: number;
  /** What 含 or 不含 beside the number says; null where neither is printed. */
  readonly isIncluded: boolean | null;
  /** True for 以上 and 以下, whose meaning a text may define. */
  readonly word: 'above' | 'below' | null;
  readonly at: number;
  readonly end: number;
}

export interface PrintedBounds {
  readonly subject: string;
  /** What is counted, behind the number: 3名以上专职人员. */
  readonly noun: string;
  /** `%` or a unit of counts, days or amounts. */
  readonly unit: string;
  readonly bounds: readonly PrintedBound[];
  /** Two bare numbers with a dash between them. */
  readonly isRange: boolean;
  /** Of the distance from zero: ±5%. */
  readonly isDistance: boolean;
}

/** Reads a condition on a number; null where the words are none, or contradict themselves. */
export function readBounds(text: string): PrintedBounds | null {
  if (!/[\d一二两三四五六七八九十]/.test(text)) return null;
  return readAround(text) ?? readOrdinary(text);
}

function readAround(text: string): PrintedBounds | null {
  if (!/[≤<≥>]/.test(text)) return null;
  const match = AROUND.exec(text) ?? AHEAD.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const flipped: Readonly<Record<string, Comparison>> = { '≤': '>=', '<': '>', '≥': '<=', '>': '<' };
  const straight: Readonly<Record<string, Comparison>> = { '≤': '<=', '<': '<', '≥': '>=', '>': '>' };
  const unit = groups['unit2'] ?? groups['unit1'];
  if (!unit) return null;
  const bound = (index: 1 | 2, operators: Readonly<Record<string, Comparison>>): PrintedBound => {
    const [at, end] = match.indices?.groups?.[`number${index}`] ?? [0, 0];
    const operator = operators[groups[`sign${index}`] ?? ''] ?? null;
    return { operator, value: Number(groups[`number${index}`]), isIncluded: null, word: null, at, end };
  };
  return {
    subject: groups['subject'] ?? '',
    noun: '',
    unit,
    bounds: groups['sign2'] === undefined ? [bound(1, flipped)] : [bound(1, flipped), bound(2, straight)],
    isRange: false,
    isDistance: false,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readOrdinary(text: string): PrintedBounds | null {
  const groups = BOUNDS.exec(text)?.groups;
  if (!groups) return null;
  const printedUnit = groups['unit2'] ?? groups['unit1'] ?? (isZeroRate(groups) ? '%' : undefined);
  const unit = printedUnit && /百分点$/.test(printedUnit) ? '%' : printedUnit;
  if (!unit || (groups['unit1'] && groups['unit2'] && groups['unit1'] !== groups['unit2'])) return null;
  if (
    !groups['unit1'] &&
    groups['number2'] !== undefined &&
    groups['joint'] !== '-' &&
    groups['joint'] !== '至' &&
    groups['joint'] !== '到'
  )
    return null;
  const signs = [groups['sign1'], groups['sign2']];
  if (signs.includes('-')) return null;
  const bounds: PrintedBound[] = [];
  for (const index of [1, 2] as const) {
    if (groups[`number${index}`] === undefined) continue;
    const bound = boundAt(text, groups, index);
    if (!bound) return null;
    bounds.push(bound);
  }
  const [low, high] = bounds;
  const isDash = ['-', '至', '到', '和', '与'].includes(groups['joint'] ?? '');
  if (high && !isDash && (low?.operator === null || high.operator === null)) return null;
  if (groups['joint'] === '及' && high) return null;
  const subject = groups['subject'] ?? '';
  const ofWhole =
    bounds.length === 1 && unit === '%' ? OF_A_WHOLE.exec(subject)?.groups?.['word'] : undefined;
  if (ofWhole !== undefined) return boundOfWhole(subject, bounds, BEFORE[ofWhole] ?? '');
  const { noun, after } = nounIn(groups['noun'] ?? '');
  if (noun !== '' && unit === '%' && !isAchievement(noun, bounds)) return null;
  const compared = comparedFromAfar(bounds, subject, after);
  if (!compared) return null;
  return {
    subject,
    noun,
    unit,
    bounds: compared,
    isRange: high !== undefined && isDash,
    isDistance: signs.includes('±'),
  };
}

/** 低于年度任务数的 in front of 90%: the comparison stands in front of the whole that the percent is taken of. */
const OF_A_WHOLE =
  /^.{2,}?(?<word>不低于|不少于|不超过|不高于|未达到|没有达到|没达到|达不到|未超过|低于|少于|小于|不足|不到|超过|高于|大于|多于)(?:[^\d,]|\d+(?=[户套个万亿元]))+的$/;

function boundOfWhole(
  subject: string,
  bounds: readonly PrintedBound[],
  operator: Comparison | '',
): PrintedBounds | null {
  const [bound] = bounds;
  if (!bound || operator === '' || bound.operator !== null) return null;
  return {
    subject,
    noun: '',
    unit: '%',
    bounds: [
      {
        ...bound,
        operator: marked(operator, bound.isIncluded === null ? undefined : bound.isIncluded ? '含' : '不含'),
      },
    ],
    isRange: false,
    isDistance: false,
  };
}

/** 20个小区以上: the comparison stands behind what is counted. */
const NOUN_AND_COMPARISON = /^(?<noun>.{1,8}?)(?<after>(?:及其?|或)?以[上下]|以内|之内)的?$/;

function nounIn(printed: string): { readonly noun: string; readonly after: Comparison | undefined } {
  const { noun = printed, after = '' } = NOUN_AND_COMPARISON.exec(printed)?.groups ?? {};
  return { noun, after: AFTER[after] };
}

/** 至少召开2次: the comparison stands in front of the verb. */
const LIMIT_AHEAD = /(?:(?<low>至少|不少于|不低于|最少)|最多|至多|不超过|不多于)[^\d,]{1,6}$/;

/** The bounds with a comparison that does not stand beside the number; null where two contradict one another. */
function comparedFromAfar(
  bounds: readonly PrintedBound[],
  subject: string,
  after: Comparison | undefined,
): readonly PrintedBound[] | null {
  const [bound, ...others] = bounds;
  const ahead = others.length === 0 ? LIMIT_AHEAD.exec(subject) : null;
  const operator = ahead ? (ahead.groups?.['low'] === undefined ? '<=' : '>=') : after;
  if (operator === undefined) return bounds;
  if (!bound || others.length > 0 || (bound.operator !== null && bound.operator !== operator)) return null;
  return [{ ...bound, operator }];
}

/** ≤, 小于. */
const COMPARED = /^(?:[≤≥<>=]|(?:大于|小于|高于|低于)(?:或?等于)?|不[低高大小]于)$/;

/** 变动率≤0, or >0 and 小于0 beside it: nothing needs no percent sign. */
function isZeroRate({ number1, number2, subject = '', before1 = '' }: Groups): boolean {
  return number1 === '0' && number2 === undefined && (/率$/.test(subject) || COMPARED.test(before1));
}

/** 完成且按时报送, behind a percent. */
const SECOND_CONDITION = /[且并和、及或]|同时|以[上下内外]|(?:合格|达标|优秀|良好|属实|满意|齐全|规范)\)?$/;

/** 100%完成, 80%以上项目竣工: what has been achieved stands behind the percent. */
function isAchievement(noun: string, bounds: readonly PrintedBound[]): boolean {
  const [bound, ...others] = bounds;
  return (
    others.length === 0 &&
    noun.length <= 8 &&
    !SECOND_CONDITION.test(noun) &&
    bound !== undefined &&
    (bound.operator === '>=' || bound.value === 100)
  );
}

function boundAt(text: string, groups: Groups, index: 1 | 2): PrintedBound | null {
  const before = BEFORE[groups[`before${index}`] ?? ''] ?? '';
  const after = AFTER[groups[`after${index}`] ?? ''];
  const mark = groups[`mark${index}a`] ?? groups[`mark${index}b`];
  // 未达到95%以上（含）: what is missed is the whole of 95%以上.
  if (
    after === '>=' &&
    /^(?:未达到?|达不到|没有?达到|未能达到|未完成|未到)$/.test(groups[`before${index}`] ?? '')
  )
    return missedAt(text, groups, index, mark);
  const operator =
    /^(?:达到|达)$/.test(groups[`before${index}`] ?? '') && after !== undefined
      ? after
      : combined(before, after);
  if (operator === 'contradiction') return null;
  const [at, end] = placeOf(text, groups, index);
  return {
    operator: operator === null ? null : marked(operator, mark),
    value: numberFromWord(groups[`number${index}`] ?? ''),
    isIncluded: mark === undefined ? null : !mark.startsWith('不'),
    word: before === '' && after === '>=' ? 'above' : before === '' && after === '<=' ? 'below' : null,
    at,
    end,
  };
}

/** Where a number stands: the first behind the words in front of it. */
function placeOf(text: string, groups: Groups, index: 1 | 2): readonly [at: number, end: number] {
  if (index === 2) return PLACES.exec(text)?.indices?.groups?.['number2'] ?? [0, 0];
  const { subject = '', before1 = '', sign1 = '', number1 = '' } = groups;
  const at = subject.length + before1.length + sign1.length;
  return [at, at + number1.length];
}

function missedAt(text: string, groups: Groups, index: 1 | 2, mark: string | undefined): PrintedBound {
  const [at, end] = placeOf(text, groups, index);
  const isOut = mark?.startsWith('不') === true;
  const value = numberFromWord(groups[`number${index}`] ?? '');
  return { operator: isOut ? '<=' : '<', value, isIncluded: isOut, word: null, at, end };
}

/** 达到90%以上 says ≥ twice; 超过90%以上 still leaves 90 out; 低于90%以上 says nothing. */
function combined(
  before: Comparison | '',
  after: Comparison | undefined,
): Comparison | null | 'contradiction' {
  if (after === undefined) return before === '' ? null : before;
  if (before === '') return after;
  if (before === after) return before;
  if (before === '>' && after === '>=') return '>';
  if (before === '<' && after === '<=') return '<';
  return 'contradiction';
}

function marked(operator: Comparison, mark: string | undefined): Comparison {
  if (mark === undefined) return operator;
  const isIncluded = !mark.startsWith('不');
  if (operator === '>=' || operator === '>') return isIncluded ? '>=' : '>';
  if (operator === '<=' || operator === '<') return isIncluded ? '<=' : '<';
  return operator;
}
