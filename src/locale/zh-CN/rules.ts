import type { RuleLabels } from '../../core/rules/labels';
import { notApplicables, overDeductions, settingNames } from './terms';

/** Words for the chosen rule on 评分底稿 and 评价结果. */
export const ruleLabels: RuleLabels = {
  settingNames,
  settingNotes: {
    rules: '选择后重新评分，以下各项随之变为该规则的规定；单独改过的项不变。',
    executionCap: '百分比指预算执行率，分数按满分100分计；恰在界限上的按高一档。',
    overDeduction: '完成率超过“超额完成提示线”的部分。',
    notApplicable: '没有任务的指标如何计入总分；评分标准写明的，从其规定。',
    totalDecimals: '总分四舍五入到几位小数。',
  },
  overDeductions,
  notApplicable: notApplicables,
  heading: (name, document) => `总分规则：${name}${document === null ? '' : `（${document}）`}`,
  lines: {
    sum: '各项得分合计',
    factor: '不适用项折算系数',
    addition: '不适用项计入满分',
    deduction: '超额完成扣分',
    deductionSum: '超额完成扣分合计',
    execution: '预算执行率（%）',
    cap: '总分最高',
    total: '规则总分',
  },
  readings: {
    factor: '折算系数＝全部分值÷适用项分值。',
    addition: '没有任务的指标按满分计入。',
    deduction: (threshold) => `完成率超过${threshold}%的，每超1个百分点扣该项分值的1%，最多扣完该项分值。`,
    cap: (cap, indicator) => `${cap}。预算执行率取自“${indicator}”。`,
    noExecution: '表中没有找到预算执行率，总分未封顶。',
    total: '规则总分＝合计×折算系数＋不适用项分值－超额完成扣分，不低于0分，不高于最高分。',
  },
};
