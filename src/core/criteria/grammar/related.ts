import { areTwoSides, haveOtherObjects } from './denial';
import { areGradesOfOne, areOfOneScale, isGrade } from './grades';
import { FAULTY, LATE, TIMELY } from './polarity';

const NEGATIVE_START = /^(?:未|没|无|不)/;

/** Words that only say to what degree something is so. */
const DEGREES =
  /基本上|基本|比较|较为|较|非常|很|十分|全部|全面|完全|部分|大部分|个别|少数|多数|已经|已|均|都|尚未|尚|未能|未|没有|没|不够|不太|不|无|有|能够|能|及时|按时|按期|如期|按规定|按要求|的|了|并|且|仅|只|得到|存在|进行|情况|工作|项目|存|一般/g;

/** As {@link DEGREES}, without the adverbs that may be the matter itself: 拨付及时. */
const STRICT_DEGREES =
  /基本上|基本|比较|较为|较|非常|很|全部|完全|部分|大部分|未能|未|没有|没|不够|不太|不|的|了/g;
/** Begins with a word of degree. */
const MARKED = /^(?:基本|比较|较|非常|很|全部|完全|部分|大部分|少数|个别|已|未|没有|不|无|尚未)/;

const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [TIMELY, LATE],
  [/完整|齐全|健全|齐备/, /缺失|缺少|残缺|欠缺|不全|不齐/],
  [/有效/, /无效|失效|^低效$/],
  [/规范|合规|符合|专款专用/, /违规|违反|截留|挤占|挪用/],
  [/相符|一致|吻合/, /不符|不一致|不吻合|有出入|偏差/],
  [/准确|真实|无误/, /错误|虚假|失实|不实/],
  [/完成/, /未完成|没有完成/],
];

/** 缺一项, 以上每有一项不符合: one of the parts named before, whichever it is. */
export const MISSING_PART =
  /^(?:以上|上述|上列|其中)?(?:各项|内容|要求)?(?:中)?[,，]?每?(?:有|缺|少|缺少|缺失|出现|存在)?(?:其中|任意|任何)?[一1][项条个点](?:内容|要求|工作|条件)?(?:的|(?:未|没|没有|不|达不到?|不能)(?:符合|完成|满足|达标|达到|落实|做到|开展|到位|具备|建立|合格|提供|执行)[^,;。]{0,4}|缺失)?$/;

/** 三者缺一, 缺少任何一项, 有一项不具备: not all of the things that were named before. */
export const NOT_ALL =
  /^(?:以上|上述|其中|[二两三四五六七八九十\d]者|[二两三四五六七八九十\d]项)?(?:中|有|如有|若有|任意|任何|任|其中|缺少|缺失|缺项|缺漏|缺|少|的|,)*(?:[一1][项个条种]?|任何[一1]?项|项)(?:以上|及以上|内容|要求|条件|资料|手续)?(?:的|(?:未|没|没有|不|达不到?|不能)(?:符合|完成|满足|达标|达到|落实|做到|开展|到位|具备|建立|合格|提供|执行|齐全)[^,;。]{0,4}|缺失|缺少|欠缺)?$/;

/**
 * `negative` denies what `positive` says, or says its opposite: two sides of one matter, of which only one can hold.
 * 公开 and 未公开, 按时 and 逾期.
 */
export function isDenialOf(negative: string, positive: string): boolean {
  if (isGrade(negative) && isGrade(positive)) return areOfOneScale(negative, positive);
  if (OPPOSITES.some(([good, bad]) => good.test(positive) && bad.test(negative) && !bad.test(positive)))
    return true;
  if (areTwoSides(negative, positive) || deniesVerb(negative, positive)) return true;
  // 资料不全或未提供的
  const either = negative.split(/或者?/);
  if (either.length > 1 && either.every((one) => one.length > 1 && isDenialOf(one, positive))) return true;
  const absent = /^(?:未发现|未发生|未出现|没有|无|未)(.{2,})$/.exec(positive)?.[1];
  const isPresent = absent !== undefined && !NEGATIVE_START.test(negative);
  if (isPresent && commonStretch(absent, negative).length >= 2) return true;
  const denied =
    /(?:未能|尚未|未|没有|没|不|无|非)(?:按规定|按要求|及时|按时|按期|进行|予以|得到|有|能)*(.{2,})$/.exec(
      negative,
    )?.[1];
  if (denied === undefined) return false;
  const shared = commonStretch(denied.slice(0, 4), positive);
  return shared.length >= 2 && !haveOtherObjects(denied, positive, shared);
}

/** 未设 beside 另设安全标识: the verb alone is denied. */
function deniesVerb(negative: string, positive: string): boolean {
  const verb = VERB_DENIED.exec(negative)?.[1];
  return verb !== undefined && positive.replace(/^(?:另外?|并|还|凡|已)+/, '').startsWith(verb);
}

const VERB_DENIED = /^(?:未|没有|没)(.)的?$/;

/** 未公开或内容不全 beside 及时公开: a further fault than that the matter is not so, which `denied` says in a part. */
export function isMoreThanDenial(denied: string, said: string): boolean {
  // 未按时报备 beside 已报备: reported late, or not at all?
  const saysWhen = TIMELY.test(said) || LATE.test(said) || ON_SCHEDULE.test(said);
  if (TIMELY.test(denied) && DENYING.test(denied) && !saysWhen) return true;
  if (/或/.test(said)) return false;
  const [first = '', ...others] = denied.split(/或者?|但|且(?!行)/);
  const sign = DENYING.exec(first)?.[0] ?? '';
  return others.some((one) => {
    const whole = DENYING.test(one) || FAULTY.test(one) ? one : sign + one;
    return one.length > 1 && !FOUND_TRUE.test(one) && !isDenialOf(whole, said);
  });
}

/** 按季发放, 按月上报. */
const ON_SCHEDULE = /按(?:年度?|半年|季度?|月|旬|周)(?!.{0,3}(?:计划|目标))/;

/** 查证属实: no further fault. */
const FOUND_TRUE = /^(?:经|被)?(?:核查|查证|调查|查实|核实|情况|查)*(?:属实|属查实|认定)的?$/;

/** 发生重大事故 beside 未发生事故: not any such event. */
export function isWorse(text: string, other: string): boolean {
  return SEVERE.test(text) && !SEVERE.test(other);
}

const SEVERE = /重大|特大|较大|严重|恶劣|致人|死亡|群体性/;
const DENYING = /未|没有|没|不|无/;

/** Two degrees of one matter: 制度健全 and 制度基本健全, 全部公开 and 部分公开. */
export function areDegrees(first: string, second: string): boolean {
  if (isGrade(first) && isGrade(second)) return areOfOneScale(first, second);
  if (first === second) return false;
  if (areGradesOfOne(first, second)) return true;
  return isSameBut(DEGREES, first, second) || isSameBut(STRICT_DEGREES, first, second);
}

/** The same words, or the end of them, once those of degree are taken away. */
function isSameBut(degrees: RegExp, first: string, second: string): boolean {
  const one = first.replace(degrees, '');
  const other = second.replace(degrees, '');
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const marked = one.length <= other.length ? first : second;
  return shorter.length >= 2 && longer.includes(shorter) && MARKED.test(marked);
}

/** The longest stretch of signs that both hold. */
function commonStretch(first: string, second: string): string {
  let best = '';
  for (let from = 0; from < first.length; from += 1) {
    let length = best.length;
    while (from + length < first.length && second.includes(first.slice(from, from + length + 1))) length += 1;
    if (length > best.length) best = first.slice(from, from + length);
  }
  return best;
}
