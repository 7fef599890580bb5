import { CLASSES } from './lexicon';
import { isPlainText, RULE_WORDS } from './plainText';

/** What ends a rate's name: 开工率, 满意度. */
const RATE_AT_END = /(?:率|度|比例|占比|比重|进度|百分比)$/;

/** What ends a consequence, or a limit on it: 扣2分, 不得分, 扣完为止. */
const CONSEQUENCE_AT_END =
  /(?:\d分|[满零半]分|得分|不扣分|分值|扣完|为止|封顶|[一二两三四五六七八九十]分|\d%)$/;

/** 实际到位资金÷计划资金×100%, |实际-计划|÷计划: what a rate is, without a word of scoring. */
const QUOTIENT = /^[^,;。:=]+÷[^,;。:=]+$/;

/** （开工小区数/计划小区数×100%） behind 开工率, or behind what it earns. */
export function isDefinitionOfRate(before: string, inside: string): boolean {
  const named = inside
    .replace(/^(?:计算公式|计算方法|公式|即|指|为)[:为]?/, '')
    .replace(/^[^=:÷]*[率度][=:]/, '');
  return (
    (RATE_AT_END.test(before.replace(/[a-zA-Z]$/, '')) || CONSEQUENCE_AT_END.test(before)) &&
    QUOTIENT.test(named) &&
    !/\d/.test(named.replace(/100%?/g, '')) &&
    isPlainText(named.replace(/100%/g, ''))
  );
}

/** 完成率（超过100%以100%计算）: more than the whole counts as the whole anyway. */
export function isGoesWithoutSaying(before: string, inside: string): boolean {
  return (
    RATE_AT_END.test(before) &&
    /^(?:最高|大于|超过|超出|高于)100%(?:的|部分|时|,|均|都)*[按以]照?100%(?:计算得分|计算|计分|取值|计|算)?$/.test(
      inside,
    )
  );
}

/** Words that would change how a clause counts, although they name no points. */
const CHANGES_THE_COUNT =
  /每|第|单位|以[内外]|^按.{1,3}$|否决|取消|等[次级]|不合格|不[含包]|免|不得|限[一两]?[次项个]|起算|任[一意选]|择|只[计取算]|可选|除|或$|且$|^(?:或|且)/;

/** 质量达标: judged beside a figure. */
const QUALITY_AT_END = /(?:合格|达标|优秀|良好|满意|齐全|规范|完整|通过|到位|及时|属实)$/;

/** Words that belong to the grammar wherever they stand: 不足部分不计, 逆向指标. */
const ALWAYS_A_RULE = /不足|不满|未满|部分的?不|超出的|不计|逆向|反向|负向|双向/;

/** 以正式文件为准, 以收文日期为准: where to look. */
const AS_PRINTED_IN = new RegExp(
  `以[^,;。高低大小多少较最孰首末]*?(?:${CLASSES['凭据']?.replaceAll(' ', '|') ?? ''})为(?:认定|判定|评价|考核|计算)?(?:准|依据)`,
  'g',
);

/** 以每月为一个周期: when it is counted, not how. */
const PERIOD = /^以每?个?(?:年|半年|月|季|季度|周|年度)为一?个?(?:考核|统计|评价)?周期$/;

/** Figures that measure nothing: dates, numbers of documents, sizes of samples. */
const FIGURES_THAT_DO_NOT_COUNT =
  /\d+(?:年|月|日|号)|(?<=年|月|^)\d+(?=-\d+月)|抽[查取样选检]\D{0,6}\d+[个户套处份栋条人项]|\d+(?=号文|号)|(?:样本|问卷|受访)[^\d,;。]{0,8}\d+(?=[份户人个])/g;

/** 每低1%（指百分点）: what goes without saying behind a percent. */
export function isNameOfPoints(before: string, inside: string): boolean {
  return /\d%$/.test(before) && /^(?:是?指|即|为)?(?:绝对)?百分点$/.test(inside);
}

