import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/** Words that leave the score to a person. */
export type Refusal = 'discretionary' | 'range' | 'ranking' | 'undetermined';

export const REFUSALS = new Wordings<Refusal>(
  // prettier-ignore
  [
    wording('酌(情|量|扣|减|加|定)', 'discretionary', '管理不规范的酌情扣分'),
    wording('原则上', 'discretionary', '原则上每低1个百分点扣1分'),
    wording('视(情|实际|具体|问题|完成|落实|影响|严重|整改|工作)', 'discretionary', '视情况扣分'),
    wording('视{who}(程度|情况|而定|情形|情节|轻重|大小|质量|效果)', 'discretionary', '视问题严重程度扣分'),
    wording('(根据|依据|按照|按|结合|依|参照|综合考虑){who}(情况|程度|情节|效果|质量|轻重|大小|表现|成效|实际)[好坏|优劣|轻重|综合|进行|相应|分档|分级|给予|予以|评定|确定|核定]*(扣|得|给|打|评|计|赋|加|减)分!(:|,即|,{what}{p}%)', 'discretionary', '根据工作质量打分'),
    wording('(从轻|从重|从宽|(减轻|从严)(处理|扣分|扣减|处罚|追究))', 'discretionary', '主动整改的从轻处理'),
    wording('(适当|适量)[予以|给予]*(扣|加|减|给|得|计|打)', 'discretionary', '适当扣1分'),
    wording('(相应|按情节|按程度)[予以|给予]*(扣分|加分|减分|给分|得分|扣减)!(值|标准|[除]{x}分)', 'discretionary', '不到位的相应扣分'),
    wording('(专家|评委|评审组|评价组|考核组|检查组|工作组|评估组|第三方|评审|领导小组)[组|小组|综合|集体]*(打分|评分|评定|认定得分|研究确定|讨论)', 'discretionary', '由专家打分'),
    wording('(综合打分|综合评分|综合评定!(等级|等次|结果|档次|为(优|良|中|差|合格|不))|自由裁量|主观评分|综合判断|综合评判)', 'discretionary', '由评价组综合评定'),
    wording('{n}[分](-|至|到){m}分!(钟)', 'range', '较好的得3—4分'),
    wording('{n}分以(内|上|下)', 'range', '2分以内扣分'),
    wording('(全省|全市|全国|全区|全州|全县|同类地区|同类城市|各地|各县|各市){who}(领先|先进|前列|靠前|靠后|末尾|落后|平均)', 'ranking', '进度居全省前列的得5分'),
    wording('(排名|名次|位次|排位|排序(打分|得分|计分|评分))', 'ranking', '按执行率排名打分'),
    wording('(按照|按|以|取|参照){who}平均(得分率|得分|分值)', 'ranking', '无任务的按其他指标平均得分率计分'),
    wording('((第|前|后){n}(名|位)|末位|倒数|前列|平均(水平|值|数|分!(×|÷)|进度|线))', 'ranking', '居全省前三名的得5分'),
    wording('(自行|另行|自主|具体由)(制定|确定|规定|设定|明确|细化|研究|设置)', 'undetermined', '评分细则由各地自行制定'),
    wording('由{who}(制定|另定|确定|规定|明确|研究|设定|设置)', 'undetermined', '由市级财政部门确定'),
    wording('(按照|按|参照|依照|依据|根据|执行|适用|见){who}[评分|打分|计分|赋分|考评](标准|细则|办法|方案|规定|评分表|考核表|文件|附件|附表)[执行|进行|中的|的规定|相应|规定|要求]*(评分|打分|扣分|计分|给分|得分|赋分|考核|评价|扣减|确定|加分)!(标准|情况|率)', 'undetermined', '按省级考核办法评分'),
    wording('(评分|计分|打分|扣分|得分|给分|赋分|考核|评价|标准|细则)[,|:|均|都]*(按照|按|参照|依照|依据|根据){who}[评分|计分|打分](标准|细则|办法|方案|规定|评分表|考核表|文件|附件|附表)执行!(情况|率|的|得|到位)', 'undetermined', '评分按省级考核办法执行'),
  ],
  CLASSES,
  'anywhere',
);

/**
 * A comparison with last year; with figures it is read like every other percent, without them a person
 * decides.
 */
export const YEAR_ON_YEAR =
  /同比(?!例)|环比|[较比](?:上年|去年|往年|上一年|上期)|与(?:上年|去年|上一年|往年)(?![^,;。]*(?:雷同|重复|相同))|(?:高于|低于|超过|优于|好于|达到|多于|少于)(?:上年|去年|往年|上一年)|上年同期|去年同期|上年度?(?:相比|水平)/g;
/** The figures that make it one that can be asked for: 同比增长10%. */
export const CHANGE_IN_FIGURES =
  /^[^,;。]{0,10}?(?:增长|增加|增幅|提高|提升|上升|上涨|下降|降低|减少|降幅|(?<!不)[高低](?!于))[^,;。]{0,6}?\d+(?:\.\d+)?(?:%|个|套|户|万|元)/;
