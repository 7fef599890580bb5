import { ELSE, GAPS, NOT_APPLICABLE, TARGETS, type Effect, type TargetForm } from '../grammar';
import { isGrade } from '../grammar/grades';
import type { Match } from '../grammar/wording';
import { notUnderstood } from '../refused';
import { numberFromWord } from '../text/normalise';
import type { Phrase } from '../text/sentences';
import { readBounds, type PrintedBounds } from './bounds';
import { checkPlain } from './plainWords';
import type { Head, Place } from './statement';
import { readSteps } from './stepHead';
import { withoutLead, withoutTail } from './trim';

/** Reads one condition; `effect` is what it leads to, where that stands in the same phrase. */
export function readHead(phrase: Phrase, effect: Effect | null): Head {
  const place = { text: phrase.text, start: phrase.start, end: phrase.end };
  const text = withoutLead(phrase.text);
  const otherwise = ELSE.match(text);
  if (otherwise) return { kind: 'else', isShort: otherwise.meaning === 'short', ...place };
  if (effect?.kind !== 'deduct' && isGrade(text) && !NAMED_GRADE.test(text))
    return { kind: 'text', ...place };
  const steps = readSteps(text, place, effect);
  if (steps) return steps;
  const settles = effect?.kind === 'keep' || effect?.kind === 'award';
  const task = settles || effect === null ? NOT_APPLICABLE.match(text) : null;
  if (task) return { kind: task.meaning, ...place };
  const gap = GAPS.match(text);
  if (gap) return { ...gapOf(gap), ...place };
  const target = effect?.kind === 'bonus' && IN_TIME.test(text) ? null : targetIn(text);
  if (target?.parts['p']) return readTarget(target, place);
  const figure = NAMED_GRADE.exec(text)?.[1] ?? text;
  const printed = boundsBehind(figure, RATIO.exec(figure)?.[0] ?? '');
  if (printed && isCondition(printed)) return boundsHead(printed, text, place);
  if (target) return readTarget(target, place);
  checkWords(text, place, effect);
  return { kind: 'text', ...place };
}

/** The conditions in front of a consequence that stands `length` signs into the phrase. */
export function headsBefore(phrase: Phrase, length: number, effect: Effect | null): readonly Head[] {
  const text = withoutTail(phrase.text.slice(0, length));
  if (ONLY_JOINS.test(text)) return [];
  const [, limit, steps] = LIMIT_AND_STEPS.exec(text) ?? [];
  if (limit === undefined || steps === undefined || readBounds(withoutTail(limit)) === null)
    return [readHead({ ...phrase, text, end: phrase.start + text.length }, effect)];
  const first = withoutTail(limit);
  const at = phrase.start + limit.length;
  return [
    readHead({ ...phrase, text: first, end: phrase.start + first.length }, null),
    readHead({ ...phrase, text: steps, start: at, end: phrase.start + text.length }, effect),
  ];
}

/** 并 in front of 扣2分. */
const ONLY_JOINS = /^(?:并|且|还|并且|同时)?$/;

/** 低于90%的每低1个百分点: two conditions without a stop between them. */
const LIMIT_AND_STEPS = /^(.*%.*?)(每.*)$/;

function boundsHead(printed: PrintedBounds, text: string, place: Place & { readonly text: string }): Head {
  const { subject, noun, isRange } = printed;
  checkPlain(subject.replace(/×100%$/, '') + noun, place);
  const isBareDistance =
    /百分点/.test(text) && !isRange && printed.bounds.every((bound) => bound.operator === null);
  if (BELOW_TARGET.test(subject) || isBareDistance) throw notUnderstood(place);
  if (HALF_A_CONDITION.test(subject) || FROM_TARGET.test(subject)) throw notUnderstood(place);
  if (printed.unit === '%' && OF_EACH.test(subject)) throw notUnderstood(place);
  const shift = place.start + place.text.length - text.length;
  return { kind: 'bounds', printed: moved(printed, shift), ...place };
}

