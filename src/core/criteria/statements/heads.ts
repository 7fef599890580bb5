import { readBounds, type PrintedBounds } from './bounds';
import { ELSE, GAPS, NOT_APPLICABLE, STEPS, TARGETS, type Effect, type TargetForm } from '../grammar';
import { TIME_UNIT } from '../grammar/lexicon';
import { isPlainText } from '../grammar/plainText';
import { numberFromWord } from '../text/normalise';
import { Refused } from '../refused';
import type { Phrase } from '../text/segments';
import type { Head, Place, PrintedSteps } from './statement';
import type { Match, Parts } from '../grammar/wording';

/** Reads one condition; `effect` is what it leads to, where that stands in the same phrase. */
export function readHead(phrase: Phrase, effect: Effect | null): Head {
  const place = { text: phrase.text, start: phrase.start, end: phrase.end };
  const text = withoutLead(phrase.text);
  const otherwise = ELSE.match(text);
  if (otherwise) return { kind: 'else', isShort: otherwise.meaning === 'short', ...place };
  const steps = readSteps(text, place, effect);
  if (steps) return steps;
  const settles = effect?.kind === 'keep' || effect?.kind === 'award';
  const task = settles || effect === null ? NOT_APPLICABLE.match(text) : null;
  if (task) return { kind: task.meaning, ...place };
  const gap = GAPS.match(text);
  if (gap) return { ...gapOf(gap), ...place };
  const target = targetIn(text);
  if (target?.parts['p']) return readTarget(target, place);
  const printed = boundsBehind(text, RATIO.exec(text)?.[0] ?? '');
  if (printed && isCondition(printed)) {
    checkPlain(printed.subject.replace(/×100%$/, '') + printed.noun, place);
    const isBareDistance =
      /百分点/.test(text) && !printed.isRange && printed.bounds.every((bound) => bound.operator === null);
    if (BELOW_TARGET.test(printed.subject) || isBareDistance)
      throw new Refused('not-understood', place.start, place.end);
    if (/每(?![年月季周日天半个])|[或且]$/.test(printed.subject) || FROM_TARGET.test(printed.subject))
      throw new Refused('not-understood', place.start, place.end);
    const shift = phrase.text.length - text.length;
    const bounds = printed.bounds.map((bound) => ({
      ...bound,
      at: bound.at + shift + phrase.start,
      end: bound.end + shift + phrase.start,
    }));
    return { kind: 'bounds', printed: { ...printed, bounds }, ...place };
  }
  if (target) return readTarget(target, place);
  checkPlain(text, place);
  if (/第[一二两三四五六七八九十\d]+[次起例个]/.test(text))
    throw new Refused('not-understood', place.start, place.end);
  if (effect?.kind === 'deduct' && ONE_SHORT.test(text))
    throw new Refused('not-understood', place.start, place.end);
  if (UNREAD_NUMBER.test(text)) throw new Refused('not-understood', place.start, place.end);
  if (MEASURED_BY.test(text)) throw new Refused('not-understood', place.start, place.end);
  return { kind: 'text', ...place };
}

/** 开工数÷计划数×100%≥90%: the condition stands behind the rate as defined. */
function boundsBehind(text: string, ratio: string): PrintedBounds | null {
  const printed = readBounds(text.slice(ratio.length));
  if (!printed || ratio === '') return printed;
  const bounds = printed.bounds.map((bound) => ({
    ...bound,
    at: bound.at + ratio.length,
    end: bound.end + ratio.length,
  }));
  return { ...printed, subject: ratio + printed.subject, bounds };
}

function readTarget(target: Match<TargetForm>, place: Place & { text: string }): Head {
  const subject = target.parts['subject']?.text ?? '';
  checkPlain(subject, place);
  const share = target.parts['p'] ? Number(target.parts['p'].text) : null;
  return { kind: 'target', subject, form: target.meaning, share, ...place };
}

function readSteps(text: string, place: Place & { text: string }, effect: Effect | null): Head | null {
  const match = STEPS.match(text);
  if (match) {
    const { parts, meaning } = match;
    const part = (name: string) => parts[name]?.text ?? '';
    if (!('isImplicit' in meaning) || effect?.kind === 'deduct') {
      const noun = part('noun');
      const verb = part('verb');
      if (meaning.kind === 'count' && (isFrequency(parts) || isUniversal(parts))) return null;
      checkPlain(part('before') + verb + noun, place);
      const isDeadline = TIME_UNIT.test(part('unit')) && /^(?:前|内|后|之|以|起)/.test(noun);
      const isMisread =
        isDeadline ||
        /^(?:百分|点)/.test(noun) ||
        /最[高多低]|不超过|至少|不少于|以[上内下]/.test(verb + noun);
      if (meaning.kind === 'count' && isMisread) throw new Refused('not-understood', place.start, place.end);
      const unit = meaning.kind === 'count' ? (parts['unit']?.text ?? null) : '%';
      const size = parts['n'] ? numberFromWord(parts['n'].text) : 1;
      const limit = parts['p'] ? Number(parts['p'].text) : null;
      const steps = { form: meaning, size, unit, limit, before: part('before'), verb, noun };
      return { kind: 'steps', steps, ...place };
    }
  }
  const implicit =
    effect?.kind === 'deduct' || (effect?.kind === 'award' && MEETS_ONE.test(text))
      ? implicitSteps(text)
      : null;
  return implicit ? { kind: 'steps', steps: implicit, ...place } : null;
}

/** Words that stand in a question must hold nothing that the grammar should have read. */
export function checkPlain(text: string, place: Place): void {
  if (!isPlainText(text)) throw new Refused('not-understood', place.start, place.end);
}

