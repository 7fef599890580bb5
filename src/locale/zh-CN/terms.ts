import type { Severity } from '../../core/checks/finding';
import type { StepPolicy } from '../../core/criteria/rule';
import type { RuleSettingName } from '../../core/rules/labels';
import type { RowStatus } from '../../core/scoring/scoreCard';
import type { NotApplicablePolicy, OverDeduction } from '../../core/settings';
import type { Programme } from '../../core/tables/model';

/** Terms that stand in several places, on our sheets, in the pane and on the command line: one wording each. */
export const programmes: Readonly<Record<Programme, string>> = {
  rental: '租赁住房保障',
  renovation: '城镇老旧小区改造',
  shanty: '城市棚户区改造',
};

export const severities: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
};

export const rowStatuses: Readonly<Record<RowStatus, string>> = {
  scored: '已评分',
  'needs-input': '待补充',
  manual: '人工评分',
  'not-applicable': '不适用',
  'no-rule': '无评分标准',
};

/** What the part of a step that is not whole counts. */
export const stepPolicies: Readonly<Record<StepPolicy, string>> = {
  linear: '按比例折算',
  started: '不足一档按一档计',
  whole: '不足一档不计',
};

export const overDeductions: Readonly<Record<OverDeduction, string>> = {
  none: '不扣',
  'by-deviation': '每超1个百分点扣该项分值的1%',
};

export const notApplicables: Readonly<Record<NotApplicablePolicy, string>> = {
  'leave-out': '不计分、不折算',
  rescale: '按比例折算',
  'full-points': '得满分',
};

/** Settings by the names that they have on 评分底稿 and in the pane. */
export const settingNames: Readonly<
  Record<RuleSettingName | 'gradeScale' | 'rateDecimals' | 'stepPolicy', string>
> = {
  rules: '评价规则',
  gradeScale: '等级标准',
  rateDecimals: '完成率小数位数',
  stepPolicy: '扣分不足一档时',
  executionCap: '总分按预算执行率封顶',
  overDeduction: '超额完成扣分',
  notApplicable: '不适用项',
  totalDecimals: '总分小数位数',
};