/** The same bounds in a text that begins `by` signs earlier. */
function moved(printed: PrintedBounds, by: number): PrintedBounds {
  const bounds = printed.bounds.map((bound) => ({ ...bound, at: bound.at + by, end: bound.end + by }));
  return { ...printed, bounds };
}

/** 开工数÷计划数×100%≥90%: the condition stands behind the rate as defined. */
function boundsBehind(text: string, ratio: string): PrintedBounds | null {
  const printed = readBounds(text.slice(ratio.length));
  if (!printed || ratio === '') return printed;
  return { ...moved(printed, ratio.length), subject: ratio + printed.subject };
}

/** A bare number of things is a condition only where hardly more than a verb stands in front: 发生2起. */
function isCondition({ unit, bounds, isRange, subject }: PrintedBounds): boolean {
  if (unit === '%' || isRange || bounds.some((bound) => bound.operator !== null)) return true;
  if (unit === '类' && !COUNTED.test(subject)) return false;
  return subject.length <= 8 && !/[第年]$/.test(subject) && !['年', '月', '日'].includes(unit);
}

/** 缺少2类资料, where 二类项目 is a name. */
const COUNTED = /(?:有|发现|出现|存在|涉及|缺少|缺|少|具备|符合|满足|完成|提供|公开)$/;

function readTarget(target: Match<TargetForm>, place: Place & { readonly text: string }): Head {
  const printed = target.parts['subject']?.text ?? '';
  const subject = printed.replace(/超额$/, '');
  checkPlain(subject, place);
  const share = target.parts['p'] ? Number(target.parts['p'].text) : null;
  // 低于目标5%: 5 % of it, or 5 % below it?
  const isBelow = target.meaning.operator === '<' && share !== null && share < 50;
  if (isBelow && !/的\d/.test(place.text)) throw notUnderstood(place);
  const form = target.meaning;
  if (subject === printed) return { kind: 'target', subject, form, share, ...place };
  // 超额完成计划 is more than the plan, 超额完成计划的10%以上 is 110 % of it.
  if (share === null) return { kind: 'target', subject, form: { ...form, operator: '>' }, share, ...place };
  return { kind: 'target', subject, form, share: share < 100 ? 100 + share : share, ...place };
}

/** A condition on the target, unless a denial is left in front of it: 项目未按期完成. */
function targetIn(text: string): Match<TargetForm> | null {
  const match = TARGETS.match(text);
  return match && DENIED.test(match.parts['subject']?.text ?? '') ? null : match;
}

function gapOf(gap: Match<'within' | 'beyond' | 'between'>) {
  const from = numberFromWord(gap.parts['n']?.text ?? '');
  const to = gap.parts['m'] ? numberFromWord(gap.parts['m'].text) : from;
  return {
    kind: 'gap' as const,
    subject: gap.parts['subject']?.text ?? '',
    form: gap.meaning,
    from: Math.min(from, to),
    to: Math.max(from, to),
    isExcluded: gap.parts['mark']?.text === '(不含)',
  };
}

/** A condition that is judged in words must hold nothing that should have been read as a figure or a step. */
function checkWords(text: string, place: Place, effect: Effect | null): void {
  checkPlain(text, place);
  const isOneShort = effect?.kind === 'deduct' && ONE_SHORT.test(text);
  if (
    ORDINAL_EVENT.test(text) ||
    isOneShort ||
    (effect?.kind === 'deduct' && EACH_PERIOD.test(text)) ||
    (effect?.kind === 'zero' && UNREAD_SCOPE.test(text)) ||
    UNREAD_NUMBER.test(text) ||
    UNREAD_POLICY.test(text) ||
    (effect?.kind === 'deduct' && UNREAD_STEP.test(text)) ||
    isMeasuredBy(text, effect !== null) ||
    UNREAD_BASE.test(text) ||
    UNREAD_RESULT.test(text)
  )
    throw notUnderstood(place);
}

/** 新增部分不得分: nothing says what else is left. */
const UNREAD_SCOPE = /(?:部分|板块|模块|大类|类指标|[一二三]级指标)$/;