/** A condition on the target, unless a denial is left in front of it: 项目未按期完成. */
function targetIn(text: string): Match<TargetForm> | null {
  const match = TARGETS.match(text);
  return match && /(?:未|不|没|无法|难以)[^,]{0,6}$/.test(match.parts['subject']?.text ?? '') ? null : match;
}

/** 每年开展检查, 每月报送: how often, not how many. */
function isFrequency(parts: Parts): boolean {
  const unit = parts['unit']?.text ?? '';
  const verb = parts['verb']?.text ?? '';
  const isPeriod = parts['n'] === undefined && TIME_UNIT.test(unit) && (parts['noun']?.text ?? '') !== '';
  return (
    isPeriod ||
    /^(?:个?(?:年|月|季|周|日|天|半年|期)|一个?(?:月|季))/.test(verb) ||
    /不少于|不低于|至少|不超过/.test(verb)
  );
}

/** 每个社区均设立服务站 speaks of all, not of each. */
function isUniversal(parts: Parts): boolean {
  return parts['n'] === undefined && /[均都](?!市|匀|衡|价)/.test(parts['noun']?.text ?? '');
}

/** A bare number of things is a condition only where hardly more than a verb stands in front: 发生2起. */
function isCondition({ unit, bounds, isRange, subject }: PrintedBounds): boolean {
  if (unit === '%' || isRange || bounds.some((bound) => bound.operator !== null)) return true;
  return subject.length <= 8 && !/[第年]$/.test(subject) && unit !== '年' && unit !== '月' && unit !== '日';
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
    isExcluded: false,
  };
}

/** 按开工率计5分: a score that depends on a figure, without saying how. */
const MEASURED_BY =
  /^(?:按照|按|根据|依据|以)(?!时|期|规定|要求|计划|月|季|年|周|日|程序).*(?:率|(?<!制)度|比例|进度|情况|结果|数量|数|多少|规模|金额)$/;

/** 少执行一制: one of several, in a unit that is not known. */
const ONE_SHORT = /(?:少|缺)[^,少缺数]{0,4}[一1](?![一般致定直旦律些切并同系体])/;

/** A comparison or a step that stayed words: 完成率≥1, 每低0.01. */
const UNREAD_NUMBER =
  /[≥≤<>=≠]|[\d一二三四五六七八九]成(?:以|$|的|满)|每[降低高超少多增减提下上差偏逾延迟推][^,]*\d/;

/** 开工数÷计划数×100% in front of a comparison. */
const RATIO = /^[^%]+÷[^%]+×100%(?=[^%]*\d%)/;

/** 比目标值低不超过5个百分点: a distance from a target that is not named by its figure. */
const BELOW_TARGET = /(?:差距|相差|[比较与].*[低高少差])$/;

/** 低于目标值10%-20%: a distance, not the figure itself. */
const FROM_TARGET = /(?:[低高少多]于|超过|未达到?|[比较]).*(?:目标|计划|任务|标准|要求)[值数]?$/;

/** 符合一项得1分 gives points for each. */
const MEETS_ONE = /(?:符合|满足|具备|做到|达到)其?中?(?:一|1)(?:项|条|个|点)(?:的|要求|条件|标准)*$/;

const IDIOMS = /(?:第|统|唯|单|同|专|万|逐|任|任何|某|哪|其中)$/;
const ONE =
  /^(?<before>.*?)(?<verb>符合其中|满足其中|符合|满足|具备|做到|达到|发现|出现|发生|存在|查实|查出|有|缺少|缺失|缺|遗漏|漏报|漏|少|延迟|逾期|迟报|延期|超期|推迟|超过|超)?(?:1|一)(?<unit>个工作日|工作日|个月|人次|起|例|处|项|条|个|次|户|套|间|人|名|位|件|份|笔|栋|家|篇|宗|批|天|日|月|期|类|场)(?<noun>.*)$/;

/** 发生一起…扣4分, 缺一项扣1分, 逾期1天扣1分: one such event costs so much, and each further one again. */
export function implicitSteps(text: string, isRepeated = false): PrintedSteps | null {
  const groups = ONE.exec(text)?.groups;
  if (!groups) return null;
  const { before = '', verb, unit = '', noun = '' } = groups;
  if (
    IDIOMS.test(before) ||
    /^(?:[户人事档策次]|一(?!般))/.test(noun) ||
    /(?:及以上|以上|以内|以下|或)/.test(noun)
  )
    return null;
  const isCounted =
    (verb !== undefined && !IDIOMS.test(before)) ||
    before === '' ||
    noun === '' ||
    isRepeated ||
    /^(?:不|未|没|错|违|缺)/.test(noun);
  if (!isCounted || !isPlainText(before + noun)) return null;
  return {
    form: { kind: 'count', isImplicit: true },
    size: 1,
    unit,
    limit: null,
    before,
    verb: verb ?? '',
    noun,
  };
}

const TAIL = /(?:的情况下|的情形下|的话|的时候|的时|的|,|:|、|(?<![细规原准守法总附])则)+$/;

export function withoutTail(text: string): string {
  return text.replace(/(?<=的|%|以下|否则|反之)(?:按照|按|以|根据)$/, '').replace(TAIL, '');
}

/** Connecting words in front of a condition. */
export function withoutLead(text: string): string {
  return text.replace(
    /^(?:其中|并且|而且|同时|并|且|但|而|另外|此外|凡是|凡|如果|如|若|当(?![年地期日月])|对于|对)(?=..)/,
    '',
  );
}
