import type { Severity } from '../../core/checks/finding';
import type { StepPolicy } from '../../core/criteria/rule';
import type { Programme } from '../../core/tables/model';

const programmes: Readonly<Record<Programme, string>> = {
  rental: '租赁住房保障',
  renovation: '城镇老旧小区改造',
  shanty: '城市棚户区改造',
};

const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '提示' };

const stepPolicies: Readonly<Record<StepPolicy, string>> = {
  linear: '按比例折算',
  started: '不足一档按一档计',
  whole: '不足一档不计',
};

const taskpane = {
  product: '安居绩效',
  version: (version: string) => `版本 ${version}`,
  programmes,
  severities,
  counted: (label: string, count: number) => `${label}（${count}）`,
  actions: {
    score: '一键评分',
    check: '校验',
    cancel: '取消',
    undo: '撤销本次写入',
    clearMarks: '清除标记',
    settings: '设置',
    back: '返回',
    dismiss: '关闭提示',
  },
  tabs: {
    label: '结果',
    scores: '得分',
    questions: '待补充',
    findings: '问题',
  },
  activity: {
    reading: '正在读取工作簿……',
    assessing: '正在评分和核对……',
    writing: '正在写入工作簿……',
    undoing: '正在撤销……',
    clearing: '正在清除标记……',
    'cell-edit': '请按回车键结束单元格编辑，随后自动继续。',
    cancelling: '正在取消……',
    progress: (percent: number) => `${percent}%`,
  },
  outcome: {
    checked: (tables: number, findings: number) =>
      `校验完成：识别到 ${tables} 张指标表，发现 ${findings} 个问题。`,
    noTables: '校验完成：没有识别到指标表。',
    scored: (summary: string) => `评分完成：${summary}。`,
    undone: '已撤销，工作簿恢复到本次评分之前。',
    restored: '已撤销安居绩效写入的全部内容。',
    written: '评分完成，公式和结果表已写入工作簿。',
    cleared: '已清除全部标记，单元格底色已恢复。',
    cancelled: '已取消，工作簿没有改动。',
    answered: (open: number) => (open === 0 ? '已记录，全部答完。' : `已记录，还有 ${open} 项待补充。`),
    separator: '；',
    tableSummary: (programme: string, score: string, points: string) =>
      `${programme} ${score} 分（满分 ${points} 分）`,
    openSummary: (programme: string, score: string, open: number) =>
      `${programme}已评 ${score} 分，${open} 项待定`,
  },
  scores: {
    tablesFound: (count: number) => `识别到 ${count} 张指标表`,
    goToTable: (sheet: string) => `转到“${sheet}”`,
    outOf: (points: string) => `/ ${points} 分`,
    open: (count: number) => `${count} 项待定`,
    gradeName: '等级',
    groups: '分组得分',
    rates: '完成率',
    lost: '失分项',
    lostRow: (lost: string) => `失 ${lost} 分`,
    otherRows: '其他指标',
    notWritten: '以上为试算，点“一键评分”写入工作簿。',
    answerOpen: (count: number) => `补充 ${count} 项`,
    replaceTyped: (count: number) => `用计算结果替换 ${count} 处不一致的手填得分`,
    replaceTypedHint: '不勾选时保留手填得分，差异列入偏差清单。',
  },
  restore: {
    question:
      '评分后表格有改动，不能只撤销最后一次。是否撤销安居绩效写入的全部内容？评分底稿、偏差清单、评价结果三张表连同其中填写的答案和说明将一并删除。',
    confirm: '全部撤销',
    keep: '保留',
  },
  questions: {
    position: (index: number, total: number) => `第 ${index} 项，共 ${total} 项`,
    rowLabel: (points: string) => `${points} 分`,
    criterion: '评分标准',
    yes: '是',
    no: '否',
    previous: '上一项',
    next: '下一项',
    goToCell: '转到单元格',
    answered: (count: number) => `已答 ${count} 项，下次一键评分时写入评分底稿。`,
    notANumber: '请填写数字，例如 97.3',
    negative: '不能填负数',
    fraction: '请填写整数',
    veto: { group: '此项涉及整组得分', total: '此项涉及总分' },
    allDone: '没有待补充的问题。',
    manualTitle: '须由人工评分',
    manualHint: '评分标准须人工判断，请在“评分底稿”的黄色单元格填写得分。',
    noRuleTitle: '没有评分标准',
    noRuleHint: '该行没有评分标准，不作推断；请在表内补充评分标准后重新评分。',
    keyboard: '按 Y 或 N 选择是或否，按 Enter 到下一项。',
    keyboardChoice: '按数字键选择，按 Enter 到下一项。',
  },
  findings: {
    none: '没有发现问题。',
    noneMatching: '没有符合筛选条件的问题。',
    filter: '筛选问题',
    sheet: '工作表',
    allSheets: '全部工作表',
    severityToggle: (severity: string, count: number) => `${severity} ${count}`,
    wholeFile: '整个工作簿',
    goTo: (sheet: string, cell: string) => `转到“${sheet}”${cell}`,
    brokenChecks: (names: string) => `有核对项因程序错误未能完成（${names}），结果不完整，请告知维护人员。`,
    showAll: (rest: number) => `再显示 ${rest} 个`,
  },
  settings: {
    title: '设置',
    gradeScale: '等级标准',
    rateDecimals: '完成率小数位数',
    decimals: (count: number) => `${count} 位`,
    stepPolicy: '扣分不足一档时',
    stepPolicyHint: '评分标准写明的，从其规定。',
    stepPolicies,
    underCompletion: '未完成：完成率低于（%）',
    overCompletion: '超额完成：完成率达到（%）',
    lowExecution: '预算执行率偏低：低于（%）',
    language: '语言 Language',
    languages: { office: '跟随 Office', 'zh-CN': '中文', 'en-US': 'English' },
    keptHint: '评分设置写在“评分底稿”顶部，随工作簿保存；界面语言只保存在本机。',
    restore: '恢复默认值',
    invalid: '请填写 0 到 1000 之间的数字',
  },
  states: {
    introTitle: '一键完成绩效评分',
    intro: '识别本工作簿中的绩效评价指标表，按表内评分标准计算完成率和得分，写回公式并标出偏差。',
    emptyTitle: '没有识别到指标表',
    empty:
      '请打开含有“三级指标、分值、评分标准”等表头的绩效评价指标表，或含有“年度指标值、实际完成值”的绩效目标自评表，再点“校验”。',
    noMergedAreas: '这个版本的 Excel 读不到合并单元格，合并的一级、二级指标只算在首行。',
    stale: '表格有改动，正在更新……',
    failedTitle: '没有完成',
    unsupportedTitle: '此处不能使用任务窗格',
    unsupportedExcel:
      '这个版本的 Excel 功能不足（需要 Excel 2021 及以上、Microsoft 365 或网页版），请改用安居绩效命令行。',
    unsupportedHost: '任务窗格只能在 Excel 中打开；Excel 2016、2019 和 WPS 用户请改用安居绩效命令行。',
    commandLine: '命令示例',
    paneFailed: '任务窗格出错。请关闭后重新打开；仍出错时请把下面的信息告知维护人员。',
    programFailed: '程序出错，工作簿没有改动。请重试；仍出错时请把下面的信息告知维护人员。',
    programFailedWriting:
      '写入时程序出错，部分内容可能已写入。请核对，必要时用 Excel 的“撤销”，并把下面的信息告知维护人员。',
  },
};

export type TaskpaneStrings = typeof taskpane;

export default taskpane;