/** 第二次发生: the second costs something else than the first. */
const ORDINAL_EVENT = /第[一二两三四五六七八九十\d]+[次起例个]/;

/** 按开工率计5分: a score that depends on a figure, without saying how. 根据库存情况，合理确定… says only where to look. */
export function isMeasuredBy(text: string, isInFront: boolean): boolean {
  return MEASURED_BY.test(text) && (isInFront || !/(?:情况|结果)$/.test(text));
}

const MEASURED_BY =
  /^(?:按照|按|根据|依据|结合|以)(?!时|期|规定|要求|计划|月|季|年|周|日|程序).*(?:率|(?<!制)度|比例|进度|情况|结果|数量|数|多少|规模|金额)$/;

/** 考核结果为0: a score that is called by another name. */
const UNREAD_RESULT = /(?:结果|成绩|得分|分值|分数)(?:为|是|按|计|记)0$/;

/** 以上年完成数为基准: what a rate is measured against, in words. */
const UNREAD_BASE = /(?:上年|去年|往年|同期|平均)[^,;。]*为(?:基准|基数|参照|依据)$/;

/** 每季度未按时报送的扣1分: once, or for each quarter? */
const EACH_PERIOD = /^每(?:个|半)?(?:月|季度?|年|周|旬|天|日)[^,]*(?:未|没|不|迟|晚|漏)/;

/** 少执行一制: one of several, in a unit that is not known. */
const ONE_SHORT = /(?:少|缺)[^,少缺数]{0,4}[一1](?![一般致定直旦律些切并同系体])/;

/** A comparison or a step that stayed words: 完成率≥1, 每低0.01. */
const UNREAD_NUMBER =
  /[≥≤<>=≠]|^0\.\d|(?:低于|高于|超过|不足|达到?)0\.\d|率达?到?1$|[\d一二三四五六七八九]成(?:以|$|的|满)|每[降低高超少多增减提下上差偏逾延迟推][^,]*\d/;

/** 每一小点: a step in a unit that the grammar does not know; 每年 and 每户均 say how often and of whom. */
const UNREAD_STEP = /每(?![年月季周日天半期学个]|[^,;。]*[均都])/;

/** 不足部分不计: how steps are counted, in words that the grammar does not know. */
const UNREAD_POLICY = /^(?:不足|不满|未满)[^,;。]*(?:不计|按|忽略|舍去)/;

/** 95%以上为优: the grade is only a name for the figure. */
const NAMED_GRADE =
  /^(.*\d%.*?)(?:的|,)*(?:评定|评价|评|定|视)?为(?:优秀|优|良好|良|中等|中|一般|合格|不合格|较差|差)$/;

/** 开工数÷计划数×100% in front of a comparison. */
const RATIO = /^[^%]+÷[^%]+×100%(?=[^%]*\d%)/;

/** 比目标值低不超过5个百分点: a distance from a target that is not named by its figure. */
const BELOW_TARGET = /(?:差距|相差|[比较与].*(?:[低高少]|(?<![偏误])差))$/;

/** 每季度满意度低于90%, 任一小区, 有1个项目完工率: a rate of each of several, and not one rate. */
const OF_EACH =
  /^(?:每个?(?:季度?|月|周|旬|半年|小区|项目|县)|任[一何意]|单个|连续|有[\d一两二三]+[个户])|正负|上下|\(或?等于\)$/;

/** 低于目标值10%-20%: a distance, not the figure itself. */
const FROM_TARGET = /(?:[低高少多]于|超过|未达到?|[比较]).*(?:目标|计划|任务|标准|要求)[值数]?$/;

/** 每低于90%, 80%以上且: part of a longer condition. */
const HALF_A_CONDITION = /每(?![年月季周日天半个])|[或且]$/;

/** 提前完成的加1分: when, not how much. */
const IN_TIME = /提前|按期|按时|如期/;

/** 未按期 in front of 完成. */
const DENIED = /(?:未|不|没|无法|难以)[^,]{0,6}$/;
