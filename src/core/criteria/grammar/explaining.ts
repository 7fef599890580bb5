import { CLASSES } from './lexicon';
import { wording, Wordings } from './wording';

/**
 * Sentences that only explain what the clauses speak of. Such a sentence begins with what a word means (`defines`), from
 * when on something is counted (`counts-from`), or what it is good for (`purpose`); it may go on with what belongs to the
 * meaning (`scope`), until when it is counted (`counts-to`) and what time is left out of it (`without-time`).
 */
export type Explaining = 'defines' | 'counts-from' | 'purpose' | 'scope' | 'counts-to' | 'without-time';

export const EXPLAINING = new Wordings<Explaining>(
  // prettier-ignore
  [
    wording('[均|也|但|并]*(不含|不包括|不包含|包括|包含|含){what}', 'scope', '社会资本包括居民出资等，不含财政资金'),
    wording('[本办法|本表|本指标|本项|上述|其中]*[所称|所指]*{subject}(是指|指的是|系指|即指|指!(标|数|导|定|挥|引|示|南|派|向|出)|主要包括|包括|包含|涵盖){what}', 'defines', '社会资本包括居民出资、企业投资等'),
    wording('{subject}(自|从){what}(之日|之时|当日|次日|日)[起](起算|计算|算起|起计|计起|开始计算)', 'counts-from', '审核时限自受理之日起算'),
    wording('[该指标|本指标|该项指标|本项指标|该项|本项|主要|用以|用于]*(反映|衡量|体现){what}(情况|程度|水平|成效)', 'purpose', '本指标反映小区改造后的管理水平'),
    wording('{subject}(是|为|属于){what}(要件|必经程序|法定程序|前置程序|重要内容|重要环节|基础工作)', 'purpose', '事前评估结论是申请预算的必备要件'),
    wording('(至|到){what}(之日|之时|当日|时|日)(止|为止|截止)', 'counts-to', '自受理之日起算，至出具结果之日止'),
    wording('{when}(时间|期间|所需时间|节假日|法定节假日|天数)(不计入|不计算在内|不计入其中|不纳入计算|不计入时限|不计入期限)', 'without-time', '自受理之日起算，公示时间不计入'),
  ],
  CLASSES,
  'whole',
);

/** Titles of what is judged, whose parts are clauses of their own: 评价要点包括…. */
export const TITLE_OF_LIST = /(?:要点|内容|方面|条件|要求|情形|事项|标准|指标|资料|材料|情况|工作)$/;
