import type { WorkbookLabels } from '../../core/writing/labels';
import { ruleLabels } from './rules';
import { programmes, rowStatuses, settingNames, severities, stepPolicies } from './terms';

/** Workbooks are handed upwards in Chinese whatever the language of the pane. */
export const workbookLabels: WorkbookLabels = {
  workingPaper: {
    title: '评分底稿',
    notes: [
      '本表说明每项得分是怎样算出来的：评分标准原文、读法、取数和公式。黄色单元格供填写，其余由公式计算；评价表中的得分、完成率随本表变化。',
      '“读作”为公式实际使用的数；原表填写的是文字（如“1.8万”）时，左侧列出原文。在黄色单元格作答后，以作答为准；清空即恢复按原表取数。',
      '有一项未作答，该行得分即为空，不按零分计，也不推测。标注“人工评分”的行由评价人在黄色单元格直接打分，原文中【】内为须由人判断或未能读懂的部分；标注“按合规处理”的作答是成批认定的，未逐项核对。',
    ],
    columns: ['指标', '评分标准（原文）', '读法', '取数项目', '原文', '填写', '读作', '得分', '待定', '状态'],
    settings: '设置（修改后请重新评分）',
    settingNames: {
      gradeScale: settingNames.gradeScale,
      rateDecimals: settingNames.rateDecimals,
      stepPolicy: settingNames.stepPolicy,
      underCompletion: '未完成提示线（%）',
      overCompletion: '超额完成提示线（%）',
      lowExecution: '预算执行率提示线（%）',
    },
    settingNotes: {
      gradeScale: '分数线归入高一等级；按满分的百分比计。',
      rateDecimals: '仅影响显示；评分用未经四舍五入的完成率。',
      stepPolicy: '评分标准写明的，从其规定；未写明的，按此处理。',
      underCompletion: '完成率低于此数列入偏差清单。',
      overCompletion: '完成率达到或超过此数列入偏差清单，请说明原因。',
      lowExecution: '预算执行率低于此数列入偏差清单。',
    },
    stepPolicies,
    rules: ruleLabels,
    table: (sheet, title) => (title === null || title === sheet ? sheet : `${sheet}　${title}`),
    points: '分值',
    plan: '计划（目标）',
    actual: '实际完成',
    rate: '完成率（填报）',
    enteredScore: '人工评分',
    statuses: rowStatuses,
    goals: {
      'at-least': '达到年度指标值得满分；未达到的，得分＝分值×实际完成值÷年度指标值（财预〔2020〕10号）。',
      'at-most': '不超过年度指标值得满分；超过的，得分＝分值×年度指标值÷实际完成值（财预〔2020〕10号）。',
      execution: '得分＝分值×预算执行率，最高为满分；预算执行率＝全年执行数÷全年预算数（财预〔2020〕10号）。',
      qualitative:
        '定性指标：达成预期指标、部分达成并具有一定效果、未达成且效果较差，分别按分值的100%－80%、80%－60%、60%－0%由评价人打分（财预〔2020〕10号）。',
    },
    noCriterion: '（本行没有评分标准，请人工评分）',
    questionHint({ kind, unit, asks }) {
      if (kind === 'yesno') return '是/否';
      if (kind === 'choice') return '从列表选择';
      if (kind === 'percent') return '百分比';
      if (asks === 'occurrences') return `填${unit ?? ''}数，没有填0`;
      if (asks === 'shortfall') return `填超出或不足的${unit ?? ''}数，没有填0`;
      return unit ?? (kind === 'count' ? '数量' : '数值');
    },
    assumed: (answer) => `按合规处理：${answer}`,
    statusAssumed: (status) => `${status}，含按合规处理`,
    unused: '以下作答对应的评分条款已不存在，暂不参与评分；条款恢复后自动启用',
  },
  deviations: {
    title: '偏差清单',
    notes: [
      '“情况说明”和“状态”由填报单位填写，重新评分时保留；问题已消除的，状态改为“已消除”，填过的说明仍保留备查。',
    ],
    columns: [
      '序号',
      '级别',
      '工作表',
      '单元格',
      '指标',
      '问题',
      '说明与建议',
      '应为／实为',
      '情况说明（填报单位填写）',
      '状态',
    ],
    severities,
    states: { open: '待说明', explained: '已说明', resolved: '已消除' },
    chosenStates: ['情况属实', '待更正'],
    none: '未发现问题。',
  },
  results: {
    title: '评价结果',
    programmes: { ...programmes, other: '评价表' },
    columns: ['一级指标', '分值', '得分', '得分率', '备注'],
    total: '总分',
    grade: '等级',
    open: (settled, open) => `已评 ${settled} 分，${open} 项待定`,
    rates: '完成率',
    rateColumns: ['任务', '计划', '实际完成', '完成率', '单位'],
    chartTitle: (programme) => `${programme}：分值与得分`,
    ungrouped: '（未分组）',
    assumed: (count) => `含按合规处理 ${count} 项，未逐项核对`,
    assumedColumns: ['按合规处理、未逐项核对的指标', '分值', '得分', '作答项数', '备注'],
  },
  record: {
    title: '安居记录',
    columns: ['位置', '原内容', '原填充色', '原数字格式'],
  },
};
