import { CLASSES } from '../grammar/lexicon';
import type { NormalText } from './normalise';

/** Points or another consequence that ends a clause: 得3分, （1分）, 3分（完整）. */
const POINTS_AT_END = /(?:\d分|不得分|满分|零分|分\)|分\([^()]*\))$/;

export function isAfterPoints(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  if (last !== '分' && last !== ')') return false;
  return POINTS_AT_END.test(text.slice(Math.max(0, at - 24), at));
}

/** 分别得6分、4分和2分: one list of points. */
export function isInsidePoints(text: string, from: number, at: number): boolean {
  return /分别[^,;。\d]*\d[^,;。]*$/.test(text.slice(from, at)) && /^、\d+(?:\.\d+)?分/.test(text.slice(at));
}

/** 中央资金执行率×4分+地方资金执行率×4分: two products are two clauses. */
export function isBetweenProducts(text: string, at: number): boolean {
  return (
    /×[\d.]+分$/.test(text.slice(Math.max(0, at - 8), at)) && /^[^,;。:]+×[\d.]+分/.test(text.slice(at + 1))
  );
}

/** 1分÷部, 0.5分÷每份: for each of them. */
const UNIT_BEHIND = new RegExp(
  `^每?(?:${CLASSES['unit']?.split(' ').join('|') ?? ''})(?![^,;。:()\\n扣减计得予封])`,
);

/** 95%以上10分/90%—95%8分, （1分）/半年通报（1分）: a stroke between two clauses. `from`: where the first begins. */
export function isStrokeBetweenClauses(text: string, at: number, from: number): boolean {
  const before = text.slice(from, at);
  const rest = /^[^;。\n]*/.exec(text.slice(at + 1))?.[0] ?? '';
  return (
    isAfterPoints(text, at) &&
    !/[=×]/.test(before) &&
    !UNIT_BEHIND.test(rest) &&
    /\d分|不得分|[满零]分|×/.test(rest)
  );
}

/** 不足1个百分点的，按1个百分点计算 is one clause. */
export function isInsidePolicy(text: string, from: number, at: number): boolean {
  return INCOMPLETE_STEP.test(text.slice(from, at)) && COUNTED_AS.test(text.slice(at + 1));
}

const INCOMPLETE_STEP = /^.{0,5}(?:不足|不满|未满|不到)[^,;。:]{2,8}的?$/;
const COUNTED_AS = /^(?:[也均仍]?[按以](?:[\d一]|(?:实际|相应|同等)?比例)|不(?:计|扣|予)|忽略|舍去)/;

/** 3分为止, 3分的50%, 3分÷份, 3分钟: points that are part of more. */
const GOES_ON = /^(?:[为的封及钟\d]|以(?!上[各均需须应])|至|÷|-|到|×|\)|\(|$)/;

/** Two clauses without a stop between them: 得3分 未完成不得分; 得满分否则不得分. */
export function isRunOn(normal: NormalText, at: number, from: number): boolean {
  const { text, spaced } = normal;
  if (spaced.has(at) && POINTS_AS_HEADING.test(text.slice(at, at + 12))) return true;
  if (spaced.has(at) && STANDS_ALONE.test(text.slice(from, at))) return true;
  if (!isAfterPoints(text, at)) return false;
  const rest = text.slice(at, at + 6);
  const clause = text.slice(from, at);
  // 6分扣完为止 is one limit.
  if (/^[扣减][完光]/.test(rest) && /^[\d.]+分$/.test(clause)) return false;
  if (GOES_ON.test(rest)) return false;
  return spaced.has(at) || NEXT_CLAUSE.test(rest) || isNextOfSeveral(clause, text.slice(at));
}

/** 按期办结率=办结数÷应办结数×100%, 计分方法: what ends without a stop in front of a space. */
const STANDS_ALONE =
  /^[^=,;。]+(?:率|度|比例)=[^=,;。]+×100%$|^(?:指标(?:定义|解释|说明)|(?:评分|计分|评价|赋分|扣分)(?:标准|方法|办法|细则)|计算公式|操作解释)$/;

/** 不得分并通报批评: a second phrase of the same sentence. */
export function isJoined(text: string, at: number): boolean {
  return isAfterPoints(text, at) && /^(?:并|且|同时)(?!列)/.test(text.slice(at, at + 4));
}

/** 无交付计划的视同完成: what a case is called is a phrase of its own. */
export function isCalled(text: string, at: number): boolean {
  return text.charAt(at - 1) === '的' && /^(?:视为|视同|视作)/.test(text.slice(at, at + 2));
}

/** 否则不得分, 未完成不得分, 每低1%, behind points. */
const NEXT_CLAUSE = /^(?:否则|反之|未|不(?!得|计|超)|每|扣完|最多|最高|直至|逾期|低于|超过)/;

/** 6分：完成率≥100% 4分：…: the points of the next clause stand in front of it. */
const POINTS_AS_HEADING = /^(?:[得计扣]?\d+(?:\.\d+)?分|不得分|得?满分|零分):/;

/** 设有目标（1分）目标明确（1分）, 有机构2分有人员1分: awards one behind the other without a stop. */
function isNextOfSeveral(clause: string, rest: string): boolean {
  if (/\(\d+(?:\.\d+)?分\)$/.test(clause))
    return /^(?!其中|包括)[\u4e00-\u9fff][^,;。:()\n]*\(\d+(?:\.\d+)?分\)/.test(rest);
  return PLAIN_AWARD.test(clause) && SEVERAL_AWARDS.test(rest);
}

const PLAIN_AWARD = /^(?!.*[每各])[\u4e00-\u9fff]{2,}\d+(?:\.\d+)?分$/;
const SEVERAL_AWARDS = /^(?:(?![后等则其共计])[\u4e00-\u9fff]{2,}\d+(?:\.\d+)?分)+(?=[,;。\n]|$)/;

/** （标准：95%） is one phrase. */
export function isInsideStandard(text: string, at: number): boolean {
  return (
    /\((?:标准|基准|目标)值?$/.test(text.slice(0, at)) && /^[≥≤]?\d+(?:\.\d+)?%/.test(text.slice(at + 1))
  );
}