/** （指单项变更超10万元而未报批的）: what a condition means; its figures measure nothing by themselves. */
const MEANING = /^(?:是?指|即指|系指|包括但不限于)[^;。]+$/;

/** Brackets that the grammar reads itself: （含）, （不含90%）, （一）, （个）, （2分）. */
const MARK =
  /^(?:或?等于|绝对值|正负)$|^(?:不?含|不?包括|不?包含)(?:本数|本级|以上|以下|\d.*%?)?$|^[一二三四五六七八九十]+$|^[\d.]+$|以[上下].*(?:含|包括)/;
const UNIT_ALONE =
  /^(?:单位:?)?(?:个|户|套|间|人|次|起|件|份|栋|幢|项|处|条|部|台|天|日|月|年|万元|亿元|元|万户|万套|万平方米|平方米|%|个百分点|百分点|户数|套数|人次)$/;

/** Fixed headings that stand in brackets and are read as such: 【评分标准】. */
const HEADING = /^(?:评分|评价|考核|计分|扣分|得分)(?:标准|细则|办法|方法|要点|内容)$/;

/** Points by themselves in front of a bracket: the bracket is their condition, 3分（完整）、2分（较完整）. */
const POINTS_BEFORE = /(?:^|[;。:\n]|\)[,、;÷]?)(?:得|计|记|扣)?\d+(?:\.\d+)?分$/;

/** 四舍五入造成的尾差除外. */
const LEFT_OUT = /^[^,;。\d%]{2,24}除外$/;

/** 除外, and 四舍五入 where it only names a difference. */
const LEFT_OUT_WORDS = /除外$|四舍五入(?=(?:造成|产生|引起|导致|形成)?的)/g;

/** Behind a condition in words, which is asked together with its bracket: 数据不一致的（尾差除外），每处扣1分. */
function isOfCondition(before: string, after: string): boolean {
  const clause = /[^;。:\n]*$/.exec(before)?.[0] ?? '';
  const rest = /^[^;。\n]*/.exec(after)?.[0] ?? '';
  return (
    /^[^\d%率]*[\u4e00-\u9fff]的?$/.test(clause) &&
    /^的?,?(?:每|扣|[^%率]{0,8}扣)/.test(rest) &&
    !rest.includes('%')
  );
}

/**
 * Words in brackets that change no score: （随机抽查）, （以收文日期为准）, （骗取、套取补助资金）. What follows must not
 * belong to the bracket: （个）×0.5分 is one.
 */
export function isExplanation(before: string, inside: string, after: string): boolean {
  if (UNIT_ALONE.test(inside)) return /^[×=]/.test(after);
  if (LEFT_OUT.test(inside))
    return isOfCondition(before, after) && isPlainText(inside.replace(LEFT_OUT_WORDS, ''));
  const words = inside.replace(AS_PRINTED_IN, '').replace(FIGURES_THAT_DO_NOT_COUNT, '');
  if (MARK.test(inside) || HEADING.test(inside) || POINTS_BEFORE.test(before)) return false;
  const isMeaning = MEANING.test(inside) && !CONSEQUENCE_AT_END.test(before);
  if (isMeaning && isPlainText(inside) && !RULE_WORDS.test(inside.replace(/以[上下]/g, ''))) return true;
  if (PERIOD.test(inside) || (words !== inside && /^[、,和及]*$/.test(words))) return true;
  // 完成率100%（质量达标）: a second condition, unless it is marked as an explanation.
  if (/\d%$/.test(before) && QUALITY_AT_END.test(inside)) return false;
  const isCounting = CONSEQUENCE_AT_END.test(before) && CHANGES_THE_COUNT.test(words);
  return (
    /[\u4e00-\u9fff]{2}/.test(inside) &&
    !/[\d=≥≤<>×÷±;。:]/.test(words) &&
    !RULE_WORDS.test(words) &&
    !ALWAYS_A_RULE.test(words) &&
    !isCounting &&
    isPlainText(words)
  );
}
